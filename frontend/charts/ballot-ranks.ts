import { css, html, nothing } from 'lit';
import { Chart } from './chart';
import { chartStyles } from './chart-styles';
import { EMPTY, type RanksData } from './chart-data';
import { chosen, heading } from './row-parts';

const MARK = { won: '●', even: '◐', lost: '○' } as const;

/** Options by place, each with its duels against the others in the order of places: filled for won, half for even, empty for lost. */
export class BallotRanks extends Chart<RanksData> {
  static styles = [
    chartStyles,
    css`
      .row {
        display: grid;
        grid-template-columns: 2.5em 1fr auto;
        align-items: center;
        gap: 0.25em 0.75em;
        border-block-end: 1px solid var(--mithaq-hairline);
      }
      .place {
        font-size: 1.5em;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
        text-align: center;
      }
      .is-chosen .place {
        color: var(--mithaq-accent);
      }
      .duels {
        display: flex;
        flex-wrap: wrap;
        gap: 0.3em;
        color: var(--mithaq-accent);
      }
      .duel {
        display: inline-grid;
        justify-items: center;
        min-inline-size: 1.5em;
        line-height: 1.2;
      }
      .against {
        color: var(--mithaq-ink-quiet);
        font-size: 0.8em;
        font-variant-numeric: tabular-nums;
      }
      @container (max-width: 36em) {
        .row {
          grid-template-columns: 2.5em 1fr;
        }
        .duels {
          grid-column: 2;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.data = { ...EMPTY, words: { won: '', even: '', lost: '' }, rows: [] };
  }

  protected sentences() {
    return this.data.rows.map((row) => row.name);
  }

  protected picture() {
    const { rows, words } = this.data;
    return html`<ul class="legend" aria-hidden="true">
        ${(['won', 'even', 'lost'] as const).map((outcome) => html`<li><span>${MARK[outcome]}</span> ${words[outcome]}</li>`)}
      </ul>
      ${rows.map(
        (row, index) =>
          html`<div
            class="row ${row.chosen ? 'is-chosen' : ''}"
            data-point=${index}
            role=${this.explorable ? 'img' : nothing}
            aria-label=${this.explorable ? row.name : nothing}
            tabindex=${this.explorable ? this.stop(index) : nothing}
          >
            <span class="place">${row.place}</span>
            <span>${heading(row)} ${chosen(row)}</span>
            <span class="duels"
              >${row.duels.map(
                (duel) =>
                  html`<span class="duel ${duel.outcome}" title=${duel.name}
                    ><span>${MARK[duel.outcome]}</span><span class="against">${duel.against}</span></span
                  >`,
              )}</span
            >
          </div>`,
      )}`;
  }
}

customElements.define('ballot-ranks', BallotRanks);
