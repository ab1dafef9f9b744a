import { blockChanges } from '../block-change';
import { blockLanguage } from '../block-language';
import { CrossReferenceView } from '../cross-reference-view';
import { firstStrong, type Direction } from '../first-strong';
import { LibraryItemView, type ItemReference } from '../item-view';
import { kindLabel } from '../kind-labels';
import type { Label } from '../labels';
import { markDom, nodeDom } from '../schema-dom';
import type { SectionOutline } from '../section-outline';
import type { SuggestionKind } from '../suggestions';
import type { Authors } from '../suggestions-plugin';
import { drawColumns } from './columns';
import { drawImage } from './drawn-image';
import { rendered } from './rendered';
import { asNode, type TextMark, type TextNode } from './text-tree';

/** A stretch that is drawn in a manner of its own, in positions of the document; an empty one is a mark of its own. */
export interface Highlight {
  readonly from: number;
  readonly to: number;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Drawing {
  readonly label: Label;
  readonly outline: SectionOutline;
  readonly authors: Authors;
  /** Whose images the text shows. */
  readonly strategy?: string;
  itemClicked(item: ItemReference): void;
}

/** Where something of the block stands: text, or an element that counts as one character. */
export interface Place {
  readonly dom: Text | HTMLElement;
  readonly from: number;
  readonly to: number;
}

const CONTAINERS = new Set(['bullet_list', 'ordered_list', 'blockquote', 'table', 'library_item']);
const TRACKED = new Set(['insertion', 'deletion', 'formatting']);

/** One block of the page with everything in it, drawn as the editor draws it. Positions count from its own beginning. */
export class DrawnBlock {
  readonly dom: HTMLElement;
  readonly places: Place[] = [];
  readonly #leave: (() => void)[] = [];

  /** @param highlights those that touch the block, counted from its beginning */
  constructor(
    readonly node: TextNode,
    base: Direction,
    private readonly highlights: readonly Highlight[],
    private readonly drawing: Drawing,
  ) {
    this.dom = this.#draw(node, 0, base);
  }

  /** The element is on the page no more. */
  leave(): void {
    for (const leave of this.#leave) leave();
  }

  #draw(node: TextNode, pos: number, base: Direction): HTMLElement {
    const { dom, contentDOM } = this.#element(node);
    let own = base;
    if (node.isTextblock || CONTAINERS.has(node.type.name)) {
      own = (node.attrs.dir as Direction | null) ?? firstStrong(node.textBetween(0, node.content.size, ' ')) ?? base;
      dom.dir = own;
      const language = node.isTextblock ? blockLanguage(asNode(node)) : null;
      if (language) dom.lang = language;
    }
    for (const { kind, author } of blockChanges(asNode(node))) {
      this.#suggested(dom, kind, author, 'pe-suggested-block');
      dom.setAttribute('aria-description', dom.title);
    }
    if (node.isTextblock) this.#inline(node, pos, contentDOM);
    else node.forEach((child, offset) => contentDOM.append(this.#draw(child, pos + 1 + offset, own)));
    return dom;
  }

  #element(node: TextNode): { dom: HTMLElement; contentDOM: HTMLElement } {
    if (node.type.name === 'library_item') return new LibraryItemView(asNode(node), this.drawing.label, (item) => this.drawing.itemClicked(item));
    const made = rendered(nodeDom[node.type.name].toDOM?.(asNode(node)) as readonly unknown[]);
    if (node.type.name === 'table') drawColumns(made.dom, node);
    if (node.type.name === 'image') drawImage(made.dom, node, this.drawing.strategy ?? '', this.drawing.label);
    return made;
  }

  /** Neighbours under the same marks share their elements, as in the editor. */
  #inline(block: TextNode, pos: number, into: HTMLElement): void {
    let open: { mark: TextMark; dom: HTMLElement }[] = [];
    block.forEach((child, offset) => {
      let kept = 0;
      while (kept < open.length && kept < child.marks.length && sameMark(open[kept].mark, child.marks[kept])) kept++;
      open = open.slice(0, kept);
      for (const mark of child.marks.slice(kept)) {
        const dom = markElement(mark);
        if (!dom) continue;
        (open.at(-1)?.dom ?? into).append(dom);
        open.push({ mark, dom });
      }
      this.#leaf(child, pos + 1 + offset, open.at(-1)?.dom ?? into);
    });
    for (const { dom, at } of this.#points(pos + 1, pos + 1 + block.content.size)) this.#insert(dom, at, into);
    const last = block.children.at(-1);
    // An empty line, and one after a break at the end, has the height of a line
    if (!last || last.type.name === 'hard_break') into.append(document.createElement('br'));
    if (!last) this.places.push({ dom: into, from: pos + 1, to: pos + 1 });
  }

  #leaf(node: TextNode, pos: number, into: HTMLElement): void {
    if (node.text === undefined) {
      const dom = this.#atom(node);
      this.places.push({ dom, from: pos, to: pos + node.nodeSize });
      this.#wrap(node, pos, pos + node.nodeSize, into).append(dom);
      return;
    }
    const end = pos + node.text.length;
    const cuts = [pos, end, ...this.highlights.flatMap(({ from, to }) => [from, to])].filter((at) => at >= pos && at <= end);
    const borders = [...new Set(cuts)].sort((a, b) => a - b);
    for (const [index, from] of borders.slice(0, -1).entries()) {
      const to = borders[index + 1];
      const text = document.createTextNode(node.text.slice(from - pos, to - pos));
      this.places.push({ dom: text, from, to });
      this.#wrap(node, from, to, into).append(text);
    }
  }

