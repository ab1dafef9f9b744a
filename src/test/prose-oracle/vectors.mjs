/** One function per kind of vector; README.md describes the lines they make. */
import { createHash } from 'node:crypto';
import { rebaseSteps } from 'prosemirror-collab';
import { Fragment, Schema } from 'prosemirror-model';
import { Mapping, StepResult, Transform } from 'prosemirror-transform';
import { block, randomDocument } from './documents.mjs';
import { patch } from './patch.mjs';
import { schema } from './schema.mjs';
import { commandSteps, damaged, rawStep } from './steps.mjs';
import { applyStep, readDocument, readStep } from './strict.mjs';

function attempt(run, otherwise = false) {
  try {
    return run();
  } catch {
    return otherwise;
  }
}

function mapped(r, mappable, size, count) {
  const flat = [];
  for (let i = 0; i < count; i++) {
    const pos = r.below(size + 1);
    const assoc = r.pick([-1, 1]);
    const result = mappable.mapResult(pos, assoc);
    const flags = [result.deleted, result.deletedBefore, result.deletedAfter, result.deletedAcross];
    if (mappable.map(pos, assoc) !== result.pos) throw new Error('map and mapResult differ');
    flat.push(pos, assoc, result.pos, flags.reduce((sum, flag, bit) => sum + (flag ? 1 << bit : 0), 0));
  }
  return flat;
}

function outcome(r, doc, text, step) {
  const result = attempt(() => applyStep(doc, step), null);
  if (!result) return false;
  const inverse = step.invert(doc);
  const back = attempt(() => applyStep(result, readStep(inverse.toJSON())).eq(doc));
  const moved = step.getMap();
  const positions = moved.ranges.length ? mapped(r, moved, doc.content.size, 4) : [];
  return [...patch(text, JSON.stringify(result)), moved.ranges, inverse.toJSON(), back, positions];
}

export function stepVector(r, doc, text) {
  if (r.chance(0.4)) {
    const step = readStep(r.pick(commandSteps(r, doc)).toJSON());
    return ['step', step.toJSON(), outcome(r, doc, text, step)];
  }
  const json = rawStep(r, doc).toJSON();
  const step = attempt(() => readStep(json), null);
  return step ? ['step', step.toJSON(), outcome(r, doc, text, step)] : ['odd', json, false];
}

/** The same for the inverse of a step: mark sets, and slices cut by the model itself. */
export function inverseVector(r, doc, text) {
  for (;;) {
    const step = rawStep(r, doc);
    const inverse = attempt(() => (applyStep(doc, step), readStep(step.invert(doc).toJSON())), null);
    if (inverse) return ['step', inverse.toJSON(), outcome(r, doc, text, inverse)];
  }
}

export function oddVector(r, doc, text) {
  const json = damaged(r, rawStep(r, doc).toJSON());
  const step = attempt(() => readStep(json), null);
  return ['odd', json, step ? outcome(r, doc, text, step) : false];
}

const mapJson = (map) => [map.inverted ? 1 : 0, ...map.ranges];

/** Maps as a rebase stacks them: inverses in reverse order, foreign maps, then mirrored maps again. */
function randomMapping(r, doc) {
  const own = walk(r, doc, r.between(0, 4));
  const foreign = walk(r, doc, r.between(own.length ? 0 : 1, 4));
  const mapping = new Mapping();
  const mirrors = [];
  for (let i = own.length - 1; i >= 0; i--) mapping.appendMap(own[i].map.invert());
  foreign.forEach(({ map }) => mapping.appendMap(map));
  own.forEach(({ map }, i) => {
    if (r.chance(0.25)) return;
    const mirror = own.length - 1 - i;
    mirrors.push(mapping.maps.length, mirror);
    mapping.appendMap(map, mirror);
  });
  const size = own.length ? own[own.length - 1].doc.content.size : doc.content.size;
  return { mapping, mirrors, size, own };
}

