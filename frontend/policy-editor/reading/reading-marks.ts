import type { Anchor } from '../protocol';
import type { Highlight } from './drawn-block';

interface Marked {
  readonly from: number;
  readonly to: number;
  readonly kind: 'pending' | 'found';
}

/** How positions move; ProseMirror's mapping. */
export interface Moves {
  map(pos: number, assoc?: number): number;
}

/** What is drawn into a text that is read: comments, the one in focus, and the stretch that was found or is commented on. */
export class ReadingMarks {
  focused: string | null = null;
  marked: Marked | null = null;
  #anchors: readonly Anchor[] = [];
  #ahead: { readonly version: number; readonly anchors: readonly Anchor[] } | null = null;

  /** A list that speaks of a version not read yet waits for it. False while nothing changed. */
  place(version: number, anchors: readonly Anchor[], held: number): boolean {
    this.#ahead = version > held ? { version, anchors } : null;
    if (version !== held) return false;
    this.#anchors = anchors;
    return true;
  }

  moved(moves: Moves, held: number): void {
    const move = <R extends { readonly from: number; readonly to: number }>(range: R): R => {
      const from = moves.map(range.from, 1);
      return { ...range, from, to: Math.max(from, moves.map(range.to, -1)) };
    };
    this.#anchors = this.#anchors.map(move);
    this.marked = this.marked && move(this.marked);
    if (this.#ahead) this.place(this.#ahead.version, this.#ahead.anchors, held);
  }

  anchor(id: string): Anchor | undefined {
    return this.#anchors.find((anchor) => anchor.id === id);
  }

  highlights(): Highlight[] {
    const shown = this.#anchors.map(({ id, from, to, state }): Highlight => {
      if (state === 'orphan' || to <= from) return { from, to: from, attributes: { class: 'pe-anchor-orphan', 'data-anchor': id } };
      const focus = id === this.focused ? ' pe-anchor-focused' : '';
      return { from, to, attributes: { class: `pe-anchor pe-anchor-${state}${focus}`, 'data-anchor': id } };
    });
    const { marked } = this;
    if (!marked || marked.to <= marked.from) return shown;
    return [...shown, { from: marked.from, to: marked.to, attributes: { class: `pe-marked-${marked.kind}` } }];
  }
}
