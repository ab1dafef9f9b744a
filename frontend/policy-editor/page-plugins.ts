import type { Plugin } from 'prosemirror-state';
import type { SlashRequest } from './slash-items';
import { blockMoves } from './move-keys';
import { movedText } from './moved-text';
import type { MoveWiring } from './moving';
import { slashPlugin, type SlashWiring } from './slash-menu';

export type PageRequest = SlashRequest;

/** What the plugins that help to write ask of the editor around the document. */
export type PageWiring = SlashWiring & MoveWiring;

/** What helps to write and changes no rule of the document; before the keys, whose Enter and arrows it may need for itself. */
export function pagePlugins(wiring: PageWiring): Plugin[] {
  return [slashPlugin(wiring), blockMoves(wiring), movedText()];
}
