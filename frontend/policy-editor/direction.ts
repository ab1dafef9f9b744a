import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { firstStrong, type Direction } from './first-strong';
import { blockLanguage } from './block-language';
import { redrawn, wholeOf, type Part } from './redrawn';

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

function decorate(doc: Node, base: Direction, part: Part): Decoration[] {
  const decorations: Decoration[] = [];
  doc.forEach((block, pos) => {
    if (pos >= part.from && pos < part.to) resolve(block, pos, base, decorations);
  });
  return decorations;
}

/** Decorates blocks with their resolved direction and the language of their letters; one key press looks at one block only. */
export function blockDirection(base: Direction): Plugin {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_config, { doc }) => DecorationSet.create(doc, decorate(doc, base, wholeOf(doc))),
      apply: (tr, value) => (tr.docChanged ? redrawn(tr, value, (part) => decorate(tr.doc, base, part)) : value),
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}
