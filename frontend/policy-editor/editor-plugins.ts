import { gapCursor } from 'prosemirror-gapcursor';
import { Plugin, PluginKey } from 'prosemirror-state';
import { anchorsPlugin } from './anchors';
import { authorshipPlugin } from './authorship-plugin';
import { noBidiControls } from './bidi';
import type { Direction } from './first-strong';
import { blockIds } from './block-ids';
import { boundLists } from './bound-lists';
import { isLocalChange } from './collab';
import { blockDirection } from './direction';
import { findPlugin } from './find-plugin';
import { ownHistory } from './history';
import { imagePaste, type ImagePasteWiring } from './image-paste';
import { keys, type KeyRequests } from './keys';
import { crossReferences, fillReferences, type ReferenceWiring } from './cross-references';
import { isTooLarge } from './large-steps';
import { noteNumbers } from './note-numbers';
import { outOfSight } from './out-of-sight';
import { pagePlugins, type PageWiring } from './page-plugins';
import { pastePlugin } from './paste';
import { presencePlugin } from './presence';
import { suggestionKeys } from './suggestions-keys';
import { suggestionsPlugin, type Authors } from './suggestions-plugin';
import { ownTableEditing } from './table-editing';
import { rightToLeftTableKeys } from './table-keys';
import { columnResize } from './table-resize';

export interface EditorWiring extends KeyRequests, PageWiring, ReferenceWiring, ImagePasteWiring {
  readonly baseDirection: Direction;
  readonly mayRepair: () => boolean;
  readonly anchorClicked: (id: string) => void;
  readonly tooLarge: () => void;
  readonly authors: Authors;
  readonly suggestionWanted: () => void;
  readonly suggestToggle: () => void;
  readonly findWanted: () => void;
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
    authorshipPlugin(wiring),
    crossReferences(wiring),
    ...keys(wiring),
    gapCursor(),
    columnResize(),
    rightToLeftTableKeys(),
    ownTableEditing(wiring.mayRepair),
    imagePaste(wiring),
    pastePlugin(wiring.scope, wiring.tooLarge, (copied) => fillReferences(copied, wiring.outline)),
    noBidiControls(),
    blockIds(),
    boundLists(wiring.mayRepair),
    blockDirection(wiring.baseDirection),
    noteNumbers(wiring.baseDirection),
    outOfSight(),
    anchorsPlugin(wiring.anchorClicked),
    presencePlugin(),
    suggestionsPlugin(wiring.authors, wiring.label),
    suggestionKeys(wiring),
    findPlugin(wiring.findWanted),
  ];
}
