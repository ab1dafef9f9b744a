import type { Node } from 'prosemirror-model';
import { Plugin, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { firstStrong, type Direction } from './bidi';
import { blockLanguage } from './block-language';

// A list item follows its list unless it says otherwise: markers of one list stand on one side
const CONTAINERS = new Set(['bullet_list', 'ordered_list', 'blockquote', 'table', 'library_item']);

/**
 * `dir="auto"` cannot see through children that have a direction of their own, and calls an empty block left-to-right.
 * So every block is told the direction of its text, or else that of what it stands in.
 */
function resolve(node: Node, pos: number, base: Direction, into: Decoration[]): void {
  let own = base;
  if (node.isTextblock || CONTAINERS.has(node.type.name)) {
    own = (node.attrs.dir as Direction | null) ?? firstStrong(node.textBetween(0, node.content.size, ' ')) ?? base;
    const lang = node.isTextblock ? blockLanguage(node) : null;
    into.push(Decoration.node(pos, pos + node.nodeSize, lang === null ? { dir: own } : { dir: own, lang }));
  }
  if (node.isTextblock) return;
  node.forEach((child, offset) => resolve(child, pos + 1 + offset, own, into));
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** The part of the new document between the first and the last top-level block that changed. */
function changedPart(before: Node, after: Node): Part {
  let from = 0;
  let first = 0;
  const shorter = Math.min(before.childCount, after.childCount);
  while (first < shorter && before.child(first) === after.child(first)) from += after.child(first++).nodeSize;
  let to = after.content.size;
  for (let last = 1; last <= shorter - first; last++) {
    const block = after.child(after.childCount - last);
    if (before.child(before.childCount - last) !== block) break;
    to -= block.nodeSize;
  }
  return { from, to };
}

function decorate(doc: Node, base: Direction, part: Part): Decoration[] {
  const decorations: Decoration[] = [];
  doc.forEach((block, pos) => {
    if (pos >= part.from && pos < part.to) resolve(block, pos, base, decorations);
  });
  return decorations;
}

function afterChange(tr: Transaction, value: DecorationSet, base: Direction): DecorationSet {
  const whole = { from: 0, to: tr.doc.content.size };
  // Several steps may take a block out and put the very same one back, which looks unchanged here
  if (tr.steps.length > 1) return DecorationSet.create(tr.doc, decorate(tr.doc, base, whole));
  const part = changedPart(tr.before, tr.doc);
  const mapped = value.map(tr.mapping, tr.doc);
  const stale = mapped.find(part.from, part.to).filter(({ from, to }) => from >= part.from && to <= part.to);
  return mapped.remove(stale).add(tr.doc, decorate(tr.doc, base, part));
}

/** Decorates blocks with their resolved direction and the language of their letters; one key press looks at one block only. */
export function blockDirection(base: Direction): Plugin {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_config, { doc }) => DecorationSet.create(doc, decorate(doc, base, { from: 0, to: doc.content.size })),
      apply: (tr, value) => (tr.docChanged ? afterChange(tr, value, base) : value),
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}
