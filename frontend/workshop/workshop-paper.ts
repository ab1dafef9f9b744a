import { LitElement, html, nothing as none, type TemplateResult } from 'lit';
import { PaperCourse, type Answer } from './paper-course';
import { Drafts } from './paper-draft';
import { PaperFields, say, type Words } from './paper-fields';
import { ABSTENTION, lack, musts, paper, placed, type Lack, type Rules } from './paper-marks';
import { paperStyles } from './paper-styles';

interface PaperWords extends Words {
  cast: string;
  replace: string;
  abstain: string;
  abstainMeans: string;
  back: string;
  retry: string;
  /** By stand: what it means, said aloud. */
  stands: Record<string, string>;
  /** By what is missing. */
  lacks: Record<string, string>;
}

export interface PaperData extends Rules {
  /** Names seat, ballot and round. */
  name: string;
  secret: boolean;
  /** Whether a paper of this voter lies in the box already and this one is to replace it. */
  again: boolean;
  words: PaperWords;
}

interface Server {
  cast(submission: string, paper: string, again: boolean): Promise<Answer>;
}

const store = (): Storage | undefined => {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
};

/**
 * A ballot paper on a phone. What is marked stays in the browser over a reload or a lost connection; it shows as cast only what the server has
 * said is stored.
 *
 * @fires paper-cast - when the server has said so, so that the screen around it can be drawn anew
 */
export class WorkshopPaper extends LitElement {
  static properties = { data: { type: Object }, asking: { state: true }, lacking: { state: true } };
  static styles = paperStyles;

  declare data?: PaperData;
  /** Whether "abstain" was pressed once. */
  declare asking: boolean;
  declare lacking?: Lack;
  $server?: Server;
  private course?: PaperCourse;
  private named = '';
  private readonly online = (): void => this.course?.retry();

  constructor() {
    super();
    this.asking = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.online);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.online);
  }

  protected override willUpdate(): void {
    if (this.data && this.data.name !== this.named) {
      const data = this.data;
      this.named = data.name;
      this.asking = false;
      this.lacking = undefined;
      this.course = new PaperCourse(
        data.name,
        data,
        !data.secret,
        new Drafts(store()),
        (submission, cast, again) => this.$server?.cast(submission, cast, again) ?? Promise.reject(new Error('not connected')),
        () => this.told(),
      );
      // the server's side of this element is there once this turn is over
      window.setTimeout(() => this.course?.resume(), 0);
    }
  }

  private told(): void {
    this.requestUpdate();
    if (this.course?.stand === 'cast') {
      this.dispatchEvent(new CustomEvent('paper-cast'));
    }
  }

  override render(): TemplateResult | typeof none {
    const { data, course } = this;
    if (!data || !course) {
      return none;
    }
    if (course.stand === 'cast') {
      return this.status('cast', data.words.stands.cast ?? '');
    }
    const fields = new PaperFields(data, data.words, course.marks, !course.open, this.lacking?.option, (marks) => {
      this.lacking = undefined;
      course.mark(marks);
    });
    return html`<div class="sheet">
      <p class="quiet">${data.words.rule}</p>
      ${this.left(data, course)} ${fields.draw()}
      <div class="end">${this.said(data, course)} ${this.acts(data, course)}</div>
    </div>`;
  }

  private left(data: PaperData, course: PaperCourse): TemplateResult | typeof none {
    if (data.method === 'dots') {
      return html`<p class="left" role="status">${say(data.words.left, data.dots - placed(course.marks))}</p>`;
    }
    if (data.method === 'moscow' && data.musts < data.options.length) {
      return html`<p class="left" role="status">${say(data.words.mustsLeft, Math.max(0, data.musts - musts(course.marks)))}</p>`;
    }
    return none;
  }

  private status(stand: string, text: string): TemplateResult {
    return html`<p class="stand" role="status" data-stand=${stand}>${text}</p>`;
  }

  private said(data: PaperData, course: PaperCourse): TemplateResult {
    if (this.lacking && course.open) {
      const title = data.options.find((option) => option.id === this.lacking?.option)?.title ?? '';
      return html`<p class="stand" role="alert" data-stand="lacks">${say(data.words.lacks[this.lacking.what] ?? '', title)}</p>`;
    }
    const words = data.words.stands[course.stand] ?? '';
    return this.status(course.stand, [words, course.said].filter((part) => part !== '').join(' '));
  }

  private acts(data: PaperData, course: PaperCourse): TemplateResult {
    const { words } = data;
    if (course.stand === 'unsure') {
      return html`<button class="main" id="retry" type="button" @click=${() => course.retry()}>${words.retry}</button>`;
    }
    if (this.asking) {
      return html`<p>${words.abstainMeans}</p>
        <div class="sure">
          <button id="back" type="button" @click=${() => (this.asking = false)}>${words.back}</button>
          <button id="abstain-sure" type="button" ?disabled=${!course.open} @click=${() => this.abstain(data, course)}>${words.abstain}</button>
        </div>`;
    }
    return html`<button
        class="main"
        id="cast"
        type="button"
        ?disabled=${!course.open}
        @click=${() => this.cast(data, course)}
      >
        ${course.stand === 'taken' || data.again ? words.replace : words.cast}
      </button>
      <button class="bare" id="abstain" type="button" ?disabled=${!course.open} @click=${() => (this.asking = true)}>${words.abstain}</button>`;
  }

  private cast(data: PaperData, course: PaperCourse): void {
    this.lacking = lack(data, course.marks);
    if (this.lacking) {
      const at = this.lacking.option;
      if (at) {
        void this.updateComplete.then(() => {
          const line = this.renderRoot.querySelector(`[id="option-${at}"]`);
          line?.querySelector<HTMLElement>('textarea, input')?.focus();
          line?.scrollIntoView({ block: 'center' });
        });
      }
      return;
    }
    course.cast(paper(data, course.marks), data.again || course.stand === 'taken');
  }

  private abstain(data: PaperData, course: PaperCourse): void {
    const again = data.again || course.stand === 'taken';
    this.asking = false;
    this.lacking = undefined;
    course.cast(ABSTENTION, again);
  }
}

customElements.define('workshop-paper', WorkshopPaper);
