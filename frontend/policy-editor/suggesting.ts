import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { TextSelection } from 'prosemirror-state';
import { AddMarkStep, AttrStep, Mapping, RemoveMarkStep, ReplaceAroundStep, ReplaceStep, type Step, type Transform } from 'prosemirror-transform';
import { freshId } from './block-ids';
import { isLocalChange } from './collab';
import { historyKey } from './history';
import { markTracked, retypeTracked } from './suggesting-format';
import { stampAt, type Stamp } from './suggesting-marks';
import { replaceBlocks, replaceTracked } from './suggesting-replace';
import { resolveSuggestions } from './suggesting-resolve';
import { keepsRule } from './suggesting-rule';

/** On transactions whose changes are suggestions: repairs that other plugins would add are not suggestions. */
export const SUGGESTED = 'suggested';

/** On transactions that change the shape of a table: as a suggestion they would put every cell there twice. */
export const SHAPE = 'shape';

interface Caret {
  end: number | null;
}

function stepTracked(tr: Transform, step: Step, mapping: Mapping, stamp: Stamp, caret: Caret): boolean {
  const range = step as unknown as { from: number; to: number };
  const empty = range.from === range.to;
  const from = 'from' in step ? mapping.map(range.from, 1) : 0;
  const to = 'from' in step ? Math.max(from, mapping.map(range.to, empty ? 1 : -1)) : 0;
  if (step instanceof ReplaceStep) {
    caret.end = replaceTracked(tr, from, to, step.slice, stamp);
    return caret.end !== null;
  }
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) {
    markTracked(tr, step, from, to, stamp);
    return true;
  }
  if (step instanceof AttrStep) {
    const pos = mapping.map(step.pos, 1);
    const node = tr.doc.nodeAt(pos);
    if (!node || step.attr === 'id') return node !== null;
    return retypeTracked(tr, pos, node.type.create({ ...node.attrs, [step.attr]: step.value as unknown }, node.content), stamp);
  }
  if (step instanceof ReplaceAroundStep && step.insert === 1 && step.slice.size === 2) {
    const whole = step.gapFrom === step.from + 1 && step.gapTo === step.to - 1;
    const { firstChild } = step.slice.content;
    return whole && firstChild !== null && retypeTracked(tr, from, firstChild, stamp);
  }
  return false;
}

/** Where the caret stood says which side of struck text it goes to: with Backspace before it, with Delete behind it. */
function place(state: EditorState, original: Transaction, tr: Transaction, caret: Caret): void {
  const step = original.steps.length === 1 ? original.steps[0] : null;
  const { selection } = state;
  let at = caret.end;
  if (step instanceof ReplaceStep && step.slice.size === 0) {
    const forward = selection.empty && selection.head <= step.from;
    at = forward ? tr.mapping.map(step.to, 1) : tr.mapping.map(step.from, -1);
  } else if (step instanceof ReplaceStep && step.slice.openStart > 0 && caret.end !== null) {
    at = caret.end;
  }
  if (at === null || step instanceof AddMarkStep || step instanceof RemoveMarkStep) return;
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(at, tr.doc.content.size)), 1));
}

/** The caption of a new image is written next, also where the image is only suggested. */
function toCaption(from: Transaction, to: Transaction): void {
  const image = from.selection.$from.parent;
  if (image.type.name !== 'image' || to.selection.$from.parent.type === image.type) return;
  let at = -1;
  to.doc.nodesBetween(0, to.selection.from, (node, pos) => {
    if (node.type === image.type && node.attrs.hash === image.attrs.hash) at = pos;
  });
  if (at >= 0) to.setSelection(TextSelection.create(to.doc, at + 1));
}

function copyMeta(from: Transaction, to: Transaction): Transaction {
  toCaption(from, to);
  const { meta } = from as unknown as { meta: Record<string, unknown> };
  for (const [key, value] of Object.entries(meta)) to.setMeta(key, value);
  if (from.scrolledIntoView) to.scrollIntoView();
  to.setMeta(SUGGESTED, true);
  to.setTime(from.time);
  return to;
}

