import { Slice } from 'prosemirror-model';
import {
  AddMarkStep,
  AddNodeMarkStep,
  AttrStep,
  DocAttrStep,
  RemoveMarkStep,
  RemoveNodeMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  Transform,
} from 'prosemirror-transform';
import { block, randomDocument, randomMark, randomText, someWords } from './documents.mjs';
import { nodeNames, schema } from './schema.mjs';

const position = (r, doc) => r.below(doc.content.size + 1);

/** A position, more often than not one at which something begins or ends. */
function edge(r, doc) {
  const pos = position(r, doc);
  if (r.chance(0.4)) return pos;
  const $pos = doc.resolve(pos);
  const depth = r.below($pos.depth + 1);
  if (depth === 0) return r.pick([$pos.start(1 > $pos.depth ? 0 : 1), pos]);
  return r.pick([$pos.start(depth), $pos.end(depth), $pos.before(depth), $pos.after(depth)]);
}

function range(r, doc, near = 30) {
  const from = edge(r, doc);
  const to = r.chance(0.5) ? edge(r, doc) : Math.min(doc.content.size, from + r.below(near));
  return from <= to ? [from, to] : [to, from];
}

function textPosition(r, doc) {
  for (let i = 0; i < 20; i++) {
    const pos = edge(r, doc);
    if (doc.resolve(pos).parent.inlineContent) return pos;
  }
  return 1;
}

function nodePosition(r, doc) {
  const all = [];
  doc.descendants((node, pos) => void all.push(pos));
  return r.pick(all);
}

/** Commands of the editor, by way of Transform, as people cause them. */
const commands = {
  type: (r, tr) => tr.insert(textPosition(r, tr.doc), randomText(r, 2)),
  erase: (r, tr) => {
    const from = textPosition(r, tr.doc);
    tr.delete(from, Math.min(tr.doc.resolve(from).end(), from + r.between(1, 6)));
  },
  overwrite: (r, tr) => tr.replaceWith(...range(r, tr.doc, 8), randomText(r, 2)),
  deleteRange: (r, tr) => tr.deleteRange(...range(r, tr.doc)),
  split: (r, tr) => tr.split(textPosition(r, tr.doc), r.between(1, 2)),
  join: (r, tr) => tr.join(edge(r, tr.doc)),
  insertBlock: (r, tr) => tr.insert(edge(r, tr.doc), block(r)),
  paste: (r, tr) => {
    const source = randomDocument(r, 3);
    tr.replaceRange(...range(r, tr.doc, 5), source.slice(...range(r, source)));
  },
  lift: (r, tr) => {
    const blocks = tr.doc.resolve(edge(r, tr.doc)).blockRange();
    tr.lift(blocks, r.below(blocks.depth + 1));
  },
  wrap: (r, tr) => {
    const [from, to] = range(r, tr.doc, 60);
    const blocks = tr.doc.resolve(from).blockRange(tr.doc.resolve(to));
    const wrapper = r.pick([['blockquote'], ['bullet_list', 'list_item'], ['ordered_list', 'list_item']]);
    tr.wrap(blocks, wrapper.map((name) => ({ type: schema.nodes[name] })));
  },
  setBlockType: (r, tr) => tr.setBlockType(...range(r, tr.doc), schema.nodes[r.pick(['heading', 'paragraph'])]),
  setNodeMarkup: (r, tr) => {
    const pos = nodePosition(r, tr.doc);
    const type = schema.nodes[r.pick(['bullet_list', 'ordered_list', 'blockquote', 'heading', 'paragraph'])];
    tr.setNodeMarkup(pos, type);
  },
  addMark: (r, tr) => tr.addMark(...range(r, tr.doc), randomMark(r)),
  removeMark: (r, tr) => tr.removeMark(...range(r, tr.doc)),
};

/** Steps as they are, whether or not they fit. */
const raw = {
  replace: (r, doc) => {
    const source = r.chance(0.5) ? doc : randomDocument(r, 3);
    const slice = r.chance(0.25) ? Slice.empty : source.slice(...range(r, source));
    return new ReplaceStep(...range(r, doc), reopened(r, slice), r.chance(0.25));
  },
  replaceEqualDepth: (r, doc) => {
    const [from, to] = range(r, doc);
    const [a, b] = range(r, doc);
    const slice = doc.slice(a, b);
    const depths = doc.resolve(from).depth - doc.resolve(to).depth;
    const fits = slice.openStart - slice.openEnd === depths;
    return new ReplaceStep(from, to, fits ? slice : new Slice(slice.content, slice.openStart, Math.max(0, slice.openStart - depths)));
  },
  replaceAround: (r, doc) => {
    const [from, to] = range(r, doc, 40);
    const [a, b] = [r.between(from, to), r.between(from, to)].sort((x, y) => x - y);
    const [gapFrom, gapTo] = r.chance(0.5) ? [Math.min(from + r.below(3), to), Math.max(to - r.below(3), Math.min(from + 2, to))] : [a, b];
    const source = randomDocument(r, 2);
    const slice = r.chance(0.2) ? Slice.empty : reopened(r, source.slice(...range(r, source, 12)));
    return new ReplaceAroundStep(from, to, gapFrom, gapTo, slice, r.below(slice.size + 1), r.chance(0.4));
  },
  rewrap: (r, doc) => {
    const pos = nodePosition(r, doc);
    const node = doc.nodeAt(pos);
    const types = ['bullet_list', 'ordered_list', 'blockquote', 'paragraph', 'heading', 'list_item', 'table_cell', 'footnote'];
    const wrapper = schema.nodes[r.pick(types)].create();
    const content = schema.topNodeType.create(null, wrapper).content;
    const end = pos + node.nodeSize;
    if (r.chance(0.5)) return new ReplaceAroundStep(pos, end, pos, end, new Slice(content, 0, 0), 1, r.chance(0.6));
    const inner = node.isLeaf ? 0 : 1;
    return new ReplaceAroundStep(pos, end, pos + inner, end - inner, new Slice(content, 0, 0), 1, r.chance(0.8));
  },
  unwrap: (r, doc) => {
    const pos = nodePosition(r, doc);
    const end = pos + doc.nodeAt(pos).nodeSize;
    const inner = Math.min(pos + 1, end);
    return new ReplaceAroundStep(pos, end, inner, Math.max(inner, end - 1), Slice.empty, 0, r.chance(0.8));
  },
  addMark: (r, doc) => new AddMarkStep(...range(r, doc), randomMark(r)),
  removeMark: (r, doc) => new RemoveMarkStep(...range(r, doc), existingMark(r, doc)),
  addNodeMark: (r, doc) => new AddNodeMarkStep(somewhere(r, doc), randomMark(r)),
  removeNodeMark: (r, doc) => new RemoveNodeMarkStep(somewhere(r, doc), existingMark(r, doc)),
  attr: (r, doc) => {
    const pos = somewhere(r, doc);
    const known = Object.keys(doc.nodeAt(pos)?.type.attrs ?? {});
    const name = known.length && r.chance(0.85) ? r.pick(known) : r.pick(['id', 'level', 'nope']);
    return new AttrStep(pos, name, attributeValue(r));
  },
  docAttr: (r) => new DocAttrStep(r.pick(['id', 'dir', 'nope']), attributeValue(r)),
};

