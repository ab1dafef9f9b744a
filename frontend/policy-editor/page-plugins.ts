import { Plugin } from 'prosemirror-state';
import { character } from './characters';
import { currentBlock } from './current-block';
import { deletedBlocks } from './deleted-blocks';
import { invisibles } from './invisibles';
import { isKey } from './key-table';
import type { SlashRequest } from './slash-items';
import { blockMoves } from './move-keys';
import { movedText } from './moved-text';
import type { MoveWiring } from './moving';
import { slashPlugin, type SlashWiring } from './slash-menu';

export type PageRequest = SlashRequest | 'shortcuts' | 'focus-mode' | 'focus-dim' | 'authors' | 'who-wrote';

/** What the plugins that help to write ask of the editor around the document. */
export interface PageWiring extends SlashWiring, MoveWiring {
  readonly request: (request: PageRequest) => void;
}

/** Keys that concern the page, and those that put in what has no key of its own. */
function pageKeys(wiring: PageWiring): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (isKey(event, 'nonBreakingSpace')) return character('nonBreakingSpace')(view.state, view.dispatch, view);
        if (isKey(event, 'shortcuts')) wiring.request('shortcuts');
        else if (isKey(event, 'focusMode')) wiring.request('focus-mode');
        else return false;
        return true;
      },
    },
  });
}

/** What helps to write and changes no rule of the document; before the keys, whose Enter and arrows it may need for itself. */
export function pagePlugins(wiring: PageWiring): Plugin[] {
  return [slashPlugin(wiring), blockMoves(wiring), movedText(), deletedBlocks(), invisibles(), currentBlock(), pageKeys(wiring)];
}
