import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { Announcer } from './announcer';
import { beginFinding, findBar } from './find-bar';
import { linkAround, removeLink, setLink } from './commands';
import { sharedConnection } from './connection';
import { EditorProperties } from './editor-properties';
import { Following } from './following';
import { FocusMode } from './focus-mode';
import type { Citation, LibraryItem } from './insert';
import type { ItemReference } from './item-view';
import { labelsOf, type Label } from './labels';
import { linkForm } from './link-form';
import { MountedEditor, type MountEvents } from './mounted-editor';
import { plainNotice, stoppedText } from './notices';
import type { PageRequest } from './page-plugins';
import { PASTE_LIMIT } from './paste';
import type { ConfirmedRange, VersionRange } from './positions';
import type { Person, Rights } from './protocol';
import { Reporter } from './reporter';
import { ReturnedTexts } from './returned-texts';
import type { SaveState } from './save-state';
import type { ReturnReason } from './session-host';
import { saveHint, statusLine } from './status-line';
import { adoptStyles } from './styles';
import { suggestionAt, type Suggestion } from './suggestions';
import type { Decision, PolicyEditorSuggestions } from './suggestions-bar';
import './suggestions-bar';
import { suggestionsKey } from './suggestions-plugin';
import type { PolicyEditorTableForm } from './table-form';
import './table-form';
import './shortcuts-dialog';
import type { PolicyEditorShortcuts } from './shortcuts-dialog';
import { Timers } from './timers';
import type { PolicyEditorToolbar } from './toolbar';
import './toolbar';
import './toolbar-more';
import type { PolicyEditorMore } from './toolbar-more';
import type { PolicyEditorSectionForm } from './section-form';
import './section-form';
import { sameModel, toolbarModel } from './toolbar-model';

let instances = 0;

/**
 * The drafting editor: one body (a section in one language) that several people write in at once.
 * It renders into light DOM, because browsers differ in how they report selections inside shadow roots.
 *
 * @fires save-state - `{state: 'saved'|'saving'|'offline'|'not-saved', since}` (epoch milliseconds)
 * @fires words - `{count}`
 * @fires selection-change - `{empty, quote}`
 * @fires anchor-click - `{id}`
 * @fires item-click - `{link, item, catalogue, version}`
 * @fires section-click - `{section}`: the person follows a cross-reference
 * @fires comment-request - `{from, to, version, quote}` in positions of the committed document
 * @fires outline - an array of `{level, text, id}`
 * @fires presence - an array of `{client, person, name, colour}`, without oneself
 * @fires version - `{version}`, debounced
 * @fires text-returned - `{text, reason}`: own text that found no place in the document
 * @fires library-wanted - something from the library is to be put in at the caret
 * @fires paste-refused - `{limit}`: nothing was changed
 */
