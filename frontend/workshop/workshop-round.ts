import { LitElement, css, html, nothing } from 'lit';
import { clock, secondsLeft, type Watch } from './remaining';
import { Ticking } from './ticking';

interface RoundData {
  left: number;
  label: string;
}

/**
 * Counts a round of a gallery walk down.
 *
 * @fires round-over - once, when it is; up to two seconds later, so that a hall of phones does not ask at once
 */
export class WorkshopRound extends LitElement {
  static properties = { data: { type: Object } };

  static styles = css`
    :host {
      display: inline-flex;
      align-items: baseline;
      gap: 0.5rem;
      font-variant-numeric: tabular-nums lining-nums;
    }
    .clock {
      direction: ltr;
      unicode-bidi: isolate;
      font-size: var(--workshop-round, 1.625rem);
      font-weight: 600;
    }
  `;

  declare data?: RoundData;
  private watch?: Watch;
  private shown = 0;
  private told = false;

  constructor() {
    super();
    new Ticking(this, () => this.tick());
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('data') && this.data) {
      this.watch = { left: this.data.left, running: true, at: Date.now() };
      this.shown = secondsLeft(this.watch, Date.now());
      this.told = false;
    }
  }

  private tick(): void {
    if (!this.watch) return;
    const left = secondsLeft(this.watch, Date.now());
    if (left < 0 && !this.told) {
      this.told = true;
      window.setTimeout(() => this.dispatchEvent(new CustomEvent('round-over')), Math.random() * 2_000);
    }
    if (left === this.shown) return;
    this.shown = left;
    this.requestUpdate();
  }

  override render(): unknown {
    if (!this.data) return nothing;
    return html`<span>${this.data.label}</span>
      <span class="clock" role="timer" dir="ltr">${clock(Math.max(0, this.shown))}</span>`;
  }
}

customElements.define('workshop-round', WorkshopRound);
