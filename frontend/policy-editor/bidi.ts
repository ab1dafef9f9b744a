import { Plugin, type Transaction } from 'prosemirror-state';
import { changedRanges } from './changed-ranges';
import { isLocalChange } from './collab';
import { historyKey } from './history';

// Embeddings, overrides and isolates: they can reorder what a reader sees against what is stored.
// Left-to-right and right-to-left marks (200E, 200F, 061C) stay: they only fix neutral characters.
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu;

/** On transactions whose direction controls are meant: set in pairs by a command, or moved with their block. */
export const KEEPS_CONTROLS = 'keeps-controls';

export function withoutBidiControls(text: string): string {
  return text.replace(CONTROLS, '');
}

/** Removes direction overrides from whatever is typed, composed or inserted here. */
export function noBidiControls(): Plugin {
  return new Plugin({
    appendTransaction(transactions, _old, state) {
      const meant = (tr: Transaction): boolean => tr.getMeta(KEEPS_CONTROLS) === true || tr.getMeta(historyKey) !== undefined;
      const local = transactions.filter((tr) => isLocalChange(tr) && !meant(tr));
      if (local.length === 0) return null;
      const found: number[] = [];
      for (const { from, to } of changedRanges(transactions, (tr) => local.includes(tr))) {
        state.doc.nodesBetween(from, Math.min(to, state.doc.content.size), (node, pos) => {
          for (const match of node.text?.matchAll(CONTROLS) ?? []) {
            const at = pos + match.index;
            if (at >= from && at < to && !found.includes(at)) found.push(at);
          }
        });
      }
      if (found.length === 0) return null;
      const tr = state.tr;
      for (const at of found.sort((a, b) => b - a)) tr.delete(at, at + 1);
      return tr;
    },
  });
}
