import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Command } from 'prosemirror-state';
import * as act from './commands';
import { redo, undo } from './history';
import { FittingRow } from './fitting';
import { iconPart } from './icons';
import type { Label, LabelKey } from './labels';
import { RovingFocus } from './roving';
import { openSlash } from './slash-menu';
import type { Kit, Tool } from './toolbar-kit';
import { imageTools } from './toolbar-images';
import { listTools, numberingTools } from './toolbar-lists';
import type { ToolbarModel } from './toolbar-model';
import { tableTools } from './toolbar-tables';

const BLOCKS: readonly (readonly [string, LabelKey, Command])[] = [
  ['paragraph', 'paragraph', act.paragraph],
  ['heading1', 'heading1', act.heading(1)],
  ['heading2', 'heading2', act.heading(2)],
  ['heading3', 'heading3', act.heading(3)],
  ['heading4', 'heading4', act.heading(4)],
];

// The names of keys are printed on them; `aria-keyshortcuts` has names of its own
const [shown, spoken] = /Mac|iP(hone|ad)/.test(navigator.platform) ? ['⌘', 'Meta'] : ['Ctrl', 'Control'];

/**
 * The formatting bar of the editor: one tab stop, arrow keys inside, mirrored with the page.
 *
 * @fires command - a ProseMirror command to run on the document
 * @fires link-request - the link form is wanted
 * @fires table-request - the form that asks for the size of a table is wanted
 * @fires image-request - the dialog for a new image, or for the one at the caret, is wanted
 * @fires more-request - `{button}`: the menu of rare tools is wanted at this button
 * @fires comment-wanted - a comment on the selection is wanted
 */
export class PolicyEditorToolbar extends LitElement {
  static override properties = {
    model: { attribute: false },
    label: { attribute: false },
    mayComment: { attribute: false },
    editable: { attribute: false },
  };

  declare model: ToolbarModel | null;
  declare label: Label;
  declare mayComment: boolean;
  declare editable: boolean;

