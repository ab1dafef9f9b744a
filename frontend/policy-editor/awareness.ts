import type { EditorState, Transaction } from 'prosemirror-state';
import { anchorsOnScreen, setAnchors } from './anchors';
import { collabState } from './collab';
import { toConfirmed } from './positions';
import { caretsAfterEntries, caretsOnScreen, setCarets } from './presence';
import type { Anchor, ClientFrame, Entry, Person } from './protocol';

export interface CaretPlace {
  readonly anchor: number;
  readonly head: number;
}

/** Who else is here and what is anchored in the text, in positions of the document on screen. */
export class Awareness {
  people: readonly Person[] = [];
  #held: { version: number; anchors: readonly Anchor[] } | null = null;

  /** The transaction that shows these people, and the carets of those whose place is known. */
  show(state: EditorState, people: readonly Person[], self: string): Transaction {
    this.people = people;
    return setCarets(state.tr, caretsOnScreen(state, people, self));
  }

  /** Adds to a delivery's transaction that its author now stands behind what was typed. */
  follow(state: EditorState, tr: Transaction, entries: readonly Entry[]): void {
    setCarets(tr, caretsAfterEntries(state, tr, entries));
  }

  /** The transaction that places the anchors, or null: then a list that is ahead waits for its version. */
  place(state: EditorState, version: number, anchors: readonly Anchor[]): Transaction | null {
    const placed = anchorsOnScreen(state, version, anchors);
    this.#held = placed === null && version > collabState(state).version ? { version, anchors } : null;
    return placed && setAnchors(state.tr, { anchors: placed });
  }

  /** Tries the waiting list again after a delivery. */
  placeHeld(state: EditorState): Transaction | null {
    return this.#held && this.place(state, this.#held.version, this.#held.anchors);
  }

  caretFrame(state: EditorState, body: string, caret: CaretPlace | null): ClientFrame {
    const size = state.doc.content.size;
    const at = (pos: number): number => toConfirmed(state, Math.min(pos, size)).pos;
    return {
      t: 'presence',
      body,
      version: collabState(state).version,
      anchor: caret && at(caret.anchor),
      head: caret && at(caret.head),
    };
  }
}
