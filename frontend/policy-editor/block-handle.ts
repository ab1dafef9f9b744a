import type { PluginView } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Blocks } from './block-moves';
import { icon } from './icons';
import { move, type MoveWiring } from './moving';

const EDGE = 48;
const STEP = 14;

interface Grip {
  readonly pos: number;
  readonly element: HTMLElement;
}

/** A handle beside the block under the pointer, by which it is carried to another place on the page; list items go inside of their list. */
export class BlockHandle implements PluginView {
  readonly #handle = document.createElement('div');
  readonly #line = document.createElement('div');
  readonly #place: HTMLElement | null;
  #grip: Grip | null = null;
  #drop: { readonly blocks: Blocks; readonly over: Blocks } | null = null;
  #pointer: PointerEvent | null = null;
  #scrolling = 0;

  constructor(
    private readonly view: EditorView,
    private readonly wiring: MoveWiring,
  ) {
    this.#handle.className = 'pe-handle';
    // For the pointer only: by keyboard and for screen readers there are keys and buttons
    this.#handle.setAttribute('aria-hidden', 'true');
    this.#handle.append(icon('handle'));
    this.#line.className = 'pe-drop-line';
    this.#handle.hidden = this.#line.hidden = true;
    this.#place = view.dom.parentElement;
    this.#place?.append(this.#handle, this.#line);
    this.#place?.parentElement?.addEventListener('pointermove', this.#hover);
    this.#place?.parentElement?.addEventListener('pointerleave', this.#leave);
    this.#handle.addEventListener('pointerdown', this.#begin);
  }

  update(): void {
    if (this.#pointer) this.#aim(this.#pointer);
    else if (this.#grip && !this.#grip.element.isConnected) this.#hide();
  }

  destroy(): void {
    this.#stop();
    this.#place?.parentElement?.removeEventListener('pointermove', this.#hover);
    this.#place?.parentElement?.removeEventListener('pointerleave', this.#leave);
    this.#handle.remove();
    this.#line.remove();
  }

  #hover = (event: PointerEvent): void => {
    if (this.#pointer || event.pointerType === 'touch' || event.buttons !== 0) return;
    if (this.#handle.contains(event.target as Node | null)) return;
    const grip = this.wiring.mayWrite() ? this.#blockAt(event.clientY) : null;
    if (!grip) return this.#hide();
    this.#grip = grip;
    this.#handle.title = this.wiring.label('moveHandle');
    this.#handle.hidden = false;
    const { left, right, top } = grip.element.getBoundingClientRect();
    const rtl = getComputedStyle(this.view.dom).direction === 'rtl';
    const marker = grip.element.tagName === 'LI' ? 24 : 0;
    const lineHeight = parseFloat(getComputedStyle(grip.element).lineHeight) || 24;
    this.#put(this.#handle, rtl ? right + 6 + marker : left - 30 - marker, top + lineHeight / 2 - 14);
  };

  #leave = (): void => {
    if (!this.#pointer) this.#hide();
  };

  #hide(): void {
    this.#grip = null;
    this.#handle.hidden = true;
  }

  #put(element: HTMLElement, left: number, top: number): void {
    element.style.left = element.style.top = '0px';
    const origin = element.getBoundingClientRect();
    element.style.left = `${left - origin.left}px`;
    element.style.top = `${top - origin.top}px`;
  }

  #blockAt(y: number): Grip | null {
    let parent: HTMLElement = this.view.dom;
    let found: HTMLElement | null = null;
    for (;;) {
      const next = [...parent.children].find((child): child is HTMLElement => {
        const { top, bottom } = child.getBoundingClientRect();
        return child instanceof HTMLElement && child.getAttribute('contenteditable') !== 'false' && y >= top && y <= bottom;
      });
      if (!next) break;
      found = next;
      // Of what is inside of a block only the items of a list have a handle of their own
      if (!/^[UO]L$/.test(next.tagName)) break;
      parent = next;
    }
    if (!found) return null;
    const pos = this.#posOf(found);
    return pos === null ? null : { pos, element: found };
  }

