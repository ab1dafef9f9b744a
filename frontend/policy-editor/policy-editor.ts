import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { AfterPaint } from './after-paint';
import { Announcer } from './announcer';
import { sharedConnection } from './connection';
import { EditorReach } from './editor-reach';
import { FocusMode } from './focus-mode';
import { Following } from './following';
import type { PolicyEditorImageForm } from './image-form';
import type { ItemReference } from './item-view';
import { labelsOf, type Label } from './labels';
import type { EditorState, MountEvents, Transaction } from './mounting';
import { notices } from './notices-bar';
import { PASTE_LIMIT } from './paste-limit';
import type { Person, Rights } from './protocol';
import { ReadReports } from './reading/read-reports';
import { comingBar, readBar, readerKey } from './reading/read-bar';
import { Reader, type ReaderEvents } from './reading/reader';
import type { StoredText } from './reading/reading-line';
import type { TextNode } from './reading/text-tree';
import type { Reporter } from './reporter';
import type { EditorRequest } from './requests';
import { ReturnedTexts } from './returned-texts';
import type { SaveState } from './save-state';
import type { ReturnReason } from './session-host';
import './shortcuts-dialog';
import type { PolicyEditorShortcuts } from './shortcuts-dialog';
import { statusLine } from './status-line';
import { adoptStyles } from './styles';
import { Timers } from './timers';

type Drafting = typeof import('./drafting');

let instances = 0;

