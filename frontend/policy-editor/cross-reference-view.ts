import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import { firstStrong } from './first-strong';
import type { Label } from './labels';
import { referenceText, referenceWords, type SectionOutline } from './section-outline';

/** A reference to a section, drawn from the outline as it is now. */
export class CrossReferenceView implements NodeView {
  readonly dom = document.createElement('span');
  readonly #leave: () => void;

  constructor(
    private node: Node,
    private readonly outline: SectionOutline,
    private readonly label: Label,
  ) {
    this.dom.className = 'pe-cross-reference';
    this.dom.setAttribute('role', 'link');
    this.#leave = outline.follow(() => this.#render());
    this.#render();
  }

  #render(): void {
    const { section: id, form } = this.node.attrs as { section: string; form: string };
    const section = this.outline.find(id);
    const gone = section === null && this.outline.known;
    this.dom.classList.toggle('pe-cross-reference-gone', gone);
    if (!section) {
      this.dom.textContent = gone ? this.label('crossReferenceGone') : '…';
      this.dom.title = '';
      this.dom.setAttribute('aria-disabled', 'true');
      return;
    }
    const { number, title } = referenceWords(section, form);
    this.dom.removeAttribute('aria-disabled');
    this.dom.title = `${referenceText(section, 'number_title')} — ${this.label('crossReferenceGo')}`;
    const parts = [number && part(number, 'ltr'), title && part(title, firstStrong(title) ?? 'auto')].filter((p) => p !== '');
    this.dom.replaceChildren(...parts.flatMap((each, index) => (index > 0 ? [' ', each] : [each])));
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.#render();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#leave();
  }
}

/** Isolated, so that it does not turn the sentence around it. */
function part(text: string, dir: string): HTMLElement {
  const element = document.createElement('bdi');
  element.dir = dir;
  element.textContent = text;
  return element;
}
