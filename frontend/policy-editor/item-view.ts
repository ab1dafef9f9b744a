import type { Node } from 'prosemirror-model';
import type { NodeView, ViewMutationRecord } from 'prosemirror-view';
import { icon } from './icons';
import type { Label, LabelKey } from './labels';

const WORDING: Readonly<Record<string, LabelKey>> = {
  as_is: 'itemAsIs',
  corrected: 'itemCorrected',
  with_note: 'itemWithNote',
};

/** Which item of which catalogue a block renders. */
export interface ItemReference {
  readonly link: string;
  readonly item: string;
  readonly catalogue: string;
  readonly version: number;
}

/** A quiet block for text that came from the library, with a chip that says which item it renders. */
export class LibraryItemView implements NodeView {
  readonly dom = document.createElement('section');
  readonly contentDOM = document.createElement('div');
  readonly #chip = document.createElement('div');

  constructor(
    private node: Node,
    private readonly label: Label,
    private readonly onOpen: (item: ItemReference) => void,
  ) {
    this.dom.className = 'pe-item';
    this.contentDOM.className = 'pe-item-body';
    this.#chip.className = 'pe-item-chip';
    this.#chip.contentEditable = 'false';
    this.dom.append(this.#chip, this.contentDOM);
    this.#render();
  }

  #render(): void {
    const { link, item, catalogue, version, wording, id } = this.node.attrs as Record<string, string & number>;
    this.dom.dataset.block = id;
    this.dom.setAttribute('aria-label', `${this.label('libraryItem')} ${item}`);
    const button = document.createElement('button');
    button.type = 'button';
    button.title = this.label('openItem');
    const code = document.createElement('bdi');
    code.dir = 'ltr';
    code.textContent = item;
    const kind = document.createElement('span');
    kind.textContent = this.label(WORDING[wording] ?? 'itemAsIs');
    button.append(icon('library'), code, kind);
    button.addEventListener('click', () => this.onOpen({ link, item, catalogue, version }));
    this.#chip.replaceChildren(button);
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    const changed = !node.sameMarkup(this.node);
    this.node = node;
    if (changed) this.#render();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && this.#chip.contains(event.target);
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }
}
