import { gapCursor } from 'prosemirror-gapcursor';
import { Plugin, PluginKey } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { anchorsPlugin } from './anchors';
import { noBidiControls, type Direction } from './bidi';
import { blockIds } from './block-ids';
import { BATCH_LIMIT, type StepJson } from './protocol';
import { isLocalChange, rebaseOf, stepBytes } from './collab';
import { blockDirection } from './direction';
import { ownHistory } from './history';
import { keys, type KeyRequests } from './keys';
import { pastePlugin, type PasteScope } from './paste';
import { presencePlugin } from './presence';

export interface EditorWiring extends KeyRequests {
  readonly baseDirection: Direction;
  readonly scope: () => PasteScope;
  readonly mayWrite: () => boolean;
  readonly anchorClicked: (id: string) => void;
  readonly tooLarge: () => void;
}

/** Table editing whose repairs follow own edits only: several clients repairing one remote edit would add cells twice. */
function ownTableEditing(): Plugin {
  const { spec } = tableEditing();
  return new Plugin({
    ...spec,
    appendTransaction(transactions, before, after) {
      if (transactions.some((tr) => rebaseOf(tr))) return null;
      return spec.appendTransaction?.call(this, transactions, before, after) ?? null;
    },
  });
}

/** Refuses what the server could not take: changes without the right to write, and single steps above a frame. */
function guard(mayWrite: () => boolean, tooLarge: () => void): Plugin {
  return new Plugin({
    key: new PluginKey('guard'),
    filterTransaction(tr) {
      if (!isLocalChange(tr)) return true;
      if (!mayWrite()) return false;
      const fits = tr.steps.every((step) => {
        const { slice } = step as unknown as { slice?: { size: number } };
        // Only large slices are worth measuring
        return !slice || slice.size < 10_000 || stepBytes(step.toJSON() as StepJson) < BATCH_LIMIT.bytes;
      });
      if (!fits) tooLarge();
      return fits;
    },
  });
}

/** Everything an editor on a page adds to the document; the collaboration plugin comes from the session. */
export function editorPlugins(wiring: EditorWiring): Plugin[] {
  return [
    guard(wiring.mayWrite, wiring.tooLarge),
    ownHistory(),
    ...keys(wiring),
    gapCursor(),
    ownTableEditing(),
    pastePlugin(wiring.scope, wiring.tooLarge),
    noBidiControls(),
    blockIds(),
    blockDirection(wiring.baseDirection),
    anchorsPlugin(wiring.anchorClicked),
    presencePlugin(),
  ];
}
