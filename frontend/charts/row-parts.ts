import { html, nothing } from 'lit';
import type { ChartRow } from './chart-data';

/** Number and title of an option; the title runs in its own direction, since an option may be written in the other language only. */
export function heading(row: ChartRow) {
  return html`<span class="name"
    ><span class="number">${row.number}</span
    ><span
      ><span class="title" dir="auto">${row.title}</span>${row.other
        ? html`<span class="other" dir="auto">${row.other}</span>`
        : nothing}</span
    ></span
  >`;
}

/** A mark and the word: being chosen is never said by colour alone. */
export function chosen(row: ChartRow) {
  return row.chosen ? html`<span class="chosen"><span aria-hidden="true">✓</span>${row.chosen}</span>` : nothing;
}
