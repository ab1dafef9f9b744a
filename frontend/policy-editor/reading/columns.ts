import { drawShares } from '../column-shares';
import type { TextNode } from './text-tree';

/** The columns in front of a table; their widths from the first row that says any. */
export function drawColumns(table: HTMLElement, node: TextNode): void {
  const colgroup = document.createElement('colgroup');
  table.prepend(colgroup);
  const given = node.children.map((row) =>
    row.children.flatMap(({ attrs }) => (attrs.colwidth as readonly number[] | null) ?? Array.from({ length: Number(attrs.colspan) }, () => 0)),
  );
  const columns = Math.max(0, ...given.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) => given.find((row) => row.length === columns && row[at] > 0)?.[at] ?? 0);
  drawShares(colgroup, widths.some((width) => width > 0) ? shares(widths) : null);
}

function shares(widths: readonly number[]): number[] {
  const known = widths.filter((width) => width > 0);
  const mean = known.reduce((a, b) => a + b, 0) / known.length;
  const all = widths.map((width) => width || mean);
  const total = all.reduce((a, b) => a + b, 0);
  return all.map((width) => Math.max(1, Math.round((width * 1000) / total)));
}
