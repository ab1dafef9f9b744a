import { html, LitElement, type TemplateResult } from 'lit';
import { iconPart } from './icons';
import { keyCaps } from './key-caps';
import { KEY_GROUPS } from './key-table';
import type { Label } from './labels';

/** All keys of the editor, from the table they are bound by. */
export class PolicyEditorShortcuts extends LitElement {
  static override properties = { label: { attribute: false } };

  declare label: Label;

  constructor() {
    super();
    this.label = (key) => key;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  show(): void {
    this.querySelector('dialog')?.showModal();
  }

  protected override render(): TemplateResult {
    const { label } = this;
    const close = (): void => this.querySelector('dialog')?.close();
    return html`<dialog
      class="pe-shortcuts"
      dir=${document.documentElement.dir}
      lang=${document.documentElement.lang}
      aria-labelledby="pe-shortcuts-title"
      @click=${(event: Event) => event.target === event.currentTarget && close()}
    >
      <div class="pe-shortcuts-body">
        <div class="pe-shortcuts-head">
          <h2 id="pe-shortcuts-title">${label('shortcuts')}</h2>
          <button type="button" class="pe-tool" aria-label=${label('dismiss')} title=${label('dismiss')} @click=${close}>${iconPart('close')}</button>
        </div>
        ${KEY_GROUPS.map(
          ({ title, keys }) => html`<section>
            <h3>${label(title)}</h3>
            <dl>
              ${keys.map(([name, list]) => html`<div><dt>${label(name)}</dt><dd>${list.map((each) => keyCaps(each))}</dd></div>`)}
            </dl>
          </section>`,
        )}
        <p>${label('escapeHint')}</p>
      </div>
    </dialog>`;
  }
}

customElements.define('policy-editor-shortcuts', PolicyEditorShortcuts);
