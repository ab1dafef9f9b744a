interface Field extends HTMLElement {
  value: string;
}

const FIELDS = 'vaadin-text-area, vaadin-text-field';

/**
 * Keeps what is typed in the fields within it, in this browser, until the server has stored it. When the page comes back, a kept text goes
 * into its field again as if it had been typed; nothing that was kept before is overwritten by what the fields hold at first.
 *
 * @fires draft-given - when a text was given back; its detail is the version on which it had been written
 */
export class WorkshopDraft extends HTMLElement {
  name = '';
  /** On which stored version the person writes. */
  base = '';
  private about = '';
  private given = false;

  /** Whose drafts these are; a text kept for another subject stays where it is. */
  get subject(): string {
    return this.about;
  }

  set subject(subject: string) {
    if (subject === this.about) return;
    this.about = subject;
    this.given = false;
    this.giveBackSoon();
  }

  connectedCallback(): void {
    this.addEventListener('input', this.keep);
    this.addEventListener('value-changed', this.keep);
    this.giveBackSoon();
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this.keep);
    this.removeEventListener('value-changed', this.keep);
    this.given = false;
  }

  /** The server has stored what the fields hold. */
  done(): void {
    for (const field of this.querySelectorAll<Field>(FIELDS)) this.store(field, '');
  }

  private key(field: Field): string {
    return `mithaq-draft:${location.pathname}:${this.name}:${this.about}:${field.id}`;
  }

  private keep = (event: Event): void => {
    const field = (event.target as HTMLElement).closest<Field>(FIELDS);
    if (!field || !this.given) return;
    // what the server puts into a field is not a draft, but an emptied field is none any more
    if (event.type === 'input' || !field.value) this.store(field, field.value ?? '');
  };

  private store(field: Field, value: string): void {
    try {
      if (value === '') localStorage.removeItem(this.key(field));
      else localStorage.setItem(this.key(field), JSON.stringify({ base: this.base, value }));
    } catch {
      // a browser that keeps nothing still works
    }
  }

  private giveBackSoon(): void {
    // after the framework has filled the fields
    if (this.about && this.isConnected) window.setTimeout(() => this.giveBack());
  }

  private giveBack(): void {
    if (this.given || !this.isConnected) return;
    let base: string | undefined;
    for (const field of this.querySelectorAll<Field>(FIELDS)) {
      const kept = this.kept(field);
      if (kept && kept.value !== field.value) {
        field.value = kept.value;
        // which of the two the server listens to is the field's affair; what it does not hear of it would store as empty
        for (const typed of ['input', 'change']) field.dispatchEvent(new CustomEvent(typed, { bubbles: true }));
        base = kept.base;
      }
    }
    this.given = true;
    if (base !== undefined) this.dispatchEvent(new CustomEvent('draft-given', { detail: base }));
  }

  private kept(field: Field): { base: string; value: string } | undefined {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key(field)) ?? 'null') as { base?: unknown; value?: unknown } | null;
      return typeof kept?.value === 'string' && typeof kept.base === 'string' ? { base: kept.base, value: kept.value } : undefined;
    } catch {
      return undefined;
    }
  }
}

customElements.define('workshop-draft', WorkshopDraft);
