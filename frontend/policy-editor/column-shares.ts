/** Writes the widths of the columns to the page; without any the browser shares them out. */
export function drawShares(colgroup: Element, shares: readonly number[] | null): void {
  const wanted = shares ?? [];
  while (colgroup.childElementCount > wanted.length) colgroup.lastElementChild?.remove();
  while (colgroup.childElementCount < wanted.length) colgroup.append(document.createElement('col'));
  [...colgroup.children].forEach((col, i) => {
    (col as HTMLElement).style.inlineSize = `${wanted[i] / 10}%`;
  });
}
