import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LABEL_KEYS } from './labels';
import labelKeys from './labels.json';
import { schema } from './schema';
import definition from './schema.json';
import { isAllowedUrl, satisfies } from './schema-validators';

const paragraph = (attrs: Record<string, unknown>) => schema.node('paragraph', attrs);
const reference = { link: 'l1', item: 'R1', catalogue: 'urn:x', version: 1 };

describe('the schema', () => {
  it('has exactly the nodes and marks of schema.json', () => {
    expect(Object.keys(schema.nodes)).toEqual(definition.nodes.map((n) => n.name));
    expect(Object.keys(schema.marks)).toEqual(definition.marks.map((m) => m.name));
  });

  it.each([
    ['a direction that is none', () => paragraph({ dir: 'up' })],
    ['an id that is too long', () => paragraph({ id: 'x'.repeat(41) })],
    ['an id that is no text', () => paragraph({ id: 7 })],
    ['a heading level outside one to four', () => schema.node('heading', { level: 5 })],
    ['a numbering style nobody knows', () => schema.nodes.ordered_list.create({ style: 'dots' })],
    ['a script as a link', () => schema.text('x', [schema.mark('link', { href: 'javascript:alert(1)' })])],
    ['a library item without its version', () => schema.nodes.citation.create({ ...reference, version: 0 })],
    ['a table cell that spans too far', () => schema.nodes.table_cell.create({ colspan: 51 }, paragraph({}))],
  ])('refuses %s', (_what, make) => {
    expect(make).toThrow(RangeError);
  });

  it('refuses such values in what the server sends, too', () => {
    const json = { type: 'paragraph', attrs: { dir: 'up' } };
    expect(() => schema.nodeFromJSON(json)).toThrow(RangeError);
  });

  it('accepts what the server may send', () => {
    const doc = schema.node('doc', null, [
      paragraph({ id: 'b1', dir: 'rtl' }),
      schema.node('library_item', reference, [paragraph({})]),
      schema.node('paragraph', null, [schema.node('footnote', null, [schema.text('note')])]),
    ]);
    expect(schema.nodeFromJSON(doc.toJSON() as Record<string, unknown>).eq(doc)).toBe(true);
    doc.check();
  });
});

describe('addresses', () => {
  const schemes = ['http', 'https', 'mailto'];
  it.each(['https://un.org/a?b=c#d', 'HTTP://x.y', 'mailto:a@b.c', 'https://مثال.إختبار/صفحة'])('%s is allowed', (url) => {
    expect(isAllowedUrl(url, schemes)).toBe(true);
  });
  it.each(['javascript:alert(1)', 'JaVaScRiPt:x', 'java\nscript:x', ' https://x', 'https:', '//x.y', 'data:text/html,x', 'https://x y', 'https://x"onload=y', 'https:x', 'http://', 'mailto:', 'https://a\u200fb'])(
    '%j is refused',
    (url) => {
      expect(isAllowedUrl(url, schemes)).toBe(false);
    },
  );
});

describe('attribute rules', () => {
  it.each([
    [null, 'string|null', true],
    [undefined, 'string|null', false],
    [[1, 2], 'numbers|null', true],
    [['1'], 'numbers|null', false],
    [Number.NaN, 'number', false],
    ['1', 'number', false],
  ])('%j as %s is %s', (value, validate, expected) => {
    expect(satisfies(value, { validate })).toBe(expected);
  });
});

describe('texts of the editor', () => {
  const read = (name: string): string =>
    readFileSync(new URL(`../../src/main/resources/vaadin-i18n/${name}`, import.meta.url), 'utf8');

  it('are listed once, in code and in labels.json', () => {
    expect(labelKeys).toEqual([...LABEL_KEYS]);
  });

  it.each(['translations.properties', 'translations_ar.properties'])('all stand in %s', (name) => {
    const present = new Set(read(name).split('\n').map((line) => line.split('=')[0]));
    expect(LABEL_KEYS.filter((key) => !present.has(`editor.${key}`))).toEqual([]);
  });
});