/** Commands one after another; the packages can make a step whose result fails check(), which ends its command. */
function walk(r, doc, count) {
  const done = [];
  let current = doc;
  while (done.length < count) {
    for (const step of commandSteps(r, current)) {
      const next = attempt(() => applyStep(current, step), null);
      if (!next) break;
      current = next;
      done.push({ step, map: step.getMap(), doc: current });
    }
  }
  return done;
}

export function mappingVector(r, doc) {
  const { mapping, mirrors, size } = randomMapping(r, doc);
  const from = r.chance(0.5) ? 0 : r.below(mapping.maps.length);
  return ['mapping', mapping.maps.map(mapJson), mirrors, from, mapped(r, mapping.slice(from), size, 8)];
}

export function mapVector(r, doc) {
  const { mapping, mirrors, own } = randomMapping(r, doc);
  const late = own.length && r.chance(0.5) ? r.below(own.length) : -1;
  const step = readStep((late >= 0 ? own[late].step : r.pick(commandSteps(r, doc))).toJSON());
  const from = late >= 0 ? own.length - late : own.length;
  const result = step.map(mapping.slice(from));
  return ['map', step.toJSON(), mapping.maps.map(mapJson), mirrors, from, result ? result.toJSON() : null];
}

export function jsonVector(r, doc, text) {
  let json = JSON.parse(text);
  for (let i = r.between(0, 2); i > 0; i--) json = damaged(r, json);
  if (r.chance(0.5)) sparse(r, json);
  const read = attempt(() => readDocument(json), null);
  return ['json', patch(text, JSON.stringify(json)), read ? patch(text, JSON.stringify(read)) : false];
}

/** Writes a document in another way that means the same: defaults left out, texts in pieces. */
function sparse(r, json) {
  if (json === null || typeof json !== 'object') return;
  if (json.attrs && r.chance(0.5)) {
    for (const key of Object.keys(json.attrs)) if (json.attrs[key] === null && r.chance(0.7)) delete json.attrs[key];
    if (!Object.keys(json.attrs).length) delete json.attrs;
  }
  if (Array.isArray(json.marks) && r.chance(0.3)) json.marks.reverse();
  if (!Array.isArray(json.content)) return;
  json.content = json.content.flatMap((child) => {
    const length = typeof child?.text === 'string' ? child.text.length : 0;
    if (length < 2 || r.chance(0.7)) return [child];
    const at = r.between(1, length - 1);
    return [{ ...child, text: child.text.slice(0, at) }, { ...structuredClone(child), text: child.text.slice(at) }];
  });
  json.content.forEach((child) => sparse(r, child));
}

export function diffVector(r, doc, text) {
  const other = r.chance(0.1) ? schema.topNodeType.create(null, block(r)) : (walk(r, doc, r.below(3)).pop()?.doc ?? doc);
  const end = doc.content.findDiffEnd(other.content);
  return ['diff', patch(text, JSON.stringify(other)), doc.content.findDiffStart(other.content), end && [end.a, end.b]];
}

/** A transform in which only steps count that the server would accept. */
class ServerTransform extends Transform {
  maybeStep(step) {
    const doc = attempt(() => applyStep(this.doc, step), null);
    return doc ? super.maybeStep(step) : StepResult.fail('refused by the server');
  }
}

function rebase(base, head, steps, since) {
  const transform = new ServerTransform(base);
  const rebaseable = steps.map((step, index) => {
    const inverted = step.invert(transform.doc);
    transform.step(step);
    return { step, inverted, origin: index };
  });
  const moving = new ServerTransform(transform.doc);
  const kept = since.length ? rebaseSteps(rebaseable, since, moving) : rebaseable;
  const dropped = steps.map((_, index) => index).filter((index) => !kept.some((entry) => entry.origin === index));
  const doc = since.length ? moving.doc : transform.doc;
  if (!kept.reduce((current, { step }) => applyStep(current, step), head).eq(doc)) throw new Error('rebase went astray');
  return { committed: kept.map(({ step }) => step), dropped, doc };
}

