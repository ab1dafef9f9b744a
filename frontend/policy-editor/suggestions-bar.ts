import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Label } from './labels';
import { sameSuggestion, type Suggestion } from './suggestions';
import { kindLabel } from './kind-labels';
import type { Authors } from './suggestions-plugin';

export interface Decision {
  readonly what: 'accept' | 'reject';
  readonly which: readonly Suggestion[];
}

/**
 * What is suggested in the text, and what can be done about it: for whom may edit accept and reject, for the author withdraw.
 *
 * @fires decide - `{what, which}`
 * @fires suggest-toggle - suggesting instead of editing, or back
 * @fires go - `{to}`: a suggestion to show
 */
export class PolicyEditorSuggestions extends LitElement {
  static override properties = {
    list: { attribute: false },
    current: { attribute: false },
    authors: { attribute: false },
    label: { attribute: false },
    person: {},
    mayEdit: { attribute: false },
    suggesting: { attribute: false },
    locale: {},
  };

  declare list: readonly Suggestion[];
  declare current: Suggestion | null;
  declare authors: Authors;
  declare label: Label;
  declare person: string;
  declare mayEdit: boolean;
  declare suggesting: boolean;
  declare locale: string;

  constructor() {
    super();
    this.list = [];
    this.current = null;
    this.authors = { name: () => '', colour: () => 0 };
    this.label = (key) => key;
    this.person = '';
    this.mayEdit = false;
    this.suggesting = false;
    this.locale = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    this.#say('role', 'group');
    // In the words of the page, also beside a text of the other direction
    this.#say('dir', document.documentElement.dir);
    this.#say('aria-label', this.label('suggestions'));
  }

  /** A direction that is set again, even the same, lays the whole bar out anew: with every key. */
  #say(name: string, value: string): void {
    if (this.getAttribute(name) !== value) this.setAttribute(name, value);
  }

  /** The first thing to do about the suggestion at the caret. */
  focusCard(): void {
    this.querySelector<HTMLElement>('.pe-suggestion button, button')?.focus();
  }

  protected override render(): TemplateResult {
    const { label, list } = this;
    return html`<div class="pe-suggestions-line">
        ${this.mayEdit
          ? html`<button
              type="button"
              class="pe-button"
              data-tool="suggesting"
              aria-pressed=${String(this.suggesting)}
              aria-keyshortcuts="Control+Alt+S"
              @click=${() => this.dispatchEvent(new CustomEvent('suggest-toggle'))}
            >
              ${label('suggesting')}
            </button>`
          : html`<span class="pe-suggesting-note">${label('suggestingOnly')}</span>`}
        ${list.length === 0
          ? nothing
          : html`<span>${label('suggestionCount', list.length)}</span>
              ${this.#button('suggestionPrevious', () => this.#go(-1))} ${this.#button('suggestionNext', () => this.#go(1))}
              ${this.#menu()}`}
      </div>
      ${this.current ? this.#card(this.current) : nothing}`;
  }

  #button(key: Parameters<Label>[0], run: () => void, values: readonly (string | number)[] = []): TemplateResult {
    return html`<button type="button" class="pe-button" data-tool=${key} @mousedown=${(e: Event) => e.preventDefault()} @click=${run}>
      ${this.label(key, ...values)}
    </button>`;
  }

  #menu(): TemplateResult | typeof nothing {
    if (!this.mayEdit) return nothing;
    const authors = [...new Set(this.list.map(({ author }) => author))];
    const all = (what: Decision['what'], author?: string) => () => {
      this.querySelector('details')?.removeAttribute('open');
      this.#decide(what, this.list.filter((each) => author === undefined || each.author === author));
    };
    return html`<details class="pe-suggestions-menu" @keydown=${(e: KeyboardEvent) => this.#escape(e)}>
      <summary>${this.label('suggestionsAll')}</summary>
      <div>
        ${this.#button('acceptAll', all('accept'))} ${this.#button('rejectAll', all('reject'))}
        ${authors.length < 2
          ? nothing
          : authors.map(
              (author) => html`${this.#button('acceptAllOf', all('accept', author), [this.authors.name(author)])}
              ${this.#button('rejectAllOf', all('reject', author), [this.authors.name(author)])}`,
            )}
      </div>
    </details>`;
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    const menu = event.currentTarget as HTMLDetailsElement;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }

  #card(one: Suggestion): TemplateResult {
    const { label } = this;
    const own = one.author === this.person;
    const time = new Date(one.at);
    const when = new Intl.DateTimeFormat(this.locale || undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
    return html`<div class="pe-suggestion pe-colour-${this.authors.colour(one.author)}" role="group" aria-label=${label('suggestion')}>
      <p>
        <bdi class="pe-suggestion-author">${this.authors.name(one.author)}</bdi>
        <time datetime=${time.toISOString()}>${when}</time>
      </p>
      <p>
        ${one.kinds.map((kind) => label(kindLabel(kind))).join(label('listSeparator'))}${one.deleted || one.inserted ? ':' : ''}
        ${one.deleted ? html`<del dir="auto">${brief(one.deleted)}</del>` : nothing}
        ${one.inserted ? html`<ins dir="auto">${brief(one.inserted)}</ins>` : nothing}
      </p>
      <div class="pe-suggestion-actions">
        ${this.mayEdit
          ? html`${this.#button('accept', () => this.#decide('accept', [one]))} ${this.#button('reject', () => this.#decide('reject', [one]))}`
          : own
            ? this.#button('withdraw', () => this.#decide('reject', [one]))
            : nothing}
      </div>
    </div>`;
  }

  #decide(what: Decision['what'], which: readonly Suggestion[]): void {
    this.dispatchEvent(new CustomEvent<Decision>('decide', { detail: { what, which } }));
  }

  #go(step: 1 | -1): void {
    const { list, current } = this;
    const at = current ? list.findIndex((each) => sameSuggestion(each, current)) : step === 1 ? -1 : 0;
    const to = list[(at + step + list.length) % list.length];
    this.dispatchEvent(new CustomEvent('go', { detail: { to } }));
  }
}

const BRIEF = 120;
const brief = (text: string): string => (text.length > BRIEF ? `${text.slice(0, BRIEF)}…` : text);

customElements.define('policy-editor-suggestions', PolicyEditorSuggestions);
