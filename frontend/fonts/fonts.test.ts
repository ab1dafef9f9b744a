import { readFileSync } from 'node:fs';
import { convert } from 'fontverter';
import { describe, expect, it } from 'vitest';
import { ARABIC, unicodeRange } from './characters';
import { tablesOf } from './name-table';

const here = (path: string): URL => new URL(path, import.meta.url);
const FILES = ['mithaq-sans-arabic-400', 'mithaq-sans-arabic-600', 'mithaq-naskh-400', 'mithaq-naskh-600'];

async function tables(file: string): Promise<Map<string, Buffer>> {
  return tablesOf(await convert(readFileSync(here(`${file}.woff2`)), 'truetype'));
}

function names(table: Buffer): string[] {
  const strings = table.readUInt16BE(4);
  return Array.from({ length: table.readUInt16BE(2) }, (_, at) => {
    const start = strings + table.readUInt16BE(6 + 12 * at + 10);
    return Buffer.from(table.subarray(start, start + table.readUInt16BE(6 + 12 * at + 8))).swap16().toString('utf16le');
  });
}

function features(table: Buffer): Set<string> {
  const list = table.readUInt16BE(6);
  return new Set(Array.from({ length: table.readUInt16BE(list) }, (_, at) => table.toString('latin1', list + 2 + 6 * at, list + 6 + 6 * at)));
}

describe('the parts of fonts for Arabic', () => {
  it.each(FILES)('%s still joins letters and places vowel signs', async (file) => {
    const found = await tables(file);
    expect([...features(found.get('GSUB') as Buffer)]).toEqual(expect.arrayContaining(['init', 'medi', 'fina', 'rlig']));
    expect([...features(found.get('GPOS') as Buffer)]).toEqual(expect.arrayContaining(['mark', 'mkmk']));
  });

  it.each(FILES)('%s does not carry the reserved name, and says its licence', async (file) => {
    const said = names((await tables(file)).get('name') as Buffer);
    expect(said.filter((name) => /plex/i.test(name))).toEqual([]);
    expect(said.some((name) => name.includes('SIL Open Font License'))).toBe(true);
    expect(said.some((name) => name.startsWith('Mithaq'))).toBe(true);
  });

  it('are asked for just the characters they have', () => {
    const css = readFileSync(here('fonts.css'), 'utf8');
    const asked = [...css.matchAll(/url\(\.\/[\w-]+\.woff2\)[^}]*unicode-range: ([^;]+);/gs)].map(([, range]) => range);
    expect(asked).toEqual(FILES.map(() => unicodeRange(ARABIC)));
  });
});
