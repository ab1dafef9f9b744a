import { setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { imageAround } from './images';
import type { Attrs, Fragment, Mark, NodeType, ResolvedPos } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { NodeSelection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { findWrapping, liftTarget } from 'prosemirror-transform';
import type { Direction } from './first-strong';
import { schema } from './schema';
import { insertTableOf } from './tables';

const { nodes, marks } = schema;

export type MarkName = 'strong' | 'em' | 'underline';
export type ListName = 'bullet_list' | 'ordered_list';

export const mark = (name: MarkName): Command => toggleMark(marks[name]);

/** Captions stay what they are: as a paragraph or heading they would have lost their image. */
const retype = (command: Command): Command => (state, dispatch, view) => {
  let captions = imageAround(state) !== null;
  for (const { $from, $to } of state.selection.ranges) {
    state.doc.nodesBetween($from.pos, $to.pos, (node) => ((captions ||= node.type === nodes.image), !captions));
  }
  return !captions && command(state, dispatch, view);
};

export const paragraph: Command = retype(setBlockType(nodes.paragraph));

export const heading = (level: number): Command => retype(setBlockType(nodes.heading, { level }));

function ancestor($pos: ResolvedPos, type: NodeType | readonly NodeType[]): number | null {
  const types = Array.isArray(type) ? (type as readonly NodeType[]) : [type as NodeType];
  for (let depth = $pos.depth; depth > 0; depth--) if (types.includes($pos.node(depth).type)) return depth;
  return null;
}

export function isInside(state: EditorState, name: string): boolean {
  return ancestor(state.selection.$from, nodes[name]) !== null;
}

/** The kind of the nearest list around the selection. */
export function listAround(state: EditorState): ListName | null {
  const { $from } = state.selection;
  const depth = ancestor($from, [nodes.bullet_list, nodes.ordered_list]);
  return depth === null ? null : ($from.node(depth).type.name as ListName);
}

/** Wraps in a list, changes the kind of the list around, or takes the items out of it. */
export function toggleList(name: ListName): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const depth = ancestor($from, [nodes.bullet_list, nodes.ordered_list]);
    if (depth === null) return wrapInList(nodes[name])(state, dispatch);
    const list = $from.node(depth);
    if (list.type === nodes[name]) return liftListItem(nodes.list_item)(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup($from.before(depth), nodes[name], shared(list.attrs)));
    return true;
  };
}

function shared(attrs: Attrs): Attrs {
  return { id: attrs.id as unknown, dir: attrs.dir as unknown };
}

/** Sets how the ordered list around the selection counts. */
export function numbering(style: string): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const depth = ancestor($from, nodes.ordered_list);
    if (depth === null) return false;
    dispatch?.(state.tr.setNodeAttribute($from.before(depth), 'style', style));
    return true;
  };
}

/** Puts the selected blocks in a quotation or takes them out of the one they are in. */
export const toggleQuote: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const depth = ancestor($from, nodes.blockquote);
  if (depth === null) {
    const range = $from.blockRange($to);
    if (!range || !findWrapping(range, nodes.blockquote)) return false;
    return wrapIn(nodes.blockquote)(state, dispatch);
  }
  const range = $from.blockRange($to, (node) => node.type === nodes.blockquote);
  const target = range && liftTarget(range);
  if (!range || target === null) return false;
  dispatch?.(state.tr.lift(range, target).scrollIntoView());
  return true;
};

function libraryItem(state: EditorState): { from: number; to: number; content: Fragment } | null {
  const { $from } = state.selection;
  const depth = ancestor($from, nodes.library_item);
  return depth === null
    ? null
    : { from: $from.before(depth), to: $from.after(depth), content: $from.node(depth).content };
}

/** Leaves the paragraphs of the library item around the selection as ordinary text. */
export const releaseItem: Command = (state, dispatch) => {
  const item = libraryItem(state);
  if (!item) return false;
  const tr = state.tr.replaceWith(item.from, item.to, item.content);
  // The text moved out by one level, with the caret in it
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(Math.max(1, state.selection.head - 1)))).scrollIntoView());
  return true;
};

/** Deletes the library item around the selection, text and all. */
export const deleteItem: Command = (state, dispatch) => {
  const item = libraryItem(state);
  if (!item) return false;
  const only = item.to - item.from === state.doc.content.size;
  const tr = only ? state.tr.replaceWith(item.from, item.to, nodes.paragraph.create()) : state.tr.delete(item.from, item.to);
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(item.from))).scrollIntoView());
  return true;
};

/** Sets the direction of every selected text block, and of the list, quotation or table cell row it heads; null is automatic. */
export function direction(dir: Direction | null): Command {
  return (state, dispatch) => {
    const { from, to } = state.selection;
    const tr = state.tr;
    state.doc.nodesBetween(from, to, (node, pos) => {
      if (node.isBlock && 'dir' in node.attrs && node.attrs.dir !== dir) tr.setNodeAttribute(pos, 'dir', dir);
    });
    if (tr.docChanged) dispatch?.(tr);
    return true;
  };
}

/** The explicit direction of the selected text block; null when it follows its content. */
export function currentDirection(state: EditorState): Direction | null {
  return (state.selection.$from.parent.attrs.dir as Direction | null | undefined) ?? null;
}

export interface LinkRange {
  readonly from: number;
  readonly to: number;
  readonly href: string;
}

/** The link around the caret, as far as it runs with one address. */
export function linkAround(state: EditorState): LinkRange | null {
  const { $from } = state.selection;
  const found = (list: readonly Mark[]): Mark | undefined => marks.link.isInSet(list);
  const start = $from.parent.childAfter($from.parentOffset);
  const link = (start.node && found(start.node.marks)) ?? found($from.marks());
  if (!link) return null;
  const has = (index: number): boolean => link.isInSet($from.parent.child(index).marks);
  let first = start.node && has(start.index) ? start.index : $from.index() - 1;
  if (first < 0 || !has(first)) return null;
  let last = first;
  while (first > 0 && has(first - 1)) first--;
  while (last < $from.parent.childCount - 1 && has(last + 1)) last++;
  let from = $from.start();
  for (let i = 0; i < first; i++) from += $from.parent.child(i).nodeSize;
  let to = from;
  for (let i = first; i <= last; i++) to += $from.parent.child(i).nodeSize;
  return { from, to, href: link.attrs.href as string };
}

/** Links the selection, or the link around the caret, or inserts the address as linked text. */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    const link = marks.link.create({ href });
    const { from, to, empty } = state.selection;
    const around = linkAround(state);
    const tr = state.tr;
    if (!empty) tr.removeMark(from, to, marks.link).addMark(from, to, link);
    else if (around) tr.removeMark(around.from, around.to, marks.link).addMark(around.from, around.to, link);
    else tr.replaceSelectionWith(schema.text(href, [link]), false);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

export const removeLink: Command = (state, dispatch) => {
  const around = linkAround(state);
  const { from, to } = around ?? state.selection;
  dispatch?.(state.tr.removeMark(from, to, marks.link));
  return true;
};

/** Inserts an empty footnote and selects it, which opens it. */
export const insertFootnote: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if (!$from.parent.inlineContent || !$from.parent.canReplaceWith($from.index(), $from.index(), nodes.footnote)) {
    return false;
  }
  if (!dispatch) return true;
  const at = $to.pos;
  const tr = state.tr.insert(at, nodes.footnote.create());
  dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)));
  return true;
};

/** Inserts a table with a header row; the caret goes to its first cell. */
export const insertTable = (rows: number, columns: number): Command =>
  insertTableOf({ rows, columns, headerRow: true, headerColumn: false });
