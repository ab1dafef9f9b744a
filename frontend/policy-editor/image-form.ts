import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Command, EditorState } from 'prosemirror-state';
import { changeImage, imageAround, insertImage, type ImageSize } from './images';
import { imageAddress, ImageTrouble, LARGEST_FILE, type ImageStore } from './image-store';
import { troubleText } from './image-trouble';
import type { Label } from './labels';

const MOST_ALT = 600;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/**
 * Asks for a picture and for what it shows. Until it is in the text nothing that was chosen or written is lost: after a refusal the
 * dialog stays as it was.
 *
 * @fires image-apply - detail `{command}`
 * @fires image-cancel
 */
export class PolicyEditorImageForm extends LitElement {
  static override properties = {
    label: { attribute: false },
    images: { attribute: false },
    strategy: { attribute: false },
    language: { attribute: false },
    file: { state: true },
    shown: { state: true },
    alt: { state: true },
    size: { state: true },
    share: { state: true },
    problem: { state: true },
    unsaid: { state: true },
  };

  declare label: Label;
  declare images: ImageStore | null;
  declare strategy: string;
  /** Of the text, in which the alternative text is written too. */
  declare language: string;
  declare private file: File | null;
  /** The address of the picture that is looked at. */
  declare private shown: string | null;
  declare private alt: string;
  declare private size: ImageSize;
  /** How much of the file has left; null while nothing is sent. */
  declare private share: number | null;
  declare private problem: string;
  declare private unsaid: boolean;
  #editing = false;
  #waiting: readonly File[] = [];
  #sending: AbortController | null = null;

  constructor() {
    super();
    this.label = (key) => key;
    this.images = null;
    this.strategy = '';
    this.language = '';
    this.#reset();
  }

  /** Opens for the image at the caret, or for a new one; files that were brought along come one after the other. */
  ask(state: EditorState | null, files: readonly File[] = []): void {
    if (this.#dialog?.open) {
      this.#waiting = [...this.#waiting, ...files];
      return;
    }
    this.#reset();
    const image = files.length === 0 && state ? imageAround(state) : null;
    this.#editing = image !== null;
    if (image) {
      this.alt = String(image.node.attrs.alt);
      this.size = image.node.attrs.size as ImageSize;
      this.shown = imageAddress(this.strategy, String(image.node.attrs.hash));
    }
    const [first, ...rest] = files;
    this.#waiting = rest;
    if (first) this.#take(first);
    void this.updateComplete.then(() => {
      this.#dialog?.showModal();
      this.querySelector<HTMLElement>(this.shown ? 'textarea' : 'input[type=file]')?.focus();
    });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sending?.abort();
    this.#forget();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  #reset(): void {
    this.#forget();
    this.file = null;
    this.alt = '';
    this.size = 'full';
    this.share = null;
    this.problem = '';
    this.unsaid = false;
  }

