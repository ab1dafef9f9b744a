import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { KEEPS_CONTROLS } from './bidi';
import { MOVED } from './block-moves';
import { rebaseOf } from './collab';
import { mayGo, placesOf, remoteAmong, wasUnderWay } from './moved-text';

/** Blocks that were deleted here, until the server has deleted them too. */
const key = new PluginKey<readonly Node[]>('deleted-blocks');

function idsIn(doc: Node): Set<string> {
  const found = new Set<string>();
  doc.descendants((node) => {
    if (typeof node.attrs.id === 'string') found.add(node.attrs.id);
    return !node.isTextblock;
  });
  return found;
}

/** Whole blocks that a change took out and did not put in again. */
function deletedBy(tr: Transaction): Node[] {
  const found: Node[] = [];
  tr.mapping.maps.forEach((map, i) =>
    map.forEach((from, to) => {
      if (to === from) return;
      tr.docs[i].nodesBetween(from, to, (node, pos) => {
        const whole = pos >= from && pos + node.nodeSize <= to;
        if (whole && typeof node.attrs.id === 'string') found.push(node);
        return !whole && !node.isTextblock;
      });
    }),
  );
  if (found.length === 0) return found;
  const left = idsIn(tr.doc);
  return found.filter(({ attrs }) => !left.has(attrs.id as string));
}

/** Deletes again what comes back as it was, because somebody had moved it before the deletion arrived. */
function mend(before: EditorState, state: EditorState, deleted: readonly Node[]): Transaction | null {
  const gone = idsIn(before.doc);
  const tr = state.tr;
  for (const block of deleted) {
    const id = block.attrs.id as string;
    const [place] = gone.has(id) ? [] : placesOf(tr.doc, id);
    if (!place?.node.content.eq(block.content) || !mayGo(tr.doc, place.pos)) continue;
    tr.delete(place.pos, place.pos + place.node.nodeSize);
  }
  return tr.docChanged ? tr.setMeta(KEEPS_CONTROLS, true) : null;
}

function watched(value: readonly Node[], tr: Transaction, before: EditorState): readonly Node[] {
  if (!tr.docChanged) return value;
  const rebase = rebaseOf(tr);
  if (!rebase) {
    const kept = wasUnderWay(before) ? value : [];
    return tr.getMeta(MOVED) ? kept : [...kept, ...deletedBy(tr)];
  }
  if (value.length === 0 || !wasUnderWay(before)) return [];
  // Once the server has deleted it, who brings it back does so on purpose
  const there = idsIn(rebase.state.confirmed);
  return value.filter(({ attrs }) => there.has(attrs.id as string));
}

/** Of a block that one person deletes while another moves it nothing is left, whoever comes first. */
export function deletedBlocks(): Plugin<readonly Node[]> {
  const plugin: Plugin<readonly Node[]> = new Plugin<readonly Node[]>({
    key,
    state: { init: () => [], apply: (tr, value, before) => watched(value, tr, before) },
    appendTransaction(transactions, before, state) {
      const deleted = key.getState(state) ?? [];
      return deleted.length > 0 && remoteAmong(transactions) ? mend(before, state, deleted) : null;
    },
  });
  return plugin;
}
