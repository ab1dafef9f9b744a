import { Plugin } from 'prosemirror-state';
import { cellAround, TableMap } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { columnShares, movedBorder, withShares } from './tables';
import { drawShares } from './column-shares';

/** How near to a border the pointer takes hold of it, in pixels. */
const REACH = 6;

/** The border behind a column of a table on the page. */
interface Border {
  readonly table: HTMLTableElement;
  readonly tablePos: number;
  readonly column: number;
  readonly rtl: boolean;
}

function borderAt(view: EditorView, event: PointerEvent): Border | null {
  const cell = (event.target as Element | null)?.closest?.('td, th');
  const table = cell?.closest('table');
  if (!cell || !table || !view.dom.contains(table)) return null;
  const rtl = getComputedStyle(table).direction === 'rtl';
  const { left, right } = cell.getBoundingClientRect();
  const [before, behind] = rtl ? [right - event.clientX, event.clientX - left] : [event.clientX - left, right - event.clientX];
  if (before > REACH && behind > REACH) return null;
  const $cell = cellAround(view.state.doc.resolve(view.posAtDOM(cell, 0)));
  if (!$cell) return null;
  const map = TableMap.get($cell.node(-1));
  const rect = map.findCell($cell.pos - $cell.start(-1));
  const column = behind <= REACH ? rect.right - 1 : rect.left - 1;
  // The outer sides stay: a table is as wide as its text
  if (column < 0 || column >= map.width - 1) return null;
  return { table, tablePos: $cell.before(-1), column, rtl };
}

/** The line that shows which border the pointer holds. */
class Guide {
  #line: HTMLElement | null = null;

  show(view: EditorView, { table, column, rtl }: Border, shares: readonly number[]): void {
    const host = view.dom.parentElement;
    if (!host) return;
    this.#line ??= host.appendChild(Object.assign(document.createElement('div'), { className: 'pe-column-guide' }));
    const box = table.getBoundingClientRect();
    const at = host.getBoundingClientRect();
    const part = shares.slice(0, column + 1).reduce((a, b) => a + b, 0) / shares.reduce((a, b) => a + b, 0);
    const x = rtl ? box.right - part * box.width : box.left + part * box.width;
    Object.assign(this.#line.style, { left: `${x - at.left - 1}px`, top: `${box.top - at.top}px`, height: `${box.height}px` });
    view.dom.style.cursor = 'col-resize';
  }

  hide(view: EditorView): void {
    this.#line?.remove();
    this.#line = null;
    view.dom.style.cursor = '';
  }
}

function drag(view: EditorView, start: PointerEvent, border: Border, guide: Guide, done: () => void): void {
  const node = view.state.doc.nodeAt(border.tablePos);
  if (!node) return done();
  const shares = columnShares(node);
  const { width } = border.table.getBoundingClientRect();
  let moved = shares;
  const move = (event: PointerEvent): void => {
    const by = ((event.clientX - start.clientX) * (border.rtl ? -1 : 1) * 1000) / width;
    moved = movedBorder(shares, border.column, by);
    const colgroup = border.table.querySelector('colgroup');
    if (colgroup) drawShares(colgroup, moved);
    guide.show(view, border, moved);
  };
  const stop = (event: Event): void => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', stop);
    window.removeEventListener('pointercancel', stop);
    window.removeEventListener('keydown', escape, true);
    guide.hide(view);
    done();
    // Somebody else may have changed the table meanwhile: then the positions are not the ones that were taken hold of
    const now = border.table.isConnected ? view.posAtDOM(border.table, 0) - 1 : -1;
    const table = now >= 0 ? view.state.doc.nodeAt(now) : null;
    const same = table?.type === node.type && TableMap.get(table).width === shares.length;
    if (event.type === 'pointerup' && same && moved !== shares) view.dispatch(withShares(view.state, now, moved));
    const colgroup = border.table.querySelector('colgroup');
    const shown = now >= 0 ? view.state.doc.nodeAt(now) : null;
    if (colgroup && shown) drawShares(colgroup, columnShares(shown));
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    stop(event);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', stop);
  window.addEventListener('pointercancel', stop);
  window.addEventListener('keydown', escape, true);
}

/** Borders of columns move with the pointer, from the right in tables that read from there. */
export function columnResize(): Plugin {
  const guide = new Guide();
  let dragging = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        pointermove(view, event) {
          if (dragging || event.buttons !== 0 || !view.editable) return false;
          const border = borderAt(view, event);
          const table = border && view.state.doc.nodeAt(border.tablePos);
          if (border && table) guide.show(view, border, columnShares(table));
          else guide.hide(view);
          return false;
        },
        pointerleave(view) {
          if (!dragging) guide.hide(view);
          return false;
        },
        mousedown(view, event) {
          // The pointer event came first: this one would begin a selection of cells
          if (dragging) event.preventDefault();
          return dragging;
        },
        pointerdown(view, event) {
          const border = event.button === 0 && view.editable ? borderAt(view, event) : null;
          if (!border) return false;
          dragging = true;
          drag(view, event, border, guide, () => (dragging = false));
          return true;
        },
      },
    },
    view: (view) => ({ destroy: () => guide.hide(view) }),
  });
}
