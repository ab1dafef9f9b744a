import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Command, EditorState } from 'prosemirror-state';
import { showsAuthors } from './authorship-plugin';
import { character, CHARACTERS, isolate, type CharacterName } from './characters';
import { toolsWithoutRoom } from './fitting';
import { showsInvisibles, toggleInvisibles } from './invisibles';
import { listened } from './key-table';
import { keyCaps } from './key-caps';
import type { Label, LabelKey } from './labels';
import { moveCommand } from './move-keys';
import type { PageRequest } from './page-plugins';
import { placeBeside } from './place-beside';

interface Entry {
  readonly name: LabelKey;
  readonly run: Command | PageRequest;
  readonly keys?: string;
  readonly checked?: (state: EditorState | null) => boolean;
}

const characters = (Object.keys(CHARACTERS) as CharacterName[]).map((name): Entry => ({ name, run: character(name) }));
characters[0] = { ...characters[0], keys: listened('nonBreakingSpace') };

/** What is too rare for a button of its own, and all that a phone has no key for. */
const GROUPS: readonly (readonly Entry[])[] = [
  [
    { name: 'moveUp', run: moveCommand(-1), keys: listened('moveUp') },
    { name: 'moveDown', run: moveCommand(1), keys: listened('moveDown') },
  ],
  [...characters, { name: 'isolateLtr', run: isolate('ltr') }, { name: 'isolateRtl', run: isolate('rtl') }],
  [
    { name: 'authors', run: 'authors', keys: listened('authors'), checked: (state) => state !== null && showsAuthors(state) },
    { name: 'invisibles', run: toggleInvisibles, keys: listened('invisibles'), checked: (state) => state !== null && showsInvisibles(state) },
    { name: 'focusMode', run: 'focus-mode', keys: listened('focusMode'), checked: () => document.documentElement.hasAttribute('data-focus-mode') },
    { name: 'focusDim', run: 'focus-dim', checked: () => document.documentElement.hasAttribute('data-focus-dim') },
    { name: 'shortcuts', run: 'shortcuts', keys: listened('shortcuts') },
  ],
];

/**
 * The menu behind the last button of the toolbar; outside of it, because on a phone the toolbar cuts off what hangs from it.
 *
 * @fires command - a ProseMirror command to run on the document
 * @fires request - something of the page
 */
export class PolicyEditorMore extends LitElement {
  static override properties = { label: { attribute: false }, state: { attribute: false }, open: { state: true } };

  declare label: Label;
  declare state: EditorState | null;
  declare open: boolean;
  #button: HTMLElement | null = null;
  #yielded: readonly HTMLElement[] = [];

  constructor() {
    super();
    this.label = (key) => key;
    this.state = null;
    this.open = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  async show(button: HTMLElement, state: EditorState | null): Promise<void> {
    if (this.open) return this.#close();
    this.#button = button;
    this.#yielded = toolsWithoutRoom(button);
    this.state = state;
    this.open = true;
    button.setAttribute('aria-expanded', 'true');
    await this.updateComplete;
    const menu = this.querySelector<HTMLElement>('.pe-more');
    if (!menu) return;
    placeBeside(menu, button.getBoundingClientRect(), document.documentElement.dir === 'rtl');
    menu.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
  }

  #close(focus = true): void {
    if (!this.open) return;
    this.open = false;
    this.#button?.setAttribute('aria-expanded', 'false');
    if (focus) this.#button?.focus();
  }

  #choose({ run }: Entry): void {
    this.#close();
    const [name, detail] = typeof run === 'string' ? ['request', { request: run }] : ['command', { command: run }];
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #onKey(event: KeyboardEvent): void {
    const items = [...this.querySelectorAll<HTMLElement>('[role^=menuitem]')];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: (at + 1) % items.length, ArrowUp: (at - 1 + items.length) % items.length, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) items[to].focus();
    else if (event.key === 'Escape') this.#close();
    else if (event.key === 'Tab') return this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #left(event: FocusEvent): void {
    if (event.relatedTarget !== this.#button && !this.contains(event.relatedTarget as Node | null)) this.#close(false);
  }

  protected override render(): TemplateResult {
    if (!this.open) return html``;
    return html`<div
      class="pe-popup pe-more"
      role="menu"
      dir=${document.documentElement.dir}
      aria-label=${this.label('more')}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
      @focusout=${(event: FocusEvent) => this.#left(event)}
    >
      ${this.#yielded.length > 0 ? html`<div role="group">${this.#yielded.map((tool) => this.#stand(tool))}</div>` : nothing}
      ${GROUPS.map((entries) => html`<div role="group">${entries.map((entry) => this.#entry(entry))}</div>`)}
    </div>`;
  }

  /** Stands for a tool of the bar that has no room there. */
  #stand(tool: HTMLElement): TemplateResult {
    const { ariaPressed } = tool;
    return html`<button
      type="button"
      tabindex="-1"
      role=${ariaPressed === null ? 'menuitem' : 'menuitemcheckbox'}
      data-entry=${tool.dataset.tool}
      .ariaChecked=${ariaPressed}
      aria-disabled=${tool.getAttribute('aria-disabled') ?? nothing}
      @click=${() => tool.ariaDisabled !== 'true' && (this.#close(), tool.click())}
    >
      <span>${tool.getAttribute('aria-label')}</span>
    </button>`;
  }

  #entry(entry: Entry): TemplateResult {
    const { name, run, keys, checked } = entry;
    const enabled = typeof run === 'string' || (this.state !== null && run(this.state));
    const role = checked ? 'menuitemcheckbox' : 'menuitem';
    return html`<button
      type="button"
      tabindex="-1"
      role=${role}
      data-entry=${name}
      .ariaChecked=${checked ? String(checked(this.state)) : null}
      aria-disabled=${enabled ? nothing : 'true'}
      @click=${() => enabled && this.#choose(entry)}
    >
      <span>${this.label(name)}</span>${keys ? keyCaps(keys) : ''}
    </button>`;
  }
}

customElements.define('policy-editor-more', PolicyEditorMore);
