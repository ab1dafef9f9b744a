import { Plugin, type EditorState, type PluginView } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** Shorter texts are drawn as quickly as a whole. */
export const LONG = 100;

const frame = (): Promise<unknown> => new Promise((drawn) => requestAnimationFrame(drawn));

/**
 * Marks the place of a long text once all of it has been drawn: from then on the style sheet lets the blocks out of sight rest. Without
 * that a browser lays out, paints and reads out to input methods all of the text with every key. Measured before they rest, the blocks
 * keep their heights, and nothing jumps.
 */
class OutOfSight implements PluginView {
  readonly #place: HTMLElement | null;
  readonly #sized: ResizeObserver | null;
  #long = false;
  #width = -1;
  #drawing = 0;

  constructor(private readonly view: EditorView) {
    this.#place = view.dom.parentElement;
    this.#sized = 'ResizeObserver' in window ? new ResizeObserver(() => this.#resized()) : null;
    this.#sized?.observe(view.dom);
    this.update(view);
  }

  update({ state }: { readonly state: EditorState }): void {
    const long = state.doc.childCount >= LONG;
    if (long === this.#long) return;
    this.#long = long;
    void this.#measure();
  }

  destroy(): void {
    this.#drawing++;
    this.#sized?.disconnect();
    this.#place?.removeAttribute('data-long');
  }

  #resized(): void {
    const { offsetWidth } = this.view.dom;
    if (this.#width >= 0 && offsetWidth !== this.#width) void this.#measure();
    this.#width = offsetWidth;
  }

  async #measure(): Promise<void> {
    const drawing = ++this.#drawing;
    this.#place?.removeAttribute('data-long');
    if (!this.#long) return;
    await document.fonts?.ready;
    // Heights are remembered at the end of a frame
    for (let frames = 0; frames < 3; frames++) await frame();
    if (drawing === this.#drawing) this.#place?.setAttribute('data-long', '');
  }
}

export function outOfSight(): Plugin {
  return new Plugin({ view: (view) => new OutOfSight(view) });
}
