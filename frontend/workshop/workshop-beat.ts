import { LitElement, css, html, nothing } from 'lit';
import { LineCourse, type Standing } from './line-course';

const EVERY = 30_000;
const GLAD = 4_000;

interface BeatWords {
  /** With {0} for the time. */
  down: string;
  deaf: string;
  again: string;
  reload: string;
}

/**
 * Keeps a screen of a workshop alive that nobody touches: tells the server now and then that it is there, and loads the page anew when the
 * server no longer knows it (it was started again, or the session ran out). The seat is found again by its cookie. While the page is not
 * connected it says so, and since when; the framework notices that only when somebody does something.
 *
 * @fires still-here - every half minute, and when the line is there again; the server answers with {@link heard}, over the line of news
 */
export class WorkshopBeat extends LitElement {
  static properties = { words: { type: Object }, shown: { state: true } };

  static styles = css`
    .line {
      position: fixed;
      inset: 0 0 auto;
      margin: 0;
      inline-size: auto;
      border: 0;
      border-block-end: 1px solid currentcolor;
      padding: calc(var(--mithaq-space-2, 0.5rem) + env(safe-area-inset-top)) var(--mithaq-space-4, 1rem) var(--mithaq-space-2, 0.5rem);
      background: var(--mithaq-state-attention-soft);
      color: var(--mithaq-state-attention);
      font-size: 0.9375rem;
      font-weight: 600;
      line-height: 1.5;
      text-align: center;
      box-shadow: var(--mithaq-shadow);
    }
    .line[data-line='again'] {
      background: var(--mithaq-state-cleared-soft);
      color: var(--mithaq-state-cleared);
    }
    button {
      margin-inline-start: 0.75rem;
      padding: 0.25rem 0.5rem;
      border: 1px solid currentcolor;
      border-radius: var(--mithaq-radius);
      background: transparent;
      color: inherit;
      font: inherit;
    }
    .aloud {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  `;

  declare words?: BeatWords;
  declare shown?: Standing | { readonly is: 'again' };
  private beating?: number;
  private watching?: MutationObserver;
  private glad?: number;

  private readonly line = new LineCourse({
    ask: async () => (await fetch(new URL('favicon.svg', document.baseURI), { method: 'HEAD', cache: 'no-store' })).ok,
    online: () => navigator.onLine,
    now: () => Date.now(),
    changed: (standing) => this.stand(standing),
  });

  /** News: the server heard that this page is still here. */
  set heard(count: number) {
    if (count > 0) this.line.news();
  }

  private readonly look = (): void => {
    if (document.visibilityState === 'visible') void this.line.look();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.beating = window.setInterval(() => this.beat(), EVERY);
    for (const said of ['online', 'offline']) window.addEventListener(said, this.look);
    document.addEventListener('visibilitychange', this.look);
    this.line.start();
    // the framework's own notice that the session is gone; a moment apart, so that a hall does not knock all at once
    this.watching = new MutationObserver(() => {
      if (document.querySelector('.v-system-error')) {
        this.watching?.disconnect();
        window.setTimeout(() => window.location.reload(), 500 + Math.random() * 2_500);
      }
    });
    this.watching.observe(document.body, { childList: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.beating);
    window.clearTimeout(this.glad);
    for (const said of ['online', 'offline']) window.removeEventListener(said, this.look);
    document.removeEventListener('visibilitychange', this.look);
    this.line.stop();
    this.watching?.disconnect();
  }

  private beat(): void {
    this.line.askedForNews();
    this.dispatchEvent(new CustomEvent('still-here'));
  }

  private stand(standing: Standing): void {
    window.clearTimeout(this.glad);
    if (standing.is !== 'up') {
      this.shown = standing;
      return;
    }
    this.shown = { is: 'again' };
    this.glad = window.setTimeout(() => (this.shown = undefined), GLAD);
    // whatever was said meanwhile is fetched now, and not with the next touch
    this.beat();
  }

  override updated(): void {
    // above an open dialog as well
    const bar = this.renderRoot.querySelector<HTMLElement>('.line');
    if (this.shown && !bar?.matches(':popover-open')) bar?.showPopover?.();
    if (!this.shown && bar?.matches(':popover-open')) bar.hidePopover();
  }

  override render(): unknown {
    const words = this.words;
    if (!words) return nothing;
    const said = this.shown ? this.say(words, this.shown) : '';
    return html`<div class="aloud" role="status">${said}</div>
      <div class="line" popover="manual" data-line=${this.shown?.is ?? nothing}>
        <span aria-hidden="true">${said}</span>${this.shown?.is === 'deaf'
          ? html`<button type="button" @click=${() => window.location.reload()}>${words.reload}</button>`
          : nothing}
      </div>`;
  }

  private say(words: BeatWords, shown: Standing | { readonly is: 'again' }): string {
    if (shown.is === 'up') return '';
    if (shown.is === 'again') return words.again;
    const since = new Date(shown.since).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
    return words[shown.is].replace('{0}', `\u2068${since}\u2069`);
  }
}

customElements.define('workshop-beat', WorkshopBeat);
