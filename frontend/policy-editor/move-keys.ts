import { Plugin, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { BlockHandle } from './block-handle';
import { blocksAround, neighbour, sectionAround } from './block-moves';
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

/** Alt with an arrow moves blocks, with Shift as well whole sections; the pointer has a handle. */
export function blockMoves(wiring: MoveWiring): Plugin {
  return new Plugin({
    view: (view) => new BlockHandle(view, wiring),
    props: {
      handleKeyDown(view, event) {
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
        if (by === null || !event.altKey || event.ctrlKey || event.metaKey) return false;
        return moveBy(view, by, event.shiftKey, wiring);
      },
    },
  });
}
