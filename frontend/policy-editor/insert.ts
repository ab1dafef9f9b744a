import { Fragment, Slice, type Node } from 'prosemirror-model';
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { schema } from './schema';

/** A library item as the library panel hands it over. */
export interface LibraryItem {
  readonly link: string;
  readonly item: string;
  readonly catalogue: string;
  readonly version: number;
  readonly wording?: 'as_is' | 'corrected' | 'with_note';
  readonly title?: string;
  readonly paragraphs: readonly string[];
}

export interface Citation {
  readonly link: string;
  readonly item: string;
  readonly catalogue: string;
  readonly version: number;
  readonly label: string;
}

const { nodes, marks } = schema;

function itemNode(item: LibraryItem): Node {
  const { link, item: code, catalogue, version, wording = 'as_is', title, paragraphs } = item;
  const content = paragraphs.filter((text) => text !== '').map((text) => nodes.paragraph.create(null, schema.text(text)));
  if (title) content.unshift(nodes.paragraph.create(null, schema.text(title, [marks.strong.create()])));
  if (content.length === 0) content.push(nodes.paragraph.create());
  const node = nodes.library_item.create({ link, item: code, catalogue, version, wording }, content);
  node.check();
  return node;
}

/** Where a block may go without breaking what the caret is in: after the outermost block, or instead of an empty one. */
function blockPlace(state: EditorState): { from: number; to: number } {
  const { $to } = state.selection;
  if ($to.depth === 0) return { from: $to.pos, to: $to.pos };
  const emptyParagraph = $to.depth === 1 && $to.parent.type === nodes.paragraph && $to.parent.content.size === 0;
  return { from: emptyParagraph ? $to.before(1) : $to.after(1), to: $to.after(1) };
}

/** Inserts the item as a block of its own, with the caret at its end. Throws RangeError for an item outside the schema. */
export function libraryItemTransaction(state: EditorState, item: LibraryItem): Transaction {
  const node = itemNode(item);
  const { from, to } = blockPlace(state);
  const content = to === state.doc.content.size ? [node, nodes.paragraph.create()] : [node];
  const tr = state.tr.replaceWith(from, to, content);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(from + node.nodeSize - 1), -1)).scrollIntoView();
}

/** Inserts a citation at the caret. Throws RangeError for one outside the schema. */
export function citationTransaction(state: EditorState, citation: Citation): Transaction {
  const { link, item, catalogue, version, label } = citation;
  const node = nodes.citation.create({ link, item, catalogue, version, label });
  node.check();
  const at = state.selection.to;
  return state.tr.insert(at, node).scrollIntoView();
}

/** Puts plain text in the place of the selection; each line after the first begins a block of its own. */
export function textTransaction(state: EditorState, text: string): Transaction {
  const lines = text.split(/\r?\n/);
  const blocks = lines.map((line) => nodes.paragraph.create(null, line === '' ? null : schema.text(line)));
  return state.tr.replaceSelection(new Slice(Fragment.from(blocks), 1, 1)).scrollIntoView();
}
