import { css, html, nothing, svg } from 'lit';
import { Chart } from './chart';
import { chartStyles } from './chart-styles';
import { type BarsData, EMPTY } from './chart-data';
import { fromLeft, percent } from './geometry';
import { heading } from './row-parts';

type Row = BarsData['rows'][number];

/** From the highest level to the lowest: marks that are told apart without colour and without reading Latin letters. */
const MARKS = { moscow: ['●', '◕', '◑', '○'], consensus: ['✓', '≈', '○', '✕'] } as const;

const STANDING = { good: '✓', mixed: '≈', bad: '✕', none: '…' } as const;

/** One bar an option, split by level: every level has a mark, a word and a pattern. Counts stand below the bar, where even one of forty can be read. */
export class BallotBars extends Chart<BarsData> {
  static styles = [
    chartStyles,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: baseline;
        gap: 0 1em;
      }
      .bar {
        margin-block: 0.3em 0.2em;
      }
      .frame {
        fill: none;
        stroke: var(--mithaq-mark);
        stroke-width: 1px;
      }
      .part {
        stroke: var(--mithaq-paper);
        stroke-width: 2px;
      }
      .ground-0,
      .ink-0 {
        fill: var(--mithaq-accent);
      }
      .ground-1 {
        fill: var(--mithaq-accent-soft);
      }
      .ground-2 {
        fill: var(--mithaq-paper);
      }
      .ground-3 {
        fill: var(--mithaq-raised);
      }
      .ink-1 {
        stroke: var(--mithaq-accent);
        stroke-width: 2px;
      }
      .ink-2 {
        fill: var(--mithaq-ink-quiet);
      }
      .consensus .ground-3 {
        fill: var(--mithaq-state-attention-soft);
      }
      .ink-3 {
        stroke: var(--mithaq-ink-quiet);
        stroke-width: 1px;
      }
      .consensus .ink-3 {
        stroke: var(--mithaq-state-attention);
        stroke-width: 2px;
      }
      .counts {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1.1em;
        font-variant-numeric: tabular-nums;
      }
      .counts .zero {
        color: var(--mithaq-ink-quiet);
      }
      .verdict {
        display: inline-flex;
        gap: 0.35em;
        align-items: baseline;
        font-weight: 600;
      }
      .verdict.good {
        color: var(--mithaq-state-cleared);
      }
      .verdict.mixed {
        color: var(--mithaq-state-review);
      }
      .verdict.bad {
        color: var(--mithaq-state-attention);
      }
      .verdict.none {
        color: var(--mithaq-ink-quiet);
      }
      .moscow .verdict {
        color: var(--mithaq-ink);
      }
    `,
  ];

  constructor() {
    super();
    this.data = { ...EMPTY, kind: 'consensus', levels: [], rows: [] };
  }

  protected sentences() {
    return this.data.rows.map((row) => row.name);
  }

  protected picture() {
    const { rows, levels, kind } = this.data;
    return html`<div class=${kind}>
      <svg width="0" height="0" aria-hidden="true">
        <defs>${[0, 1, 2, 3].map((level) => this.pattern(level))}</defs>
      </svg>
      <ul class="legend" aria-hidden="true">
        ${levels.map(
          (word, level) =>
            html`<li>
              <svg width="2em" height="1.1em">
                <rect class="frame" width="100%" height="100%" style="fill: url(#level-${level})" />
              </svg>
              <span>${MARKS[kind][level]}</span> ${word}
            </li>`,
        )}
      </ul>
      ${rows.map(
        (row, index) =>
          html`<div
            class="row"
            data-point=${index}
            role=${this.explorable ? 'img' : nothing}
            aria-label=${this.explorable ? row.name : nothing}
            tabindex=${this.explorable ? this.stop(index) : nothing}
          >
            <div class="head"><span>${heading(row)}</span>${this.verdict(row)}</div>
            <svg class="bar" aria-hidden="true" width="100%" height="1.6em">${this.parts(row)}</svg>
            <div class="counts">
              ${row.counts.map(
                (count, level) =>
                  html`<span class=${count === 0 ? 'zero' : ''}
                    ><span aria-hidden="true">${MARKS[kind][level]}</span> ${count}</span
                  >`,
              )}
            </div>
          </div>`,
      )}
    </div>`;
  }

  private verdict(row: Row) {
    const { kind, levels } = this.data;
    const mark = kind === 'moscow' ? (MARKS.moscow[levels.indexOf(row.verdict)] ?? '…') : STANDING[row.standing];
    return html`<span class="verdict ${row.standing}"><span aria-hidden="true">${mark}</span>${row.verdict}</span>`;
  }

  private parts(row: Row) {
    const all = row.counts.reduce((sum, count) => sum + count, 0);
    let before = 0;
    const parts = row.counts.map((count, level) => {
      const share = all === 0 ? 0 : (100 * count) / all;
      const start = before;
      before += share;
      if (share === 0) return nothing;
      const x = this.rtl ? fromLeft(start + share, true) : start;
      return svg`<rect class="part" x=${percent(x)} width=${percent(share)} height="100%" style="fill: url(#level-${level})" data-level=${level} />`;
    });
    return svg`${parts}<rect class="frame" width="100%" height="100%" />`;
  }

  /** Full, striped, dotted, empty; the lowest level of consensus, a block, is crossed. */
  private pattern(level: number) {
    const ink = [
      nothing,
      svg`<path class="ink-1" d="M-2 2 l4 -4 M0 8 l8 -8 M6 10 l4 -4" />`,
      svg`<circle class="ink-2" cx="4" cy="4" r="1.4" />`,
      this.data.kind === 'consensus' ? svg`<path class="ink-3" d="M0 0 l8 8 M8 0 l-8 8" />` : nothing,
    ][level];
    return svg`<pattern id="level-${level}" width="8" height="8" patternUnits="userSpaceOnUse">
      <rect class="ground-${level}" width="8" height="8" />${ink}
    </pattern>`;
  }
}

customElements.define('ballot-bars', BallotBars);
