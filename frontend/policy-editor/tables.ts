import type { Node, NodeType } from 'prosemirror-model';
import { Selection, TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  fixTables,
  goToNextCell,
  isInTable,
  mergeCells,
  selectedRect,
  splitCell,
  TableMap,
  toggleHeader,
} from 'prosemirror-tables';
import { schema } from './schema';
import { SHAPE } from './suggesting';

const { nodes } = schema;

/** The most columns and rows a person can ask for at once; the schema stops cells that span more than 50 columns. */
export const MOST_COLUMNS = 20;
export const MOST_ROWS = 50;
const WIDEST = 50;
/** The narrowest column, as a share of the table in thousandths; three short words still fit on a wide page. */
export const NARROWEST = 60;
const WIDTH_STEP = 40;

export interface TableSize {
  readonly rows: number;
  readonly columns: number;
  readonly headerRow: boolean;
  readonly headerColumn: boolean;
}

function tableOf({ rows, columns, headerRow, headerColumn }: TableSize): Node {
  const cell = (type: NodeType): Node => type.create(null, nodes.paragraph.create());
  const row = (r: number): Node =>
    nodes.table_row.create(
      null,
      Array.from({ length: columns }, (_, c) =>
        cell((headerRow && r === 0) || (headerColumn && c === 0) ? nodes.table_header : nodes.table_cell),
      ),
    );
  return nodes.table.create(null, Array.from({ length: rows }, (_, r) => row(r)));
}

/** Inserts a table; the caret goes to its first cell. Tables do not stand in tables. */
export function insertTableOf(size: TableSize): Command {
  return (state, dispatch) => {
    const { $from, empty } = state.selection;
    if (isInTable(state) || $from.depth === 0) return false;
    const { parent } = $from;
    const holder = $from.node(-1);
    if (!holder.canReplaceWith($from.indexAfter(-1), $from.indexAfter(-1), nodes.table)) return false;
    if (!dispatch) return true;
    const table = tableOf(size);
    const tr = state.tr;
    let at = $from.after();
    // Behind a paragraph with words in it: nobody wants a sentence cut in two by a table
    if (!empty || parent.content.size > 0) {
      tr.insert(at, table);
    } else {
      tr.replaceSelectionWith(table);
      at = tr.mapping.map(state.selection.from, -1);
    }
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView());
    return true;
  };
}

/** True where the cells of the table around the selection do not fill its grid, as after two changes that met; never for long. */
export function isBroken(state: EditorState): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type === nodes.table) return TableMap.get(node).problems !== null;
  }
  return false;
}

/** The library's commands take a table for granted in which nothing is missing: a broken one is made whole first. */
function whole(command: Command): Command {
  return (state, dispatch, view) => {
    if (!isInTable(state)) return false;
    if (!isBroken(state)) return command(state, dispatch, view);
    const repair = fixTables(state);
    if (!repair || !dispatch) return repair !== undefined;
    const repaired = state.applyTransaction(repair).state;
    return !isBroken(repaired) && command(repaired, (tr) => dispatch(together(repair, tr)), view);
  };
}

function together(first: Transaction, second: Transaction): Transaction {
  if (second.getMeta(SHAPE) === true) first.setMeta(SHAPE, true);
  for (const step of second.steps) first.step(step);
  return first.setSelection(Selection.fromJSON(first.doc, second.selection.toJSON()));
}

/** What cannot be said as a suggestion; who may only suggest is told so. */
const shape = (command: Command): Command => (state, dispatch, view) =>
  command(state, dispatch && ((tr) => dispatch(tr.setMeta(SHAPE, true))), view);

const bounded = (command: Command): Command => (state, dispatch, view) =>
  selectedRect(state).map.width < WIDEST && command(state, dispatch, view);

export const rowBefore = whole(addRowBefore);
export const rowAfter = whole(addRowAfter);
export const rowDelete = whole(deleteRow);
export const columnBefore = whole(bounded(addColumnBefore));
export const columnAfter = whole(bounded(addColumnAfter));
export const columnDelete = whole(deleteColumn);
export const headerRow = whole(shape(toggleHeader('row')));
export const headerColumn = whole(shape(toggleHeader('column')));
export const merge = whole(shape(mergeCells));
export const split = whole(shape(splitCell));
export const tableDelete: Command = deleteTable;

