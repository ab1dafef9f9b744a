import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { EditorState, Transaction } from 'prosemirror-state';
import { askAuthors, onScreen, shareKey, shares, type Ask, type Share, type Stretch, type Written } from './authorship';
import { showAuthors, shownStretches } from './authorship-plugin';
import { HandWords, sayWhoWrote } from './authorship-words';
import { iconPart } from './icons';
import type { Label } from './labels';
import { Timers } from './timers';

/** The editor whose text is shown by its authors. */
export interface Attributed {
  readonly state: EditorState | null;
  readonly authors: { colour(author: string): number };
  show(make: (state: EditorState) => Transaction | null): void;
}

const ASK_AGAIN_MS = 2000;
/** While the server cannot answer. */
const TRY_AGAIN_MS = 10_000;

/**
 * Shows who wrote what: the text in the colours of its authors, and a legend with their names and parts. It stays right while people
 * type: what is typed here is one's own at once, everything else is asked for again at most every two seconds.
 *
 * @fires authors-close
 */
export class PolicyEditorAuthors extends LitElement {
  static override properties = {
    label: { attribute: false },
    editor: { attribute: false },
    body: { type: String },
    language: { type: String },
    person: { type: String },
    list: { state: true },
    here: { state: true },
    only: { state: true },
    failed: { state: true },
  };

  declare label: Label;
  declare editor: Attributed | null;
  declare body: string;
  declare language: string;
  declare person: string;
  declare list: readonly Share[] | null;
  declare here: string;
  declare only: string | null;
  declare failed: boolean;
  ask: Ask = askAuthors;
  #timers = new Timers();
  #words: HandWords | null = null;
  #waiting: Written | null = null;

  constructor() {
    super();
    this.label = (key) => key;
    this.editor = null;
    this.body = '';
    this.language = 'ar';
    this.person = '';
    this.list = null;
    this.here = '';
    this.only = null;
    this.failed = false;
  }

  get words(): HandWords {
    return (this.#words ??= new HandWords(this.label, document.documentElement.lang || undefined));
  }

  /** The text or the caret changed; `tr` is null when a whole document was loaded. */
  changed(tr: Transaction | null): void {
    if (this.#waiting) this.#place(this.#waiting);
    if (!tr) void this.#ask();
    else if (tr.docChanged) this.#timers.start('ask', ASK_AGAIN_MS, () => void this.#ask());
    this.#look();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    void this.#ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#timers.stopAll();
    this.editor?.show((state) => showAuthors(state.tr, null));
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('only') && changed.get('only') !== undefined) this.#draw(this.editor?.state ? shownStretches(this.editor.state) : []);
  }

  async #ask(): Promise<void> {
    this.#timers.stop('ask');
    const written = await this.ask(this.body, this.language);
    if (!this.isConnected) return;
    this.failed = written === null;
    if (written) this.#place(written);
    else this.#timers.start('ask', TRY_AGAIN_MS, () => void this.#ask());
  }

  #place(written: Written): void {
    const state = this.editor?.state;
    const stretches = state && onScreen(state, written, this.person);
    // A version that is ahead is on its way here; one that is too old is asked for again by the next change
    this.#waiting = stretches ? null : written;
    if (!stretches) return;
    const people = shares(stretches);
    this.words.learn(written.names, people.filter(({ brought }) => !brought).map(({ person }) => person), (person) => this.editor?.authors.colour(person) ?? 0);
    if (this.only && !people.some(({ key }) => key === this.only)) this.only = null;
    this.list = people;
    this.#draw(stretches);
  }

  #draw(stretches: readonly Stretch[]): void {
    const { words, only, person } = this;
    this.editor?.show((state) => showAuthors(state.tr, { stretches, look: words, only, self: person }));
    this.#look();
  }

  #look(): void {
    const state = this.editor?.state;
    if (!state) return;
    const { from } = state.selection;
    const at = shownStretches(state, from, from);
    const one = at.find((each) => each.from <= from && each.to > from) ?? at.at(-1);
    this.here = one ? this.words.words(one.hand) : '';
  }

  #entry(share: Share): TemplateResult {
    const { words, label } = this;
    const { person, brought } = share;
    const how = brought ? 'pe-author-brought' : `pe-colour-${words.colour(share)}`;
    const chosen = this.only === shareKey(share);
    return html`<li>
      <button
        type="button"
        class="pe-author ${how}"
        aria-pressed=${String(chosen)}
        title=${label('authorsOnly', words.name(person))}
        @click=${() => (this.only = chosen ? null : shareKey(share))}
      >
        <span class="pe-author-mark" aria-hidden="true"></span>
        <bdi>${brought ? label('authorsBrought', words.name(person)) : words.name(person)}</bdi>
        <span class="pe-author-part">${words.part(share)}</span>
      </button>
    </li>`;
  }

  protected override render(): TemplateResult {
    const { label, list } = this;
    return html`<section class="pe-authors" aria-label=${label('authors')}>
      <h2>${label('authors')}</h2>
      <span class="pe-authors-here">${this.here}</span>
      <button
        type="button"
        class="pe-authors-close"
        title=${label('authorsClose')}
        aria-label=${label('authorsClose')}
        @click=${() => this.dispatchEvent(new CustomEvent('authors-close'))}
      >
        ${iconPart('close')}
      </button>
      ${list === null
        ? html`<span role="status">${label(this.failed ? 'authorsUnavailable' : 'loading')}</span>`
        : list.length === 0
          ? html`<span>${label('authorsNone')}</span>`
          : html`<ul>${list.map((share) => this.#entry(share))}</ul>`}
    </section>`;
  }
}

customElements.define('policy-editor-authors', PolicyEditorAuthors);

const legend = (around: Element): PolicyEditorAuthors | null => around.querySelector<PolicyEditorAuthors>('policy-editor-authors');

/** Tells an open legend that the text or the caret changed. */
export const authorsChanged = (around: Element, tr: Transaction | null): void => legend(around)?.changed(tr);

/** Who wrote the block with the caret, for who listens. */
export function whoWrote(around: Element, told: Parameters<typeof sayWhoWrote>[0], label: Label): Promise<string> {
  const open = legend(around);
  const words = open?.words ?? new HandWords(label, document.documentElement.lang || undefined);
  return sayWhoWrote(told, words, open?.ask ?? askAuthors, label);
}
