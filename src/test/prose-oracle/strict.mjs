/**
 * What the server asks beyond the ProseMirror packages: whole positions in order, no unknown attributes or properties, slices
 * as deep as they are open, a limit to nesting, and a result that passes check().
 */
import { Mark, Node, Slice } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { schema } from './schema.mjs';

export const MAX_NESTING = 30;

function demand(condition, why) {
  if (!condition) throw new RangeError(why);
}

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

function strictKeys(json, known) {
  for (const key of Object.keys(json)) demand(known.includes(key), `unknown ${key}`);
}

function strictAttrs(attrs, type) {
  if (attrs == null) return;
  demand(isObject(attrs), 'attrs');
  for (const key of Object.keys(attrs)) demand(key in type.attrs, `unknown attribute ${key}`);
}

function strictMark(json) {
  demand(isObject(json) && typeof json.type === 'string', 'mark');
  strictKeys(json, ['type', 'attrs']);
  demand(Object.hasOwn(schema.marks, json.type) || schema.marks[json.type], 'mark type');
  strictAttrs(json.attrs, schema.marks[json.type]);
}

function strictNode(json, depth) {
  demand(depth <= MAX_NESTING, 'nesting');
  demand(isObject(json) && typeof json.type === 'string', 'node');
  const type = schema.nodes[json.type];
  demand(type, 'node type');
  if (json.marks != null) {
    demand(Array.isArray(json.marks), 'marks');
    json.marks.forEach(strictMark);
    const marks = Mark.setFrom(json.marks.map((mark) => schema.markFromJSON(mark)));
    const set = marks.reduce((built, mark) => mark.addToSet(built), Mark.none);
    demand(Mark.sameSet(set, marks), 'mark set');
  }
  if (type.isText) return strictKeys(json, ['type', 'text', 'marks']);
  strictKeys(json, ['type', 'attrs', 'content', 'marks']);
  strictAttrs(json.attrs, type);
  strictContent(json.content, depth + 1);
}

function strictContent(json, depth) {
  if (json == null) return;
  demand(Array.isArray(json), 'content');
  json.forEach((child) => strictNode(child, depth));
}

export function depthOf(node) {
  let depth = 0;
  node.forEach((child) => (depth = Math.max(depth, 1 + depthOf(child))));
  return depth;
}

/** Reads a document as the server does; throws when it is not one. */
export function readDocument(json) {
  strictNode(json, 0);
  const doc = Node.fromJSON(schema, json);
  demand(doc.type === schema.topNodeType && doc.marks.length === 0, 'top node');
  doc.check();
  return doc;
}

function spine(fragment, side) {
  let depth = 0;
  for (let node = fragment[side]; node && !node.isLeaf; node = node[side]) depth++;
  return depth;
}

function strictSlice(json) {
  if (json == null) return;
  demand(isObject(json), 'slice');
  strictContent(json.content, 1);
  for (const key of ['openStart', 'openEnd']) if (key in json) demand(isPosition(json[key]), key);
  const slice = Slice.fromJSON(schema, json);
  demand(slice.openStart <= spine(slice.content, 'firstChild'), 'open start');
  demand(slice.openEnd <= spine(slice.content, 'lastChild'), 'open end');
}

const isPosition = (value) => Number.isInteger(value) && value >= 0 && value < 2 ** 31;

function strictStep(json) {
  demand(isObject(json), 'step');
  const inOrder = (...keys) => {
    keys.forEach((key) => demand(isPosition(json[key]), key));
    keys.slice(1).forEach((key, i) => demand(json[keys[i]] <= json[key], 'order'));
  };
  const value = () => demand(!isObject(json.value) && json.value !== undefined, 'value');
  switch (json.stepType) {
    case 'replace':
    case 'replaceAround': {
      const around = json.stepType === 'replaceAround';
      inOrder(...(around ? ['from', 'gapFrom', 'gapTo', 'to'] : ['from', 'to']));
      strictSlice(json.slice);
      demand(json.structure === undefined || typeof json.structure === 'boolean', 'structure');
      if (around) demand(isPosition(json.insert) && json.insert <= Slice.fromJSON(schema, json.slice).size, 'insert');
      return;
    }
    case 'addMark':
    case 'removeMark':
      inOrder('from', 'to');
      return strictMark(json.mark);
    case 'addNodeMark':
    case 'removeNodeMark':
      inOrder('pos');
      return strictMark(json.mark);
    case 'attr':
      inOrder('pos');
      return value();
    case 'docAttr':
      return value();
    case 'markSet':
      demand(Array.isArray(json.steps), 'steps');
      return json.steps.forEach(strictStep);
    default:
      demand(false, 'step type');
  }
}

/** Reads a step as the server does; throws when it is not one. */
export function readStep(json) {
  strictStep(json);
  return Step.fromJSON(schema, json);
}

/** Applies a step as the server does; throws when it does not apply or its result is not a document. */
export function applyStep(doc, step) {
  const { stepType } = step.toJSON();
  if (stepType === 'attr' || stepType === 'docAttr') {
    const target = stepType === 'attr' ? doc.nodeAt(step.pos) : doc;
    demand(target && step.attr in target.type.attrs, 'unknown attribute');
  }
  const result = step.apply(doc);
  demand(result.doc, result.failed);
  result.doc.check();
  demand(depthOf(result.doc) <= MAX_NESTING, 'nesting');
  return result.doc;
}
