import { Slice, type Node, type ResolvedPos } from 'prosemirror-model';
import { NodeSelection, TextSelection, type EditorState, type Selection, type Transaction } from 'prosemirror-state';
import { CellSelection } from 'prosemirror-tables';
import { ReplaceAroundStep } from 'prosemirror-transform';
import { anchorsKey } from './anchors';
import { KEEPS_CONTROLS } from './bidi';
import { presenceKey } from './presence';
import { schema } from './schema';

const { nodes } = schema;

/** Neighbouring blocks, whole ones, that stand in one place: on the page, or in a list, quotation, cell or library item. */
export interface Blocks {
  readonly from: number;
  readonly to: number;
}

/** On transactions that move blocks: the ids of those that were taken out and put in again. */
export const MOVED = 'moved';

/** Blocks change places only inside of these: nothing is carried into a table or out of a library item. */
const PLACES = new Set([nodes.doc, nodes.bullet_list, nodes.ordered_list, nodes.blockquote, nodes.table_cell, nodes.table_header, nodes.library_item]);

/** The blocks that the selection is in. A list item goes with all that is in it, selected cells with their table. */
export function blocksAround(selection: Selection): Blocks | null {
  if (selection instanceof CellSelection) {
    const $table = selection.$anchorCell;
    return { from: $table.before($table.depth - 1), to: $table.after($table.depth - 1) };
  }
  if (selection instanceof NodeSelection && selection.node.isBlock) return selection;
  const range = selection.$from.blockRange(selection.$to, (node) => PLACES.has(node.type));
  return range && { from: range.start, to: range.end };
}

function headingAt($pos: ResolvedPos, index: number): number | null {
  const node = $pos.doc.maybeChild(index);
  return node?.type === nodes.heading ? (node.attrs.level as number) : null;
}

function span(doc: Node, first: number, end: number): Blocks {
  let from = 0;
  for (let i = 0; i < first; i++) from += doc.child(i).nodeSize;
  let to = from;
  for (let i = first; i < end; i++) to += doc.child(i).nodeSize;
  return { from, to };
}

/** The heading at or above the caret with all that stands under it, and where it may go: beside its sisters under one heading. */
export function sectionAround(selection: Selection, by: 1 | -1): { readonly blocks: Blocks; readonly over: Blocks | null } | null {
  const { $from } = selection;
  const { doc } = $from;
  let first = $from.index(0);
  while (first >= 0 && headingAt($from, first) === null) first--;
  const level = headingAt($from, first);
  if (level === null) return null;
  const endOf = (start: number): number => {
    let end = start + 1;
    while (end < doc.childCount && (headingAt($from, end) ?? 9) > level) end++;
    return end;
  };
  const end = endOf(first);
  const blocks = span(doc, first, end);
  if (by === 1) return { blocks, over: headingAt($from, end) === level ? span(doc, end, endOf(end)) : null };
  let sister = first - 1;
  while (sister >= 0 && (headingAt($from, sister) ?? 9) > level) sister--;
  return { blocks, over: headingAt($from, sister) === level ? span(doc, sister, first) : null };
}

/** The block beside these that they would change places with. */
export function neighbour(doc: Node, { from, to }: Blocks, by: 1 | -1): Blocks | null {
  if (by === 1) {
    const next = doc.resolve(to).nodeAfter;
    return next && { from: to, to: to + next.nodeSize };
  }
  const before = doc.resolve(from).nodeBefore;
  return before && { from: from - before.nodeSize, to: from };
}

export const peopleIn = (state: EditorState, { from, to }: Blocks): string[] =>
  (presenceKey.getState(state) ?? []).filter(({ head }) => head > from && head < to).map(({ name }) => name);

const commentsIn = (state: EditorState, { from, to }: Blocks): number =>
  (anchorsKey.getState(state)?.anchors ?? []).filter((each) => each.state !== 'orphan' && each.from < to && each.to > from).length;

/** What a move did, or why it was not made. */
export type Move =
  | { readonly tr: Transaction; readonly at: Blocks; readonly orphaned: number }
  | { readonly busy: readonly string[] };

/**
 * Lets blocks change places with those beside them. One of the two stays as it is and the other is taken out and put in again, in one step:
 * what others type into the one that stays keeps its place, and so do comments on it. So the one where nobody else is goes, then the one
 * with fewer comments, then the smaller one; where there are people in both, nothing is moved. A suggestion says what was meant instead.
 */
export function exchange(state: EditorState, blocks: Blocks, over: Blocks, suggests: boolean): Move {
  const down = over.from >= blocks.to;
  const size = blocks.to - blocks.from;
  const by = down ? over.to - over.from : over.from - over.to;
  const at = { from: blocks.from + by, to: blocks.to + by };
  const tr = state.tr;
  let orphaned = 0;
  if (suggests) {
    const { content } = state.doc.slice(blocks.from, blocks.to);
    const target = down ? over.to - size : over.from;
    tr.delete(blocks.from, blocks.to).insert(target, content).setMeta(KEEPS_CONTROLS, true);
    return { tr, at, orphaned };
  }
  const [mine, theirs] = [blocks, over].map((each) => peopleIn(state, each));
  if (mine.length > 0 && theirs.length > 0) return { busy: [...new Set([...mine, ...theirs])] };
  const weight = (each: Blocks): number => (peopleIn(state, each).length > 0 ? 1e12 : 0) + commentsIn(state, each) * 1e6 + each.to - each.from;
  const goes = weight(blocks) <= weight(over) ? blocks : over;
  const stays = goes === blocks ? over : blocks;
  orphaned = commentsIn(state, goes);
  const { content } = state.doc.slice(goes.from, goes.to);
  const from = Math.min(goes.from, stays.from);
  const to = Math.max(goes.to, stays.to);
  tr.step(new ReplaceAroundStep(from, to, stays.from, stays.to, new Slice(content, 0, 0), goes.from === from ? 0 : content.size));
  tr.setMeta(MOVED, content.content).setMeta(KEEPS_CONTROLS, true);
  const { selection } = state;
  const inside = selection.from >= blocks.from && selection.to <= blocks.to;
  const moved = (pos: number): number => pos + by;
  if (inside && selection instanceof TextSelection) tr.setSelection(TextSelection.create(tr.doc, moved(selection.anchor), moved(selection.head)));
  else if (inside && selection instanceof NodeSelection) tr.setSelection(NodeSelection.create(tr.doc, moved(selection.from)));
  else if (inside) tr.setSelection(TextSelection.near(tr.doc.resolve(at.from + 1)));
  return { tr: tr.scrollIntoView(), at, orphaned };
}
