import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { columnIsHeader, isInTable, mergeCells, rowIsHeader, selectedRect, splitCell } from 'prosemirror-tables';
import { firstStrong, type Direction } from './first-strong';
import { currentDirection, isInside, linkAround, listAround, type ListName } from './commands';
import { canRedo, canUndo } from './history';
import { imageAround } from './images';
import { numbersAround } from './lists';
import { schema } from './schema';
import { isBroken } from './tables';

/** What the toolbar needs to know of a state; equal models need no new rendering. */
export interface ToolbarModel {
  readonly block: string;
  readonly strong: boolean;
  readonly em: boolean;
  readonly underline: boolean;
  readonly link: string | null;
  readonly list: ListName | null;
  readonly numbering: string | null;
  readonly numberingRtl: boolean;
  readonly numberingStart: number | null;
  readonly numberingNext: number | null;
  readonly quote: boolean;
  readonly inTable: boolean;
  readonly headerRow: boolean;
  readonly headerColumn: boolean;
  readonly canMerge: boolean;
  readonly canSplit: boolean;
  readonly inItem: boolean;
  /** Of the image at the caret; null beside one. */
  readonly imageSize: string | null;
  readonly direction: Direction | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly hasSelection: boolean;
}

function markActive(state: EditorState, name: 'strong' | 'em' | 'underline'): boolean {
  const type = schema.marks[name];
  const { from, to, $from, empty } = state.selection;
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, type);
}

type NumberingModel = Pick<ToolbarModel, 'numbering' | 'numberingRtl' | 'numberingStart' | 'numberingNext'>;

function numberingModel(state: EditorState, list: Node | null): NumberingModel {
  if (!list) return { numbering: null, numberingRtl: false, numberingStart: null, numberingNext: null };
  const said = list.attrs.dir as Direction | null;
  const text = (node: Node): Direction | null => firstStrong(node.textBetween(0, node.content.size, ' '));
  const numbers = numbersAround(state);
  return {
    numbering: list.attrs.style as string,
    numberingRtl: (said ?? text(list) ?? text(state.doc)) === 'rtl',
    numberingStart: numbers?.start ?? null,
    numberingNext: numbers?.next ?? null,
  };
}

type TableModel = Pick<ToolbarModel, 'inTable' | 'headerRow' | 'headerColumn' | 'canMerge' | 'canSplit'>;

function tableModel(state: EditorState): TableModel {
  if (!isInTable(state)) return { inTable: false, headerRow: false, headerColumn: false, canMerge: false, canSplit: false };
  if (isBroken(state)) return { inTable: true, headerRow: false, headerColumn: false, canMerge: false, canSplit: false };
  const { map, table } = selectedRect(state);
  return {
    inTable: true,
    headerRow: rowIsHeader(map, table, 0),
    headerColumn: columnIsHeader(map, table, 0),
    canMerge: mergeCells(state),
    canSplit: splitCell(state),
  };
}

export function toolbarModel(state: EditorState): ToolbarModel {
  const { $from, empty } = state.selection;
  // A selection of cells stands between them: its block is the first of the first cell
  const parent = $from.parent.isTextblock ? $from.parent : ($from.nodeAfter?.firstChild ?? $from.parent);
  const list = listAround(state);
  let quote = false;
  let numbered: Node | null = null;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    quote ||= node.type === schema.nodes.blockquote;
    if (node.type === schema.nodes.ordered_list) numbered ??= node;
  }
  return {
    block: parent.type === schema.nodes.heading ? `heading${String(parent.attrs.level)}` : parent.type.name,
    strong: markActive(state, 'strong'),
    em: markActive(state, 'em'),
    underline: markActive(state, 'underline'),
    link: linkAround(state)?.href ?? null,
    list,
    ...numberingModel(state, list === 'ordered_list' ? numbered : null),
    quote,
    ...tableModel(state),
    inItem: isInside(state, 'library_item'),
    imageSize: (imageAround(state)?.node.attrs.size as string | undefined) ?? null,
    direction: currentDirection(state),
    canUndo: canUndo(state),
    canRedo: canRedo(state),
    hasSelection: !empty,
  };
}

export function sameModel(a: ToolbarModel, b: ToolbarModel): boolean {
  return (Object.keys(a) as (keyof ToolbarModel)[]).every((key) => a[key] === b[key]);
}
