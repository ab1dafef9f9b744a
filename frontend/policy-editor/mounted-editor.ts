import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { anchorById, setAnchors } from './anchors';
import type { Direction } from './bidi';
import type { Connection } from './connection';
import { editorPlugins } from './editor-plugins';
import { FootnoteView } from './footnote-view';
import { citationTransaction, libraryItemTransaction, textTransaction, type Citation, type LibraryItem } from './insert';
import { LibraryItemView, type ItemReference } from './item-view';
import type { Label } from './labels';
import type { PageRequest } from './page-plugins';
import type { PasteScope } from './paste';
import { toScreen, type ConfirmedRange, type VersionRange } from './positions';
import type { Person, Rights } from './protocol';
import type { SaveState } from './save-state';
import { schema } from './schema';
import { scrollToCaret } from './scroll-to-caret';
import { awaitAnchor } from './selection-anchor';
import type { SectionOutline } from './section-outline';
import { scrollToMiddle } from './scroll-to';
import { BodySession } from './session';
import type { ReturnReason, SessionHost } from './session-host';
import { sharedShelf } from './shelf';
import { isLocalChange } from './collab';
import { KnownAuthors } from './known-authors';
import { asSuggestion, SUGGESTED } from './suggesting';
import { decide } from './suggesting-decide';
import type { Decision } from './suggestions-bar';
import { REDRAW } from './suggestions-plugin';
import type { Suggestion } from './suggestions';
import { watchUnload } from './unload';
import { tableView } from './table-view';

/** What the element around a mounted editor wants to know. */
export interface MountEvents {
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
  linkWanted(): void;
  commentWanted(): void;
  toolbarWanted(): void;
  suggestionWanted(): void;
  suggestToggle(): void;
  findWanted(): void;
  notSuggestable(): void;
  /** Something only the page around the editor can do. */
  asked(request: PageRequest): void;
  say(text: string): void;
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
  readonly person: string;
  /** Whether who may edit wants to suggest instead. */
  readonly suggesting: () => boolean;
  readonly describedBy: string;
  readonly events: MountEvents;
}

const FLASH_MS = 2000;
const SCROLL_ROOM = { top: 72, bottom: 56, left: 8, right: 8 };

/** One body on the page: joins its session to a ProseMirror view. The view appears when the text has arrived. */
export class MountedEditor implements SessionHost {
  readonly session: BodySession;
  #view: EditorView | null = null;
  readonly authors = new KnownAuthors();

