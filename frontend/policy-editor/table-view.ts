import type { Node } from 'prosemirror-model';
import type { NodeViewConstructor, ViewMutationRecord } from 'prosemirror-view';
import { drawShares } from './column-shares';
import { columnShares, hasWidths } from './tables';

/** A table as the schema writes it, with its columns in front: widths are shares, so that they fit every page and every paper. */
export const tableView: NodeViewConstructor = (first) => {
  const dom = document.createElement('table');
  const colgroup = dom.appendChild(document.createElement('colgroup'));
  const contentDOM = dom.appendChild(document.createElement('tbody'));
  let shown: Node | null = null;
  const update = (node: Node): boolean => {
    if (node.type !== first.type) return false;
    if (node === shown) return true;
    shown = node;
    for (const [name, value] of [
      ['data-block', node.attrs.id as string | null],
      ['data-change', node.attrs.change ? 'yes' : null],
    ] as const) {
      if (value === null) dom.removeAttribute(name);
      else dom.setAttribute(name, value);
    }
    drawShares(colgroup, hasWidths(node) ? columnShares(node) : null);
    return true;
  };
  update(first);
  return {
    dom,
    contentDOM,
    update,
    ignoreMutation: (record: ViewMutationRecord) =>
      record.type !== 'selection' && (colgroup.contains(record.target) || (record.type === 'attributes' && record.target === dom)),
  };
};
