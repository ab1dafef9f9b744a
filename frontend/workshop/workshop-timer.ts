import { LitElement, css, html, nothing } from 'lit';
import { clock, passed, secondsLeft, type Watch } from './remaining';
import { Ticking } from './ticking';

interface TimerData {
  left: number;
  running: boolean;
  /** Words under the clock: how it stands. */
  pausedLabel: string;
  overLabel: string;
  /** Said aloud when so much is left. */
  five: string;
  one: string;
  over: string;
}

/** The clock of an item. It counts in the browser; the server only says when something changes. */
export class WorkshopTimer extends LitElement {
  static properties = { data: { type: Object }, said: { state: true } };

  static styles = css`
    :host {
      display: inline-flex;
      flex-direction: column;
      align-items: flex-start;
      font-variant-numeric: tabular-nums lining-nums;
    }
    .clock {
      direction: ltr;
      unicode-bidi: isolate;
      font-size: var(--workshop-clock, 2.5rem);
      font-weight: 600;
      line-height: 1.1;
    }
    .over {
      color: var(--mithaq-state-attention);
    }
    .word {
      font-size: var(--workshop-clock-word, 0.9375rem);
    }
    .aloud {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  `;

  declare data?: TimerData;
  declare said: string;
  private watch?: Watch;
  private shown = 0;

  constructor() {
    super();
    this.said = '';
    new Ticking(this, () => this.tick());
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('data') && this.data) {
      this.watch = { left: this.data.left, running: this.data.running, at: Date.now() };
      this.shown = secondsLeft(this.watch, Date.now());
    }
  }

  private tick(): void {
    if (!this.watch || !this.data) return;
    const left = secondsLeft(this.watch, Date.now());
    if (left === this.shown) return;
    const mark = passed(this.shown, left).at(-1);
    if (mark !== undefined) this.said = { 300: this.data.five, 60: this.data.one, 0: this.data.over }[mark] ?? '';
    this.shown = left;
    this.requestUpdate();
  }

  override render(): unknown {
    if (!this.data) return nothing;
    const over = this.shown < 0;
    const word = this.data.running ? (over ? this.data.overLabel : '') : this.data.pausedLabel;
    return html`<span class="clock ${over ? 'over' : ''}" role="timer" dir="ltr">${clock(this.shown)}</span>
      ${word ? html`<span class="word ${over ? 'over' : ''}">${word}</span>` : nothing}
      <span class="aloud" role="status">${this.said}</span>`;
  }
}

customElements.define('workshop-timer', WorkshopTimer);
