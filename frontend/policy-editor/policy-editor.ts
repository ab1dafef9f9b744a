import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { EditorState, Transaction } from 'prosemirror-state';
import { Announcer } from './announcer';
import { authorsChanged, whoWrote } from './authors-bar';
import { sharedConnection } from './connection';
import { editorBars } from './editor-bars';
import { EditorReach } from './editor-reach';
import { FocusMode } from './focus-mode';
import { Following } from './following';
import type { ItemReference } from './item-view';
import { labelsOf, type Label } from './labels';
import { MountedEditor } from './mounted-editor';
import type { MountEvents } from './mounting';
import { notices } from './notices-bar';
import { PASTE_LIMIT } from './paste';
import type { Person, Rights } from './protocol';
import { Reporter } from './reporter';
import { answer, type EditorRequest } from './requests';
import { ReturnedTexts } from './returned-texts';
import type { SaveState } from './save-state';
import type { ReturnReason } from './session-host';
import './shortcuts-dialog';
import { statusLine } from './status-line';
import { adoptStyles } from './styles';
import { suggestionAt } from './suggestions';
import { suggestionsKey } from './suggestions-plugin';
import { Timers } from './timers';
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
export class PolicyEditor extends EditorReach implements MountEvents {
  #id = `pe-${++instances}`;
  #timers = new Timers();
  #reporter = new Reporter({
    words: (count) => (this.words = count),
    emit: (name, detail) => this.#emit(name, detail),
  });
  #returned = new ReturnedTexts(
    () => this.#returnedChanged(),
    (text) => this.mounted?.insertText(text) ?? false,
  );
  #label: Label = labelsOf(() => this.labels);
  #focusMode = new FocusMode(document.documentElement, localStorage, (on) => this.say(this.#label(on ? 'focusModeOn' : 'focusModeOff')));
  #follow = new Following(this, {
    show: (client) => this.mounted?.showCaret(client) ?? false,
    changed: (client) => (this.following = client),
    begun: (name) => this.say(this.#label('followBegun', name)),
    ended: (name) => this.say(this.#label('followEnded', name)),
  });
  #announcer = new Announcer((names) => {
    this.spoken = this.#label(names.length === 1 ? 'changedBy' : 'changedByMany', names.join('، '));
  });

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this);
    if (this.hasUpdated && !this.mounted) this.#mount();
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
    this.#reporter.changed(() => this.mounted?.state ?? null, tr);
    authorsChanged(this, tr);
    if (tr === null) this.showWanted();
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

  notSuggestable(): void {
    this.message = this.#label('notSuggestable');
  }

  asked(request: EditorRequest): void {
    answer(request, {
      element: this,
      state: () => this.mounted?.state ?? null,
      link: (href) => (this.linkHref = href),
      comment: () => this.#wantComment(),
      find: (open) => (this.finding = open),
      toggleSuggesting: () => this.#toggleSuggesting(),
      focusMode: () => this.#focusMode.toggle(),
      focusDim: () => this.#focusMode.toggleDim(),
      toggleAuthors: () => (this.attributed = !this.attributed),
      whoWrote: () => void whoWrote(this, { state: () => this.mounted?.state ?? null, body: this.bodyId, language: this.lang }, this.#label).then((words) => this.say(words)),
      wantLibrary: () => this.#emit('library-wanted', {}),
    });
  }

  notice(text: string): void {
    this.message = text;
  }

  say(text: string): void {
    this.spoken = text;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('bodyId') || changed.has('lang')) this.#mount();
    else if (changed.has('labels') || changed.has('editable') || changed.has('may')) this.mounted?.refresh();
  }

  protected override render(): TemplateResult {
    const label = this.#label;
    const writable = this.mounted?.mayWrite ?? false;
    const { save, words, people, following, stoppedFor, message, spoken, model, attributed } = this;
    const toggleAuthors = (): void => this.asked('authors');
    const locale = document.documentElement.lang || undefined;
    const follow = ({ client, name }: Person): void => this.#follow.toggle(client, name);
    const returned = this.#returned;
    return html`
      ${this.#bars()}
      ${notices({ save, stoppedFor, message, returned, writable, dismiss: () => (this.message = null) }, label)}
      <div class="pe-page">
        ${model || stoppedFor ? nothing : html`<p class="pe-loading">${label('loading')}</p>`}
        <div class="pe-mount"></div>
      </div>
      ${statusLine({ save, words, people, readOnly: !writable, locale, following, follow, attributed, toggleAuthors }, label)}
      <policy-editor-shortcuts .label=${label}></policy-editor-shortcuts>
      <p class="pe-hidden" id=${`${this.#id}-hint`}>${label('escapeHint')}</p>
      <p class="pe-hidden" aria-live="polite">${spoken}</p>
    `;
  }

  #bars(): TemplateResult {
    const { model, may, outline, person, finding, attributed, linkHref, suggesting, suggestions, suggestion } = this;
    return editorBars(
      {
        ...{ model, may, outline, person, finding, attributed, linkHref, suggesting, suggestions, suggestion, mounted: this.mounted },
        ...{ body: this.bodyId, language: this.lang },
        ask: (request) => this.asked(request),
        closeFind: () => ((this.finding = false), this.mounted?.focus()),
        closeLink: () => (this.linkHref = undefined),
      },
      this.#label,
    );
  }

  #wantComment(): void {
    if (!this.may.comment) return;
    void this.selectionAnchor().then((range) => range && this.#emit('comment-request', range));
  }

  #toggleSuggesting(): void {
    if (!this.may.edit) return;
    this.suggesting = !this.suggesting;
    this.spoken = this.#label(this.suggesting ? 'suggestingOn' : 'suggestingOff');
  }

  #returnedChanged(): void {
    if (this.mounted) {
      this.mounted.session.textWaiting = this.#returned.waiting;
      this.mounted.session.returned = this.#returned.texts;
    }
    this.requestUpdate();
  }

  #mount(): void {
    this.#unmount();
    const place = this.querySelector<HTMLElement>('.pe-mount');
    if (!this.isConnected || !this.bodyId || !place) return;
    this.#focusMode.enter(this.person);
    this.mounted = new MountedEditor({
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
    if (!this.mounted) return;
    this.#follow.end();
    this.mounted.close();
    this.#focusMode.leave();
    this.mounted = null;
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
