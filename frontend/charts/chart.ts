import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { EMPTY, type ChartData } from './chart-data';
import { chartStyles } from './chart-styles';

let charts = 0;

/**
 * What all charts of ballots share: a title, a summary in words, points that the arrow keys visit, and a real table beside the picture.
 *
 * On a projector nobody has a keyboard: there the picture is one image, named by its summary.
 */
export abstract class Chart<D extends ChartData> extends LitElement {
  static properties = {
    data: { attribute: false },
    size: { reflect: true },
    table: { reflect: true },
    open: { state: true },
    active: { state: true },
  };

  static styles = [chartStyles];

  declare data: D;
  /** `projector` is legible at ten metres. */
  declare size: 'page' | 'projector';
  /** Whether the table is opened by a button, always there, or elsewhere. It is always printed, unless it is elsewhere. */
  declare table: 'toggle' | 'always' | 'never';
  declare protected open: boolean;
  /** The point that the keyboard is at; -1 before any was visited. */
  declare protected active: number;

  private readonly chart = `chart-${++charts}`;

  constructor() {
    super();
    this.data = EMPTY as unknown as D;
    this.size = 'page';
    this.table = 'toggle';
    this.open = false;
    this.active = -1;
  }

  protected get rtl(): boolean {
    return this.data.lang === 'ar';
  }

  protected get explorable(): boolean {
    return this.size !== 'projector';
  }

  /** The picture; every point in it is marked by {@link point}. */
  protected abstract picture(): TemplateResult;

  /** The sentence of each point, in the order in which the keys visit them. */
  protected abstract sentences(): string[];

  willUpdate() {
    // Direction belongs to the words of the chart: a projector shows two languages side by side
    this.dir = this.rtl ? 'rtl' : 'ltr';
    this.lang = this.data.lang;
    if (this.active >= this.sentences().length) this.active = -1;
  }

  render() {
    const { title, summary } = this.data;
    return html`<figure aria-labelledby="${this.chart}-title">
      <figcaption part="title" id="${this.chart}-title" dir="auto">${title}</figcaption>
      <p class="summary" part="summary" id="${this.chart}-summary">${summary}</p>
      <div
        class="picture"
        role=${this.explorable ? 'group' : 'img'}
        aria-label=${summary}
        @keydown=${this.walk}
        @focusin=${this.visit}
        @pointerover=${this.visit}
      >
        ${this.picture()}
      </div>
      ${this.explorable
        ? html`<p class="detail" aria-hidden="true">${this.sentences()[this.active] ?? this.data.hint}</p>`
        : nothing}
      ${this.table === 'never' ? nothing : this.figures()}
    </figure>`;
  }

  private figures() {
    const { table, title } = this.data;
    const shown = this.table === 'always' || this.open;
    return html`${this.table === 'toggle'
        ? html`<button class="toggle" aria-expanded=${shown} aria-controls="${this.chart}-table" @click=${this.toggle}>
            ${shown ? table.hide : table.show}
          </button>`
        : nothing}
      <div class="table ${shown ? '' : 'closed'}" id="${this.chart}-table" tabindex=${shown ? 0 : -1} role="region" aria-label=${title}>
        <table>
          <thead>
            <tr>
              ${table.columns.map((column) => html`<th scope="col" class=${column.text ? 'text' : ''}>${column.title}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${table.rows.map(
              (cells) =>
                html`<tr>
                  ${cells.map((cell, index) =>
                    index === 0
                      ? html`<th scope="row"><bdi>${cell}</bdi></th>`
                      : html`<td class=${table.columns[index]?.text ? 'text' : ''}><bdi>${cell}</bdi></td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  private toggle() {
    this.open = !this.open;
  }

  /** The one tab stop of the picture: the point visited last, or the first. */
  protected stop(index: number): number {
    return index === Math.max(0, this.active) ? 0 : -1;
  }

  private points(): (HTMLElement | SVGElement)[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement | SVGElement>('[data-point]')].sort(
      (one, other) => Number(one.dataset['point']) - Number(other.dataset['point']),
    );
  }

  private visit(event: Event) {
    const point = (event.target as Element).closest<HTMLElement>('[data-point]');
    if (point && this.explorable) this.active = Number(point.dataset['point']);
  }

  private walk(event: KeyboardEvent) {
    const points = this.points();
    const at = points.indexOf((event.target as Element).closest('[data-point]') as HTMLElement);
    if (at < 0) return;
    const forward = this.rtl ? 'ArrowLeft' : 'ArrowRight';
    const back = this.rtl ? 'ArrowRight' : 'ArrowLeft';
    const moves: Record<string, number> = {
      [forward]: at + 1,
      [back]: at - 1,
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: points.length - 1,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    points[Math.min(points.length - 1, Math.max(0, to))]?.focus();
  }
}
