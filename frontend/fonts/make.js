/** Writes the fonts of this folder: what Arabic texts are written with, out of the whole fonts. `npm run fonts`; see README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { convert } from 'fontverter';
import subset from 'subset-font';
import { ARABIC, charactersIn } from './characters.ts';
import { renamed } from './name-table.ts';

const here = (path) => new URL(path, import.meta.url);
const sources = here('../../node_modules/@fontsource/');

const FONTS = [
  { family: 'Mithaq Sans Arabic', from: 'ibm-plex-sans-arabic', copyright: 'Copyright 2019 IBM Corp. All rights reserved.' },
  { family: 'Mithaq Naskh', from: 'noto-naskh-arabic', copyright: 'Copyright 2022 The Noto Project Authors (https://github.com/notofonts/arabic)' },
];

const WEIGHTS = { 400: 'Regular', 600: 'SemiBold' };

for (const { family, from, copyright } of FONTS) {
  const { version } = JSON.parse(readFileSync(new URL(`${from}/package.json`, sources), 'utf8'));
  for (const [weight, style] of Object.entries(WEIGHTS)) {
    const whole = readFileSync(new URL(`${from}/files/${from}-arabic-${weight}-normal.woff2`, sources));
    // All features of layout stay: the forms of letters, their joining, and the places of marks
    const part = await subset(whole, charactersIn(ARABIC), { targetFormat: 'truetype' });
    const named = renamed(part, { family, style, copyright, version: `Version 1.0 (${version})` });
    const file = `${family.toLowerCase().replaceAll(' ', '-')}-${weight}.woff2`;
    writeFileSync(here(file), await convert(named, 'woff2'));
    console.log(file, whole.length, '->', readFileSync(here(file)).length);
  }
}
