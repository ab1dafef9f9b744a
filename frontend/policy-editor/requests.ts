import type { EditorState } from 'prosemirror-state';
import { linkAround } from './commands';
import { beginFinding } from './find-bar';
import type { PolicyEditorImageForm } from './image-form';
import type { PageRequest } from './page-plugins';
import type { PolicyEditorSectionForm } from './section-form';
import type { PolicyEditorShortcuts } from './shortcuts-dialog';
import type { PolicyEditorSuggestions } from './suggestions-bar';
import type { PolicyEditorTableForm } from './table-form';
import type { PolicyEditorToolbar } from './toolbar';

/** What keys, menus and the document ask of the page around them. */
export type EditorRequest = PageRequest | 'find' | 'toolbar' | 'suggestion' | 'suggest-toggle';

/** The editor element, as far as requests need it. */
export interface Asked {
  readonly element: Element;
  state(): EditorState | null;
  link(href: string | null): void;
  comment(): void;
  find(open: true): void;
  toggleSuggesting(): void;
  focusMode(): void;
  focusDim(): void;
  toggleAuthors(): void;
  whoWrote(): void;
  wantLibrary(): void;
}

const ANSWERS: Readonly<Record<EditorRequest, (asked: Asked) => void>> = {
  link: (asked) => {
    const state = asked.state();
    if (state) asked.link(linkAround(state)?.href ?? null);
  },
  comment: (asked) => asked.comment(),
  library: (asked) => asked.wantLibrary(),
  table: ({ element }) => element.querySelector<PolicyEditorTableForm>('policy-editor-table-form')?.ask(),
  section: ({ element, state }) => element.querySelector<PolicyEditorSectionForm>('policy-editor-section-form')?.ask(state()),
  image: ({ element, state }) => element.querySelector<PolicyEditorImageForm>('policy-editor-image-form')?.ask(state()),
  shortcuts: ({ element }) => element.querySelector<PolicyEditorShortcuts>('policy-editor-shortcuts')?.show(),
  find: (asked) => asked.find(beginFinding(asked.element)),
  toolbar: ({ element }) => element.querySelector<PolicyEditorToolbar>('policy-editor-toolbar')?.focusTools(),
  suggestion: ({ element }) => element.querySelector<PolicyEditorSuggestions>('policy-editor-suggestions')?.focusCard(),
  'suggest-toggle': (asked) => asked.toggleSuggesting(),
  'focus-mode': (asked) => asked.focusMode(),
  'focus-dim': (asked) => asked.focusDim(),
  authors: (asked) => asked.toggleAuthors(),
  'who-wrote': (asked) => asked.whoWrote(),
};

/** One line in the table above is all that a new request needs. */
export function answer(request: EditorRequest, asked: Asked): void {
  ANSWERS[request](asked);
}
