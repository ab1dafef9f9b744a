import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, Selection, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { Mapping, Step, type StepMap, type Transform } from 'prosemirror-transform';
import { confirmation, type Confirmation } from './confirmation';
import { stepBytes } from './large-steps';
import { lostPassages, moved, type Displaced, type LostPassage } from './lost-passages';
import { BATCH_LIMIT, type Entry, type StepJson } from './protocol';

/** A local step that the server has not committed yet; `index` is its place in the batch in flight, or null. */
export interface Unconfirmed {
  readonly step: Step;
  readonly inverted: Step;
  readonly index: number | null;
}

/** The batch that was sent and not answered; a resend uses exactly this. */
export interface Batch {
  readonly seq: number;
  readonly base: number;
  readonly steps: readonly StepJson[];
  readonly texts: readonly string[];
}

/** What the client knows: the committed document and version, and everything of its own on top. */
export interface CollabState {
  readonly version: number;
  readonly confirmed: Node;
  readonly unconfirmed: readonly Unconfirmed[];
  readonly inFlight: Batch | null;
  /** What the batch in flight brought in and what has lost its place here; the answer says whether the server placed it. */
  readonly displaced: readonly Displaced[];
  readonly nextSeq: number;
  /** Position maps of the latest committed versions, newest last, so that older positions can be brought here. */
  readonly trail: readonly Trail[];
}

export interface Trail {
  readonly version: number;
  readonly client: string;
  readonly maps: readonly StepMap[];
}

/** What a rebase tells plugins that keep steps or positions: how many local steps were taken back first. */
export interface Rebase {
  readonly state: CollabState;
  readonly undone: number;
  readonly remote: boolean;
  /** The name under which this client's own entries come back. */
  readonly self?: string;
}

export interface Received {
  readonly tr: Transaction;
  /** Own text that found no place any more. */
  readonly lost: readonly LostPassage[];
  readonly acknowledged: boolean;
}

export const collabKey = new PluginKey<CollabState>('collab');

