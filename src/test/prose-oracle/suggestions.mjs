/** Suggestions at random places of a document, and what the editor makes of them when they are accepted or rejected. */
import './typescript.mjs';
import { randomDocument } from './documents.mjs';
import { patch } from './patch.mjs';
import { schema } from './schema.mjs';

const { resolveSuggestions } = await import('../../../frontend/policy-editor/suggesting-resolve.ts');

const WAS = [
  'paragraph', 'heading', 'heading/level=3', 'heading/dir=rtl,level=1', 'paragraph/dir=ltr', 'bullet_list', 'blockquote',
  'ordered_list/start=4,style=abjad', 'ordered_list', 'list_item/dir=rtl', 'heading/level=9', 'table/level=2', 'nothing', '/',
  'heading/', 'library_item', 'image', 'image/size=half', 'image/dir=rtl', 'heading/level', 'heading/level=2=3', 'doc',
];

function entry(r) {
  const kind = r.weighted({ ins: 3, del: 2, split: 4, join: 3, type: 3 });
  const was = kind === 'type' ? ` ${r.pick(WAS)}` : '';
  return `${kind} ${r.pick(['s1', 's2', 's3'])} ${r.pick(['a', 'b'])} ${r.pick([5, 1700000000000])}${was}`;
}

function change(r) {
  if (r.chance(0.05)) return r.pick(['', 'type:s1', 'ins s1 a 5;', 'ins  a 5', 'ins s1 a 1e3', 'split s1 a 5 was', ';']);
  return Array.from({ length: r.weighted({ 1: 6, 2: 2, 3: 1 }) }, () => entry(r)).join(';');
}

function formatting(r) {
  const was = r.pick(['', 'em', 'strong em', 'underline', 'link', 'strong  strong', 'nothing']);
  return schema.mark('formatting', { id: r.pick(['s1', 's2']), author: r.pick(['a', 'b']), at: 5, was });
}

function suggested(r, node) {
  let result = node;
  if (node.childCount > 0) {
    const children = [];
    node.forEach((child) => children.push(suggested(r, child)));
    result = node.copy(node.type.create(node.attrs, children).content);
  }
  if (node.isInline && r.chance(0.1)) result = result.mark(formatting(r).addToSet(result.marks));
  if ('change' in node.attrs && r.chance(0.35)) {
    result = node.type.create({ ...node.attrs, change: change(r) }, result.content, result.marks);
  }
  return result;
}

function verdicts(r) {
  const table = {};
  const some = r.pick([['reject'], ['accept'], ['keep', 'reject'], ['keep', 'accept'], ['keep', 'accept', 'reject']]);
  for (const author of ['a', 'b']) for (const id of ['s1', 's2', 's3', 's4']) table[`${author} ${id}`] = r.pick(some);
  return table;
}

/** `[kind, patch of the document with suggestions, verdicts, patch of what is left]`. */
export function suggestionVector(r, doc, text) {
  const before = suggested(r, r.chance(0.3) ? doc : randomDocument(r, 4));
  before.check();
  const table = verdicts(r);
  const after = resolveSuggestions(before, ({ author, id }) => table[`${author} ${id}`]);
  after.check();
  const written = JSON.stringify(before);
  return ['suggestions', patch(text, written), table, patch(written, JSON.stringify(after))];
}
