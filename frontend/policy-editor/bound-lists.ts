import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { rebaseOf } from './collab';
import { nextNumber, startOf } from './lists';
import { remoteAmong, wasUnderWay } from './moved-text';
import { schema } from './schema';

/** Lists that were renumbered here, until the server has it. */
const key = new PluginKey<readonly string[]>('bound-lists');
const ordered = schema.nodes.ordered_list;

interface Numbered {
  readonly pos: number;
  readonly start: number;
  readonly next: number | null;
}

/** Whether lists may have gained or lost items; a key press in a paragraph is told at once from that. */
function counted(before: Node, after: Node): boolean {
  if (before === after || after.isTextblock) return false;
  if (before.childCount !== after.childCount) return true;
  return after.children.some((child, i) => before.child(i).type !== child.type || counted(before.child(i), child));
}

/** The numbered lists of a document by their ids, in its order. */
function numbered(doc: Node): Map<string, Numbered> {
  const found = new Map<string, Numbered>();
  doc.descendants((node, pos, parent, index) => {
    const id: unknown = node.attrs.id;
    if (node.type === ordered && parent && typeof id === 'string') found.set(id, { pos, start: startOf(node), next: nextNumber(parent, index) });
    return !node.isTextblock;
  });
  return found;
}

/** Lets lists go on where the one before them ends now; one after the other, since the next may go on from this one. */
function renumber(tr: Transaction, ids: readonly string[]): string[] {
  return ids.filter((id) => {
    const list = numbered(tr.doc).get(id);
    if (!list || list.next === null || list.start === list.next) return false;
    tr.setNodeAttribute(list.pos, 'start', list.next);
    return true;
  });
}

/** Those that went on from the list before them; a list that begins at 1 only looks so after a list that counts from 0. */
const bound = (doc: Node): string[] => [...numbered(doc)].filter(([, { start, next }]) => start === next && start !== 1).map(([id]) => id);

function follow(before: EditorState, after: EditorState, remote: boolean, own: readonly string[]): Transaction | null {
  // What others did to their lists they renumber themselves; only where both counted at once one has to count again
  const ids = remote ? (wasUnderWay(before) ? own : []) : counted(before.doc, after.doc) ? bound(before.doc) : [];
  if (ids.length === 0) return null;
  const tr = after.tr;
  const changed = renumber(tr, ids);
  if (changed.length === 0) return null;
  if (remote) tr.setMeta('addToHistory', false);
  return tr.setMeta(key, changed);
}

/**
 * A list that goes on where the one before it ends keeps doing so when that gains or loses items. The document holds the number and not
 * that it goes on, so who changes the earlier list also renumbers the later one, in one change and one undo.
 */
export function boundLists(mayRepair: () => boolean): Plugin<readonly string[]> {
  const plugin: Plugin<readonly string[]> = new Plugin<readonly string[]>({
    key,
    state: {
      init: () => [],
      apply(tr, value, before) {
        const renumbered = tr.getMeta(key) as readonly string[] | undefined;
        const kept = value.length > 0 && tr.docChanged && !wasUnderWay(before) ? [] : value;
        return renumbered ? [...new Set([...kept, ...renumbered])] : kept;
      },
    },
    appendTransaction(transactions, before, after) {
      if (!mayRepair() || before.doc === after.doc || transactions.some((tr) => tr.getMeta('suggested') === true)) return null;
      const remote = remoteAmong(transactions) !== undefined;
      if (!remote && transactions.some(rebaseOf)) return null;
      return follow(before, after, remote, key.getState(after) ?? []);
    },
  });
  return plugin;
}
