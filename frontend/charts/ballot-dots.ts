import { css, html, nothing, svg } from 'lit';
import { Chart } from './chart';
import { chartStyles } from './chart-styles';
import { EMPTY, type DotsData } from './chart-data';
import { stack } from './geometry';
import { chosen, heading } from './row-parts';

/** So many dots stand side by side, whatever the width: as many as a phone has room for. */
const WIDEST = 16;

/** From one dot to the next, in em. */
const PITCH = 1.2;

/** Dots per option, stacked and counted: each drawn dot is one of the voters' (or as many as the legend says). */
export class BallotDots extends Chart<DotsData> {
  static styles = [
    chartStyles,
    css`
      .row {
        display: grid;
        grid-template-columns: minmax(8em, 30em) 3em 19.2em;
        align-items: center;
        gap: 0.25em 1em;
      }
      .count {
        min-inline-size: 2ch;
        font-weight: 600;
        font-size: 1.25em;
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      .dot {
        fill: var(--mithaq-accent);
      }
      .row:not(.is-chosen) .dot {
        fill: var(--mithaq-paper);
        stroke: var(--mithaq-accent);
        stroke-width: 0.14em;
      }
      .none {
        stroke: var(--mithaq-hairline);
        stroke-width: 1px;
      }
      @container (max-width: 36em) {
        .row {
          grid-template-columns: 3em 1fr;
        }
        .heading {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.data = { ...EMPTY, unit: 1, rows: [] };
  }

  protected sentences() {
    return this.data.rows.map((row) => row.name);
  }

  protected picture() {
    const { rows, unit, unitText } = this.data;
    const most = Math.ceil(Math.max(0, ...rows.map((row) => row.dots)) / unit);
    const high = stack(most, WIDEST);
    return html`${unitText ? html`<p class="note">${unitText}</p>` : nothing}
    ${rows.map(
      (row, index) =>
        html`<div
          class="row ${row.chosen ? 'is-chosen' : ''}"
          data-point=${index}
          role=${this.explorable ? 'img' : nothing}
          aria-label=${this.explorable ? row.name : nothing}
          tabindex=${this.explorable ? this.stop(index) : nothing}
        >
          <div class="heading">${heading(row)} ${chosen(row)} <div class="note">${row.note}</div></div>
          <span class="count">${row.count}</span>
          <svg aria-hidden="true" width="100%" height="${high * PITCH}em">
            ${row.dots === 0 ? svg`<line class="none" x1="0" x2="100%" y1="50%" y2="50%" />` : this.dots(row.dots / unit, high)}
          </svg>
        </div>`,
    )}`;
  }

  private dots(count: number, high: number) {
    const way = this.rtl ? -1 : 1;
    // From the side where reading begins, whatever the width of the row
    return svg`<svg x=${this.rtl ? '100%' : '0'}>${Array.from({ length: Math.ceil(count) }, (_, i) => {
      const x = way * (Math.floor(i / high) + 0.5) * PITCH;
      const y = (high - 0.5 - (i % high)) * PITCH;
      // The last dot may stand for fewer than a whole unit: its area says so
      const part = Math.min(1, count - i);
      return svg`<circle class="dot" cx="${x.toFixed(2)}em" cy="${y.toFixed(2)}em" r="${(0.45 * Math.sqrt(part)).toFixed(3)}em" />`;
    })}</svg>`;
  }
}

customElements.define('ballot-dots', BallotDots);
