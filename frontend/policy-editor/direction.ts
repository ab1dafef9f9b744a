import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { firstStrong, type Direction } from './bidi';

interface Resolved {
  readonly offset: number;
  readonly size: number;
  readonly dir: Direction;
}

// A list item follows its list unless it says otherwise: markers of one list stand on one side
const CONTAINERS = new Set(['bullet_list', 'ordered_list', 'blockquote', 'table', 'library_item']);

/**
 * `dir="auto"` cannot see through children that have a direction of their own, and calls an empty block left-to-right.
 * So containers, and blocks without a letter, get the direction of their text or else of the document's language.
 */
function resolve(node: Node, base: Direction, offset: number, into: Resolved[]): void {
  if (node.isTextblock) {
    if (node.attrs.dir === null && firstStrong(node.textContent) === null) {
      into.push({ offset, size: node.nodeSize, dir: base });
    }
    return;
  }
  let own = base;
  if (CONTAINERS.has(node.type.name)) {
    own = (node.attrs.dir as Direction | null) ?? firstStrong(node.textBetween(0, node.content.size, ' ')) ?? base;
    into.push({ offset, size: node.nodeSize, dir: own });
  }
  node.forEach((child, at) => resolve(child, own, offset + 1 + at, into));
}

/** Decorates blocks with their resolved direction; results are remembered for each unchanged block. */
export function blockDirection(base: Direction): Plugin {
  const remembered = new WeakMap<Node, readonly Resolved[]>();
  const decorate = (doc: Node): DecorationSet => {
    const decorations: Decoration[] = [];
    doc.forEach((block, pos) => {
      let resolved = remembered.get(block);
      if (!resolved) {
        const fresh: Resolved[] = [];
        resolve(block, base, 0, fresh);
        resolved = fresh;
        remembered.set(block, fresh);
      }
      for (const { offset, size, dir } of resolved) {
        decorations.push(Decoration.node(pos + offset, pos + offset + size, { dir }));
      }
    });
    return DecorationSet.create(doc, decorations);
  };
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_config, state) => decorate(state.doc),
      apply: (tr, value) => (tr.docChanged ? decorate(tr.doc) : value),
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}
