import { css, html, nothing, svg } from 'lit';
import { Chart } from './chart';
import { chartStyles } from './chart-styles';
import { EMPTY, type SpreadData } from './chart-data';
import { along, fromLeft, percent } from './geometry';
import { heading } from './row-parts';

type Round = SpreadData['rows'][number]['rounds'][number];

/** From the least to the greatest estimate a line, over the middle half a box, at the median a diamond; one line a round. */
export class BallotSpread extends Chart<SpreadData> {
  static styles = [
    chartStyles,
    css`
      .line {
        display: grid;
        grid-template-columns: minmax(4.5em, auto) 1fr minmax(7em, auto);
        align-items: center;
        gap: 0.75em;
      }
      .track {
        padding-inline: 0.75em;
      }
      .step {
        stroke: var(--mithaq-hairline);
        stroke-width: 1px;
      }
      .whole {
        stroke: var(--mithaq-ink-quiet);
        stroke-width: 0.12em;
      }
      .half {
        fill: var(--mithaq-accent-soft);
        stroke: var(--mithaq-accent);
        stroke-width: 0.12em;
      }
      .half.last {
        fill: var(--mithaq-accent);
      }
      .median {
        fill: var(--mithaq-paper);
        stroke: var(--mithaq-ink);
        stroke-width: 0.14em;
      }
      .scale {
        display: flex;
        justify-content: space-between;
        font-size: 0.875em;
        color: var(--mithaq-ink-quiet);
        font-variant-numeric: tabular-nums;
      }
      .scale span {
        inline-size: 2em;
        margin-inline: -1em;
        text-align: center;
      }
      .figures {
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      .change {
        display: block;
        margin-block-start: 0.15em;
      }
      @container (max-width: 36em) {
        .line {
          grid-template-columns: 1fr auto;
          gap: 0 0.75em;
        }
        .track {
          grid-column: 1 / -1;
          grid-row: 2;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.data = { ...EMPTY, top: 5, legend: { whole: '', half: '', median: '' }, rounds: [], rows: [] };
  }

  protected sentences() {
    return this.data.rows.map((row) => row.name);
  }

  protected picture() {
    const { rows, rounds, top } = this.data;
    return html`${this.key()}
    ${rows.map(
      (row, index) =>
        html`<div
          class="row"
          data-point=${index}
          role=${this.explorable ? 'img' : nothing}
          aria-label=${this.explorable ? row.name : nothing}
          tabindex=${this.explorable ? this.stop(index) : nothing}
        >
          <div>${heading(row)}</div>
          ${row.rounds.map(
            (round, i) =>
              html`<div class="line">
                <span class="note">${rounds[i]}</span>
                <div class="track">${this.box(round, i === row.rounds.length - 1 && row.rounds.length > 1)}</div>
                <span class="note figures">${round.note}</span>
              </div>`,
          )}
          <div class="line" aria-hidden="true">
            <span></span>
            <div class="track"><div class="scale">${Array.from({ length: top }, (_, i) => html`<span>${i + 1}</span>`)}</div></div>
            <span></span>
          </div>
          ${row.note ? html`<span class="note change">${row.note}</span>` : nothing}
        </div>`,
    )}`;
  }

  private key() {
    const { whole, half, median } = this.data.legend;
    return html`<ul class="legend" aria-hidden="true">
      <li><svg width="2em" height="1em"><line class="whole" x1="0" x2="100%" y1="50%" y2="50%" /></svg>${whole}</li>
      <li><svg width="2em" height="1em"><rect class="half" width="100%" height="100%" /></svg>${half}</li>
      <li><svg width="1em" height="1em">${this.diamond(50, '0.5em')}</svg>${median}</li>
    </ul>`;
  }

  private box(round: Round, last: boolean) {
    const { top } = this.data;
    const at = (value: number) => fromLeft(along(value, top), this.rtl);
    const steps = Array.from({ length: top }, (_, i) => {
      const x = percent(at(i + 1));
      return svg`<line class="step" x1=${x} x2=${x} y1="0" y2="100%" />`;
    });
    if (round.median === 0) return html`<svg aria-hidden="true" width="100%" height="1.75em">${steps}</svg>`;
    const left = Math.min(at(round.lower), at(round.upper));
    const width = Math.abs(at(round.upper) - at(round.lower));
    return html`<svg aria-hidden="true" width="100%" height="1.75em">
      ${steps}
      <line class="whole" x1=${percent(at(round.least))} x2=${percent(at(round.greatest))} y1="50%" y2="50%" />
      ${[round.least, round.greatest].map(
        (end) => svg`<line class="whole" x1=${percent(at(end))} x2=${percent(at(end))} y1="30%" y2="70%" />`,
      )}
      <rect class="half ${last ? 'last' : ''}" x=${percent(left)} y="20%" width=${percent(width)} height="60%" rx="2" />
      ${this.diamond(at(round.median), '0.875em')}
    </svg>`;
  }

  private diamond(x: number, y: string) {
    return svg`<svg x=${percent(x)} y=${y}><rect class="median" x="-0.36em" y="-0.36em" width="0.72em" height="0.72em" transform="rotate(45)" /></svg>`;
  }
}

customElements.define('ballot-spread', BallotSpread);
