import { TextSelection, type EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { blockLanguage } from './block-language';
import { LABEL_KEYS } from './labels';
import { schema } from './schema';
import { searchable } from './searchable';
import { maySlash, slashMatches, slashQuery, slashTransaction } from './slash';
import { SLASH_ITEMS, type SlashItem } from './slash-items';
import { paragraphs, stateOf } from './testing/documents';

const ENGLISH: Partial<Record<string, string>> = { heading2: 'Heading 2', table: 'Table', quote: 'Quotation', bulletList: 'Bulleted list' };
const label = (key: string): string => ENGLISH[key] ?? key;
const names = (query: string): string[] => slashMatches(SLASH_ITEMS, query, label).map(({ name }) => name);
const item = (name: string): SlashItem => {
  const found = SLASH_ITEMS.find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found;
};
const caret = (text: string, at = text.length): EditorState => {
  const state = stateOf(paragraphs(text, 'after'));
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at + 1)));
};

describe('the slash', () => {
  it('opens at the start of a block and after a space, not in numbers and words', () => {
    expect(maySlash(caret(''))).toBe(true);
    expect(maySlash(caret('نص '))).toBe(true);
    expect(maySlash(caret('نص\u00a0'))).toBe(true);
    expect(maySlash(caret('70'))).toBe(false);
    expect(maySlash(caret('and'))).toBe(false);
  });

  it('looks for what stands behind it, as long as the caret is there', () => {
    expect(slashQuery(caret('a /tab'), { from: 3, typed: true })).toBe('tab');
    expect(slashQuery(caret('a /tab', 1), { from: 3, typed: true })).toBeNull();
    expect(slashQuery(caret('a / tab'), { from: 3, typed: true })).toBeNull();
    expect(slashQuery(caret('a tab'), { from: 3, typed: false })).toBe('tab');
  });

  it('finds by English and by Arabic, with and without diacritics, article and hamza', () => {
    expect(names('tab')[0]).toBe('table');
    expect(names('جدول')).toEqual(['table']);
    expect(names('جَدْوَل')).toEqual(['table']);
    expect(names('اقتباس')).toEqual(['quote']);
    expect(names('قائمه')).toEqual(['bulletList', 'orderedList']);
    expect(names('H2')).toEqual(['heading2']);
    expect(names('xyz')).toEqual([]);
    expect(names('')).toHaveLength(SLASH_ITEMS.length);
  });

  it('has texts for all that it offers', () => {
    expect(SLASH_ITEMS.map(({ name }) => name).filter((name) => !LABEL_KEYS.includes(name))).toEqual([]);
    expect(SLASH_ITEMS.filter(({ words }) => !/\p{Script=Arabic}/u.test(words) || !/[a-z]/.test(words))).toEqual([]);
  });

  it('takes the typed text away and puts the block in, in one transaction', () => {
    const state = caret('before /head');
    const tr = slashTransaction(state, { from: 8 }, item('heading2'));
    expect(tr?.doc.firstChild?.type.name).toBe('heading');
    expect(tr?.doc.firstChild?.textContent).toBe('before ');
  });

  it('asks how large a table is to be, where one has a place', () => {
    const table = item('table');
    const asked = slashTransaction(caret('/tab'), { from: 1 }, table);
    expect(asked?.doc.children.map(({ type, textContent }) => [type.name, textContent])).toEqual([['paragraph', ''], ['paragraph', 'after']]);
    expect(table.request).toBe('table');
    expect(table.leads?.(caret(''))).toBe(true);
  });

  it('does not offer what has no place', () => {
    const inItem = schema.node('doc', null, [
      schema.node('library_item', { link: 'l', item: 'i', catalogue: 'c', version: 1 }, [schema.node('paragraph', null, [schema.text('/x')])]),
    ]);
    const state = stateOf(inItem);
    const at = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 4)));
    const possible = SLASH_ITEMS.filter((each) => slashTransaction(at, { from: 2 }, { ...each, run: each.leads ?? each.run })).map(({ name }) => name);
    expect(possible).toContain('footnote');
    for (const name of ['table', 'bulletList', 'heading1', 'slashComment']) expect(possible).not.toContain(name);
  });
});

describe('text as people look for it', () => {
  it('folds what keyboards and habits make different', () => {
    expect(searchable('الأُمَمُ المتّحِدة')).toBe(searchable('الامم المتحده'));
    expect(searchable('مســتوى')).toBe('مستوي');
    expect(searchable('Été')).toBe('ete');
  });
});

describe('the language of a block', () => {
  const of = (text: string): string | null => blockLanguage(paragraphs(text).child(0));
  it('is that of most of its letters, whatever it begins with', () => {
    expect(of('وفق معيار ISO 27001')).toBe('ar');
    expect(of('ISO وفق معيار 27001 المعتمد')).toBe('ar');
    expect(of('The word ميثاق means a charter')).toBe('en');
    expect(of('2024 – 2030')).toBeNull();
    expect(of('')).toBeNull();
  });
});
