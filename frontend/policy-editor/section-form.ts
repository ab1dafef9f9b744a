import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { EditorState } from 'prosemirror-state';
import { insertReference, selectedReference } from './cross-references';
import type { Label, LabelKey } from './labels';
import { REFERENCE_FORMS, type OutlineSection, type ReferenceForm, type SectionOutline } from './section-outline';

const FORM_LABELS: Readonly<Record<ReferenceForm, LabelKey>> = {
  number: 'crossReferenceNumber',
  title: 'crossReferenceTitle',
  number_title: 'crossReferenceBoth',
};

// Diacritics and the forms of alif, ya and ta are what people leave out when they search
const plain = (text: string): string =>
  text.normalize('NFKD').replace(/[\p{M}\u0640]/gu, '').replace(/[آأإ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه').toLowerCase();

/** The sections whose number begins with what is typed or whose title has all of its words. */
export function matching(sections: readonly OutlineSection[], typed: string): readonly OutlineSection[] {
  const words = plain(typed.replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660))).split(/\s+/).filter((word) => word !== '');
  return sections.filter(({ number, title }) => {
    const name = plain(title);
    return words.every((word) => name.includes(word) || number.toLowerCase().startsWith(word));
  });
}

/**
 * Asks which section a cross-reference leads to and what it says: a search field over the outline, all by keyboard.
 *
 * @fires section-apply - detail `{command}`
 * @fires section-cancel
 */
export class PolicyEditorSectionForm extends LitElement {
  static override properties = {
    label: { attribute: false },
    outline: { attribute: false },
    open: { state: true },
    typed: { state: true },
    active: { state: true },
    form: { state: true },
  };

  declare label: Label;
  declare outline: SectionOutline | null;
  declare private open: boolean;
  declare private typed: string;
  declare private active: number;
  declare private form: ReferenceForm;
  #leave: (() => void) | null = null;

  constructor() {
    super();
    this.label = (key) => key;
    this.outline = null;
    this.open = false;
    this.typed = '';
    this.active = 0;
    this.form = 'number';
  }

  /** Opens for a new reference, or for the selected one. */
  ask(state: EditorState | null): void {
    const selected = state && selectedReference(state);
    this.open = true;
    this.typed = '';
    if (selected) this.form = selected.form;
    this.active = Math.max(0, this.#found.findIndex(({ id }) => id === selected?.section));
    this.#leave ??= this.outline?.follow(() => this.requestUpdate()) ?? null;
    void this.updateComplete.then(() => this.querySelector('input')?.focus());
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('active')) this.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' });
  }

  get #found(): readonly OutlineSection[] {
    return matching(this.outline?.sections ?? [], this.typed);
  }

  #close(name: string, detail?: object): void {
    this.open = false;
    this.#leave?.();
    this.#leave = null;
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #apply(section: OutlineSection | undefined): void {
    if (section) this.#close('section-apply', { command: insertReference({ section: section.id, form: this.form }) });
  }

  #onKey(event: KeyboardEvent): void {
    const count = this.#found.length;
    const inSearch = event.target instanceof HTMLInputElement;
    if (event.key === 'Escape') this.#close('section-cancel');
    else if (inSearch && event.key === 'ArrowDown' && count > 0) this.active = (this.active + 1) % count;
    else if (inSearch && event.key === 'ArrowUp' && count > 0) this.active = (this.active + count - 1) % count;
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #option = (section: OutlineSection, index: number): TemplateResult => html`<li
    id=${`pe-section-${index}`}
    role="option"
    aria-selected=${String(index === this.active)}
    @mousedown=${(event: Event) => event.preventDefault()}
    @click=${() => this.#apply(section)}
  >
    <bdi dir="ltr">${section.number}</bdi> <bdi>${section.title}</bdi>
  </li>`;

  protected override render(): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    const { label } = this;
    const found = this.#found;
    const apply = (event: Event): void => {
      event.preventDefault();
      this.#apply(found[this.active]);
    };
    return html`<form class="pe-link-form pe-section-form" aria-label=${label('crossReference')} @submit=${apply} @keydown=${this.#onKey}>
      <label>
        <span>${label('crossReferenceFind')}</span>
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls="pe-sections"
          aria-activedescendant=${found.length > 0 ? `pe-section-${this.active}` : nothing}
          .value=${this.typed}
          @input=${(event: InputEvent) => {
            this.typed = (event.target as HTMLInputElement).value;
            this.active = 0;
          }}
        />
      </label>
      <label class="pe-section-words">
        <span>${label('crossReferenceForm')}</span>
        <select class="pe-select" @change=${(event: Event) => (this.form = (event.target as HTMLSelectElement).value as ReferenceForm)}>
          ${REFERENCE_FORMS.map((form) => html`<option value=${form} ?selected=${form === this.form}>${label(FORM_LABELS[form])}</option>`)}
        </select>
      </label>
      <button type="submit" class="pe-button pe-button-main">${label('crossReferenceInsert')}</button>
      <button type="button" class="pe-button" @click=${() => this.#close('section-cancel')}>${label('cancel')}</button>
      <ul id="pe-sections" role="listbox" aria-label=${label('crossReferenceSections')}>${found.map(this.#option)}</ul>
      <p class="pe-section-none" role="status">${found.length === 0 ? label('crossReferenceNone') : ''}</p>
    </form>`;
  }
}

customElements.define('policy-editor-section-form', PolicyEditorSectionForm);