  constructor(private readonly options: MountOptions) {
    const { body, connection, person } = options;
    const shelf = person ? sharedShelf() : null;
    const keeping = shelf && { shelf, body, person };
    this.session = new BodySession({ body, schema, connection, plugins: () => this.#plugins(), host: this, keeping });
    watchUnload(this.session);
    this.session.open();
  }

  get state(): EditorState | null {
    return this.session.state;
  }

  /** Everything done now becomes a suggestion. */
  get suggests(): boolean {
    return !this.session.may.edit || this.options.suggesting();
  }

  /** Accepts or rejects suggestions; who may only suggest withdraws the own ones so. */
  decide({ what, which }: Decision): void {
    const { state } = this.session;
    if (!state || !this.mayWrite) return;
    this.session.dispatch(decide(state, which, what).setMeta(SUGGESTED, true).scrollIntoView());
    this.focus();
  }

  showSuggestion({ from, to }: Suggestion): void {
    const { state } = this.session;
    if (!state) return;
    const end = TextSelection.near(state.doc.resolve(Math.min(to, state.doc.content.size)), -1);
    const start = TextSelection.near(state.doc.resolve(Math.min(from, state.doc.content.size)), 1);
    this.session.dispatch(state.tr.setSelection(start.head <= end.head ? start : end).scrollIntoView());
    this.#show(from);
    this.focus();
  }

  get mayWrite(): boolean {
    return this.options.editable() && this.session.editable;
  }

  /** Leaves; what is unsaved is still sent in the background. */
  close(): void {
    this.#view?.destroy();
    this.#view = null;
    this.session.close();
  }

  run(command: Command): boolean {
    const view = this.#view;
    if (!view || !this.mayWrite) return false;
    const done = command(view.state, view.dispatch, view);
    view.focus();
    return done;
  }

  focus(): void {
    this.#view?.focus();
  }

  /** False when the text could not be put in. */
  insertText(text: string): boolean {
    return this.#dispatch((state) => textTransaction(state, text));
  }

  insertLibraryItem(item: LibraryItem): void {
    this.#dispatch((state) => libraryItemTransaction(state, item));
  }

  insertCitation(citation: Citation): void {
    this.#dispatch((state) => citationTransaction(state, citation));
  }

  /** Keeps the selection marked and answers with its place in the committed document. */
  async selectionAnchor(): Promise<ConfirmedRange | null> {
    const state = this.session.state;
    if (!state || state.selection.empty) return null;
    const { from, to } = state.selection;
    this.session.dispatch(setAnchors(state.tr, { marked: { from, to, kind: 'pending' } }));
    return awaitAnchor(() => this.session.state);
  }

  /** Brings somebody's caret into sight; false when it is nowhere. */
  showCaret(client: string): boolean {
    return this.#view !== null && scrollToCaret(this.#view, client);
  }

  clearMark(): void {
    const state = this.session.state;
    if (state) this.session.dispatch(setAnchors(state.tr, { marked: null }));
  }

  scrollToAnchor(id: string): boolean {
    const { state } = this.session;
    const found = state && anchorById(state, id);
    if (!state || !found) return false;
    this.session.dispatch(setAnchors(state.tr, { focused: id }));
    this.#show(found.from);
    return true;
  }

  /** Shows the first block or citation of a library item. */
  scrollToItem(item: string): boolean {
    return this.#scrollToNode((attrs) => attrs.item === item);
  }

  /** For what changes only how the text is seen. */
  show(make: (state: EditorState) => Transaction | null): void {
    const { state } = this.session;
    const tr = state && make(state);
    if (tr) this.session.dispatch(tr);
    if (tr?.selectionSet) this.#show(tr.selection.from - 1);
  }

  /** False while the text is not there yet. */
  showRange({ version, from, to }: VersionRange): boolean {
    const { state } = this.session;
    if (!state || !this.#view) return false;
    const end = state.doc.content.size;
    const start = Math.min(toScreen(state, from, version) ?? from, end);
    this.#reveal(state, { from: start, to: Math.min(Math.max(start, toScreen(state, to, version, -1) ?? to), end) });
    return true;
  }

  /** Selects and marks a stretch of the text on screen. */
  #reveal(state: EditorState, range: { from: number; to: number }): void {
    const selection = TextSelection.between(state.doc.resolve(range.from), state.doc.resolve(range.to));
    this.session.dispatch(setAnchors(state.tr.setSelection(selection), { marked: { ...range, kind: 'found' } }));
    setTimeout(() => this.clearMark(), FLASH_MS);
    this.#show(range.from - 1);
    this.focus();
  }

  scrollToBlock(id: string): boolean {
    return this.#scrollToNode((attrs) => attrs.id === id);
  }

  /** Texts or rights changed: everything drawn from them is drawn again. */
  refresh(): void {
    this.#view?.setProps({ nodeViews: this.#nodeViews(), attributes: this.#attributes() });
  }

  loaded(state: EditorState): void {
    if (this.#view) this.#view.updateState(state);
    else this.#mount(state);
    this.options.events.stateChanged(state, null);
  }

  changed(state: EditorState, tr: Transaction): void {
    this.#view?.updateState(state);
    if (this.#view?.hasFocus() && (tr.selectionSet || tr.docChanged)) this.#tellCaret(state);
    this.options.events.stateChanged(state, tr);
  }

  saveStateChanged(save: SaveState): void {
    this.options.events.saveStateChanged(save);
  }

  rightsChanged(may: Rights): void {
    this.refresh();
    this.options.events.rightsChanged(may);
  }

  authorsKnown(names: ReadonlyMap<string, string>): void {
    const { state } = this.session;
    if (this.authors.learn(names) && state) this.session.dispatch(state.tr.setMeta(REDRAW, true));
  }

  peopleChanged(people: readonly Person[]): void {
    this.authors.seen(people);
    this.authorsKnown(new Map(people.map(({ person, name }) => [person, name])));
    this.options.events.peopleChanged(people.filter((p) => p.client !== this.session.client));
  }

  textReturned(texts: readonly string[], reason: ReturnReason): void {
    this.options.events.textReturned(texts, reason);
  }

  othersChanged(names: readonly string[]): void {
    this.options.events.othersChanged(names);
  }

  stopped(reason: string, kept: boolean): void {
    this.refresh();
    this.options.events.stopped(reason, kept);
  }

  #dispatch(make: (state: EditorState) => Transaction): boolean {
    const { state } = this.session;
    if (!state || !this.mayWrite) return false;
    this.#send(make(state));
    this.focus();
    return this.session.state?.doc !== state.doc;
  }

  #send(tr: Transaction): void {
    const { state } = this.session;
    if (!state || !tr.docChanged || !this.suggests || !isLocalChange(tr)) {
      this.session.dispatch(tr);
      return;
    }
    const made = asSuggestion(state, tr, this.options.person);
    // Also nothing is dispatched: what the browser did to the page by itself is drawn over then
    this.session.dispatch(made ?? state.tr);
    if (!made) this.options.events.notSuggestable();
  }

  #plugins(): ReturnType<typeof editorPlugins> {
    const { language, scope, events } = this.options;
    const baseDirection: Direction = language === 'ar' ? 'rtl' : 'ltr';
    return editorPlugins({
      baseDirection,
      scope,
      mayWrite: () => this.mayWrite,
      mayRepair: () => this.mayWrite && !this.suggests,
      outline: this.options.outline,
      sectionWanted: (section) => events.sectionWanted(section),
      anchorClicked: (id) => events.anchorClicked(id),
      tooLarge: () => events.pasteTooLarge(),
      link: () => events.linkWanted(),
      comment: () => events.commentWanted(),
      toolbar: () => events.toolbarWanted(),
      authors: this.authors,
      label: this.options.label,
      suggestionWanted: () => events.suggestionWanted(),
      suggestToggle: () => events.suggestToggle(),
      findWanted: () => events.findWanted(),
      possible: (state, tr) => !this.suggests || asSuggestion(state, tr, this.options.person) !== null,
      mayRequest: (request) => request !== 'comment' || this.session.may.comment,
      request: (request) => events.asked(request),
      say: (text) => events.say(text),
      notice: (text) => events.notice(text),
      suggests: () => this.suggests,
    });
  }

  #nodeViews(): NonNullable<ConstructorParameters<typeof EditorView>[1]['nodeViews']> {
    const { label, events } = this.options;
    return {
      footnote: (node, view, getPos) => new FootnoteView(node, view, getPos, label),
      table: tableView,
      library_item: (node) => new LibraryItemView(node, label, (item) => events.itemClicked(item)),
    };
  }

