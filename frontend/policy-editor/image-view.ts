import type { Node } from 'prosemirror-model';
import { NodeSelection } from 'prosemirror-state';
import type { EditorView, NodeView, ViewMutationRecord } from 'prosemirror-view';
import { imageAddress } from './image-store';
import type { Label } from './labels';

/** What an image needs of the editor around it. */
export interface ImageWiring {
  readonly label: Label;
  readonly strategy: () => string;
  readonly edit: () => void;
}

/** An image with its caption, which is text like any other. What cannot be shown is said. */
export class ImageView implements NodeView {
  readonly dom = document.createElement('figure');
  readonly contentDOM = document.createElement('figcaption');
  readonly #frame = document.createElement('div');
  readonly #image = document.createElement('img');
  readonly #said = document.createElement('p');

  constructor(
    private node: Node,
    private readonly view: EditorView,
    private readonly getPos: () => number | undefined,
    private readonly wiring: ImageWiring,
  ) {
    this.dom.className = 'pe-image';
    this.#frame.className = 'pe-image-frame';
    this.#frame.contentEditable = 'false';
    this.#image.draggable = false;
    this.#image.addEventListener('error', () => this.#missing(true));
    this.#image.addEventListener('load', () => this.#missing(false));
    this.#frame.addEventListener('mousedown', this.#select);
    this.#frame.addEventListener('dblclick', () => this.view.editable && wiring.edit());
    this.#said.className = 'pe-image-said';
    this.#said.hidden = true;
    this.#frame.append(this.#image, this.#said);
    this.dom.append(this.#frame, this.contentDOM);
    window.addEventListener('online', this.#again);
    this.#render();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    const changed = node !== this.node;
    this.node = node;
    if (changed) this.#render();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof window.Node && this.#frame.contains(event.target);
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }

  destroy(): void {
    window.removeEventListener('online', this.#again);
  }

  #render(): void {
    const { hash, width, height, alt, size, id, change } = this.node.attrs as Record<string, string & number>;
    const { dataset } = this.dom;
    dataset.block = id ?? '';
    dataset.size = size;
    if (change) dataset.change = 'yes';
    else delete dataset.change;
    const address = imageAddress(this.wiring.strategy(), hash);
    if (this.#image.src !== address) this.#image.src = address;
    this.#image.alt = alt;
    // The page keeps the room before the image is there
    this.#image.width = width;
    this.#image.height = height;
    this.#image.style.setProperty('--pe-image-ratio', String(width / height));
    const { label } = this.wiring;
    this.#said.textContent = label('imageMissing', alt);
    this.contentDOM.dataset.hint = label('imageCaption');
    this.contentDOM.classList.toggle('pe-image-bare', this.node.content.size === 0);
  }

  #missing(missing: boolean): void {
    this.#said.hidden = !missing;
    this.#image.hidden = missing;
  }

  #again = (): void => {
    if (this.#image.hidden) this.#image.src = imageAddress(this.wiring.strategy(), String(this.node.attrs.hash));
  };

  #select = (event: MouseEvent): void => {
    const pos = this.getPos();
    if (event.button !== 0 || pos === undefined) return;
    event.preventDefault();
    this.view.dispatch(this.view.state.tr.setSelection(NodeSelection.create(this.view.state.doc, pos)));
    this.view.focus();
  };
}
