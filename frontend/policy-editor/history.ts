import { Plugin, PluginKey, type Command, type EditorState, type SelectionBookmark, type Transaction } from 'prosemirror-state';
import { Mapping, ReplaceStep, type Step, type StepMap } from 'prosemirror-transform';
import { collabState, rebaseOf } from './collab';
import { inPieces } from './large-steps';
import { insertsInline, withoutOthers } from './own-text';

/**
 * One step that happened to the document. Own steps keep their inverse; `open` says that it can still be undone
 * (kind `edit`) or redone (kind `undo`); `mirror` is the log index of the step this one takes back.
 */
interface Item {
  readonly map: StepMap;
  readonly kind: 'edit' | 'undo' | 'other';
  readonly inverse?: Step;
  /** The step only inserted inline content, so its undo can spare what others wrote inside. */
  readonly inline?: boolean;
  readonly group: number;
  readonly open: boolean;
  readonly mirror?: number;
  readonly before?: SelectionBookmark;
}

interface HistoryState {
  readonly items: readonly Item[];
  readonly group: number;
  readonly time: number;
  readonly end: number | null;
}

interface Replayed {
  readonly kind: 'edit' | 'undo';
  readonly taken: readonly number[];
}

const GROUP_PAUSE_MS = 600;
const LOG_LENGTH = 4000;
const KEPT_AFTER_TRIM = 3000;

export const historyKey = new PluginKey<HistoryState>('own-history');

/** Shortens the log, but never below what the server has not confirmed: a rebase takes those items back. */
function trim(items: readonly Item[], unconfirmed: number): readonly Item[] {
  if (items.length <= LOG_LENGTH) return items;
  const cut = items.length - Math.max(KEPT_AFTER_TRIM, unconfirmed);
  return items.slice(cut).map((item) => {
    if (item.mirror === undefined) return item;
    return { ...item, mirror: item.mirror >= cut ? item.mirror - cut : undefined };
  });
}

/** The log after a rebase: the last own steps leave it and come back, mapped, behind what arrived. */
function rebased(items: readonly Item[], tr: Transaction, undone: number): Item[] {
  const start = items.length - undone;
  const result = items.slice(0, start);
  const moved = new Map<number, number>();
  const original = new Map<number, number>();
  for (let i = 0; i < undone; i++) {
    const again = tr.mapping.getMirror(undone - 1 - i);
    if (again !== undefined) {
      original.set(again, start + i);
      moved.set(start + i, start + again - undone);
    }
  }
  for (let at = undone; at < tr.steps.length; at++) {
    const source = original.get(at);
    const map = tr.mapping.maps[at];
    if (source === undefined) {
      result.push({ map, kind: 'other', group: -1, open: false });
      continue;
    }
    const item = items[source];
    const inverse = item.inverse && tr.steps[at].invert(tr.docs[at]);
    const mirror = item.mirror === undefined || item.mirror < start ? item.mirror : moved.get(item.mirror);
    result.push({ ...item, map, inverse, mirror, before: item.before?.map(tr.mapping.slice(undone - source + start, at)) });
  }
  return result;
}

function edited(value: HistoryState, tr: Transaction, selection: SelectionBookmark): HistoryState {
  const appended = tr.getMeta('appendedTransaction') as Transaction | undefined;
  const quiet = tr.getMeta('addToHistory') === false;
  const first = tr.mapping.maps[0];
  let start = Infinity;
  let end = 0;
  first.forEach((_a, _b, from, to) => {
    start = Math.min(start, from);
    end = Math.max(end, to);
  });
  const adjacent = value.end !== null && start <= value.end && value.end <= end;
  const goesOn = tr.time - value.time < GROUP_PAUSE_MS && (adjacent || tr.getMeta('composition') !== undefined);
  const group = appended || goesOn ? value.group : value.group + 1;
  const added = tr.steps.map((step, i): Item => {
    const map = tr.mapping.maps[i];
    if (quiet) return { map, kind: 'other', group: -1, open: false };
    const before = i === 0 ? selection : undefined;
    return { map, kind: 'edit', inverse: step.invert(tr.docs[i]), inline: insertsInline(step), group, open: true, before };
  });
  // A new edit closes everything that could have been redone
  const items = quiet ? value.items : value.items.map((i) => (i.kind === 'undo' && i.open ? { ...i, open: false } : i));
  const last = tr.mapping.maps.length - 1;
  let caret: number | null = null;
  tr.mapping.maps[last].forEach((_a, _b, _from, to) => (caret = to));
  return { items: [...items, ...added], group, time: tr.time, end: caret ?? value.end };
}

