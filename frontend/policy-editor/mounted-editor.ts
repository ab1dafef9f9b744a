import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { setAnchors } from './anchors';
import { isLocalChange, rebaseOf } from './collab';
import { editorPlugins } from './editor-plugins';
import { citationTransaction, libraryItemTransaction, textTransaction, type Citation, type LibraryItem } from './insert';
import { ImageStore } from './image-store';
import type { ItemReference } from './item-view';
import { KnownAuthors } from './known-authors';
import type { LostPassage } from './lost-passages';
import type { MountOptions } from './mounting';
import type { ConfirmedRange, VersionRange } from './positions';
import type { Person, Rights } from './protocol';
import { putBack } from './put-back';
import { readBrowser } from './read-browser';
import type { SaveState } from './save-state';
import { schema } from './schema';
import { awaitAnchor } from './selection-anchor';
import { scrollInFrame } from './scroll-in-frame';
import { BodySession } from './session';
import type { ReturnReason, SessionHost } from './session-host';
import { sharedShelf } from './shelf';
import { Sight } from './sight';
import type { Span } from './reading/drawn-text';
import { asSuggestion, SUGGESTED } from './suggesting';
import { decide } from './suggesting-decide';
import type { Suggestion } from './suggestions';
import type { Decision } from './suggestions-bar';
import { REDRAW } from './suggestions-plugin';
import { watchUnload } from './unload';
import { documentAttributes, nodeViews } from './view-props';
import { editorWiring } from './wiring';

const SCROLL_ROOM = { top: 72, bottom: 56, left: 8, right: 8 };

/** One body on the page: joins its session to a ProseMirror view. The view appears when the text has arrived. */
export class MountedEditor implements SessionHost {
  readonly session: BodySession;
  readonly authors = new KnownAuthors();
  readonly images: ImageStore;
  readonly #sight: Sight;
  #view: EditorView | null = null;

  constructor(private readonly options: MountOptions) {
    const { body, connection, person } = options;
    const shelf = person ? sharedShelf() : null;
    const keeping = shelf && { shelf, body, person };
    this.session = new BodySession({ body, schema, connection, plugins: () => editorPlugins(editorWiring(this, options)), host: this, keeping });
    this.images = new ImageStore(options.scope);
    this.#sight = new Sight(this.session, () => this.#view);
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

  showSuggestion(suggestion: Suggestion): void {
    this.#sight.suggestion(suggestion);
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

  /** Goes on where somebody was reading. */
  takeOver(span: Span | null, focused: boolean): void {
    this.#sight.select(span, focused);
  }

  focus(): void {
    this.#view?.focus();
  }

  /** False when the text could not be put in. What an absent person had written is only suggested: others went on meanwhile. */
  insertText(text: string, suggest = this.suggests): boolean {
    return this.#dispatch((state) => textTransaction(state, text), suggest);
  }

  putBack(lost: readonly LostPassage[]): readonly LostPassage[] {
    const { state } = this.session;
    const back = state && this.mayWrite ? putBack(state, lost) : null;
    if (!state || !back) return lost;
    this.#send(back.tr);
    if (this.session.state?.doc === state.doc) return lost;
    this.#sight.flash(back.range);
    this.options.events.notice(this.options.label('putBack'));
    return back.rest;
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
    return this.#sight.caret(client);
  }

  clearMark(): void {
    this.#sight.clearMark();
  }

  scrollToAnchor(id: string): boolean {
    return this.#sight.anchor(id);
  }

  /** Shows the first block or citation of a library item. */
  scrollToItem(item: string): boolean {
    return this.#sight.node((attrs) => attrs.item === item);
  }

  scrollToBlock(id: string): boolean {
    return this.#sight.node((attrs) => attrs.id === id);
  }

  /** False while the text is not there yet. */
  showRange(range: VersionRange): boolean {
    return this.#sight.range(range);
  }

  /** For what changes only how the text is seen. */
  show(make: (state: EditorState) => Transaction | null): void {
    const { state } = this.session;
    const tr = state && make(state);
    if (tr) this.session.dispatch(tr);
    if (tr?.selectionSet) this.#sight.place(tr.selection.from - 1);
  }

  /** Texts or rights changed: everything drawn from them is drawn again. */
  refresh(): void {
    this.#view?.setProps({ nodeViews: nodeViews(this.options), attributes: documentAttributes(this.options, this.mayWrite) });
  }

  beforeFrame(): void {
    if (this.#view) readBrowser(this.#view);
  }

  loaded(state: EditorState): void {
    if (this.#view) this.#view.updateState(state);
    else this.#mount(state);
    this.options.events.stateChanged(state, null);
  }

  changed(state: EditorState, tr: Transaction): void {
    this.#view?.updateState(state);
    if (this.#view?.hasFocus() && (tr.selectionSet || tr.docChanged || rebaseOf(tr)?.remote)) this.#tellCaret(state);
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

  #dispatch(make: (state: EditorState) => Transaction, suggest = this.suggests): boolean {
    const { state } = this.session;
    if (!state || !this.mayWrite) return false;
    this.#send(make(state), suggest);
    this.focus();
    return this.session.state?.doc !== state.doc;
  }

  #send(tr: Transaction, suggest = this.suggests): void {
    const { state } = this.session;
    if (!state || !tr.docChanged || !suggest || !isLocalChange(tr)) {
      this.session.dispatch(tr);
      return;
    }
    const made = asSuggestion(state, tr, this.options.person);
    // Also nothing is dispatched: what the browser did to the page by itself is drawn over then
    this.session.dispatch(made ?? state.tr);
    if (!made) this.options.events.notSuggestable();
  }

  #mount(state: EditorState): void {
    this.#view = new EditorView(this.options.place, {
      state,
      nodeViews: nodeViews(this.options),
      attributes: documentAttributes(this.options, this.mayWrite),
      editable: () => this.mayWrite,
      // The bars above and below stay in place while the page scrolls
      scrollThreshold: SCROLL_ROOM,
      scrollMargin: SCROLL_ROOM,
      handleScrollToSelection: scrollInFrame(),
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
}
