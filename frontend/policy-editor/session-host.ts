import type { Schema } from 'prosemirror-model';
import type { EditorState, Plugin, Transaction } from 'prosemirror-state';
import type { Connection } from './connection';
import type { KeepingOptions } from './keeping';
import { joined, type LostPassage } from './lost-passages';
import type { Person, RejectReason, Rights } from './protocol';
import type { SaveState } from './save-state';

export type ReturnReason = RejectReason | 'passage_deleted' | 'reloaded';

/** What a session tells its editor; it goes on without one until everything is saved. */
export interface SessionHost {
  /** Something comes from the server: what the person did a moment ago and the editor has not seen yet goes first. */
  beforeFrame?(): void;
  loaded(state: EditorState): void;
  changed(state: EditorState, tr: Transaction): void;
  saveStateChanged(save: SaveState): void;
  rightsChanged(may: Rights): void;
  peopleChanged(people: readonly Person[]): void;
  /** Puts own text back whose place somebody deleted; answers with what has no sensible place. */
  putBack?(lost: readonly LostPassage[]): readonly LostPassage[];
  textReturned(texts: readonly string[], reason: ReturnReason): void;
  /** Names of people whose suggestions may be in the text, by id. */
  authorsKnown(names: ReadonlyMap<string, string>): void;
  othersChanged(names: readonly string[]): void;
  /** @param kept what was not sent stays in the browser until this person comes back */
  stopped(reason: string, kept: boolean): void;
}

/** Own text whose place is gone: in place where that is sensible, else to keep or discard. */
export function giveBack(host: SessionHost, lost: readonly LostPassage[]): void {
  if (lost.length === 0) return;
  const texts = joined(host.putBack?.(lost) ?? lost);
  if (texts.length > 0) host.textReturned(texts, 'passage_deleted');
}

export interface SessionOptions {
  readonly body: string;
  readonly schema: Schema;
  readonly connection: Pick<Connection, 'attach' | 'detach' | 'send'>;
  readonly plugins: () => readonly Plugin[];
  readonly host: SessionHost;
  /** Where what is not sent yet is kept; without it all lives as long as the page. */
  readonly keeping?: KeepingOptions | null;
  /** For a session that only sends what was left behind: called when it has ended. */
  readonly drained?: () => void;
}
