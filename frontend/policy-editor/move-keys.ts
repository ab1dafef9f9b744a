import { Plugin, PluginKey, type Command, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { BlockHandle } from './block-handle';
import { blocksAround, neighbour, sectionAround } from './block-moves';
import { isKey } from './key-table';
import { move, type MoveWiring } from './moving';

/** One step up or down: the blocks of the selection, or with `section` the heading above the caret with all that is under it. */
export function moveBy(view: EditorView, by: 1 | -1, section: boolean, wiring: MoveWiring): boolean {
  const state: EditorState = view.state;
  if (section) {
    const found = sectionAround(state.selection, by);
    return found !== null && move(view, found.blocks, found.over, wiring);
  }
  const blocks = blocksAround(state.selection);
  return blocks !== null && move(view, blocks, neighbour(state.doc, blocks, by), wiring);
}

const key = new PluginKey('block-moves');

/** One step up or down, for buttons. */
export const moveCommand = (by: 1 | -1): Command => (state, dispatch, view) => {
  if (!dispatch) return blocksAround(state.selection) !== null;
  const wiring = (key.get(state)?.spec as { wiring?: MoveWiring } | undefined)?.wiring;
  return view !== undefined && wiring !== undefined && moveBy(view, by, false, wiring);
};

/** Alt with an arrow moves blocks, with Shift as well whole sections; the pointer has a handle. */
export function blockMoves(wiring: MoveWiring): Plugin {
  return new Plugin({
    key,
    wiring,
    view: (view) => new BlockHandle(view, wiring),
    props: {
      handleKeyDown(view, event) {
        if (isKey(event, 'moveUp')) return moveBy(view, -1, false, wiring);
        if (isKey(event, 'moveDown')) return moveBy(view, 1, false, wiring);
        if (isKey(event, 'keySectionUp')) return moveBy(view, -1, true, wiring);
        return isKey(event, 'keySectionDown') && moveBy(view, 1, true, wiring);
      },
    },
  });
}
