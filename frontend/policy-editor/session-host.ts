import type { EditorState, Transaction } from 'prosemirror-state';
import type { Person, RejectReason, Rights } from './protocol';
import type { SaveState } from './save-state';

export type ReturnReason = RejectReason | 'passage_deleted' | 'reloaded';

/** What a session tells its editor; it goes on without one until everything is saved. */
export interface SessionHost {
  loaded(state: EditorState): void;
  changed(state: EditorState, tr: Transaction): void;
  saveStateChanged(save: SaveState): void;
  rightsChanged(may: Rights): void;
  peopleChanged(people: readonly Person[]): void;
  textReturned(texts: readonly string[], reason: ReturnReason): void;
  /** Names of people whose suggestions may be in the text, by id. */
  authorsKnown(names: ReadonlyMap<string, string>): void;
  othersChanged(names: readonly string[]): void;
  stopped(reason: string): void;
}
