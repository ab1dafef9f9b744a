import { gapCursor } from 'prosemirror-gapcursor';
import { Plugin, PluginKey } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { anchorsPlugin } from './anchors';
import { noBidiControls, type Direction } from './bidi';
import { blockIds } from './block-ids';
import { isLocalChange, rebaseOf } from './collab';
import { blockDirection } from './direction';
import { ownHistory } from './history';
import { keys, type KeyRequests } from './keys';
import { isTooLarge } from './large-steps';
import { pagePlugins, type PageWiring } from './page-plugins';
import { pastePlugin, type PasteScope } from './paste';
import { presencePlugin } from './presence';
import { suggestionKeys } from './suggestions-keys';
import { suggestionsPlugin, type Authors } from './suggestions-plugin';
import { rightToLeftTableKeys } from './table-keys';

export interface EditorWiring extends KeyRequests, PageWiring {
  readonly baseDirection: Direction;
  readonly scope: () => PasteScope;
  readonly anchorClicked: (id: string) => void;
  readonly tooLarge: () => void;
  readonly authors: Authors;
  readonly suggestionWanted: () => void;
  readonly suggestToggle: () => void;
}

/** Table editing whose repairs follow own edits only: several clients repairing one remote edit would add cells twice. */
function ownTableEditing(): Plugin {
  const { spec } = tableEditing();
  return new Plugin({
    ...spec,
    appendTransaction(transactions, before, after) {
      if (transactions.some((tr) => rebaseOf(tr) || tr.getMeta('suggested') === true)) return null;
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
      const fits = !tr.steps.some(isTooLarge);
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
    ...pagePlugins(wiring),
    ...keys(wiring),
    gapCursor(),
    rightToLeftTableKeys(),
    ownTableEditing(),
    pastePlugin(wiring.scope, wiring.tooLarge),
    noBidiControls(),
    blockIds(),
    blockDirection(wiring.baseDirection),
    anchorsPlugin(wiring.anchorClicked),
    presencePlugin(),
    suggestionsPlugin(wiring.authors, wiring.label),
    suggestionKeys(wiring),
  ];
}
