import { Mapping, Step, type StepMap } from 'prosemirror-transform';
import { Slice, type Schema } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { collabKey, collabState, insertedText, joinText, type Batch, type CollabState, type Rebase, type Received, type Unconfirmed } from './collab';
import { passageOf, type Displaced, type LostPassage } from './lost-passages';
import type { Entry, StepJson } from './protocol';
import type { ReturnReason } from './session-host';

/** A step of one's own as it is kept: `index` is its place in the batch in flight, or null. */
export interface KeptStep {
  readonly step: StepJson;
  readonly index: number | null;
}

export interface KeptText {
  readonly text: string;
  readonly reason: ReturnReason;
}

/**
 * What one editor instance holds that the server does not have: its unconfirmed steps on top of a committed version, the batch it
 * sent, and texts that wait for the person's decision. The document itself is never kept.
 */
export interface KeptWork {
  readonly body: string;
  readonly person: string;
  readonly client: string;
  readonly version: number;
  readonly nextSeq: number;
  readonly inFlight: Batch | null;
  readonly steps: readonly KeptStep[];
  readonly texts: readonly KeptText[];
  /** When it was written (epoch ms). */
  readonly at: number;
}

/** The JSON of steps that wait for long (offline) is made once. */
const encoded = new WeakMap<Step, StepJson>();

function json(step: Step): StepJson {
  const known = encoded.get(step);
  if (known) return known;
  const made = step.toJSON() as StepJson;
  encoded.set(step, made);
  return made;
}

export type OwnWork = Pick<KeptWork, 'version' | 'nextSeq' | 'inFlight' | 'steps'>;

/** A batch may have lost every step here and still be on its way: only the server's answer ends it. */
export const holdsSteps = (work: OwnWork): boolean => work.steps.length > 0 || work.inFlight !== null;

export function ownWork(state: EditorState): OwnWork {
  const { version, nextSeq, inFlight, unconfirmed } = collabState(state);
  return { version, nextSeq, inFlight, steps: unconfirmed.map(({ step, index }) => ({ step: json(step), index })) };
}

/** The texts in kept steps, for when the steps themselves find no place; without a batch known to be committed. */
export function textsOf(schema: Schema, work: OwnWork, withoutInFlight: boolean): string[] {
  const waiting = work.steps.filter((each) => each.index === null);
  const texts = waiting.map((each) => insertedText(Step.fromJSON(schema, each.step)));
  return joinText([...(withoutInFlight ? [] : (work.inFlight?.texts ?? [])), ...texts]);
}

interface Gathered {
  readonly mapping: Mapping;
  /** Steps of the batch in flight that the server could not place; null when it has not answered. */
  readonly dropped: ReadonlySet<number> | null;
}

/** The way from the kept steps' document to the one of a later version: the steps back, then the entries in between. */
function gather(own: readonly Step[], work: OwnWork, client: string, entries: readonly Entry[], state: EditorState): Gathered {
  const mapping = new Mapping(own.map((step) => step.getMap().invert()).reverse());
  let answer: ReadonlySet<number> | null = null;
  for (const entry of entries) {
    const mine = work.inFlight !== null && entry.client === client && entry.seq === work.inFlight.seq;
    const dropped = new Set(mine ? entry.dropped : []);
    const kept = mine ? work.inFlight.steps.map((_, i) => i).filter((i) => !dropped.has(i)) : [];
    entry.steps.forEach((step, j) => {
      const map: StepMap = Step.fromJSON(state.schema, step).getMap();
      const at = mine ? work.steps.findIndex((each) => each.index === kept[j]) : -1;
      mapping.appendMap(map, at >= 0 ? own.length - 1 - at : undefined);
    });
    if (mine) answer = dropped;
  }
  return { mapping, dropped: answer };
}

const sliceOf = (step: Step): Slice => (step as Step & { slice?: Slice }).slice ?? Slice.empty;

/** What the batch in flight had brought in and what had left the document before the work was kept: nobody knows its place any more. */
function displacedBefore(schema: Schema, { inFlight, steps }: OwnWork): Displaced[] {
  const held = new Set(steps.map(({ index }) => index));
  return (inFlight?.steps ?? []).flatMap((step, i) => {
    const passage = held.has(i) ? null : passageOf(sliceOf(Step.fromJSON(schema, step)), null);
    return passage ? [{ indexes: [i], passage }] : [];
  });
}

/** Keys that lost their place one after the other are one passage. */
function together(found: readonly Displaced[]): Displaced[] {
  const result: Displaced[] = [];
  for (const next of found) {
    const last = result.at(-1);
    const joins = last && last.passage.at === next.passage.at && last.passage.blocks.length === 1 && next.passage.blocks.length === 1;
    if (!joins) {
      result.push(next);
      continue;
    }
    const block = last.passage.blocks[0];
    const whole = block.copy(block.content.append(next.passage.blocks[0].content));
    const text = last.passage.text + next.passage.text;
    result[result.length - 1] = { indexes: [...last.indexes, ...next.indexes], passage: { ...last.passage, blocks: [whole], text } };
  }
  return result;
}

/**
 * Brings kept steps onto a document that was just loaded, by the entries between the two versions: the result is what the editor
 * would hold had it never been closed.
 */
export function restore(state: EditorState, work: OwnWork, client: string, entries: readonly Entry[]): Received {
  const own = work.steps.map((each) => Step.fromJSON(state.schema, each.step));
  const { mapping, dropped } = gather(own, work, client, entries, state);
  const tr = state.tr;
  const unconfirmed: Unconfirmed[] = [];
  const gone: Displaced[] = [];
  own.forEach((original, i) => {
    const { index } = work.steps[i];
    const answered = index !== null && dropped !== null;
    if (answered && !dropped.has(index)) return;
    const undo = own.length - 1 - i;
    const step = answered ? null : original.map(mapping.slice(undo + 1));
    if (step && !tr.maybeStep(step).failed) {
      mapping.appendMap(step.getMap(), undo);
      unconfirmed.push({ step, inverted: step.invert(tr.docs[tr.docs.length - 1]), index });
      return;
    }
    const { from = 0 } = original as Step & { from?: number };
    const passage = passageOf(sliceOf(original), mapping.slice(undo + 1).map(from));
    if (passage) gone.push({ indexes: [index ?? -1], passage });
  });
  gone.push(...displacedBefore(state.schema, work).filter(({ indexes: [i] }) => dropped === null || dropped.has(i)));
  const waits = (each: Displaced): boolean => dropped === null && each.indexes[0] >= 0;
  const next: CollabState = {
    ...collabState(state),
    unconfirmed,
    inFlight: dropped === null ? work.inFlight : null,
    displaced: together(gone.filter(waits)),
    nextSeq: Math.max(collabState(state).nextSeq, work.nextSeq),
  };
  tr.setMeta(collabKey, { state: next, undone: 0, remote: true } satisfies Rebase).setMeta('addToHistory', false);
  const lost: LostPassage[] = together(gone.filter((each) => !waits(each))).map(({ passage }) => passage);
  return { tr, lost, acknowledged: dropped !== null };
}