const somewhere = (r, doc) => (r.chance(0.8) ? nodePosition(r, doc) : position(r, doc));

function attributeValue(r) {
  return r.pick([
    null, 'ltr', 'rtl', 'b7', 'x'.repeat(41), 'https://a.b', 1, 2, 3, 0, -1, 1.5, 500, 501, true, [100], [1, 2.5], ['a'], [],
    'roman', 'as_is', 'corrected', 'change:1', 'R9', '', '[٢]', 'half', 'b2'.repeat(32), 'B2'.repeat(32), '—', 10001,
  ]);
}

function existingMark(r, doc) {
  const marks = [];
  doc.descendants((node) => void marks.push(...node.marks));
  return marks.length && r.chance(0.8) ? r.pick(marks) : randomMark(r);
}

function reopened(r, slice) {
  if (r.chance(0.75)) return slice;
  const most = Slice.maxOpen(slice.content);
  return new Slice(slice.content, r.below(most.openStart + 1), r.below(most.openEnd + 1));
}

const rawWeights = {
  replace: 4, replaceEqualDepth: 2, replaceAround: 2, rewrap: 2, unwrap: 1.5, addMark: 3, removeMark: 2, addNodeMark: 1,
  removeNodeMark: 1, attr: 3, docAttr: 0.2,
};
const commandWeights = {
  type: 6, erase: 4, overwrite: 2, deleteRange: 2, split: 3, join: 2, insertBlock: 2, paste: 2, lift: 1.5, wrap: 2,
  setBlockType: 1, setNodeMarkup: 1, addMark: 2, removeMark: 1,
};

/** Steps of one command applied to a document: never empty, each valid after the ones before. */
export function commandSteps(r, doc, weights = commandWeights) {
  for (;;) {
    const tr = new Transform(doc);
    try {
      commands[r.weighted(weights)](r, tr);
      if (tr.steps.length) return tr.steps;
    } catch {
      // The command does not apply at this place: try another.
    }
  }
}

export function rawStep(r, doc) {
  for (;;) {
    try {
      return raw[r.weighted(rawWeights)](r, doc);
    } catch {
      // No such step for this document: try another.
    }
  }
}

const junk = (r) =>
  r.pick([null, true, -1, 0, 1, 3, 1.5, 100000, 2147483648, '1', 'x', '', [], {}, [1], { type: 'text' }, r.pick(nodeNames), someWords(r, 1)]);

/** A copy of a JSON value with one place in it damaged. */
export function damaged(r, json) {
  const copy = structuredClone(json);
  let target = copy;
  for (let i = r.below(9); i > 0; i--) {
    const inner = Object.values(target).filter((value) => value !== null && typeof value === 'object' && Object.keys(value).length);
    if (!inner.length) break;
    target = r.pick(inner);
  }
  const key = r.pick(Object.keys(target));
  switch (r.weighted({ change: 5, remove: 2, add: 1, nudge: 3, repeat: 2 })) {
    case 'remove':
      if (Array.isArray(target)) target.splice(Number(key), 1);
      else delete target[key];
      break;
    case 'add':
      if (Array.isArray(target)) target.push(junk(r));
      else target[r.pick(['attrs', 'marks', 'content', 'text', 'type', 'openStart', 'openEnd', 'structure', 'nope'])] = junk(r);
      break;
    case 'nudge':
      if (typeof target[key] === 'number') target[key] += r.pick([-2, -1, 1, 2, 1000, 0.5]);
      else if (typeof target[key] === 'string') target[key] += r.pick(['x', ' ', 's']);
      else target[key] = junk(r);
      break;
    case 'repeat':
      if (Array.isArray(target)) target.splice(Number(key), 0, structuredClone(target[key]));
      else target[key] = junk(r);
      break;
    default:
      target[key] = junk(r);
  }
  return copy;
}
