import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { KEEPS_CONTROLS } from './bidi';
import { collabState, rebaseOf } from './collab';
import { MOVED } from './block-moves';

/** Blocks as they were when they were taken out here, until the server has the move. */
const key = new PluginKey<readonly Node[]>('moved-text');

function places(doc: Node, id: string): { pos: number; node: Node }[] {
  const found: { pos: number; node: Node }[] = [];
  doc.descendants((node, pos) => {
    if (node.attrs.id === id) found.push({ pos, node });
    return !node.isTextblock;
  });
  return found;
}

/** What others had made of the block when it was moved here, if they had changed it. */
function changedByOthers(tr: Transaction, moved: Node): Node | null {
  const undone = rebaseOf(tr)?.undone ?? 0;
  let changed: Node | null = null;
  for (const doc of tr.docs.slice(undone)) {
    const [place] = places(doc, String(moved.attrs.id));
    if (place && place.node.type === moved.type && !place.node.content.eq(moved.content)) changed = place.node;
  }
  return changed;
}

/**
 * Mends what a move cannot know. A block was taken out with the text it had then: what others had typed into it meanwhile is put into it
 * again. And where two people moved one block at the same time it stands twice: the second one goes.
 */
function mend(state: EditorState, remote: Transaction, moved: readonly Node[]): Transaction | null {
  const tr = state.tr;
  for (const block of moved) {
    const id = String(block.attrs.id);
    const changed = changedByOthers(remote, block);
    const [first, ...again] = places(tr.doc, id);
    if (!first) continue;
    for (const { pos, node } of again.reverse()) {
      if (node.content.eq(block.content) && tr.doc.resolve(pos).parent.childCount > 1) tr.delete(pos, pos + node.nodeSize);
    }
    if (!changed || !first.node.content.eq(block.content)) continue;
    const start = block.content.findDiffStart(changed.content);
    const ends = start === null ? null : block.content.findDiffEnd(changed.content);
    if (start === null || !ends) continue;
    const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
    const begin = first.pos + 1;
    tr.replace(begin + start, begin + ends.a + overlap, changed.slice(start, ends.b + overlap));
  }
  return tr.docChanged ? tr.setMeta('addToHistory', false).setMeta(KEEPS_CONTROLS, true) : null;
}

/** Watches over moves that are under way. */
export function movedText(): Plugin<readonly Node[]> {
  const plugin: Plugin<readonly Node[]> = new Plugin<readonly Node[]>({
    key,
    state: {
      init: () => [],
      apply(tr, value, before) {
        const moved = tr.getMeta(MOVED) as readonly Node[] | undefined;
        if (moved) return [...value, ...moved.filter(({ attrs }) => typeof attrs.id === 'string')];
        // Told by the state before: the answer itself may be what needs mending
        const { inFlight, unconfirmed } = collabState(before);
        return value.length > 0 && tr.docChanged && !inFlight && unconfirmed.length === 0 ? [] : value;
      },
    },
    appendTransaction(transactions, _old, state) {
      const moved = key.getState(state) ?? [];
      const remote = transactions.find((tr) => rebaseOf(tr)?.remote && tr.docChanged);
      return moved.length > 0 && remote ? mend(state, remote, moved) : null;
    },
  });
  return plugin;
}