  #attributes(): Record<string, string> {
    const { language, label, describedBy } = this.options;
    return {
      class: 'pe-doc',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label('document'),
      'aria-describedby': describedBy,
      'aria-readonly': String(!this.mayWrite),
      lang: language,
      dir: language === 'ar' ? 'rtl' : 'ltr',
      spellcheck: 'true',
      tabindex: '0',
    };
  }

  #mount(state: EditorState): void {
    this.#view = new EditorView(this.options.place, {
      state,
      nodeViews: this.#nodeViews(),
      attributes: this.#attributes(),
      editable: () => this.mayWrite,
      // The bars above and below stay in place while the page scrolls
      scrollThreshold: SCROLL_ROOM,
      scrollMargin: SCROLL_ROOM,
      dispatchTransaction: (tr) => this.#send(tr),
      handleClickOn: (_view, _pos, node) => {
        if (node.type === schema.nodes.citation) this.options.events.itemClicked(node.attrs as ItemReference);
        return false;
      },
      handleDOMEvents: {
        focus: () => {
          if (this.session.state) this.#tellCaret(this.session.state);
          return false;
        },
        blur: () => {
          this.session.caret(null);
          return false;
        },
      },
    });
  }

  #tellCaret(state: EditorState): void {
    const { anchor, head } = state.selection;
    this.session.caret({ anchor, head });
  }

  #scrollToNode(matches: (attrs: Record<string, unknown>) => boolean): boolean {
    const { state } = this.session;
    if (!state) return false;
    let found: { from: number; to: number } | null = null;
    state.doc.descendants((node, pos) => {
      if (!found && matches(node.attrs)) found = { from: pos, to: pos + node.nodeSize };
      return found === null;
    });
    const range = found as { from: number; to: number } | null;
    if (!range) return false;
    this.session.dispatch(setAnchors(state.tr, { marked: { ...range, kind: 'found' } }));
    setTimeout(() => this.clearMark(), FLASH_MS);
    this.#show(range.from);
    return true;
  }

  #show(pos: number): void {
    const view = this.#view;
    if (!view) return;
    const at = view.domAtPos(Math.min(pos + 1, view.state.doc.content.size)).node;
    const element = at instanceof Element ? at : at.parentElement;
    if (element) scrollToMiddle(element);
  }
}