/**
 * The drafting editor: one body (a section in one language) that several people write in at once.
 * Shows the stored text at once and, to who may neither write nor suggest, never more than a reader (`reading/`): the editor is fetched for
 * who may, and takes the reader's place when its text is there.
 * It renders into light DOM, because browsers differ in how they report selections inside shadow roots.
 *
 * @fires save-state - `{state: 'saved'|'saving'|'offline'|'not-saved', since}` (epoch milliseconds)
 * @fires words - `{count}`
 * @fires selection-change - `{empty, quote, blocks}`: the ids of the blocks that it touches
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
export class PolicyEditor extends EditorReach implements MountEvents, ReaderEvents {
  #id = `pe-${++instances}`;
  #timers = new Timers();
  #drafting: Drafting | null = null;
  #stored: StoredText | null = null;
  #opened = 0;
  #asked: EditorRequest | null = null;
  #reports = { words: (count: number) => (this.words = count), emit: (name: string, detail: unknown) => this.#emit(name, detail) };
  #read = new ReadReports(this.#reports);
  #reporter: Reporter | null = null;
  #returned = new ReturnedTexts(
    () => this.#returnedChanged(),
    (text, suggest) => this.mounted?.insertText(text, suggest || this.mounted.suggests) ?? false,
  );
  #label: Label = labelsOf(() => this.labels);
  #focusMode = new FocusMode(document.documentElement, localStorage, (on) => this.say(this.#label(on ? 'focusModeOn' : 'focusModeOff')));
  #follow = new Following(this, {
    show: (client) => this.shown?.showCaret(client) ?? false,
    changed: (client) => (this.following = client),
    begun: (name) => this.say(this.#label('followBegun', name)),
    ended: (name) => this.say(this.#label('followEnded', name)),
  });
  /** What the bars show of the text; a letter does not wait for it. */
  #model = new AfterPaint(() => this.mounted?.state && Object.assign(this, this.#drafting?.pageModel(this.mounted.state, this.model)));
  #announcer = new Announcer((names) => {
    this.spoken = this.#label(names.length === 1 ? 'changedBy' : 'changedByMany', names.join('، '));
  });

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this);
    if (this.hasUpdated && !this.shown) this.#open();
    this.addEventListener('keydown', this.#readerKey);
  }

  /** The text as it is stored, to be read until there is a line, and where there is none. */
  showStored(stored: StoredText): void {
    this.#stored = stored;
    if (this.reader && stored.body === this.bodyId) this.reader.show(stored);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move inside the page disconnects and connects at once: only a real departure ends the session
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  stateChanged(_state: EditorState, tr: Transaction | null): void {
    if (tr === null) this.#takeOver();
    if (tr?.docChanged || tr?.selectionSet) this.#model.soon();
    else if (tr === null || !this.#model.waits) this.#model.now();
    this.#follow.update();
    this.#reporter?.changed(() => this.mounted?.state ?? null, tr);
    this.#drafting?.authorsChanged(this, tr);
    if (tr === null) this.showWanted();
  }

  readChanged(doc: TextNode, version: number, words: number | null): void {
    this.#follow.update();
    this.#read.changed(doc, version, words);
    this.showWanted();
    this.requestUpdate();
  }

  selected(quote: string, blocks: readonly string[]): void {
    this.quote = quote;
    this.#read.selected(quote, blocks);
  }

  saveStateChanged(save: SaveState): void {
    const troubled = this.save?.state === 'offline' || this.save?.state === 'not-saved';
    if (troubled && save.state === 'saved') this.spoken = this.#label('savedAgain');
    const changed = save.state !== this.save?.state;
    this.save = save;
    this.tellPending();
    // While one types every answer moves the time of the last save; that is told now and then
    if (changed) this.#emit('save-state', { ...save });
    else this.#timers.start('save', 3000, () => this.#emit('save-state', { ...this.save }));
  }

  rightsChanged(may: Rights): void {
    this.may = this.alone ? { ...may, comment: false } : may;
    this.joined = true;
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

  imagesBrought(files: readonly File[]): void {
    this.querySelector<PolicyEditorImageForm>('policy-editor-image-form')?.ask(null, files);
  }

  notSuggestable(): void {
    this.message = this.#label('notSuggestable');
  }

  asked(request: EditorRequest): void {
    // What only the editor can do, its authors in colours for one: it comes, and does it when its text is there
    if (this.reader) {
      this.#asked = request;
      void this.#draft();
      return;
    }
    this.#drafting?.answer(request, {
      element: this,
      state: () => this.mounted?.state ?? null,
      link: (href) => (this.linkHref = href),
      comment: () => this.#wantComment(),
      find: (open) => (this.finding = open),
      toggleSuggesting: () => this.#toggleSuggesting(),
      focusMode: () => this.#focusMode.toggle(),
      focusDim: () => this.#focusMode.toggleDim(),
      toggleAuthors: () => (this.attributed = !this.attributed),
      whoWrote: () => void this.#drafting?.whoWrote(this, { state: () => this.mounted?.state ?? null, body: this.bodyId, language: this.lang }, this.#label).then((words) => this.say(words)),
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

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#model.done;
    return super.getUpdateComplete();
  }

  protected override updated(changed: PropertyValues): void {
    this.tellPending();
    if (changed.has('bodyId') || changed.has('lang')) this.#open();
    else if (changed.has('labels') || changed.has('editable') || changed.has('may')) this.#refresh(changed);
  }

  #refresh(changed: PropertyValues): void {
    this.mounted?.refresh();
    if (changed.has('labels')) this.reader?.refresh();
    if (changed.has('editable') && this.editable && !this.mounted) void this.#draft();
  }

  protected override render(): TemplateResult {
    if (this.given) return html`<div class="pe-page"><div class="pe-mount"></div></div>`;
    const label = this.#label;
    const writable = this.mounted?.mayWrite ?? false;
    const { save, words, people, following, stoppedFor, message, spoken, model, attributed } = this;
    const toggleAuthors = (): void => this.asked('authors');
    const locale = document.documentElement.lang || undefined;
    const follow = ({ client, name }: Person): void => this.#follow.toggle(client, name);
    const returned = this.#returned;
    const asOf = this.reader?.asOf ?? null;
    const shows = asOf !== null || model !== null;
    const coming = this.editable && !model && !stoppedFor;
    return html`
      ${this.#bars()}
      ${notices({ save, stoppedFor, message, returned, writable, asOf, shows, dismiss: () => (this.message = null) }, label)}
      <div class="pe-page" aria-busy=${String(!shows)}>
        ${shows || stoppedFor ? nothing : html`<p class="pe-loading">${label('loading')}</p>`}
        <div class="pe-mount"></div>
      </div>
      ${statusLine({ save, words, people, readOnly: !writable, coming, locale, following, follow, attributed, toggleAuthors: this.alone ? null : toggleAuthors }, label)}
      <policy-editor-shortcuts .label=${label}></policy-editor-shortcuts>
      <p class="pe-hidden" id=${`${this.#id}-hint`}>${label('escapeHint')}</p>
      <p class="pe-hidden" aria-live="polite">${spoken}</p>
    `;
  }

  #bars(): TemplateResult | typeof nothing {
    const bars = this.#drafting?.editorBars;
    if (!bars || !this.mounted?.state) {
      if (this.editable && !this.stoppedFor) return comingBar();
      const comments = this.joined ? this.may.comment : this.commenting;
      return comments ? readBar(this.#label, this.joined, this.quote !== '', () => this.#wantComment()) : nothing;
    }
    const { model, may, outline, person, finding, attributed, linkHref, suggesting, suggestions, suggestion } = this;
    return bars(
      {
        ...{ model, may, outline, person, finding, attributed, linkHref, suggesting, suggestions, suggestion, mounted: this.mounted },
        ...{ body: this.bodyId, strategy: this.strategyId, language: this.lang, alone: this.alone },
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

  #open(): void {
    this.#close();
    const place = this.querySelector<HTMLElement>('.pe-mount');
    if (!this.isConnected || !this.bodyId || !place) return;
    this.#focusMode.enter(this.person);
    this.reader = new Reader({ place, body: this.bodyId, language: this.lang, label: this.#label, outline: this.outline, strategy: this.strategyId, events: this });
    if (this.#stored?.body === this.bodyId) this.reader.show(this.#stored);
    if (this.editable) void this.#draft();
    else if (!this.given) this.reader.listen(this.connection ?? sharedConnection());
  }

  /** The editor comes; what is read stays until its text is there. */
  async #draft(): Promise<void> {
    const opened = this.#opened;
    try {
      this.#drafting ??= await import('./drafting');
    } catch (gone) {
      // A newer version was installed meanwhile: reading goes on, and only the page anew can bring the editor
      console.error(gone);
      this.message = this.#label('editorMissing');
      this.reader?.listen(this.connection ?? sharedConnection());
      return;
    }
    const place = this.querySelector<HTMLElement>('.pe-mount');
    if (opened !== this.#opened || this.mounted || !place) return;
    this.#reporter = new this.#drafting.Reporter(this.#reports);
    this.mounted = new this.#drafting.MountedEditor({
      place,
      connection: this.connection ?? sharedConnection(),
      body: this.bodyId,
      language: this.lang,
      label: this.#label,
      outline: this.outline,
      scope: () => ({ strategy: this.strategyId, body: this.bodyId }),
      editable: () => this.editable,
      alone: this.alone,
      person: this.person,
      suggesting: () => this.suggesting,
      describedBy: `${this.#id}-hint`,
      events: this,
    });
  }

  /** In one step, so that nothing jumps: the place in the text, the selection and the focus stay. */
  #takeOver(): void {
    const { reader, mounted } = this;
    if (!reader || !mounted) return;
    const span = reader.selection();
    const focused = reader.dom.contains(document.activeElement);
    this.reader = null;
    reader.close();
    this.#read.stop();
    mounted.takeOver(span, focused);
    if (this.#asked) this.asked(this.#asked);
    this.#asked = null;
  }

  #close(): void {
    this.#opened++;
    this.#asked = null;
    if (!this.shown) return;
    this.#follow.end();
    this.mounted?.close();
    this.reader?.close();
    this.mounted = this.reader = null;
    this.#focusMode.leave();
    this.#timers.stopAll();
    this.#model.stop();
    this.#reporter?.stop();
    this.#read.stop();
    this.#announcer.stop();
    this.#returned.clear();
    this.reset();
  }

  #readerKey = (event: KeyboardEvent): void => {
    if (!this.reader) return;
    readerKey(event, {
      comment: () => this.#wantComment(),
      focusMode: () => this.#focusMode.toggle(),
      shortcuts: () => this.querySelector<PolicyEditorShortcuts>('policy-editor-shortcuts')?.show(),
      toolbar: () => this.querySelector<HTMLElement>('.pe-read-tools button')?.focus(),
    });
  };

  #emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

customElements.define('policy-editor', PolicyEditor);