  #forget(): void {
    if (this.shown?.startsWith('blob:')) URL.revokeObjectURL(this.shown);
    this.shown = null;
  }

  #take(file: File): void {
    this.#forget();
    this.problem = file.size > LARGEST_FILE ? this.label('imageTooLarge', LARGEST_FILE >> 20) : '';
    this.file = this.problem ? null : file;
    if (this.file) this.shown = URL.createObjectURL(file);
  }

  #close(name: string, detail?: object): void {
    this.#dialog?.close();
    this.#forget();
    this.dispatchEvent(new CustomEvent(name, { detail }));
    const next = this.#waiting;
    if (next.length > 0) this.ask(null, next);
  }

  #cancel = (): void => {
    this.#sending?.abort();
    this.#sending = null;
    this.#waiting = [];
    this.#close('image-cancel');
  };

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.share !== null) return;
    const alt = this.alt.trim();
    this.unsaid = !SAYS_SOMETHING.test(alt);
    if (!this.#editing && !this.file) this.problem ||= this.label('imageNone');
    else if (this.unsaid) this.querySelector('textarea')?.focus();
    else if (this.#editing) this.#apply(changeImage({ alt, size: this.size }));
    else if (this.file) await this.#send(this.file, alt);
  }

  async #send(file: File, alt: string): Promise<void> {
    const sending = new AbortController();
    this.#sending = sending;
    this.problem = '';
    this.share = 0;
    try {
      const kept = await this.images!.upload(file, (share) => (this.share = share), sending.signal);
      if (!sending.signal.aborted) this.#apply(insertImage(kept, { alt, size: this.size }));
    } catch (failed) {
      if (sending.signal.aborted) return;
      this.problem = troubleText(failed instanceof ImageTrouble ? failed : new ImageTrouble('refused'), this.label);
    } finally {
      if (this.#sending === sending) {
        this.#sending = null;
        this.share = null;
      }
    }
  }

  #apply(command: Command): void {
    this.#close('image-apply', { command });
  }

  /** The file chooser says `cancel` too when nothing was chosen. */
  #onCancel(event: Event): void {
    if (!(event.target instanceof HTMLDialogElement)) return;
    event.preventDefault();
    this.#cancel();
  }

  #onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#submit(event);
  }

  #choice(size: ImageSize): TemplateResult {
    return html`<label>
      <input type="radio" name="pe-image-size" value=${size} .checked=${this.size === size} @change=${() => (this.size = size)} />
      <span>${this.label(size === 'full' ? 'imageFull' : 'imageHalf')}</span>
    </label>`;
  }

  protected override render(): TemplateResult {
    const { label, share } = this;
    const sending = share !== null;
    return html`<dialog
      class="pe-shortcuts pe-image-form"
      dir=${document.documentElement.dir}
      lang=${document.documentElement.lang}
      aria-labelledby="pe-image-title"
      @cancel=${(event: Event) => this.#onCancel(event)}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
    >
      <form novalidate @submit=${(event: Event) => void this.#submit(event)}>
        <h2 id="pe-image-title">${label(this.#editing ? 'imageEdit' : 'imageInsert')}</h2>
        ${this.#editing ? nothing : this.#chooser(sending)}
        ${this.shown ? html`<img class="pe-image-preview" src=${this.shown} alt=${this.alt || label('imagePreview')} />` : nothing}
        ${this.#words(sending)}
        <fieldset ?disabled=${sending}>
          <legend>${label('imageSize')}</legend>
          ${this.#choice('full')} ${this.#choice('half')}
        </fieldset>
        ${sending ? html`<progress max="1" .value=${share} aria-label=${label('imageSending')}></progress>` : nothing}
        <p class="pe-error" role="alert">${this.problem}</p>
        <div class="pe-image-acts">
          <button type="submit" class="pe-button pe-button-main" aria-disabled=${String(sending)}>
            ${label(sending ? 'imageSending' : this.#editing ? 'imageApply' : 'imageInsert')}
          </button>
          <button type="button" class="pe-button" @click=${this.#cancel}>${label('cancel')}</button>
        </div>
      </form>
    </dialog>`;
  }

  #chooser(sending: boolean): TemplateResult {
    const { label } = this;
    const chosen = ({ target }: Event): void => {
      const [file] = (target as HTMLInputElement).files ?? [];
      if (file) this.#take(file);
      (target as HTMLInputElement).value = '';
    };
    return html`<label class="pe-image-choose">
      <span class="pe-button">${label(this.file ? 'imageChooseOther' : 'imageChoose')}</span>
      <input class="pe-hidden" type="file" accept="image/png,image/jpeg,image/webp" ?disabled=${sending} @change=${chosen} />
      <bdi>${this.file?.name ?? label('imageKinds')}</bdi>
    </label>`;
  }

  #words(sending: boolean): TemplateResult {
    const { label } = this;
    return html`<label class="pe-image-words">
        <span>${label('imageAlt')}</span>
        <textarea
          rows="3"
          required
          dir="auto"
          lang=${this.language}
          maxlength=${MOST_ALT}
          ?disabled=${sending}
          aria-describedby="pe-image-hint pe-image-unsaid"
          aria-invalid=${this.unsaid ? 'true' : nothing}
          .value=${this.alt}
          @input=${(event: Event) => ((this.alt = (event.target as HTMLTextAreaElement).value), (this.unsaid = false))}
        ></textarea>
      </label>
      <p class="pe-image-hint" id="pe-image-hint">${label('imageAltHint')}</p>
      <p class="pe-error" id="pe-image-unsaid" role="alert">${this.unsaid ? label('imageAltMissing') : ''}</p>`;
  }
}

customElements.define('policy-editor-image-form', PolicyEditorImageForm);