  #roving: RovingFocus | null = null;
  readonly #row = new FittingRow(this);
  readonly #kit: Kit = {
    run: (command) => this.#run(command),
    tool: (tool) => this.#tool(tool),
    command: (label, name, command, more) => this.#command(label, name, command, more),
    label: (key, ...values) => this.label(key, ...values),
  };

  constructor() {
    super();
    this.model = null;
    this.label = (key) => key;
    this.mayComment = false;
    this.editable = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'toolbar');
    this.#roving ??= new RovingFocus(this);
    // Moved to another place of the page, with the tools it had
    this.#row.fit();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#row.stop();
  }

  focusTools(): void {
    this.#roving?.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('label')) this.setAttribute('aria-label', this.label('toolbar'));
  }

  protected override updated(): void {
    this.#row.fit();
    this.#roving?.refresh();
  }

  #run(command: Command): void {
    this.dispatchEvent(new CustomEvent('command', { detail: { command } }));
  }

  #command(label: LabelKey, name: Tool['icon'], command: Command, more: Partial<Tool> = {}): TemplateResult {
    return this.#tool({ label, icon: name, run: () => this.#run(command), ...more });
  }

  #tool({ label, icon: name, run, pressed, enabled = true, keys }: Tool): TemplateResult {
    return html`<button
      type="button"
      class="pe-tool"
      data-tool=${label}
      aria-label=${this.label(label)}
      title=${keys ? `${this.label(label)} (\u2066${keys.replace('Mod', shown)}\u2069)` : this.label(label)}
      aria-keyshortcuts=${keys?.replace('Mod', spoken) ?? nothing}
      aria-pressed=${pressed === undefined ? nothing : String(pressed)}
      aria-disabled=${enabled ? nothing : 'true'}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${() => enabled && run()}
    >
      ${iconPart(name)}
    </button>`;
  }

  #select(
    label: LabelKey,
    current: string,
    options: readonly (readonly [string, LabelKey, ...unknown[]])[],
    pick: (value: string) => void,
  ): TemplateResult {
    const known = options.some(([value]) => value === current);
    return html`<select
      class="pe-select"
      data-tool=${label}
      aria-label=${this.label(label)}
      .value=${known ? current : ''}
      @change=${(event: Event) => pick((event.target as HTMLSelectElement).value)}
    >
      ${options.map(([value, key]) => html`<option value=${value} ?selected=${value === current}>${this.label(key)}</option>`)}
    </select>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { model } = this;
    if (!model) return nothing;
    const emit = (name: string) => () => this.dispatchEvent(new CustomEvent(name));
    const comment = this.#tool({
      label: 'comment',
      icon: 'comment',
      run: emit('comment-wanted'),
      enabled: this.mayComment && model.hasSelection,
      keys: 'Mod+Alt+M',
    });
    if (!this.editable) return html`<div class="pe-row"><div class="pe-group">${comment}</div></div>`;
    return html`
      <div class="pe-row">
        <div class="pe-group">${this.#blocks(model)}</div>
        <div class="pe-group">${this.#inline(model, emit('link-request'))}</div>
        <div class="pe-group">${listTools(this.#kit, model)}</div>
        <div class="pe-group" data-yields="3">
          ${this.#command('quote', 'quote', act.toggleQuote, { pressed: model.quote })}
          ${this.#tool({ label: 'crossReference', icon: 'crossReference', run: emit('section-request') })}
        </div>
        <div class="pe-group" data-yields="4">
          ${model.inTable ? nothing : this.#tool({ label: 'table', icon: 'table', run: emit('table-request') })}
          ${model.imageSize === null ? this.#tool({ label: 'image', icon: 'image', run: emit('image-request') }) : nothing}
        </div>
        <div class="pe-group">
          ${this.#command('footnote', 'footnote', act.insertFootnote)}
          ${this.#command('slashMenu', 'insert', openSlash, { keys: 'Alt+Enter' })}
        </div>
        <div class="pe-group" data-yields="1">${this.#directions(model)}</div>
        <div class="pe-group" data-yields="2">
          ${this.#command('undo', 'undo', undo, { enabled: model.canUndo, keys: 'Mod+Z' })}
          ${this.#command('redo', 'redo', redo, { enabled: model.canRedo, keys: 'Mod+Y' })}
        </div>
        ${model.inItem
          ? html`<div class="pe-group" data-drops>
              ${this.#command('itemRelease', 'itemRelease', act.releaseItem)}
              ${this.#command('itemDelete', 'itemDelete', act.deleteItem)}
            </div>`
          : nothing}
        ${model.numberingStart === null ? nothing : html`<div class="pe-group" data-drops>${numberingTools(this.#kit, model)}</div>`}
        <div class="pe-group">${this.mayComment ? comment : nothing} ${this.#more()}</div>
      </div>
      ${model.inTable ? html`<div class="pe-row">${tableTools(this.#kit, model)}</div>` : nothing}
      ${model.imageSize === null ? nothing : html`<div class="pe-row">${imageTools(this.#kit, model, emit('image-request'))}</div>`}
    `;
  }

  #more(): TemplateResult {
    const open = (event: Event): boolean => this.dispatchEvent(new CustomEvent('more-request', { detail: { button: event.currentTarget } }));
    return html`<button
      type="button"
      class="pe-tool"
      data-tool="more"
      aria-label=${this.label('more')}
      title=${this.label('more')}
      aria-haspopup="menu"
      aria-expanded="false"
      @click=${open}
    >
      ${iconPart('more')}
    </button>`;
  }

  #blocks(model: ToolbarModel): TemplateResult {
    // The caption of an image has no other type to change to, and an empty field would not say so
    const blocks = model.imageSize === null ? BLOCKS : ([['image', 'image', () => false]] as typeof BLOCKS);
    return this.#select('blockType', model.block, blocks, (value) => {
      const chosen = BLOCKS.find(([name]) => name === value);
      if (chosen) this.#run(chosen[2]);
    });
  }

  #inline(model: ToolbarModel, link: () => void): TemplateResult {
    return html`
      ${this.#command('bold', 'bold', act.mark('strong'), { pressed: model.strong, keys: 'Mod+B' })}
      ${this.#command('italic', 'italic', act.mark('em'), { pressed: model.em, keys: 'Mod+I' })}
      ${this.#command('underline', 'underline', act.mark('underline'), { pressed: model.underline, keys: 'Mod+U' })}
      ${this.#tool({ label: 'link', icon: 'link', run: link, pressed: model.link !== null, keys: 'Mod+K' })}
    `;
  }

  #directions({ direction }: ToolbarModel): TemplateResult {
    return html`
      ${this.#command('directionAuto', 'directionAuto', act.direction(null), { pressed: direction === null })}
      ${this.#command('directionRtl', 'directionRtl', act.direction('rtl'), { pressed: direction === 'rtl' })}
      ${this.#command('directionLtr', 'directionLtr', act.direction('ltr'), { pressed: direction === 'ltr' })}
    `;
  }
}

customElements.define('policy-editor-toolbar', PolicyEditorToolbar);
