import { renamed, unwrap } from './dom';

/** The width of a column, as a cell that is in one column only says it; the editor sets right what does not agree. */
function widths(table: Element): void {
  for (const cell of table.querySelectorAll('td, th')) {
    const width = Math.round(Number.parseFloat(cell.getAttribute('width') ?? ''));
    const share = cell.getAttribute('width')?.endsWith('%') ?? false;
    if (!share && width >= 1 && width < 10_000 && (cell.getAttribute('colspan') ?? '1') === '1') {
      cell.setAttribute('data-colwidth', String(width));
    }
  }
}

/** Rows that a program calls headers get header cells; tables in tables and captions become text. */
export function tables(body: Element): void {
  for (const inner of [...body.querySelectorAll('td table, th table')].reverse()) {
    for (const cell of inner.querySelectorAll('td, th')) renamed(cell, 'div');
    for (const part of inner.querySelectorAll('caption, colgroup')) part.remove();
    for (const part of inner.querySelectorAll('tr, thead, tbody, tfoot')) unwrap(part);
    renamed(inner, 'div');
  }
  for (const table of body.querySelectorAll('table')) {
    for (const caption of table.querySelectorAll('caption')) table.before(renamed(caption, 'p'));
    for (const part of table.querySelectorAll('colgroup')) part.remove();
    for (const cell of table.querySelectorAll('thead td, tr[style*="mso-yfti-tblheader" i] > td')) renamed(cell, 'th');
    for (const cell of table.querySelectorAll('td[role="columnheader"], td[scope]')) renamed(cell, 'th');
    for (const row of table.querySelectorAll('tr')) if (row.children.length === 0) row.remove();
    if (!table.querySelector('td, th')) table.remove();
    else widths(table);
  }
}
