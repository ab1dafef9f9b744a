import type { EditorState, Transaction } from 'prosemirror-state';
import type { Connection } from './connection';
import type { ItemReference } from './item-view';
import type { Label } from './labels';
import type { PasteScope } from './paste';
import type { Person, Rights } from './protocol';
import type { EditorRequest } from './requests';
import type { SaveState } from './save-state';
import type { SectionOutline } from './section-outline';
import type { ReturnReason } from './session-host';

export type { EditorState, Transaction };

/** What the element around a mounted editor wants to know. */
export interface MountEvents {
  /** `tr` is null when a whole document was loaded. */
  stateChanged(state: EditorState, tr: Transaction | null): void;
  saveStateChanged(save: SaveState): void;
  rightsChanged(may: Rights): void;
  peopleChanged(people: readonly Person[]): void;
  textReturned(texts: readonly string[], reason: ReturnReason): void;
  othersChanged(names: readonly string[]): void;
  stopped(reason: string, kept: boolean): void;
  anchorClicked(id: string): void;
  itemClicked(item: ItemReference): void;
  sectionWanted(section: string): void;
  pasteTooLarge(): void;
  /** Pictures that were pasted or dropped, to be asked about. */
  imagesBrought(files: readonly File[]): void;
  notSuggestable(): void;
  /** Something only the page around the document can do. */
  asked(request: EditorRequest): void;
  /** For those who listen only. */
  say(text: string): void;
  /** To be seen as well. */
  notice(text: string): void;
}

export interface MountOptions {
  readonly place: HTMLElement;
  readonly connection: Connection;
  readonly body: string;
  readonly language: string;
  readonly label: Label;
  readonly scope: () => PasteScope;
  readonly outline: SectionOutline;
  readonly editable: () => boolean;
  /** Neither comments nor the library are to be had beside the text. */
  readonly alone?: boolean;
  readonly person: string;
  /** Whether who may edit wants to suggest instead. */
  readonly suggesting: () => boolean;
  readonly describedBy: string;
  readonly events: MountEvents;
}
