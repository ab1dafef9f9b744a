import { css, html, nothing, svg } from 'lit';
import { Chart } from './chart';
import { chartStyles } from './chart-styles';
import { EMPTY, type ScatterData } from './chart-data';
import { along, fan, fromLeft, percent } from './geometry';
import { chosen, heading } from './row-parts';

type Row = ScatterData['rows'][number];

/** Marks keep clear of the frame by so many percent on each side. */
const EDGE = 9;

/**
 * Options by the medians of feasibility (across, in reading direction) and impact (up), in four named quadrants. Options on one place
 * stand around it, each to be seen; the chosen point shows its middle half as a cross.
 */
export class BallotScatter extends Chart<ScatterData> {
  static styles = [
    chartStyles,
    css`
      .picture {
        display: grid;
        grid-template-columns: minmax(0, 38em) minmax(12em, 1fr);
        gap: 1.5em;
        align-items: start;
      }
      .plane {
        position: relative;
        aspect-ratio: 4 / 3;
        border: 1px solid var(--mithaq-mark);
        background: var(--mithaq-paper);
      }
      .plane svg {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
      }
      .quadrant {
        position: absolute;
        padding: 0.3em 0.6em;
        max-inline-size: 46%;
        color: var(--mithaq-ink-quiet);
        font-size: 0.875em;
        line-height: 1.3;
      }
      .first {
        inset-block-start: 0;
        inset-inline-end: 0;
        color: var(--mithaq-accent);
        font-weight: 600;
      }
      .prepare {
        inset-block-start: 0;
        inset-inline-start: 0;
      }
      .along {
        inset-block-end: 0;
        inset-inline-end: 0;
      }
      .leave {
        inset-block-end: 0;
        inset-inline-start: 0;
      }
      .best {
        fill: var(--mithaq-accent-soft);
      }
      .middle {
        stroke: var(--mithaq-mark);
        stroke-width: 1px;
      }
      .grid {
        stroke: var(--mithaq-hairline);
        stroke-width: 1px;
      }
      .shared {
        fill: var(--mithaq-ink);
      }
      .leader {
        stroke: var(--mithaq-ink);
        stroke-width: 1px;
      }
      .mark circle {
        fill: var(--mithaq-raised);
        stroke: var(--mithaq-accent);
        stroke-width: 0.14em;
      }
      .mark.is-chosen circle {
        fill: var(--mithaq-accent);
      }
      .mark text {
        fill: var(--mithaq-ink);
        font-size: 0.85em;
        font-weight: 600;
        text-anchor: middle;
        dominant-baseline: central;
      }
      .mark.is-chosen text {
        fill: var(--mithaq-accent-ink);
      }
      .mark:focus-visible circle {
        stroke: var(--mithaq-ink);
        stroke-width: 0.25em;
      }
      .cross {
        stroke: var(--mithaq-state-review);
        stroke-width: 0.2em;
        stroke-linecap: round;
      }
      .axis {
        display: flex;
        justify-content: space-between;
        gap: 1em;
        margin-block: 0.25em;
        font-size: 0.875em;
        font-variant-numeric: tabular-nums;
      }
      .across {
        padding-inline: calc(9% - 0.3em);
      }
      .axis b {
        font-weight: 600;
      }
      ol {
        display: grid;
        gap: 0.4em;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      /* A screen on the wall is lower than it is wide, and its letters are large: the plane takes its height from the screen */
      :host([size='projector']) .plane svg {
        font-size: 0.85em;
      }
      :host([size='projector']) .plane {
        aspect-ratio: auto;
        block-size: 50vh;
      }
      @container (max-width: 44em) {
        .picture {
          grid-template-columns: minmax(0, 1fr);
        }
        .plane {
          aspect-ratio: 1;
        }
      }
      @container (min-width: 60vw) {
        :host([size='projector']) .picture {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.data = {
      ...EMPTY,
      top: 5,
      impact: '',
      feasibility: '',
      quadrants: { first: '', prepare: '', along: '', leave: '' },
      rows: [],
    };
  }

  protected sentences() {
    return this.data.rows.map((row) => row.name);
  }

  protected picture() {
    const { quadrants, impact, feasibility, top, rows } = this.data;
    const placed = rows.filter((row) => row.impact.median > 0);
    return html`<div>
        <div class="axis" aria-hidden="true"><span><b>↑ ${impact}</b> (<bdi dir="ltr">1–${top}</bdi>)</span></div>
        <div class="plane">
          <svg aria-hidden="true">
            <rect class="best" x=${this.rtl ? '0' : '50%'} y="0" width="50%" height="50%" />
            ${Array.from({ length: top }, (_, i) => this.gridLines(i + 1))}
            <line class="middle" x1="50%" x2="50%" y1="0" y2="100%" />
            <line class="middle" x1="0" x2="100%" y1="50%" y2="50%" />
          </svg>
          <span aria-hidden="true" class="quadrant first">${quadrants.first}</span>
          <span aria-hidden="true" class="quadrant prepare">${quadrants.prepare}</span>
          <span aria-hidden="true" class="quadrant along">${quadrants.along}</span>
          <span aria-hidden="true" class="quadrant leave">${quadrants.leave}</span>
          <svg>
            ${this.cross(rows[this.active])} ${this.places(placed).map((place) => this.place(place))}
          </svg>
        </div>
        <div class="axis across" aria-hidden="true">
          <span>1</span><b>${feasibility} ${this.rtl ? '←' : '→'}</b><span>${top}</span>
        </div>
      </div>
      <ol>
        ${rows.map((row) => html`<li>${heading(row)} ${chosen(row)}</li>`)}
      </ol>`;
  }

  private across(value: number): number {
    return fromLeft(EDGE + (along(value, this.data.top) * (100 - 2 * EDGE)) / 100, this.rtl);
  }

  private up(value: number): number {
    return 100 - EDGE - (along(value, this.data.top) * (100 - 2 * EDGE)) / 100;
  }

  private gridLines(step: number) {
    const x = percent(this.across(step));
    const y = percent(this.up(step));
    return svg`<line class="grid" x1=${x} x2=${x} y1="0" y2="100%" /><line class="grid" x1="0" x2="100%" y1=${y} y2=${y} />`;
  }

  /** Rows by the place that they share. */
  private places(rows: Row[]): Row[][] {
    const places = new Map<string, Row[]>();
    for (const row of rows) {
      const key = `${row.impact.median}/${row.feasibility.median}`;
      places.set(key, [...(places.get(key) ?? []), row]);
    }
    return [...places.values()];
  }

  private place(rows: Row[]) {
    const [first] = rows;
    if (!first) return nothing;
    const steps = fan(rows.length);
    const size = 1.9;
    return svg`<svg x=${percent(this.across(first.feasibility.median))} y=${percent(this.up(first.impact.median))}>
      ${rows.length > 1 ? svg`<circle class="shared" r="0.18em" />` : nothing}
      ${rows.map((row, i) => this.mark(row, (steps[i]?.x ?? 0) * size, (steps[i]?.y ?? 0) * size))}
    </svg>`;
  }

  private mark(row: Row, x: number, y: number) {
    const index = this.data.rows.indexOf(row);
    return svg`<g
      class="mark ${row.chosen ? 'is-chosen' : ''}"
      data-point=${index}
      role=${this.explorable ? 'img' : nothing}
      aria-label=${this.explorable ? row.name : nothing}
      tabindex=${this.explorable ? this.stop(index) : nothing}
    >
      <circle cx="${x.toFixed(2)}em" cy="${y.toFixed(2)}em" r="0.85em" />
      <svg x="${x.toFixed(2)}em" y="${y.toFixed(2)}em"><text>${row.number}</text></svg>
    </g>`;
  }

  private cross(row: Row | undefined) {
    if (!row || row.impact.median === 0) return nothing;
    const x = percent(this.across(row.feasibility.median));
    const y = percent(this.up(row.impact.median));
    return svg`<line class="cross" y1=${y} y2=${y} x1=${percent(this.across(row.feasibility.lower))} x2=${percent(this.across(row.feasibility.upper))} />
      <line class="cross" x1=${x} x2=${x} y1=${percent(this.up(row.impact.lower))} y2=${percent(this.up(row.impact.upper))} />`;
  }
}

customElements.define('ballot-scatter', BallotScatter);
