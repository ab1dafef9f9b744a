import { InputRule, undoInputRule } from 'prosemirror-inputrules';
import type { Attrs, Node, NodeType, ResolvedPos } from 'prosemirror-model';
import { liftListItem, sinkListItem } from 'prosemirror-schema-list';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { canJoin, findWrapping } from 'prosemirror-transform';
import { freshId } from './block-ids';
import { undo } from './history';
import { listBeginnings, type ListBeginning } from './list-labels';
import { schema } from './schema';

const { nodes } = schema;
const MOST = 100_000;

interface FoundList {
  readonly node: Node;
  readonly pos: number;
  readonly depth: number;
}

function orderedAround($from: ResolvedPos): FoundList | null {
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type === nodes.ordered_list) return { node, pos: $from.before(depth), depth };
    if (node.type === nodes.bullet_list || node.type.spec.tableRole) return null;
  }
  return null;
}

export const startOf = (list: Node): number => list.attrs.start as number;

/** The number that follows the nearest list before the one at this place of its parent with the same numbering, at the same level. */
export function nextNumber(parent: Node, place: number): number | null {
  const { style } = parent.child(place).attrs;
  for (let index = place - 1; index >= 0; index--) {
    const before = parent.child(index);
    if (before.type === nodes.ordered_list && before.attrs.style === style) return Math.min(MOST, startOf(before) + before.childCount);
  }
  return null;
}

/** What the toolbar says of the numbers of the list around the selection. */
export interface Numbers {
  readonly start: number;
  readonly next: number | null;
}

export function numbersAround({ selection }: EditorState): Numbers | null {
  const { $from } = selection;
  const list = orderedAround($from);
  return list && { start: startOf(list.node), next: nextNumber($from.node(list.depth - 1), $from.index(list.depth - 1)) };
}

/** Lets the numbered list around the selection begin with a number. */
export function startAt(number: number): Command {
  return (state, dispatch) => {
    const list = orderedAround(state.selection.$from);
    if (!list || !Number.isInteger(number) || number < 0 || number > MOST) return false;
    if (startOf(list.node) !== number) dispatch?.(state.tr.setNodeAttribute(list.pos, 'start', number));
    return true;
  };
}

/** Goes on where the list before this one ended; on a list that does so already it begins at 1 again. */
export const continueNumbering: Command = (state, dispatch) => {
  const numbers = numbersAround(state);
  if (!numbers || numbers.next === null) return false;
  return startAt(numbers.start === numbers.next ? 1 : numbers.next)(state, dispatch);
};

/** Moves items one level in; a list that this makes counts like the one it is in. */
const sink: Command = (state, dispatch) =>
  sinkListItem(nodes.list_item)(state, (tr) => {
    const inner = orderedAround(tr.selection.$from);
    const outer = inner && tr.doc.resolve(inner.pos);
    const list = outer && orderedAround(outer);
    if (inner && list && inner.node.childCount === 1) tr.setNodeAttribute(inner.pos, 'style', list.node.attrs.style);
    dispatch?.(tr);
  });

/** Tab and Shift+Tab in a list. */
export const nest = (step: 1 | -1): Command => (step === 1 ? sink : liftListItem(nodes.list_item));

/** Makes a list of the block whose label was typed. Its blocks have ids at once: an id that comes later would end the way back. */
function wrapped(state: EditorState, from: number, to: number, list: NodeType, attrs: Attrs, joins: boolean): Transaction | null {
  const tr = state.tr.delete(from, to);
  const range = tr.doc.resolve(from).blockRange();
  const wrapping = range && findWrapping(range, list, { ...attrs, id: freshId() });
  if (!wrapping) return null;
  tr.wrap(range, wrapping.map(({ type, attrs: own }) => ({ type, attrs: type === list ? own : { ...own, id: freshId() } })));
  if (joins && canJoin(tr.doc, from - 1)) tr.join(from - 1);
  return tr;
}

const listBefore = (state: EditorState, pos: number): Node | null => {
  const $pos = state.doc.resolve(pos);
  return $pos.depth > 0 ? state.doc.resolve($pos.before()).nodeBefore : null;
};

/** `- `, `* `, `• `: a point, or one more of the list right before. */
export const bulletListRule = new InputRule(/^\s*[-*•]\s$/, (state, _match, from, to) =>
  wrapped(state, from, to, nodes.bullet_list, {}, listBefore(state, from)?.type === nodes.bullet_list),
);

/**
 * Backspace right after a label became a list gives the label back. Where that became a suggestion, its steps are other ones than
 * those the rule remembers, and the own history takes it back.
 */
export const undoRule: Command = (state, dispatch) => {
  const rules = state.plugins.find((plugin) => (plugin.spec as { isInputRules?: boolean }).isInputRules);
  const last = rules?.getState(state) as { readonly transform: Transaction } | null | undefined;
  if (!last) return false;
  return last.transform.doc.eq(state.doc) ? undoInputRule(state, dispatch) : undo(state, dispatch);
};

/** `1. `, `١. `, `أ. `, `a) `: a label and a space begin a list, or go on with the one right before. */
export const numberedListRule = new InputRule(/^\s*([0-9]{1,4}|[٠-٩]{1,4}|[a-z]{1,4}|[\u0621-\u064a]ـ?)[.)\-]\s$/, (state, match, from, to) => {
  const before = listBefore(state, from);
  const list = before?.type === nodes.ordered_list ? before : null;
  const found = listBeginnings(match[1]);
  const goesOn = (one: ListBeginning): boolean =>
    list !== null && list.attrs.style === one.style && startOf(list) + list.childCount === one.number;
  const joined = found.find(goesOn);
  const begin = ({ style, number }: ListBeginning, joins: boolean): Transaction | null =>
    wrapped(state, from, to, nodes.ordered_list, { style, start: number }, joins);
  if (joined) return begin(joined, true);
  // In the middle of an alphabet a letter is more likely an initial than a list
  const fresh = found.find(({ style, number }) => number === 1 || style === 'decimal' || style === 'arabic_indic');
  return fresh ? begin(fresh, false) : null;
});