  #posOf(element: HTMLElement): number | null {
    const $pos = this.view.state.doc.resolve(this.view.posAtDOM(element, 0));
    for (let depth = $pos.depth; depth > 0; depth--) if (this.view.nodeDOM($pos.before(depth)) === element) return $pos.before(depth);
    return this.view.nodeDOM($pos.pos) === element ? $pos.pos : null;
  }

  #begin = (event: PointerEvent): void => {
    if (event.button !== 0 || !this.#grip) return;
    event.preventDefault();
    this.#handle.setPointerCapture(event.pointerId);
    this.#pointer = event;
    this.#handle.addEventListener('pointermove', this.#aim);
    this.#handle.addEventListener('pointerup', this.#let);
    this.#handle.addEventListener('pointercancel', this.#stop);
    document.addEventListener('keydown', this.#escape, true);
    this.#scrolling = window.setInterval(this.#scroll, 30);
    this.view.dom.classList.add('pe-dragging');
  };

  #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#stop();
  };

  /** Finds the nearest edge between two neighbours of the block that is carried, in the text as it is now. */
  #aim = (event: PointerEvent): void => {
    this.#pointer = event;
    this.#drop = null;
    this.#line.hidden = true;
    const { grip, view } = { grip: this.#grip, view: this.view };
    const pos = grip?.element.isConnected ? this.#posOf(grip.element) : null;
    const node = pos === null ? null : view.state.doc.nodeAt(pos);
    if (pos === null || !node) return this.#stop();
    const $pos = view.state.doc.resolve(pos);
    const start = $pos.start();
    let nearest = { distance: Infinity, at: 0, y: 0, box: new DOMRect() };
    const consider = (at: number, y: number, box: DOMRect): void => {
      const distance = Math.abs(y - event.clientY);
      if (distance < nearest.distance) nearest = { distance, at, y, box };
    };
    $pos.parent.forEach((child, offset) => {
      const dom = view.nodeDOM(start + offset);
      if (!(dom instanceof HTMLElement)) return;
      const box = dom.getBoundingClientRect();
      consider(start + offset, box.top - 4, box);
      consider(start + offset + child.nodeSize, box.bottom + 4, box);
    });
    const blocks = { from: pos, to: pos + node.nodeSize };
    const { at, y, box } = nearest;
    if (nearest.distance === Infinity || (at >= blocks.from && at <= blocks.to)) return;
    this.#drop = { blocks, over: at < pos ? { from: at, to: pos } : { from: blocks.to, to: at } };
    this.#line.hidden = false;
    this.#line.style.inlineSize = `${box.width}px`;
    this.#put(this.#line, box.left, y - 1);
  };

  #let = (): void => {
    const drop = this.#drop;
    this.#stop();
    if (drop) move(this.view, drop.blocks, drop.over, this.wiring);
    this.view.focus();
  };

  #scroll = (): void => {
    if (!this.#pointer) return;
    let box: HTMLElement | null = this.view.dom;
    while (box && !(box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY))) box = box.parentElement;
    const scroller = box ?? document.scrollingElement;
    const { top, bottom } = box?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight };
    const { clientY } = this.#pointer;
    const by = clientY < top + EDGE ? -STEP : clientY > bottom - EDGE ? STEP : 0;
    if (by === 0 || !scroller) return;
    scroller.scrollBy(0, by);
    this.#aim(this.#pointer);
  };

  #stop = (): void => {
    window.clearInterval(this.#scrolling);
    this.#pointer = this.#drop = null;
    this.#line.hidden = true;
    this.view.dom.classList.remove('pe-dragging');
    this.#handle.removeEventListener('pointermove', this.#aim);
    this.#handle.removeEventListener('pointerup', this.#let);
    this.#handle.removeEventListener('pointercancel', this.#stop);
    document.removeEventListener('keydown', this.#escape, true);
    this.#hide();
  };
}
