import { Plugin, type EditorState, type Transaction } from 'prosemirror-state';
import { fixTables, tableEditing } from 'prosemirror-tables';
import { collabState, rebaseOf } from './collab';

/** Who wrote lately can be expected to be here still. */
const RECENT = 12;

/**
 * What two people did to one table at once may not fit together: one adds a row while the other adds a column. Everybody sees the
 * same broken table, and if everybody repaired it, each would add the missing cells. So one repairs: of those who wrote last the
 * one whose name comes first, which all can tell alike. Should that person be gone, the next edit of the table repairs it.
 */
function isRepairer(transactions: readonly Transaction[], after: EditorState): boolean {
  const self = transactions.map(rebaseOf).findLast((rebase) => rebase?.remote)?.self;
  const recent = collabState(after).trail.slice(-RECENT).map((entry) => entry.client);
  return self !== undefined && recent.includes(self) && recent.every((client) => client >= self);
}

/** Table editing whose repairs follow own edits, and what others sent only for the one person who repairs for all. */
export function ownTableEditing(mayRepair: () => boolean): Plugin {
  const { spec } = tableEditing();
  return new Plugin({
    ...spec,
    appendTransaction(transactions, before, after) {
      if (!mayRepair() || transactions.some((tr) => tr.getMeta('suggested') === true)) return null;
      if (transactions.some(rebaseOf)) {
        if (!isRepairer(transactions, after)) return null;
        return fixTables(after, before)?.setMeta('addToHistory', false) ?? null;
      }
      return spec.appendTransaction?.call(this, transactions, before, after) ?? null;
    },
  });
}
