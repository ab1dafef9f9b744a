import type { EditorState } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import type { Direction } from './bidi';
import { currentDirection, isInside, linkAround, listAround, type ListName } from './commands';
import { canRedo, canUndo } from './history';
import { schema } from './schema';

/** What the toolbar needs to know of a state; equal models need no new rendering. */
export interface ToolbarModel {
  readonly block: string;
  readonly strong: boolean;
  readonly em: boolean;
  readonly underline: boolean;
  readonly link: string | null;
  readonly list: ListName | null;
  readonly numbering: string | null;
  readonly quote: boolean;
  readonly inTable: boolean;
  readonly inItem: boolean;
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

export function toolbarModel(state: EditorState): ToolbarModel {
  const { $from, empty } = state.selection;
  const { parent } = $from;
  const list = listAround(state);
  let quote = false;
  let numbering: string | null = null;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    quote ||= node.type === schema.nodes.blockquote;
    if (node.type === schema.nodes.ordered_list) numbering ??= node.attrs.style as string;
  }
  return {
    block: parent.type === schema.nodes.heading ? `heading${String(parent.attrs.level)}` : parent.type.name,
    strong: markActive(state, 'strong'),
    em: markActive(state, 'em'),
    underline: markActive(state, 'underline'),
    link: linkAround(state)?.href ?? null,
    list,
    numbering: list === 'ordered_list' ? numbering : null,
    quote,
    inTable: isInTable(state),
    inItem: isInside(state, 'library_item'),
    direction: currentDirection(state),
    canUndo: canUndo(state),
    canRedo: canRedo(state),
    hasSelection: !empty,
  };
}

export function sameModel(a: ToolbarModel, b: ToolbarModel): boolean {
  return (Object.keys(a) as (keyof ToolbarModel)[]).every((key) => a[key] === b[key]);
}