/** Tab in a table; behind the last cell it makes a new row. */
export function cellStep(step: 1 | -1): Command {
  return (state, dispatch, view) => {
    if (goToNextCell(step)(state, dispatch, view)) return true;
    if (step === -1 || !isInTable(state) || isBroken(state)) return true;
    const { bottom, map, tableStart } = selectedRect(state);
    if (bottom < map.height) return true;
    return addRowAfter(state, (tr) => {
      const table = tr.doc.nodeAt(tableStart - 1);
      const first = table && tableStart + TableMap.get(table).positionAt(bottom, 0, table) + 1;
      if (first !== null) tr.setSelection(TextSelection.near(tr.doc.resolve(first)));
      dispatch?.(tr.scrollIntoView());
    });
  };
}

/** The widths of the columns of a table as shares in thousandths; equal where nobody chose any. A column without one gets the mean. */
export function columnShares(table: Node): number[] {
  const map = TableMap.get(table);
  const given = Array.from({ length: map.width }, (_, column) => {
    for (let row = 0; row < map.height; row++) {
      const pos = map.map[row * map.width + column];
      const widths = table.nodeAt(pos)?.attrs.colwidth as readonly number[] | null | undefined;
      const width = widths?.[column - map.colCount(pos)];
      if (width && width > 0) return width;
    }
    return 0;
  });
  const known = given.filter((width) => width > 0);
  const mean = known.length === 0 ? 1 : known.reduce((a, b) => a + b, 0) / known.length;
  const widths = given.map((width) => width || mean);
  const total = widths.reduce((a, b) => a + b, 0);
  return widths.map((width) => Math.max(1, Math.round((width * 1000) / total)));
}

export const hasWidths = (table: Node): boolean => {
  let found = false;
  table.descendants((node) => {
    found ||= node.attrs.colwidth !== null && node.attrs.colwidth !== undefined;
    return !found && node.type.spec.tableRole === 'row';
  });
  return found;
};

/** Gives every cell of a table the widths of its columns. */
export function withShares(state: EditorState, tablePos: number, shares: readonly number[]): Transaction {
  const tr = state.tr.setMeta(SHAPE, true);
  const table = state.doc.nodeAt(tablePos);
  if (table?.type !== nodes.table) return tr;
  const map = TableMap.get(table);
  for (const pos of new Set(map.map)) {
    const from = map.colCount(pos);
    const colwidth = shares.slice(from, from + ((table.nodeAt(pos)?.attrs.colspan as number | undefined) ?? 1));
    const now = table.nodeAt(pos)?.attrs.colwidth as readonly number[] | null | undefined;
    if (now?.length === colwidth.length && now.every((width, i) => width === colwidth[i])) continue;
    tr.setNodeAttribute(tablePos + 1 + pos, 'colwidth', colwidth);
  }
  return tr;
}

/** The shares after the border behind a column was moved; the columns on both sides of it share the difference. */
export function movedBorder(shares: readonly number[], column: number, by: number): number[] {
  const room = Math.min(NARROWEST, shares[column], shares[column + 1]);
  const least = room - shares[column];
  const most = shares[column + 1] - room;
  const step = Math.round(Math.min(most, Math.max(least, by)));
  return shares.map((share, i) => (i === column ? share + step : i === column + 1 ? share - step : share));
}

/** Makes the column with the caret wider or narrower at the expense of the next one (the last: of the one before). */
export function widen(sign: 1 | -1): Command {
  return whole((state, dispatch) => {
    const { table, tableStart, left, map } = selectedRect(state);
    if (map.width < 2) return false;
    const last = left === map.width - 1;
    const border = last ? left - 1 : left;
    const shares = columnShares(table);
    const moved = movedBorder(shares, border, (last ? -sign : sign) * WIDTH_STEP);
    if (moved[border] === shares[border]) return false;
    dispatch?.(withShares(state, tableStart - 1, moved));
    return true;
  });
}
