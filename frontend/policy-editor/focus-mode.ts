const ON = 'data-focus-mode';
const DIM = 'data-focus-dim';

/** What is remembered, by person and on this device only. */
export type Memory = Pick<Storage, 'getItem' | 'setItem'>;

/** Nothing but the text: an attribute on the page, by which style sheets take away what is around it. Leaving the page leaves it too. */
export class FocusMode {
  #person = '';
  #shown = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly memory: Memory,
    private readonly changed: (on: boolean) => void,
  ) {}

  get on(): boolean {
    return this.#shown && this.root.hasAttribute(ON);
  }

  get dims(): boolean {
    return this.root.hasAttribute(DIM);
  }

  /** An editor is on the page: as this person left it. */
  enter(person: string): void {
    this.#person = person;
    this.#shown = true;
    this.root.toggleAttribute(DIM, this.#recall(DIM));
    this.root.toggleAttribute(ON, this.#recall(ON));
    document.addEventListener('keydown', this.#escape);
  }

  leave(): void {
    if (!this.#shown) return;
    this.#shown = false;
    this.root.removeAttribute(ON);
    document.removeEventListener('keydown', this.#escape);
  }

  toggle(on = !this.on): void {
    if (on === this.on) return;
    this.root.toggleAttribute(ON, on);
    this.#remember(ON, on);
    this.changed(on);
  }

  toggleDim(): void {
    this.root.toggleAttribute(DIM, !this.dims);
    this.#remember(DIM, this.dims);
    if (this.dims) this.toggle(true);
  }

  // The text marks every Escape as handled, so that says nothing; lists and forms of the editor keep the key to themselves
  #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return;
    const target = event.target instanceof Element ? event.target : null;
    if (!target?.closest('form, details[open], .pe-footnote-panel')) this.toggle(false);
  };

  #recall(what: string): boolean {
    return this.memory.getItem(`mithaq-${what}-${this.#person}`) === 'true';
  }

  #remember(what: string, on: boolean): void {
    this.memory.setItem(`mithaq-${what}-${this.#person}`, String(on));
  }
}
