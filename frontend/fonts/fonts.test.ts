import { readdirSync, readFileSync } from 'node:fs';
import { convert } from 'fontverter';
import { describe, expect, it } from 'vitest';
import { ARABIC, LATIN, unicodeRange, without } from './characters';
import { tablesOf } from './name-table';

const here = (path: string): URL => new URL(path, import.meta.url);
const FILES = readdirSync(here('.')).filter((file) => file.endsWith('.woff2'));
const ARABIC_FILES = FILES.filter((file) => /naskh|arabic/.test(file));

async function tables(file: string): Promise<Map<string, Buffer>> {
  return tablesOf(await convert(readFileSync(here(file)), 'truetype'));
}

function names(table: Buffer): string[] {
  const strings = table.readUInt16BE(4);
  return Array.from({ length: table.readUInt16BE(2) }, (_, at) => {
    const start = strings + table.readUInt16BE(6 + 12 * at + 10);
    return Buffer.from(table.subarray(start, start + table.readUInt16BE(6 + 12 * at + 8))).swap16().toString('utf16le');
  });
}

function features(table: Buffer | undefined): string[] {
  if (!table) return [];
  const list = table.readUInt16BE(6);
  return Array.from({ length: table.readUInt16BE(list) }, (_, at) => table.toString('latin1', list + 2 + 6 * at, list + 6 + 6 * at));
}

describe('the parts of the fonts', () => {
  it.each(ARABIC_FILES)('%s still joins letters and places vowel signs', async (file) => {
    const found = await tables(file);
    expect(features(found.get('GSUB'))).toEqual(expect.arrayContaining(['init', 'medi', 'fina', 'rlig']));
    expect(features(found.get('GPOS'))).toEqual(expect.arrayContaining(['mark', 'mkmk']));
  });

  it.each(FILES)('%s does not carry a reserved name, and says its licence', async (file) => {
    const said = names((await tables(file)).get('name') as Buffer);
    expect(said.filter((name) => /plex|source|noto sans|noto naskh/i.test(name))).toEqual([]);
    expect(said.some((name) => name.includes('SIL Open Font License'))).toBe(true);
    expect(said.some((name) => name.startsWith('Mithaq'))).toBe(true);
  });

  it('are asked for just the characters they have', () => {
    const css = readFileSync(here('fonts.css'), 'utf8');
    const asked = new Map([...css.matchAll(/url\(\.\/([\w-]+\.woff2)\)[^}]*unicode-range: ([^;]+);/gs)].map(([, file, range]) => [file, range]));
    expect([...asked.keys()].sort()).toEqual([...FILES].sort());
    for (const [file, range] of asked) expect(range).toBe(unicodeRange(ARABIC_FILES.includes(file) ? ARABIC : LATIN));
  });

  it('leave the rest of the script to the whole fonts', () => {
    expect(without([[1, 9]], [[2, 3], [9, 12]])).toEqual([[1, 1], [4, 8]]);
  });
});