/** The delivery does not follow what this client holds; only a new join helps. */
export class OutOfStep extends Error {
  constructor(
    message: string,
    /** True when entries are missing in between, false when they do not fit the document. */
    readonly gap: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const TRAIL_LENGTH = 400;

/** @param nextSeq above every number this client name has used */
export function collab(version: number, nextSeq = 1): Plugin<CollabState> {
  return new Plugin<CollabState>({
    key: collabKey,
    state: {
      init: (_config, state) => ({ version, confirmed: state.doc, unconfirmed: [], inFlight: null, displaced: [], nextSeq, trail: [] }),
      apply(tr, value) {
        const rebase = rebaseOf(tr);
        if (rebase) return rebase.state;
        if (!tr.docChanged) return value;
        const added = tr.steps.map((step, i) => ({ step, inverted: step.invert(tr.docs[i]), index: null }));
        return { ...value, unconfirmed: [...value.unconfirmed, ...added], displaced: moved(value.displaced, tr.mapping) };
      },
    },
  });
}

export function collabState(state: EditorState): CollabState {
  const found = collabKey.getState(state);
  if (!found) throw new Error('The collab plugin is missing');
  return found;
}

/** The rebase a transaction carries, if it came from the server or only changes the collaboration state. */
export function rebaseOf(tr: Transaction): Rebase | undefined {
  return tr.getMeta(collabKey) as Rebase | undefined;
}

/** True when the document change was made here and not by the server. */
export function isLocalChange(tr: Transaction): boolean {
  return tr.docChanged && !rebaseOf(tr);
}

/** The text a step puts into the document, by which a lost step can be given back. */
export function insertedText(step: Step): string {
  const slice = (step as Step & { slice?: { content: Node['content'] } }).slice;
  return slice ? slice.content.textBetween(0, slice.content.size, '\n', ' ') : '';
}

/** Takes as many waiting steps as one frame may hold, or null while a batch is under way or nothing waits. */
export function takeBatch(state: EditorState): { tr: Transaction; batch: Batch } | null {
  const now = collabState(state);
  if (now.inFlight || now.unconfirmed.length === 0) return null;
  const steps: StepJson[] = [];
  let bytes = 0;
  for (const { step } of now.unconfirmed) {
    const json = step.toJSON() as StepJson;
    bytes += stepBytes(json);
    if (steps.length > 0 && (bytes > BATCH_LIMIT.bytes || steps.length === BATCH_LIMIT.steps)) break;
    steps.push(json);
  }
  const unconfirmed = now.unconfirmed.map((u, i) => (i < steps.length ? { ...u, index: i } : u));
  const texts = now.unconfirmed.slice(0, steps.length).map((u) => insertedText(u.step));
  const batch: Batch = { seq: now.nextSeq, base: now.version, steps, texts };
  const next = { ...now, unconfirmed, inFlight: batch, nextSeq: now.nextSeq + 1 };
  return { tr: state.tr.setMeta(collabKey, { state: next, undone: 0, remote: false } satisfies Rebase), batch };
}

function mirror(mapping: Mapping, undo: number, redo: number): void {
  // Public in prosemirror-transform's source and used by prosemirror-collab, but left out of its types
  (mapping as Mapping & { setMirror(n: number, m: number): void }).setMirror(undo, redo);
}

interface Replay {
  readonly confirmed: Node;
  /** Steps of the batch in flight that the server could not place; null when it has not answered. */
  readonly dropped: ReadonlySet<number> | null;
  readonly maps: StepMap[][];
}

/** Applies the entries to a document from which the unconfirmed steps were just taken back. */
function applyEntries(tr: Transform, now: CollabState, client: string, entries: readonly Entry[]): Replay {
  let answer: ReadonlySet<number> | null = null;
  const maps = entries.map((entry) => {
    const own = now.inFlight !== null && entry.client === client && entry.seq === now.inFlight.seq;
    const first = tr.steps.length;
    const dropped = new Set(own ? entry.dropped : []);
    const kept = own ? now.inFlight.steps.map((_, i) => i).filter((i) => !dropped.has(i)) : [];
    entry.steps.forEach((json, j) => {
      tr.step(Step.fromJSON(tr.doc.type.schema, json));
      const at = own ? now.unconfirmed.findIndex((u) => u.index === kept[j]) : -1;
      if (at >= 0) mirror(tr.mapping, now.unconfirmed.length - 1 - at, tr.steps.length - 1);
    });
    if (own) answer = dropped;
    return tr.mapping.maps.slice(first);
  });
  return { confirmed: tr.doc, dropped: answer, maps };
}

/** Puts the own steps on top again; `gone` are the places, among all of them, of those that found none. */
function reapply(tr: Transform, from: CollabState, keepInFlight: boolean): { kept: Unconfirmed[]; gone: number[] } {
  const kept: Unconfirmed[] = [];
  const gone: number[] = [];
  from.unconfirmed.forEach((own, i) => {
    if (own.index !== null && !keepInFlight) return;
    const undo = from.unconfirmed.length - 1 - i;
    const step = own.step.map(tr.mapping.slice(undo + 1));
    if (step && !tr.maybeStep(step).failed) {
      const last = tr.steps.length - 1;
      mirror(tr.mapping, undo, last);
      kept.push({ step, inverted: step.invert(tr.docs[last]), index: own.index });
    } else {
      gone.push(i);
    }
  });
  return { kept, gone };
}

interface Losses {
  readonly lost: readonly LostPassage[];
  readonly displaced: readonly Displaced[];
}

/** What is in flight is judged by the server: until it answers, text of it that has no place here is only displaced. */
function losses(state: EditorState, tr: Transform, dropped: ReadonlySet<number> | null, gone: readonly number[]): Losses {
  const { unconfirmed, displaced } = collabState(state);
  const loss = { doc: state.doc, own: unconfirmed.map((u) => u.step), caret: state.selection.head, mapping: tr.mapping };
  const before = moved(displaced, tr.mapping);
  const index = (i: number): number | null => unconfirmed[i].index;
  if (dropped === null) {
    const flying = lostPassages(loss, gone.filter((i) => index(i) !== null));
    return {
      lost: lostPassages(loss, gone.filter((i) => index(i) === null)).map(({ passage }) => passage),
      displaced: [...before, ...flying.map(({ of, passage }) => ({ indexes: of.map((i) => index(i) ?? -1), passage }))],
    };
  }
  const refused = unconfirmed.flatMap((own, i) => (own.index !== null && dropped.has(own.index) ? [i] : []));
  return {
    lost: [
      ...before.filter(({ indexes }) => indexes.some((i) => dropped.has(i))).map(({ passage }) => passage),
      ...lostPassages(loss, [...refused, ...gone]).map(({ passage }) => passage),
    ],
    displaced: [],
  };
}

/** A selection of cells cannot follow everywhere: where their table is gone, or another stands there, it fails. */
function otherSelection(tr: Transaction, selection: Selection): Selection {
  try {
    return selection.map(tr.doc, tr.mapping);
  } catch {
    return Selection.near(tr.doc.resolve(tr.mapping.map(selection.head, -1)), -1);
  }
}

function keepSelection(tr: Transaction, state: EditorState): void {
  const { selection } = state;
  if (!(selection instanceof TextSelection)) {
    tr.setSelection(otherSelection(tr, selection));
    return;
  }
  // Mapped backward, so that text which others type at the caret lands after it
  const anchor = tr.doc.resolve(tr.mapping.map(selection.anchor, -1));
  const head = tr.doc.resolve(tr.mapping.map(selection.head, -1));
  tr.setSelection(TextSelection.between(anchor, head, -1));
}

/** Own steps become the server's; the document stays the very same. */
function confirmed(state: EditorState, now: CollabState, plain: Confirmation, version: number, client: string): Transaction {
  const unconfirmed = now.unconfirmed.slice(plain.maps.length);
  const trail = [...now.trail, { version, client, maps: plain.maps }].slice(-TRAIL_LENGTH);
  const next: CollabState = { ...now, version, confirmed: unconfirmed.length > 0 ? plain.confirmed : state.doc, unconfirmed, inFlight: null, trail };
  return state.tr.setMeta(collabKey, { state: next, undone: 0, remote: true, self: client } satisfies Rebase).setMeta('addToHistory', false);
}

/**
 * Turns committed entries into a transaction: own steps back, the entries in, the rest of the own steps on top.
 * Entries this client already holds are skipped; throws OutOfStep when some are missing or do not fit.
 */
export function receiveTransaction(
  state: EditorState,
  delivery: { version: number; entries: readonly Entry[] },
  client: string,
): Received | null {
  const now = collabState(state);
  const first = delivery.version - delivery.entries.length;
  if (first > now.version) throw new OutOfStep(`Entries start at ${first}, held is ${now.version}`, true);
  const entries = delivery.entries.slice(now.version - first);
  if (entries.length === 0) return null;
  const plain = confirmation(now, client, entries);
  if (plain) return { tr: confirmed(state, now, plain, delivery.version, client), lost: [], acknowledged: true };

  const tr = state.tr;
  const undone = now.unconfirmed.length;
  let replay: Replay;
  try {
    for (let i = undone - 1; i >= 0; i--) tr.step(now.unconfirmed[i].inverted);
    replay = applyEntries(tr, now, client, entries);
  } catch (cause) {
    throw new OutOfStep('An entry does not fit the document held here', false, { cause });
  }
  const acknowledged = replay.dropped !== null;
  const { kept, gone } = reapply(tr, now, !acknowledged);
  const { lost, displaced } = losses(state, tr, replay.dropped, gone);
  const next: CollabState = {
    version: delivery.version,
    confirmed: replay.confirmed,
    unconfirmed: kept,
    inFlight: acknowledged ? null : now.inFlight,
    displaced,
    nextSeq: now.nextSeq,
    trail: [
      ...now.trail,
      ...replay.maps.map((maps, i) => ({ version: delivery.version - replay.maps.length + 1 + i, client: entries[i].client, maps })),
    ].slice(-TRAIL_LENGTH),
  };
  if (tr.docChanged) keepSelection(tr, state);
  tr.setMeta(collabKey, { state: next, undone, remote: true, self: client } satisfies Rebase);
  tr.setMeta('addToHistory', false);
  return { tr, lost, acknowledged };
}

/** Joins the texts of consecutive steps (each often one key) into whole pieces. */
export function joinText(texts: readonly string[]): string[] {
  const joined = texts.join('');
  return joined.trim() === '' ? [] : [joined];
}

/**
 * Everything typed here that the server has not committed; without the batch in flight if that is known to be. The batch itself
 * remembers its texts: its steps leave the document as soon as their place is gone, whatever the server will say to them.
 */
export function unconfirmedText(state: EditorState, withoutInFlight = false): string[] {
  const { inFlight, unconfirmed } = collabState(state);
  const waiting = unconfirmed.filter((u) => u.index === null).map((u) => insertedText(u.step));
  return joinText([...(withoutInFlight ? [] : (inFlight?.texts ?? [])), ...waiting]);
}
