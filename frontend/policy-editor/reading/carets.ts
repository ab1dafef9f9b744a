import type { Person } from '../protocol';
import { scrollPlaceIntoSight } from '../scroll-place';
import type { DrawnText } from './drawn-text';
import type { Moves } from './reading-marks';

interface Placed extends Person {
  readonly at: number;
}

/** Where the others write, laid over the text: a caret that moves draws nothing anew. */
export class Carets {
  readonly #layer = document.createElement('div');
  readonly #resized: ResizeObserver | null;
  #people: readonly Placed[] = [];

  constructor(
    place: HTMLElement,
    private readonly text: DrawnText,
  ) {
    this.#layer.className = 'pe-read-carets';
    this.#layer.setAttribute('aria-hidden', 'true');
    place.append(this.#layer);
    this.#resized = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => this.draw());
    this.#resized?.observe(place);
  }

  /** Whose place speaks of a version not read yet stays where it was. */
  set(people: readonly Person[], held: number): void {
    const before = new Map(this.#people.map((one) => [one.client, one.at]));
    this.#people = people.flatMap((one) => {
      const at = one.version === held ? one.head : (before.get(one.client) ?? null);
      return one.head === null || at === null ? [] : [{ ...one, at }];
    });
    this.draw();
  }

  moved(moves: Moves): void {
    this.#people = this.#people.map((one) => ({ ...one, at: moves.map(one.at, -1) }));
  }

  /** Scrolls to somebody's caret; false when it is nowhere. */
  show(client: string): boolean {
    const one = this.#people.find((each) => each.client === client);
    const box = one && this.#box(one.at);
    if (!box) return false;
    scrollPlaceIntoSight(this.text.dom, box);
    return true;
  }

  draw(): void {
    const origin = this.#layer.getBoundingClientRect();
    const flags = this.#people.flatMap((one) => {
      const box = this.#box(one.at);
      if (!box) return [];
      const flag = document.createElement('span');
      flag.className = `pe-caret pe-colour-${one.colour % 8}`;
      flag.dataset.name = one.name;
      flag.style.transform = `translate(${box.left - origin.left}px, ${box.top - origin.top}px)`;
      flag.style.blockSize = `${box.bottom - box.top}px`;
      return [flag];
    });
    this.#layer.replaceChildren(...flags);
  }

  clear(): void {
    this.#resized?.disconnect();
    this.#layer.remove();
  }

  #box(pos: number): DOMRect | null {
    const at = this.text.domAt(pos);
    if (!at) return null;
    const range = document.createRange();
    range.setStart(at.node, at.offset);
    range.collapse(true);
    const [box] = range.getClientRects();
    return box ?? (at.node instanceof Element ? at.node.getBoundingClientRect() : null);
  }
}