/** Several clients that submit batches made on older versions, to a server that rebases them with prosemirror-collab. */
export function sessionVector(r, doc, text) {
  const versions = [{ doc, entry: [] }];
  const clients = Array.from({ length: r.between(2, 4) }, () => 0);
  const submissions = [];
  const results = [];
  let headText = text;
  for (let i = r.between(3, 7); i > 0; i--) {
    const client = r.below(clients.length);
    if (r.chance(0.4)) clients[client] = r.between(clients[client], versions.length - 1);
    const base = clients[client];
    const steps = walk(r, versions[base].doc, r.between(1, 3)).map(({ step }) => readStep(step.toJSON()));
    const since = versions.slice(base + 1).flatMap(({ entry }) => entry);
    const head = versions[versions.length - 1].doc;
    const result = attempt(() => rebase(versions[base].doc, head, steps, since), null);
    if (!result) throw new Error(`No rebase of ${JSON.stringify(steps)} on ${JSON.stringify(versions[base].doc)}`);
    const resultText = JSON.stringify(result.doc);
    submissions.push([base, steps.map((step) => step.toJSON())]);
    results.push([result.committed.map((step) => step.toJSON()), result.dropped, patch(headText, resultText)]);
    headText = resultText;
    versions.push({ doc: result.doc, entry: result.committed });
    clients[client] = versions.length - 1;
  }
  return ['session', submissions, results];
}

/** The canonical form of DocumentHash, made a second time from its description. */
export function hashVector(r, doc) {
  const hash = createHash('sha256');
  const number = (value) => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(value);
    hash.update(bytes);
  };
  const string = (value) => {
    number(value.length);
    hash.update(Buffer.from(value, 'utf16le').swap16());
  };
  const attributes = (holder, leftOut) => {
    const kept = Object.keys(holder.attrs).filter((name) => {
      const attribute = holder.type.attrs[name];
      return !leftOut.includes(name) && !(attribute.hasDefault && attribute.default === holder.attrs[name]);
    });
    number(kept.length);
    for (const name of kept.sort()) {
      string(name);
      const value = holder.attrs[name];
      string(value === null ? 'null' : JSON.stringify(value));
    }
  };
  const put = (node) => {
    string(node.type.name);
    attributes(node, ['id', 'dir', 'colwidth', 'size']);
    number(node.marks.length);
    for (const mark of node.marks) {
      string(mark.type.name);
      attributes(mark, []);
    }
    string(node.text ?? '');
    number(node.childCount);
    node.forEach(put);
  };
  string('mithaq-text-1');
  put(doc);
  return ['hash', hash.digest('hex')];
}

function randomExpression(r, depth = 0) {
  if (depth > 2 || r.chance(0.4)) return r.pick(['a', 'b', 'c', 'letter']) + r.pick(['', '', '*', '+', '?', '{2}', '{1,3}', '{2,}']);
  const parts = Array.from({ length: r.between(1, 3) }, () => randomExpression(r, depth + 1));
  return `(${parts.join(r.pick([' ', ' | ']))})${r.pick(['', '', '*', '+', '?', '{0,2}'])}`;
}

/** A content expression, and sequences of children that it allows or not. */
export function contentVector(r) {
  const expression = randomExpression(r);
  const nodes = { doc: { content: expression }, text: {}, a: { group: 'letter' }, b: { group: 'letter' }, c: {} };
  const { nodes: types } = new Schema({ nodes });
  const samples = Array.from({ length: 12 }, () => {
    const names = Array.from({ length: r.below(6) }, () => r.pick(['a', 'b', 'c']));
    return [names.join(''), types.doc.validContent(Fragment.from(names.map((name) => types[name].create())))];
  });
  return ['content', expression, samples];
}

export { randomDocument };
