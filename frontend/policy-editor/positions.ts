import type { EditorState } from 'prosemirror-state';
import { Mapping } from 'prosemirror-transform';
import { collabState } from './collab';

/** From a committed version to the document on screen; null when that version is ahead of what is held here, or too old to be followed. */
export function screenMapping(state: EditorState, version: number): Mapping | null {
  const { version: held, trail, unconfirmed } = collabState(state);
  if (version > held) return null;
  const since = trail.filter((t) => t.version > version);
  if (since.length < held - version) return null;
  return new Mapping([...since.flatMap(({ maps }) => maps), ...unconfirmed.map(({ step }) => step.getMap())]);
}

/** Brings a position of a committed version into the document on screen; null when it cannot be followed. */
export function toScreen(state: EditorState, pos: number, version: number, assoc: -1 | 1 = 1): number | null {
  const at = screenMapping(state, version)?.map(pos, assoc);
  return at !== undefined && at >= 0 && at <= state.doc.content.size ? at : null;
}

/** A stretch of a committed version. */
export interface VersionRange {
  readonly version: number;
  readonly from: number;
  readonly to: number;
}

export interface ConfirmedPosition {
  readonly pos: number;
  readonly version: number;
  /** False when the position lies in text the server does not have yet. */
  readonly exact: boolean;
}

/** The place in the committed document that a position on screen stands for. */
export function toConfirmed(state: EditorState, pos: number, assoc: -1 | 1 = 1): ConfirmedPosition {
  const { version, unconfirmed } = collabState(state);
  let at = pos;
  let exact = true;
  for (let i = unconfirmed.length - 1; i >= 0; i--) {
    const result = unconfirmed[i].step.getMap().invert().mapResult(at, assoc);
    // "Across" only: a caret at the edge of new text still has an exact place
    if (result.deletedAcross) exact = false;
    at = result.pos;
  }
  return { pos: at, version, exact };
}

export interface ConfirmedRange {
  readonly from: number;
  readonly to: number;
  readonly version: number;
  readonly quote: string;
}

const QUOTE_LENGTH = 500;

/** The selected range in committed terms, or null while part of it is still on its way to the server. */
export function confirmedRange(state: EditorState, from: number, to: number): ConfirmedRange | null {
  const start = toConfirmed(state, from, 1);
  const end = toConfirmed(state, to, -1);
  if (!start.exact || !end.exact || end.pos <= start.pos) return null;
  const quote = state.doc.textBetween(from, to, '\n', ' ');
  const { confirmed } = collabState(state);
  if (confirmed.textBetween(start.pos, end.pos, '\n', ' ') !== quote) return null;
  return { from: start.pos, to: end.pos, version: start.version, quote: quote.slice(0, QUOTE_LENGTH) };
}