  /** The innermost of the elements for what is suggested, commented or found here. */
  #wrap(node: TextNode, from: number, to: number, into: HTMLElement): HTMLElement {
    let innermost = into;
    const inside = (): HTMLElement => {
      const span = document.createElement('span');
      innermost.append(span);
      return (innermost = span);
    };
    for (const mark of node.marks) {
      if (TRACKED.has(mark.type.name)) this.#suggested(inside(), mark.type.name as SuggestionKind, String(mark.attrs.author), 'pe-suggested');
    }
    for (const each of this.highlights) if (each.from <= from && each.to >= to && each.to > each.from) setAll(inside(), each.attributes);
    return innermost;
  }

  #points(from: number, to: number): { dom: HTMLElement; at: number }[] {
    return this.highlights
      .filter((each) => each.from === each.to && each.from >= from && each.from <= to)
      .map(({ attributes, from: at }) => ({ dom: setAll(document.createElement('span'), attributes), at }));
  }

  #insert(dom: HTMLElement, at: number, into: HTMLElement): void {
    const before = this.places.find((place) => place.from >= at && into.contains(place.dom));
    if (before) before.dom.before(dom);
    else into.append(dom);
  }

  #atom(node: TextNode): HTMLElement {
    const { label, outline } = this.drawing;
    if (node.type.name === 'cross_reference') {
      const view = new CrossReferenceView(asNode(node), outline, label);
      this.#leave.push(() => view.destroy());
      view.dom.dataset.crossReference = String(node.attrs.section);
      view.dom.tabIndex = 0;
      return view.dom;
    }
    const { dom } = rendered(nodeDom[node.type.name].toDOM?.(asNode(node)) as readonly unknown[]);
    if (node.type.name === 'footnote') {
      dom.setAttribute('role', 'note');
      dom.setAttribute('aria-label', `${label('footnote')}: ${node.textContent}`);
      dom.title = node.textContent;
      dom.tabIndex = 0;
    }
    if (node.type.name === 'citation') dom.tabIndex = 0;
    return dom;
  }

  #suggested(dom: HTMLElement, kind: SuggestionKind, author: string, shape: string): void {
    const { label, authors } = this.drawing;
    dom.classList.add(shape, `pe-suggested-${kind}`, `pe-colour-${authors.colour(author)}`);
    dom.title = label('suggestedBy', label(kindLabel(kind)), authors.name(author));
  }
}

function markElement(mark: TextMark): HTMLElement | null {
  const toDOM = markDom[mark.type.name]?.toDOM;
  if (!toDOM) return null;
  const { dom } = rendered(toDOM(mark as never, true) as readonly unknown[]);
  if (dom instanceof HTMLAnchorElement) dom.target = '_blank';
  return dom;
}

function sameMark(a: TextMark, b: TextMark): boolean {
  return a.type.name === b.type.name && JSON.stringify(a.attrs) === JSON.stringify(b.attrs);
}

function setAll(dom: HTMLElement, attributes: Readonly<Record<string, string>>): HTMLElement {
  for (const [name, value] of Object.entries(attributes)) dom.setAttribute(name, value);
  return dom;
}
