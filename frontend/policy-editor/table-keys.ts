import { keydownHandler } from 'prosemirror-keymap';
import { Plugin, Selection, type Command, type EditorState } from 'prosemirror-state';
import { cellAround, CellSelection, nextCell } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';

type Side = 'left' | 'right';

/** The step in reading order that an arrow means, or null outside right-to-left tables. */
function logical(state: EditorState, view: EditorView | undefined, side: Side): 1 | -1 | null {
  const { selection } = state;
  const cell = selection instanceof CellSelection ? selection.$headCell : cellAround(selection.$head);
  const dom = cell && view?.nodeDOM(cell.pos);
  if (!(dom instanceof Element) || getComputedStyle(dom).direction !== 'rtl') return null;
  return side === 'left' ? 1 : -1;
}

function atCellEdge(state: EditorState, view: EditorView | undefined, side: Side, dir: 1 | -1): boolean {
  const { $head } = state.selection;
  const cell = cellAround($head);
  if (!cell || !view?.endOfTextblock(side)) return false;
  for (let depth = $head.depth - 1; depth > cell.depth; depth--) {
    const index = dir < 0 ? $head.index(depth) : $head.indexAfter(depth);
    if (index !== (dir < 0 ? 0 : $head.node(depth).childCount)) return false;
  }
  return true;
}

const move = (side: Side): Command => (state, dispatch, view) => {
  const dir = logical(state, view, side);
  const { selection } = state;
  if (dir === null) return false;
  let next: Selection | null = null;
  if (selection instanceof CellSelection) next = Selection.near(selection.$headCell, dir);
  else if (selection.empty && atCellEdge(state, view, side, dir)) {
    next = Selection.near(state.doc.resolve(selection.head + dir), dir);
  }
  if (!next || next.eq(selection)) return false;
  dispatch?.(state.tr.setSelection(next).scrollIntoView());
  return true;
};

const extend = (side: Side): Command => (state, dispatch, view) => {
  const dir = logical(state, view, side);
  const { selection } = state;
  if (dir === null) return false;
  const cells = selection instanceof CellSelection;
  if (!cells && !atCellEdge(state, view, side, dir)) return false;
  const anchor = cells ? selection.$anchorCell : cellAround(selection.$anchor);
  const from = cells ? selection.$headCell : cellAround(selection.$head);
  const head = from && nextCell(from, 'horiz', dir);
  // Handled even at the table's edge: the table plugin would go the other way
  if (anchor && head) dispatch?.(state.tr.setSelection(new CellSelection(anchor, head)));
  return true;
};

/** Arrow keys in right-to-left tables follow what the eye sees; prosemirror-tables knows the other case only. */
export function rightToLeftTableKeys(): Plugin {
  return new Plugin({
    props: {
      handleKeyDown: keydownHandler({
        ArrowLeft: move('left'),
        ArrowRight: move('right'),
        'Shift-ArrowLeft': extend('left'),
        'Shift-ArrowRight': extend('right'),
      }),
    },
  });
}
