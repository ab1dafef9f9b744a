// @vitest-environment jsdom
import { DOMParser, DOMSerializer } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { TableMap } from 'prosemirror-tables';
import { describe, expect, it } from 'vitest';
import { schema } from './schema';
import { cellStep, columnAfter, columnShares, headerColumn, headerRow, insertTableOf, merge, movedBorder, rowAfter, split, widen, withShares } from './tables';
import { asSuggestion } from './suggesting';
import { stateOf } from './testing/documents';
import { drawShares } from './column-shares';
import { CellSelection } from 'prosemirror-tables';

const p = (text = '') => schema.node('paragraph', null, text ? [schema.text(text)] : []);

function after(state: EditorState, command: Command): EditorState {
  let result = state;
  command(state, (tr) => (result = state.apply(tr)));
  return result;
}

function withTable(rows = 2, columns = 3, more = { headerRow: false, headerColumn: false }): EditorState {
  const state = stateOf(schema.node('doc', null, [p()]));
  return after(state, insertTableOf({ rows, columns, ...more }));
}

const table = (state: EditorState) => state.doc.firstChild!;
const shape = (state: EditorState) =>
  table(state).children.map((row) => row.children.map((cell) => (cell.type.name === 'table_header' ? 'h' : 'd')).join(''));

describe('a new table', () => {
  it('has the size and the headers that were asked for, with the caret in its first cell', () => {
    const state = withTable(3, 2, { headerRow: true, headerColumn: true });
    expect(shape(state)).toEqual(['hh', 'hd', 'hd']);
    expect(state.selection.$from.node(3).type.name).toBe('table_header');
    expect(state.selection.from).toBe(4);
  });

  it('stands behind the paragraph with the caret, not in the middle of its sentence', () => {
    const doc = schema.node('doc', null, [p('A whole sentence.'), p('next')]);
    const state = stateOf(doc);
    const done = after(state.apply(state.tr.setSelection(TextSelection.create(doc, 5))), insertTableOf({ rows: 1, columns: 1, headerRow: false, headerColumn: false }));
    expect(done.doc.children.map((node) => node.type.name)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(done.doc.firstChild?.textContent).toBe('A whole sentence.');
  });

  it('does not stand in another table or in a library item', () => {
    expect(insertTableOf({ rows: 1, columns: 1, headerRow: false, headerColumn: false })(withTable())).toBe(false);
    const reference = { link: 'l', item: 'R', catalogue: 'urn:c', version: 3 };
    const state = stateOf(schema.node('doc', null, [schema.node('library_item', reference, [p('x')])]));
    const inside = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 2)));
    expect(insertTableOf({ rows: 1, columns: 1, headerRow: false, headerColumn: false })(inside)).toBe(false);
  });
});

describe('keys and tools', () => {
  it('Tab goes through the cells and makes a row behind the last one, Shift+Tab stays in the first', () => {
    let state = withTable(1, 2);
    state = after(state, cellStep(1));
    state = after(state, cellStep(1));
    expect(shape(state)).toEqual(['dd', 'dd']);
    expect(state.selection.$from.index(1)).toBe(1);
    expect(state.selection.$from.index(2)).toBe(0);
    const first = withTable();
    expect(cellStep(-1)(first)).toBe(true);
    expect(after(first, cellStep(-1)).selection.eq(first.selection)).toBe(true);
  });

  it('headers of the first row and column come and go', () => {
    const both = after(after(withTable(), headerRow), headerColumn);
    expect(shape(both)).toEqual(['hhh', 'hdd']);
    expect(shape(after(both, headerRow))).toEqual(['hdd', 'hdd']);
  });

  it('cells are merged and split again', () => {
    const state = withTable();
    const map = TableMap.get(table(state));
    const cells = CellSelection.create(state.doc, 1 + map.map[0], 1 + map.map[4]);
    const merged = after(state.apply(state.tr.setSelection(cells)), merge);
    expect(table(merged).firstChild?.firstChild?.attrs).toMatchObject({ colspan: 2, rowspan: 2 });
    expect(shape(after(merged, split))).toEqual(['ddd', 'ddd']);
  });

  it('no table grows wider than the schema lets a cell span', () => {
    let state = withTable(1, 49);
    state = after(state, columnAfter);
    expect(TableMap.get(table(state)).width).toBe(50);
    expect(columnAfter(state)).toBe(false);
  });
});

describe('widths of columns', () => {
  it('are equal until somebody chooses, and keep their sum', () => {
    const state = withTable();
    expect(columnShares(table(state))).toEqual([333, 333, 333]);
    const wider = after(state, widen(1));
    expect(columnShares(table(wider))).toEqual([373, 293, 333]);
    expect(table(wider).child(1).child(0).attrs.colwidth).toEqual([373]);
  });

  it('of a new column are the mean of the others', () => {
    const state = after(after(withTable(1, 2), widen(1)), columnAfter);
    expect(columnShares(table(state))).toHaveLength(3);
    expect(Math.min(...columnShares(table(state)))).toBeGreaterThan(200);
  });

  it('never go below the narrowest, and a narrower one may stay as it is', () => {
    expect(movedBorder([500, 500], 0, 900)).toEqual([940, 60]);
    expect(movedBorder([500, 500], 0, -900)).toEqual([60, 940]);
    expect(movedBorder([20, 980], 0, -50)).toEqual([20, 980]);
  });

  it('of merged cells are those of the columns they span', () => {
    const state = withTable();
    const map = TableMap.get(table(state));
    const merged = after(state.apply(state.tr.setSelection(CellSelection.create(state.doc, 1 + map.map[0], 1 + map.map[1]))), merge);
    const set = merged.apply(withShares(merged, 0, [200, 300, 500]));
    expect(table(set).firstChild?.firstChild?.attrs.colwidth).toEqual([200, 300]);
    expect(columnShares(table(set))).toEqual([200, 300, 500]);
    set.doc.check();
  });

  it('survive a copy and are refused when forged', () => {
    const state = after(withTable(), widen(1));
    const holder = document.createElement('div');
    holder.append(DOMSerializer.fromSchema(schema).serializeFragment(state.doc.content));
    expect(DOMParser.fromSchema(schema).parse(holder).firstChild?.toJSON()).toEqual(table(state).toJSON());
    holder.querySelector('td')?.setAttribute('data-colwidth', '-3');
    expect(DOMParser.fromSchema(schema).parse(holder).firstChild?.firstChild?.firstChild?.attrs.colwidth).toBeNull();
  });

  it('are drawn as shares of the page', () => {
    const colgroup = document.createElement('colgroup');
    drawShares(colgroup, [250, 750]);
    expect(colgroup.childElementCount).toBe(2);
    drawShares(colgroup, null);
    expect(colgroup.childElementCount).toBe(0);
  });
});

describe('while only suggesting', () => {
  it('rows and columns are suggested; headers, merging and widths are refused instead of doubling cells', () => {
    const state = withTable();
    const suggested = (command: Command): boolean => {
      let made: unknown = null;
      command(state, (tr) => (made = asSuggestion(state, tr, 'me')));
      return made !== null;
    };
    expect([rowAfter, columnAfter].map(suggested)).toEqual([true, true]);
    expect([headerRow, headerColumn, widen(1)].map(suggested)).toEqual([false, false, false]);
  });
});