/** The suggestion before or behind the change goes on, so that a word struck letter by letter is one suggestion. */
function nearby(doc: Node, tr: Transaction, author: string, now: number): Stamp {
  const step = tr.steps[0] as unknown as { from?: number; to?: number };
  const size = doc.content.size;
  const before = stampAt(doc.resolve(Math.min(step.from ?? 0, size)), author, now);
  return before.at === now ? stampAt(doc.resolve(Math.min(step.to ?? 0, size)), author, now) : before;
}

function stepwise(state: EditorState, original: Transaction, stamp: Stamp): Transaction | null {
  const tr = state.tr;
  const caret: Caret = { end: null };
  try {
    for (let i = 0; i < original.steps.length; i++) {
      const back = original.mapping.maps.slice(0, i).reverse().map((map) => map.invert());
      if (!stepTracked(tr, original.steps[i], new Mapping([...back, ...tr.mapping.maps]), stamp, caret)) return null;
    }
  } catch {
    return null;
  }
  const several = original.steps.length > 1;
  const only = original.steps.every((step) => step instanceof AddMarkStep || step instanceof RemoveMarkStep);
  if (only || original.steps[0] instanceof AttrStep || original.steps[0] instanceof ReplaceAroundStep) return tr;
  if (several && caret.end === null) return tr;
  place(state, original, tr, caret);
  return tr;
}

/** Typing and deleting inside of one block, where there is no doubt that what was made of it says the same. */
function isPlain(tr: Transaction): boolean {
  const [step] = tr.steps;
  if (tr.steps.length !== 1) return false;
  if (!(step instanceof ReplaceStep)) return true;
  return step.slice.openStart === 0 && tr.before.resolve(step.from).sameParent(tr.before.resolve(step.to)) && tr.before.resolve(step.from).parent.inlineContent;
}

function inBlocks(state: EditorState, original: Transaction, stamp: Stamp): Transaction | null {
  const tr = state.tr;
  try {
    const start = replaceBlocks(tr, original.doc, stamp);
    if (start === null) return null;
    const begin = original.before.content.findDiffStart(original.doc.content) ?? 0;
    const at = Math.min(Math.max(0, start + original.selection.head - begin), tr.doc.content.size);
    tr.setSelection(TextSelection.near(tr.doc.resolve(at), 1));
  } catch {
    return null;
  }
  return tr;
}

/** What a document says to its author when all of the author's suggestions are followed. */
export function intention(doc: Node, author: string): string {
  const accepted = resolveSuggestions(doc, (key) => (key.author === author ? 'accept' : 'keep'));
  const lines: string[] = [];
  accepted.descendants((node) => {
    if (node.isTextblock) lines.push(`${node.type.name}:${node.textContent}`);
    return !node.isTextblock;
  });
  return lines.join('\n');
}

/**
 * What a transaction becomes when its author only suggests: the same wish as insertions, deletions and block changes. Null when it
 * cannot be made one; then nothing may happen.
 */
export function asSuggestion(state: EditorState, original: Transaction, author: string, now = Date.now()): Transaction | null {
  if (!isLocalChange(original)) return original;
  if (original.getMeta(SHAPE) === true) return null;
  if (original.getMeta(historyKey) !== undefined) {
    if (keepsRule(state.doc, original.doc, author)) return original.setMeta(SUGGESTED, true);
    // What is undone was decided by somebody else meanwhile: it is passed over, so that earlier edits can be undone
    return state.tr.setMeta(historyKey, original.getMeta(historyKey)).setMeta('own-history-sources', []);
  }
  const near = nearby(state.doc, original, author, now);
  const fine = original.steps.every((step) => step instanceof ReplaceStep);
  const stamp: Stamp = fine ? near : { id: freshId(), author, at: now };
  let second: Transaction | null = null;
  for (const make of [stepwise, inBlocks]) {
    const tr = make(state, original, stamp);
    if (!tr || !keepsRule(state.doc, tr.doc, author)) continue;
    if (isPlain(original) || intention(tr.doc, author) === intention(original.doc, author)) return copyMeta(original, tr);
    second ??= tr;
  }
  return second && copyMeta(original, second);
}
