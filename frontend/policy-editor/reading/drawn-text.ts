import type { Direction } from '../first-strong';
import { DrawnBlock, type Drawing, type Highlight } from './drawn-block';
import type { TextNode } from './text-tree';

/** A selection in positions of the document. */
export interface Span {
  readonly anchor: number;
  readonly head: number;
}

/** A text on the page that is read only: draws what changed, and knows which position is where. */
export class DrawnText {
  readonly dom = document.createElement('div');
  #blocks: readonly DrawnBlock[] = [];
  #starts: number[] = [];
  #signs: readonly string[] = [];

  constructor(
    readonly base: Direction,
    private readonly drawing: Drawing,
  ) {}

  /** `anew` draws also what did not change: names or labels did. */
  draw(doc: TextNode, highlights: readonly Highlight[], anew = false): void {
    const before = new Map(anew ? [] : this.#blocks.map((block, at) => [block.node, { block, sign: this.#signs[at] }]));
    this.#starts = [];
    const signs: string[] = [];
    const blocks: DrawnBlock[] = [];
    doc.forEach((node, start) => {
      const touching = highlights
        .filter(({ from, to }) => to >= start && from <= start + node.nodeSize)
        .map((each) => ({ ...each, from: each.from - start, to: each.to - start }));
      const sign = touching.length === 0 ? '' : JSON.stringify(touching);
      const drawn = before.get(node);
      const kept = drawn?.sign === sign;
      if (kept) before.delete(node);
      this.#starts.push(start);
      signs.push(sign);
      blocks.push(kept && drawn ? drawn.block : new DrawnBlock(node, this.base, touching, this.drawing));
    });
    const stays = new Set(blocks);
    for (const block of this.#blocks) if (!stays.has(block)) this.#remove(block);
    blocks.forEach(({ dom }, at) => {
      const here = this.dom.children.item(at);
      if (here !== dom) this.dom.insertBefore(dom, here);
    });
    this.#blocks = blocks;
    this.#signs = signs;
  }

  #remove(block: DrawnBlock): void {
    block.leave();
    block.dom.remove();
  }

  clear(): void {
    for (const block of this.#blocks) this.#remove(block);
    this.#blocks = [];
    this.dom.remove();
  }

  /** The position of a place in the page; null when it is not in the text. */
  posAt(node: Node, offset: number): number | null {
    const at = this.#blocks.findIndex(({ dom }) => dom.contains(node));
    if (at < 0) {
      if (node !== this.dom) return null;
      return this.#starts[offset] ?? (this.#starts.at(-1) ?? 0) + (this.#blocks.at(-1)?.node.nodeSize ?? 0);
    }
    const { places } = this.#blocks[at];
    const own = places.find(({ dom }) => dom === node && dom instanceof Text);
    if (own) return this.#starts[at] + own.from + offset;
    const here = document.createRange();
    here.setStart(node, offset);
    const next = places.find(({ dom }) => here.comparePoint(dom, 0) >= 0);
    return this.#starts[at] + (next?.from ?? places.at(-1)?.to ?? 1);
  }

  /** The place in the page of a position; null when there is no text. */
  domAt(pos: number): { node: Node; offset: number } | null {
    let at = this.#starts.findLastIndex((start) => start <= pos);
    if (at < 0) at = 0;
    const block = this.#blocks.at(at);
    if (!block) return null;
    const inside = pos - this.#starts[at];
    const place = block.places.find(({ to }) => to >= inside) ?? block.places.at(-1);
    if (!place) return { node: block.dom, offset: 0 };
    const { dom, from } = place;
    if (dom instanceof Text) return { node: dom, offset: Math.min(Math.max(0, inside - from), dom.length) };
    if (place.from === place.to) return { node: dom, offset: 0 };
    const parent = dom.parentElement ?? block.dom;
    return { node: parent, offset: [...parent.childNodes].indexOf(dom) + (inside > from ? 1 : 0) };
  }

  /** What is selected of the text; null when the selection is elsewhere. */
  selected(): Span | null {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
    if (!anchorNode || !focusNode) return null;
    const anchor = this.posAt(anchorNode, anchorOffset ?? 0);
    const head = this.posAt(focusNode, focusOffset ?? 0);
    return anchor === null || head === null ? null : { anchor, head };
  }
}
