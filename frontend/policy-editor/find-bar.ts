import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { MOST_HITS } from './find-passages';
import { findKey, goToHit, lookFor, replaceHit, replaceHits } from './find-plugin';
import type { Wording } from './folding';
import { iconPart, type IconName } from './icons';
import type { Label, LabelKey } from './labels';

/** The editor that is searched. */
export interface Searched {
  readonly state: EditorState | null;
  show(make: (state: EditorState) => Transaction | null): void;
  run(command: Command): boolean;
}

/**
 * Finds and replaces words in the open text.
 *
 * @fires find-close
 */
export class PolicyEditorFind extends LitElement {
  static override properties = {
    label: { attribute: false },
    editor: { attribute: false },
    writable: { type: Boolean },
    hits: { type: Number },
    current: { type: Number },
    expanded: { state: true },
  };

  declare label: Label;
  declare editor: Searched | null;
  declare writable: boolean;
  declare hits: number;
  declare current: number;
  /** On a narrow screen, where the rest is behind a button: what is found must stay in sight. */
  declare private expanded: boolean;
  #wording: Wording = { words: '' };

  constructor() {
    super();
    this.label = (key) => key;
    this.editor = null;
    this.writable = false;
    this.hits = 0;
    this.current = -1;
    this.expanded = false;
  }

  /** Takes the selected words, so that they need not be typed. */
  begin(): void {
    const state = this.editor?.state;
    const input = this.querySelector<HTMLInputElement>('input[name=words]');
    if (!input) return;
    if (state && !state.selection.empty && state.selection.$from.sameParent(state.selection.$to)) {
      const { from, to } = state.selection;
      input.value = state.doc.textBetween(from, Math.min(to, from + 200));
    }
    input.focus({ preventScroll: true });
    input.select();
    this.#look({ words: input.value });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    this.begin();
  }

  #look(change: Partial<Wording>): void {
    this.#wording = { ...this.#wording, ...change };
    const wording = this.#wording.words.trim() === '' ? null : this.#wording;
    this.editor?.show((state) => lookFor(state, wording));
    this.#refresh();
  }

  #go(step: 1 | -1): void {
    this.editor?.show((state) => goToHit(state, step));
    this.#refresh();
  }

  #replace(command: Command): void {
    this.editor?.run(command);
    this.#refresh();
    this.querySelector<HTMLInputElement>('input[name=replacement]')?.focus({ preventScroll: true });
  }

  #refresh(): void {
    const state = this.editor?.state;
    const finding = state && findKey.getState(state);
    this.hits = finding?.hits.length ?? 0;
    this.current = finding?.current ?? -1;
  }

  #close(): void {
    this.editor?.show((state) => lookFor(state, null));
    this.dispatchEvent(new CustomEvent('find-close'));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    } else if (event.key === 'Enter' && (event.target as Element).matches('input[name=words]')) {
      event.preventDefault();
      this.#go(event.shiftKey ? -1 : 1);
    }
  }

  #words(): string {
    return this.querySelector<HTMLInputElement>('input[name=replacement]')?.value ?? '';
  }

  #count(): string {
    if (this.#wording.words.trim() === '') return '';
    if (this.hits === 0) return this.label('findNone');
    return this.label('findCount', this.current + 1, this.hits === MOST_HITS ? `${MOST_HITS}+` : this.hits);
  }

  #option(key: LabelKey, name: 'matchCase' | 'wholeWords' | 'tehMarbuta'): TemplateResult {
    const change = (event: Event): void => this.#look({ [name]: (event.target as HTMLInputElement).checked });
    return html`<label class="pe-find-option"><input type="checkbox" @change=${change} /> ${this.label(key)}</label>`;
  }

  #button(key: LabelKey, run: () => void, enabled = this.hits > 0): TemplateResult {
    return html`<button type="button" class="pe-button" data-find=${key} ?disabled=${!enabled} @click=${run}>${this.label(key)}</button>`;
  }

  #sign(key: LabelKey, name: IconName, run: () => void, enabled = this.hits > 0): TemplateResult {
    const text = this.label(key);
    return html`<button type="button" class="pe-tool" data-find=${key} aria-label=${text} title=${text} ?disabled=${!enabled} @click=${run}>
      ${iconPart(name)}
    </button>`;
  }

  protected override render(): TemplateResult {
    const { label, expanded } = this;
    return html`<div class="pe-link-form pe-find" role="search" aria-label=${label('find')} @keydown=${this.#onKey}>
      <div class="pe-find-line">
        <label>
          <span>${label('find')}</span>
          <input name="words" dir="auto" maxlength="200" autocomplete="off" spellcheck="false" placeholder=${label('find')}
            @input=${(event: Event) => this.#look({ words: (event.target as HTMLInputElement).value })} />
        </label>
        ${this.#sign('findPrevious', 'moveUp', () => this.#go(-1))} ${this.#sign('findNext', 'moveDown', () => this.#go(1))}
        ${this.#sign('findClose', 'close', () => this.#close(), true)}
        <span class="pe-find-count" role="status">${this.#count()}</span>
        <button type="button" class="pe-find-expand" aria-expanded=${String(expanded)} @click=${() => (this.expanded = !expanded)}>
          ${label(this.writable ? 'findMore' : 'findOptions')}
        </button>
      </div>
      <div class="pe-find-rest" ?data-expanded=${expanded}>
        ${this.writable ? html`<div class="pe-find-line">${this.#replacing()}</div>` : nothing}
        <div class="pe-find-options">
          ${this.#option('findCase', 'matchCase')} ${this.#option('findWords', 'wholeWords')} ${this.#option('findTehMarbuta', 'tehMarbuta')}
        </div>
      </div>
    </div>`;
  }

  #replacing(): TemplateResult {
    return html`<label>
        <span>${this.label('findReplacement')}</span>
        <input name="replacement" dir="auto" maxlength="500" autocomplete="off" />
      </label>
      ${this.#button('findReplace', () => this.#replace(replaceHit(this.#words())))}
      ${this.#button('findReplaceAll', () => this.#replace(replaceHits(this.#words())))}`;
  }
}

customElements.define('policy-editor-find', PolicyEditorFind);

/** The bar above an open text. */
export function findBar(label: Label, editor: Searched | null, writable: boolean, close: () => void): TemplateResult {
  return html`<policy-editor-find .label=${label} .editor=${editor} .writable=${writable} @find-close=${close}></policy-editor-find>`;
}

/** Starts anew in the bar, if it is open; else it is to be opened. */
export function beginFinding(around: Element): true {
  around.querySelector<PolicyEditorFind>('policy-editor-find')?.begin();
  return true;
}
