import { readFileSync } from 'node:fs';
import { splitListItem } from 'prosemirror-schema-list';
import type { Node } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import table from './list-labels.json';
import { ABJAD, ALPHABET, LATIN, listBeginnings, listExample, listLabel, ROUNDS, type ListStyle } from './list-labels';
import { continueNumbering, nest, numberedListRule, numbersAround, startAt } from './lists';
import { schema } from './schema';
import { stateOf } from './testing/documents';

const p = (text: string) => schema.node('paragraph', null, text ? [schema.text(text)] : []);
const item = (...texts: string[]) => schema.node('list_item', null, texts.map(p));
const list = (attrs: object, ...texts: string[]) => schema.node('ordered_list', { ...attrs }, texts.map((text) => item(text)));

function at(text: string, ...blocks: Node[]): EditorState {
  const doc = schema.node('doc', null, blocks);
  let pos = -1;
  doc.descendants((node, start) => {
    if (node.isText && node.text === text) pos = start + node.nodeSize;
    if (text === '' && node.isTextblock && node.content.size === 0) pos = start + 1;
  });
  const state = stateOf(doc);
  return state.apply(state.tr.setSelection(TextSelection.create(doc, pos)));
}

function after(state: EditorState, command: Command): EditorState {
  let result = state;
  command(state, (tr) => (result = state.apply(tr)));
  return result;
}

/** What typing a space behind a label makes of a paragraph; null when no list begins. */
function typed(label: string, ...before: ReturnType<typeof list>[]): EditorState | null {
  const state = at(label, ...before, p(label));
  const end = state.selection.from;
  const rule = numberedListRule as unknown as { match: RegExp; handler: (...args: unknown[]) => Transaction | null };
  const match = rule.match.exec(`${label} `);
  const tr = match && rule.handler(state, match, end - label.length, end);
  return tr ? state.apply(tr) : null;
}

describe('labels of numbered lists', () => {
  it('are those of the shared table, which the exports are held to as well', () => {
    for (const { style, number, rtl, label } of table) {
      expect(`${listLabel(style as ListStyle, number, rtl)}.`, `${style} ${number}`).toBe(label);
    }
  });

  it('are drawn from the same letters, doubled as often, by the style sheet', () => {
    const css = readFileSync(new URL('lists.css', import.meta.url), 'utf8');
    for (const [name, letters] of [['mithaq-abjad', ABJAD], ['mithaq-alphabet', ALPHABET], ['mithaq-latin', LATIN]] as const) {
      const rule = new RegExp(`@counter-style ${name} \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
      expect([...rule.matchAll(/'([^'.]+)'/g)].map((m) => m[1])).toEqual(letters);
      expect(rule).toContain('system: symbolic');
      expect(rule).toContain(`range: 1 ${letters.length * ROUNDS};`);
    }
  });

  it('are shown as their own example', () => {
    expect(listExample('abjad', true)).toBe('أ ب ج');
    expect(listExample('alpha', true)).toBe('أ ب ت');
    expect(listExample('arabic_indic', true)).toBe('١ ٢ ٣');
  });

  it('are read back as what they may begin', () => {
    expect(listBeginnings('١٢')).toEqual([{ style: 'arabic_indic', number: 12 }]);
    expect(listBeginnings('ا')[0]).toEqual({ style: 'abjad', number: 1 });
    expect(listBeginnings('ه')).toContainEqual({ style: 'abjad', number: 5 });
    expect(listBeginnings('i').map((b) => b.style)).toEqual(['alpha', 'roman']);
    expect(listBeginnings('xyz')).toEqual([]);
  });
});

describe('typing a label and a space', () => {
  it.each([
    ['1.', 'decimal', 1],
    ['7)', 'decimal', 7],
    ['١.', 'arabic_indic', 1],
    ['٣-', 'arabic_indic', 3],
    ['أ.', 'abjad', 1],
    ['ا)', 'abjad', 1],
    ['a.', 'alpha', 1],
    ['i.', 'roman', 1],
  ])('%s begins a list', (label, style, start) => {
    const made = typed(label);
    expect(made?.doc.firstChild?.type.name).toBe('ordered_list');
    expect(made?.doc.firstChild?.attrs).toMatchObject({ style, start });
    expect(made?.doc.textContent).toBe('');
  });

  it.each(['ب.', 'c.', 'و.', 'xyz.', 'no.'])('%s alone begins none: it is more likely an initial or a word', (label) => {
    expect(typed(label)).toBeNull();
  });

  it.each([
    ['ب.', { style: 'abjad' }],
    ['ب)', { style: 'alpha' }],
    ['b.', { style: 'alpha' }],
    ['ii.', { style: 'roman' }],
    ['٥.', { style: 'arabic_indic', start: 4 }],
  ])('%s goes on with the list before it', (label, attrs) => {
    const made = typed(label, list(attrs, 'one'));
    expect(made?.doc.childCount).toBe(1);
    expect(made?.doc.firstChild?.childCount).toBe(2);
  });
});

describe('where a list starts', () => {
  it('is said by a number', () => {
    const state = after(at('one', list({}, 'one')), startAt(7));
    expect(state.doc.firstChild?.attrs.start).toBe(7);
    for (const wrong of [-1, 1.5, Number.NaN, 100_001]) expect(startAt(wrong)(state)).toBe(false);
  });

  it('follows the list before with the same numbering, and goes back to 1', () => {
    const blocks = [list({ style: 'abjad', start: 2 }, 'a', 'b'), p('between'), list({ style: 'decimal' }, 'x'), list({ style: 'abjad' }, 'one')];
    const state = at('one', ...blocks);
    expect(numbersAround(state)).toEqual({ start: 1, next: 4 });
    const continued = after(state, continueNumbering);
    expect(continued.doc.lastChild?.attrs.start).toBe(4);
    expect(after(continued, continueNumbering).doc.lastChild?.attrs.start).toBe(1);
  });

  it('has nothing to follow in the first list, in a bullet list and outside of lists', () => {
    expect(continueNumbering(at('one', list({}, 'one')))).toBe(false);
    expect(numbersAround(at('one', schema.node('bullet_list', null, [item('one')])))).toBeNull();
    expect(numbersAround(at('one', p('one')))).toBeNull();
  });
});

describe('keys in a list', () => {
  it('Tab nests and keeps the numbering, Shift+Tab takes back out', () => {
    const state = at('two', list({ style: 'abjad' }, 'one', 'two'));
    const nested = after(state, nest(1));
    const inner = nested.doc.firstChild?.firstChild?.lastChild;
    expect(inner?.type.name).toBe('ordered_list');
    expect(inner?.attrs.style).toBe('abjad');
    expect(after(nested, nest(-1)).doc.toJSON()).toEqual(state.doc.toJSON());
  });

  it('Enter on an empty nested item takes it one level out', () => {
    const inner = schema.node('ordered_list', { style: 'roman' }, [item('in'), item('')]);
    const outer = schema.node('ordered_list', null, [schema.node('list_item', null, [p('out'), inner])]);
    const done = after(at('', outer), splitListItem(schema.nodes.list_item));
    expect(done.doc.firstChild?.childCount).toBe(2);
  });
});
