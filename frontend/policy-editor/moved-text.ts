import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { KEEPS_CONTROLS } from './bidi';
import { MOVED } from './block-moves';
import { collabState, rebaseOf } from './collab';

/** Blocks as they were when they were taken out here, until the server has the move. */
const key = new PluginKey<readonly Node[]>('moved-text');

interface Place {
  readonly pos: number;
  readonly node: Node;
}

/** Where the block of an id stands: once, not at all, or after two moves twice. */
export function placesOf(doc: Node, id: string): Place[] {
  const found: Place[] = [];
  doc.descendants((node, pos) => {
    if (node.attrs.id === id) found.push({ pos, node });
    return !node.isTextblock;
  });
  return found;
}

/** Whether a block can go without leaving nothing where something has to stand. */
export const mayGo = (doc: Node, pos: number): boolean => doc.resolve(pos).parent.childCount > 1;

/** What others had made of the block when it was moved here, if they had changed it. */
function changedByOthers(tr: Transaction, moved: Node): Node | null {
  const undone = rebaseOf(tr)?.undone ?? 0;
  let changed: Node | null = null;
  for (const doc of tr.docs.slice(undone)) {
    const [place] = placesOf(doc, String(moved.attrs.id));
    if (place && place.node.type === moved.type && !place.node.content.eq(moved.content)) changed = place.node;
  }
  return changed;
}

/** Whether an entry of somebody else took the block away, be it deleted or joined to the one before it. */
function removedByOthers(tr: Transaction, before: EditorState, id: string): boolean {
  const rebase = rebaseOf(tr);
  if (!rebase) return false;
  const news = rebase.state.version - collabState(before).version;
  const entries = rebase.state.trail.slice(-news);
  // More entries than are remembered: none of them can be told from its place
  if (news === 0 || entries.length < news) return false;
  const docs = [...tr.docs, tr.doc];
  let at = rebase.undone;
  for (const { client, maps } of entries) {
    const [had, has] = [at, at + maps.length].map((i) => placesOf(docs[i], id).length > 0);
    if (client !== rebase.self && had && !has) return true;
    at += maps.length;
  }
  return false;
}

/**
 * Mends what a move cannot know. A block was taken out with the text it had then: what others had typed into it meanwhile is put into it
 * again. Where two people moved one block at the same time it stands twice: the second one goes. And what somebody had deleted stays so.
 */
function mend(before: EditorState, state: EditorState, remote: Transaction, moved: readonly Node[]): Transaction | null {
  const tr = state.tr;
  for (const block of moved) {
    const id = String(block.attrs.id);
    const changed = changedByOthers(remote, block);
    const [first, ...again] = placesOf(tr.doc, id);
    if (!first) continue;
    for (const { pos, node } of again.reverse()) {
      if (node.content.eq(block.content) && mayGo(tr.doc, pos)) tr.delete(pos, pos + node.nodeSize);
    }
    // What was typed into it here since then is not what they deleted
    if (first.node.content.eq(block.content) && mayGo(tr.doc, first.pos) && removedByOthers(remote, before, id)) {
      tr.delete(first.pos, first.pos + first.node.nodeSize);
      continue;
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

/** Whether anything was under way before a transaction; the answer itself may be what needs mending. */
export function wasUnderWay(before: EditorState): boolean {
  const { inFlight, unconfirmed } = collabState(before);
  return inFlight !== null || unconfirmed.length > 0;
}

/** The transaction by which others' entries came in, if there is one. */
export const remoteAmong = (transactions: readonly Transaction[]): Transaction | undefined =>
  transactions.find((tr) => rebaseOf(tr)?.remote && tr.docChanged);

/** Watches over moves that are under way. */
export function movedText(): Plugin<readonly Node[]> {
  const plugin: Plugin<readonly Node[]> = new Plugin<readonly Node[]>({
    key,
    state: {
      init: () => [],
      apply(tr, value, before) {
        const moved = tr.getMeta(MOVED) as readonly Node[] | undefined;
        const watched = value.length > 0 && tr.docChanged && !wasUnderWay(before) ? [] : value;
        return moved ? [...watched, ...moved.filter(({ attrs }) => typeof attrs.id === 'string')] : watched;
      },
    },
    appendTransaction(transactions, before, state) {
      const moved = key.getState(state) ?? [];
      const remote = moved.length > 0 ? remoteAmong(transactions) : undefined;
      return remote ? mend(before, state, remote, moved) : null;
    },
  });
  return plugin;
}
