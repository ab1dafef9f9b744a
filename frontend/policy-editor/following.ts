/** What following needs of the editor. */
export interface Followed {
  /** Brings somebody's caret into sight; false when it is nowhere. */
  show(client: string): boolean;
  changed(client: string | null): void;
  begun(name: string): void;
  ended(name: string): void;
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock']);

/** My view goes along with somebody's caret until I type, scroll, click into the text or press Escape, or the person leaves. */
export class Following {
  #client: string | null = null;
  #name = '';

  constructor(
    private readonly page: HTMLElement,
    private readonly editor: Followed,
  ) {}

  get client(): string | null {
    return this.#client;
  }

  toggle(client: string, name: string): void {
    const again = client === this.#client;
    this.end();
    if (again) return;
    this.#client = client;
    this.#name = name;
    document.addEventListener('keydown', this.#key, true);
    for (const type of ['wheel', 'touchmove'] as const) document.addEventListener(type, this.#leave, { passive: true });
    this.page.addEventListener('pointerdown', this.#point);
    this.editor.changed(client);
    this.editor.begun(name);
    this.editor.show(client);
  }

  /** Somebody moved, or the text did. */
  update(): void {
    if (this.#client) this.editor.show(this.#client);
  }

  /** Who is here now. */
  people(clients: readonly string[]): void {
    if (this.#client && !clients.includes(this.#client)) this.end();
  }

  end(): void {
    if (!this.#client) return;
    this.#client = null;
    document.removeEventListener('keydown', this.#key, true);
    for (const type of ['wheel', 'touchmove'] as const) document.removeEventListener(type, this.#leave);
    this.page.removeEventListener('pointerdown', this.#point);
    this.editor.changed(null);
    this.editor.ended(this.#name);
  }

  #leave = (): void => this.end();

  #point = (event: Event): void => {
    // The names under the text are where it is turned off and over to somebody else
    if ((event.target as Element).closest('.pe-mount')) this.end();
  };

  #key = (event: KeyboardEvent): void => {
    if (MODIFIERS.has(event.key)) return;
    const inText = (event.target as Element | null)?.closest?.('.pe-doc') !== null;
    const scrolls = ['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown'].includes(event.key);
    if (event.key === 'Escape' || inText || scrolls) this.end();
  };
}