function replayed(value: HistoryState, tr: Transaction, how: Replayed): HistoryState {
  const closed = new Set(how.taken.filter((i) => i >= 0));
  const group = value.group + 1;
  const base = value.items.length;
  const items = value.items.map((item, i) => (closed.has(i) ? { ...item, open: false } : item));
  const applied = (tr.getMeta('own-history-sources') as readonly (number | undefined)[] | undefined) ?? [];
  tr.steps.forEach((step, i) => {
    items.push({
      map: tr.mapping.maps[i],
      kind: how.kind,
      inverse: step.invert(tr.docs[i]),
      inline: insertsInline(step),
      group,
      open: true,
      mirror: applied[i],
    });
  });
  return { items, group: base === items.length ? value.group : group, time: 0, end: null };
}

/** Undo and redo for the own edits only: what others do in between stays, and own steps are mapped over it. */
export function ownHistory(): Plugin<HistoryState> {
  return new Plugin<HistoryState>({
    key: historyKey,
    state: {
      init: () => ({ items: [], group: 0, time: 0, end: null }),
      apply(tr, value, oldState) {
        const next = afterTransaction(tr, value, oldState);
        const pending = collabState(oldState).unconfirmed.length + tr.steps.length;
        return next === value ? value : { ...next, items: trim(next.items, pending) };
      },
    },
  });
}

function afterTransaction(tr: Transaction, value: HistoryState, oldState: EditorState): HistoryState {
        const rebase = rebaseOf(tr);
        if (rebase) {
          if (!tr.docChanged) return value;
          const end = value.end === null ? null : tr.mapping.map(value.end, -1);
          return { ...value, items: rebased(value.items, tr, rebase.undone), end };
        }
        const how = tr.getMeta(historyKey) as Replayed | undefined;
        if (how) return replayed(value, tr, how);
        if (tr.docChanged) return edited(value, tr, oldState.selection.getBookmark());
        return tr.selectionSet ? { ...value, end: null } : value;
}

function mappingAfter(items: readonly Item[], index: number): Mapping {
  const mapping = new Mapping();
  for (let i = index + 1; i < items.length; i++) {
    const { map, mirror } = items[i];
    mapping.appendMap(map, mirror !== undefined && mirror > index ? mirror - index - 1 : undefined);
  }
  return mapping;
}

function groupToTake(items: readonly Item[], kind: Replayed['kind']): number[] {
  let group: number | null = null;
  const indexes: number[] = [];
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i];
    if (item.kind !== kind || !item.open) continue;
    if (group === null) group = item.group;
    if (item.group !== group) break;
    indexes.push(i);
  }
  return indexes;
}

/** The steps that take an item back in the document as it is now. */
function reversal({ inverse, inline }: Item, mapping: Mapping): Step[] {
  if (inline && inverse instanceof ReplaceStep) return withoutOthers(inverse, mapping);
  const mapped = inverse?.map(mapping);
  return mapped ? inPieces(mapped) : [];
}

function step(take: Replayed['kind'], leave: Replayed['kind']): Command {
  return (state, dispatch) => {
    const value = historyKey.getState(state);
    const taken = value ? groupToTake(value.items, take) : [];
    if (!value || taken.length === 0) return false;
    if (!dispatch) return true;
    const tr = state.tr;
    const items = [...value.items];
    const sources: (number | undefined)[] = [];
    let before: SelectionBookmark | undefined;
    for (const index of taken) {
      const parts = reversal(items[index], mappingAfter(items, index));
      for (const part of parts) {
        if (tr.maybeStep(part).failed) continue;
        const map = tr.mapping.maps[tr.mapping.maps.length - 1];
        // Only a reversal in one piece mirrors its step exactly
        const mirror = parts.length === 1 ? index : undefined;
        items.push({ map, kind: 'other', group: -1, open: false, mirror });
        sources.push(mirror);
      }
      before = items[index].before?.map(mappingAfter(items, index - 1)) ?? before;
    }
    if (before) tr.setSelection(before.resolve(tr.doc));
    tr.setMeta(historyKey, { kind: leave, taken } satisfies Replayed);
    tr.setMeta('own-history-sources', sources);
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** Takes back the last own edit. */
export const undo: Command = step('edit', 'undo');

/** Does again what was last taken back. */
export const redo: Command = step('undo', 'edit');

export function canUndo(state: EditorState): boolean {
  return undo(state);
}

export function canRedo(state: EditorState): boolean {
  return redo(state);
}
