import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, Selection, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { Mapping, Step, type StepMap, type Transform } from 'prosemirror-transform';
import { stepBytes } from './large-steps';
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
  readonly lost: readonly string[];
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
      init: (_config, state) => ({ version, confirmed: state.doc, unconfirmed: [], inFlight: null, nextSeq, trail: [] }),
      apply(tr, value) {
        const rebase = rebaseOf(tr);
        if (rebase) return rebase.state;
        if (!tr.docChanged) return value;
        const added = tr.steps.map((step, i) => ({ step, inverted: step.invert(tr.docs[i]), index: null }));
        return { ...value, unconfirmed: [...value.unconfirmed, ...added] };
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
  readonly lost: string[];
  readonly acknowledged: boolean;
  readonly maps: StepMap[][];
}

/** Applies the entries to a document from which the unconfirmed steps were just taken back. */
function applyEntries(tr: Transform, now: CollabState, client: string, entries: readonly Entry[]): Replay {
  const lost: string[] = [];
  let acknowledged = false;
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
    if (own) {
      acknowledged = true;
      lost.push(...[...dropped].sort((a, b) => a - b).map((i) => now.inFlight?.texts[i] ?? ''));
    }
    return tr.mapping.maps.slice(first);
  });
  return { confirmed: tr.doc, lost, acknowledged, maps };
}

function reapply(tr: Transform, from: CollabState, keepInFlight: boolean): { kept: Unconfirmed[]; lost: string[] } {
  const kept: Unconfirmed[] = [];
  const lost: string[] = [];
  from.unconfirmed.forEach((own, i) => {
    if (own.index !== null && !keepInFlight) return;
    const undo = from.unconfirmed.length - 1 - i;
    const step = own.step.map(tr.mapping.slice(undo + 1));
    if (step && !tr.maybeStep(step).failed) {
      const last = tr.steps.length - 1;
      mirror(tr.mapping, undo, last);
      kept.push({ step, inverted: step.invert(tr.docs[last]), index: own.index });
    } else if (own.index === null) {
      // What is in flight is judged by the server: its answer says what was dropped
      lost.push(insertedText(own.step));
    }
  });
  return { kept, lost };
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

  const tr = state.tr;
  const undone = now.unconfirmed.length;
  let replay: Replay;
  try {
    for (let i = undone - 1; i >= 0; i--) tr.step(now.unconfirmed[i].inverted);
    replay = applyEntries(tr, now, client, entries);
  } catch (cause) {
    throw new OutOfStep('An entry does not fit the document held here', false, { cause });
  }
  const { kept, lost } = reapply(tr, now, !replay.acknowledged);
  const next: CollabState = {
    version: delivery.version,
    confirmed: replay.confirmed,
    unconfirmed: kept,
    inFlight: replay.acknowledged ? null : now.inFlight,
    nextSeq: now.nextSeq,
    trail: [
      ...now.trail,
      ...replay.maps.map((maps, i) => ({ version: delivery.version - replay.maps.length + 1 + i, client: entries[i].client, maps })),
    ].slice(-TRAIL_LENGTH),
  };
  if (tr.docChanged) keepSelection(tr, state);
  tr.setMeta(collabKey, { state: next, undone, remote: true, self: client } satisfies Rebase);
  tr.setMeta('addToHistory', false);
  return { tr, lost: joinText([...replay.lost, ...lost]), acknowledged: replay.acknowledged };
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