export class PolicyEditor extends EditorProperties implements MountEvents {
  #id = `pe-${++instances}`;
  #mounted: MountedEditor | null = null;
  #wantedRange: VersionRange | null = null;
  #timers = new Timers();
  #reporter = new Reporter({
    words: (count) => (this.words = count),
    emit: (name, detail) => this.#emit(name, detail),
  });
  #returned = new ReturnedTexts(
    () => this.#returnedChanged(),
    (text) => this.#mounted?.insertText(text) ?? false,
  );
  #label: Label = labelsOf(() => this.labels);
  #focusMode = new FocusMode(document.documentElement, localStorage, (on) => this.say(this.#label(on ? 'focusModeOn' : 'focusModeOff')));
  #follow = new Following(this, {
    show: (client) => this.#mounted?.showCaret(client) ?? false,
    changed: (client) => (this.following = client),
    begun: (name) => this.say(this.#label('followBegun', name)),
    ended: (name) => this.say(this.#label('followEnded', name)),
  });
  #announcer = new Announcer((names) => {
    this.spoken = this.#label(names.length === 1 ? 'changedBy' : 'changedByMany', names.join('، '));
  });

  /** Puts a library item into the text as a block of its own, after the block with the caret. */
  insertLibraryItem(item: LibraryItem): void {
    this.#mounted?.insertLibraryItem(item);
  }

  insertCitation(citation: Citation): void {
    this.#mounted?.insertCitation(citation);
  }

  focusEditor(): void {
    this.#mounted?.focus();
  }

  /** The selection in positions of the committed document; null without one. Keeps it marked until `clearMark`. */
  selectionAnchor(): Promise<ConfirmedRange | null> {
    return this.#mounted?.selectionAnchor() ?? Promise.resolve(null);
  }

  clearMark(): void {
    this.#mounted?.clearMark();
  }

  scrollToAnchor(id: string): boolean {
    return this.#mounted?.scrollToAnchor(id) ?? false;
  }

  scrollToItem(itemId: string): boolean {
    return this.#mounted?.scrollToItem(itemId) ?? false;
  }

  showRange(version: number, from: number, to: number): void {
    this.#wantedRange = { version, from, to };
    if (this.#mounted?.showRange(this.#wantedRange)) this.#wantedRange = null;
  }

  scrollToBlock(id: string): boolean {
    return this.#mounted?.scrollToBlock(id) ?? false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this);
    if (this.hasUpdated && !this.#mounted) this.#mount();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move inside the page disconnects and connects at once: only a real departure ends the session
    queueMicrotask(() => {
      if (!this.isConnected) this.#unmount();
    });
  }

  stateChanged(state: EditorState, tr: Transaction | null): void {
    const model = toolbarModel(state);
    if (!this.model || !sameModel(model, this.model)) this.model = model;
    this.suggestions = suggestionsKey.getState(state)?.list ?? [];
    this.suggestion = suggestionAt(state, this.suggestions);
    this.#follow.update();
    this.#reporter.changed(() => this.#mounted?.state ?? null, tr);
    if (tr === null && this.#wantedRange && this.#mounted?.showRange(this.#wantedRange)) this.#wantedRange = null;
  }

  saveStateChanged(save: SaveState): void {
    const troubled = this.save?.state === 'offline' || this.save?.state === 'not-saved';
    if (troubled && save.state === 'saved') this.spoken = this.#label('savedAgain');
    const changed = save.state !== this.save?.state;
    this.save = save;
    // While one types every answer moves the time of the last save; that is told now and then
    if (changed) this.#emit('save-state', { ...save });
    else this.#timers.start('save', 3000, () => this.#emit('save-state', { ...this.save }));
  }

  rightsChanged(may: Rights): void {
    this.may = may;
    this.requestUpdate();
  }

  peopleChanged(people: readonly Person[]): void {
    this.people = people;
    this.#follow.people(people.map(({ client }) => client));
    this.#emit(
      'presence',
      people.map(({ client, person, name, colour }) => ({ client, person, name, colour })),
    );
  }

  textReturned(texts: readonly string[], reason: ReturnReason): void {
    for (const text of texts) {
      this.#returned.add(text, reason);
      this.#emit('text-returned', { text, reason });
    }
  }

  othersChanged(names: readonly string[]): void {
    this.#announcer.changed(names);
  }

  stopped(reason: string, kept: boolean): void {
    this.stoppedFor = kept ? `${reason}_kept` : reason;
  }

  anchorClicked(id: string): void {
    this.#emit('anchor-click', { id });
  }

  itemClicked(item: ItemReference): void {
    this.#emit('item-click', item);
  }

  sectionWanted(section: string): void {
    this.#emit('section-click', { section });
  }

  pasteTooLarge(): void {
    this.message = this.#label('pasteTooLarge');
    this.#emit('paste-refused', { limit: PASTE_LIMIT });
  }

  linkWanted(): void {
    const state = this.#mounted?.state;
    if (state) this.linkHref = linkAround(state)?.href ?? null;
  }

  commentWanted(): void {
    if (!this.may.comment) return;
    void this.selectionAnchor().then((range) => range && this.#emit('comment-request', range));
  }

  toolbarWanted(): void {
    this.querySelector<PolicyEditorToolbar>('policy-editor-toolbar')?.focusTools();
  }

  suggestionWanted(): void {
    this.querySelector<PolicyEditorSuggestions>('policy-editor-suggestions')?.focusCard();
  }

  suggestToggle(): void {
    if (!this.may.edit) return;
    this.suggesting = !this.suggesting;
    this.spoken = this.#label(this.suggesting ? 'suggestingOn' : 'suggestingOff');
  }

  findWanted(): void {
    this.finding = beginFinding(this);
  }

  notSuggestable(): void {
    this.message = this.#label('notSuggestable');
  }

  asked(request: PageRequest): void {
    if (request === 'link') this.linkWanted();
    else if (request === 'comment') this.commentWanted();
    else if (request === 'shortcuts') this.querySelector<PolicyEditorShortcuts>('policy-editor-shortcuts')?.show();
    else if (request === 'focus-mode') this.#focusMode.toggle();
    else if (request === 'focus-dim') this.#focusMode.toggleDim();
    else if (request === 'section') this.#askSection();
    else this.#emit('library-wanted', {});
  }

  notice(text: string): void {
    this.message = text;
  }

  #askSection(): void {
    this.querySelector<PolicyEditorSectionForm>('policy-editor-section-form')?.ask(this.#mounted?.state ?? null);
  }

  say(text: string): void {
    this.spoken = text;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('bodyId') || changed.has('lang')) this.#mount();
    else if (changed.has('labels') || changed.has('editable') || changed.has('may')) this.#mounted?.refresh();
  }

  protected override render(): TemplateResult {
    const label = this.#label;
    const writable = this.#mounted?.mayWrite ?? false;
    const hint = saveHint(this.save, label);
    return html`
      <div class="pe-bar" ?hidden=${!writable && !this.may.comment && !this.finding}>
        <policy-editor-toolbar
          .model=${this.model}
          .label=${label}
          .editable=${writable}
          .mayComment=${this.may.comment}
          @command=${(event: CustomEvent<{ command: Command }>) => this.#mounted?.run(event.detail.command)}
          @link-request=${this.linkWanted}
          @table-request=${() => this.querySelector<PolicyEditorTableForm>('policy-editor-table-form')?.ask()}
          @section-request=${this.#askSection}
          @comment-wanted=${this.commentWanted}
          @more-request=${(event: CustomEvent<{ button: HTMLElement }>) =>
            void this.querySelector<PolicyEditorMore>('policy-editor-more')?.show(event.detail.button, this.#mounted?.state ?? null)}
        ></policy-editor-toolbar>
        <policy-editor-more
          .label=${label}
          @command=${(event: CustomEvent<{ command: Command }>) => this.#mounted?.run(event.detail.command)}
          @request=${(event: CustomEvent<{ request: PageRequest }>) => this.asked(event.detail.request)}
        ></policy-editor-more>
        <policy-editor-table-form
          .label=${label}
          @table-apply=${(event: CustomEvent<{ command: Command }>) => this.#mounted?.run(event.detail.command)}
          @table-cancel=${() => this.#mounted?.focus()}
        ></policy-editor-table-form>
        <policy-editor-section-form
          .label=${label}
          .outline=${this.outline}
          @section-apply=${(event: CustomEvent<{ command: Command }>) => this.#mounted?.run(event.detail.command)}
          @section-cancel=${() => this.#mounted?.focus()}
        ></policy-editor-section-form>
        ${this.finding ? findBar(label, this.#mounted, writable, () => ((this.finding = false), this.#mounted?.focus())) : nothing} ${this.#linkForm()} ${writable ? this.#suggestionsBar() : nothing}
      </div>
      <div class="pe-notices">
        ${this.#returned.render(label, writable)}
        ${this.message ? plainNotice(this.message, label, () => (this.message = null)) : nothing}
        ${this.stoppedFor ? plainNotice(stoppedText(this.stoppedFor, label), label, null) : nothing}
        ${hint && !this.stoppedFor && this.#returned.empty ? plainNotice(hint, label, null) : nothing}
      </div>
      <div class="pe-page">
        ${this.model || this.stoppedFor ? nothing : html`<p class="pe-loading">${label('loading')}</p>`}
        <div class="pe-mount"></div>
      </div>
      ${statusLine(
        { save: this.save, words: this.words, people: this.people, readOnly: !writable, locale: document.documentElement.lang || undefined, following: this.following, follow: ({ client, name }: Person) => this.#follow.toggle(client, name) },
        label,
      )}
      <policy-editor-shortcuts .label=${label}></policy-editor-shortcuts>
      <p class="pe-hidden" id=${`${this.#id}-hint`}>${label('escapeHint')}</p>
      <p class="pe-hidden" aria-live="polite">${this.spoken}</p>
    `;
  }

  #suggestionsBar(): TemplateResult {
    return html`<policy-editor-suggestions
      .list=${this.suggestions}
      .current=${this.suggestion}
      .authors=${this.#mounted?.authors}
      .label=${this.#label}
      .person=${this.person}
      .mayEdit=${this.may.edit}
      .suggesting=${this.suggesting}
      .locale=${document.documentElement.lang}
      @decide=${(event: CustomEvent<Decision>) => this.#mounted?.decide(event.detail)}
      @suggest-toggle=${this.suggestToggle}
      @go=${(event: CustomEvent<{ to: Suggestion }>) => this.#mounted?.showSuggestion(event.detail.to)}
    ></policy-editor-suggestions>`;
  }

  #linkForm(): TemplateResult | typeof nothing {
    if (this.linkHref === undefined) return nothing;
    const close = (command?: Command): void => {
      this.linkHref = undefined;
      if (command) this.#mounted?.run(command);
      else this.#mounted?.focus();
    };
    return linkForm(this.linkHref, this.#label, close, setLink, removeLink);
  }

  #returnedChanged(): void {
    if (this.#mounted) {
      this.#mounted.session.textWaiting = this.#returned.waiting;
      this.#mounted.session.returned = this.#returned.texts;
    }
    this.requestUpdate();
  }

  #mount(): void {
    this.#unmount();
    const place = this.querySelector<HTMLElement>('.pe-mount');
    if (!this.isConnected || !this.bodyId || !place) return;
    this.#focusMode.enter(this.person);
    this.#mounted = new MountedEditor({
      place,
      connection: this.connection ?? sharedConnection(),
      body: this.bodyId,
      language: this.lang,
      label: this.#label,
      outline: this.outline,
      scope: () => ({ strategy: this.strategyId, body: this.bodyId }),
      editable: () => this.editable,
      person: this.person,
      suggesting: () => this.suggesting,
      describedBy: `${this.#id}-hint`,
      events: this,
    });
  }

  #unmount(): void {
    if (!this.#mounted) return;
    this.#follow.end();
    this.#mounted.close();
    this.#focusMode.leave();
    this.#mounted = null;
    this.#timers.stopAll();
    this.#reporter.stop();
    this.#announcer.stop();
    this.#returned.clear();
    this.reset();
  }

  #emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

customElements.define('policy-editor', PolicyEditor);
