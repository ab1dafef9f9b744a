import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Label, LabelKey } from './labels';
import { insertTableOf, MOST_COLUMNS, MOST_ROWS, type TableSize } from './tables';

/**
 * Asks for the size of a new table, in the place where the address of a link is asked for.
 *
 * @fires table-apply - detail `{command}`
 * @fires table-cancel
 */
export class PolicyEditorTableForm extends LitElement {
  static override properties = {
    label: { attribute: false },
    open: { state: true },
  };

  declare label: Label;
  declare private open: boolean;
  // What was chosen last is likely wanted again
  #size: TableSize = { rows: 3, columns: 3, headerRow: true, headerColumn: false };

  constructor() {
    super();
    this.label = (key) => key;
    this.open = false;
  }

  ask(): void {
    this.open = true;
    void this.updateComplete.then(() => {
      const first = this.querySelector('input');
      first?.focus();
      first?.select();
    });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  #close(): void {
    this.open = false;
    this.dispatchEvent(new CustomEvent('table-cancel'));
  }

  #submit(event: Event): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    if (!form.reportValidity()) return;
    const field = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement;
    this.#size = {
      rows: field('rows').valueAsNumber,
      columns: field('columns').valueAsNumber,
      headerRow: field('headerRow').checked,
      headerColumn: field('headerColumn').checked,
    };
    this.open = false;
    this.dispatchEvent(new CustomEvent('table-apply', { detail: { command: insertTableOf(this.#size) } }));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  }

  #number(name: 'rows' | 'columns', key: LabelKey, most: number): TemplateResult {
    return html`<label class="pe-table-number">
      <span>${this.label(key)}</span>
      <input type="number" name=${name} min="1" max=${most} step="1" required inputmode="numeric" .value=${String(this.#size[name])} />
    </label>`;
  }

  #choice(name: 'headerRow' | 'headerColumn'): TemplateResult {
    return html`<label class="pe-table-choice">
      <input type="checkbox" name=${name} .checked=${this.#size[name]} />
      <span>${this.label(name)}</span>
    </label>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    const { label } = this;
    return html`<form class="pe-link-form pe-table-form" aria-label=${label('table')} @submit=${this.#submit} @keydown=${this.#onKey}>
      ${this.#number('columns', 'tableColumns', MOST_COLUMNS)} ${this.#number('rows', 'tableRows', MOST_ROWS)}
      ${this.#choice('headerRow')} ${this.#choice('headerColumn')}
      <button type="submit" class="pe-button pe-button-main">${label('table')}</button>
      <button type="button" class="pe-button" @click=${() => this.#close()}>${label('cancel')}</button>
    </form>`;
  }
}

customElements.define('policy-editor-table-form', PolicyEditorTableForm);
