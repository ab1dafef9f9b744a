import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Command } from 'prosemirror-state';
import type { Label } from './labels';
import { isAllowedUrl } from './schema-validators';

const SCHEMES = ['http', 'https', 'mailto'];

/** What was typed as an address, completed where the meaning is plain; null when it is none. */
export function addressOf(typed: string): string | null {
  const text = typed.trim();
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return `mailto:${text}`;
  const full = /^(www\.|[a-z0-9-]+(\.[a-z0-9-]+)+(\/|$))/i.test(text) ? `https://${text}` : text;
  return full.length <= 2000 && isAllowedUrl(full, SCHEMES) ? full : null;
}

/**
 * A small inline form for the address of a link.
 *
 * @fires link-apply - detail `{href}`
 * @fires link-remove
 * @fires link-cancel
 */
export class PolicyEditorLinkForm extends LitElement {
  static override properties = {
    href: { attribute: false },
    label: { attribute: false },
    invalid: { state: true },
  };

  declare href: string | null;
  declare label: Label;
  declare private invalid: boolean;

  constructor() {
    super();
    this.href = null;
    this.label = (key) => key;
    this.invalid = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    const input = this.querySelector('input');
    input?.focus();
    input?.select();
  }

  #emit(name: string, detail?: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #submit(event: Event): void {
    event.preventDefault();
    const href = addressOf(this.querySelector('input')?.value ?? '');
    this.invalid = href === null;
    if (href !== null) this.#emit('link-apply', { href });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#emit('link-cancel');
  }

  protected override render(): TemplateResult {
    const { label } = this;
    return html`<form class="pe-link-form" novalidate @submit=${this.#submit} @keydown=${this.#onKey}>
      <label>
        <span>${label('linkAddress')}</span>
        <input
          type="url"
          dir="ltr"
          autocomplete="off"
          spellcheck="false"
          .value=${this.href ?? ''}
          aria-invalid=${this.invalid ? 'true' : nothing}
          aria-describedby=${this.invalid ? 'pe-link-error' : nothing}
        />
      </label>
      <button type="submit" class="pe-button pe-button-main">${label('linkApply')}</button>
      ${this.href === null
        ? nothing
        : html`<button type="button" class="pe-button" @click=${() => this.#emit('link-remove')}>
            ${label('linkRemove')}
          </button>`}
      <button type="button" class="pe-button" @click=${() => this.#emit('link-cancel')}>${label('cancel')}</button>
      ${this.invalid ? html`<p id="pe-link-error" class="pe-error" role="alert">${label('linkInvalid')}</p>` : nothing}
    </form>`;
  }
}

customElements.define('policy-editor-link-form', PolicyEditorLinkForm);

/** The form as it stands above the text. */
export function linkForm(
  href: string | null,
  label: Label,
  close: (command?: Command) => void,
  set: (href: string) => Command,
  remove: Command,
): TemplateResult {
  return html`<policy-editor-link-form
    .href=${href}
    .label=${label}
    @link-apply=${(event: CustomEvent<{ href: string }>) => close(set(event.detail.href))}
    @link-remove=${() => close(remove)}
    @link-cancel=${() => close()}
  ></policy-editor-link-form>`;
}
