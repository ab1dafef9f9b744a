/** Writes the fonts of this folder, out of whole fonts, and fonts.css: what Arabic and English are written with. `npm run fonts`; see README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { convert } from 'fontverter';
import subset from 'subset-font';
import { ARABIC, ARABIC_SCRIPT, charactersIn, LATIN, LATIN_SCRIPT, unicodeRange, without } from './characters.ts';
import { renamed } from './name-table.ts';

const here = (path) => new URL(path, import.meta.url);
const sources = here('../../node_modules/@fontsource/');

const IBM = 'Copyright IBM Corp. 2017, 2019. All rights reserved.';
const REGULAR = { weight: 400, shape: 'normal', style: 'Regular' };
const ITALIC = { weight: 400, shape: 'italic', style: 'Italic' };
const SEMIBOLD = { weight: 600, shape: 'normal', style: 'SemiBold' };

const FONTS = [
  { family: 'Mithaq Sans Arabic', whole: 'IBM Plex Sans Arabic', script: 'arabic', faces: [REGULAR, SEMIBOLD], copyright: IBM },
  { family: 'Mithaq Naskh', whole: 'Noto Naskh Arabic', script: 'arabic', faces: [REGULAR, SEMIBOLD], copyright: 'Copyright 2022 The Noto Project Authors (https://github.com/notofonts/arabic)' },
  { family: 'Mithaq Sans', whole: 'IBM Plex Sans', script: 'latin', faces: [REGULAR, SEMIBOLD], copyright: IBM },
  { family: 'Mithaq Serif', whole: 'Source Serif 4', script: 'latin', faces: [REGULAR, ITALIC, SEMIBOLD], copyright: 'Copyright 2014 - 2023 Adobe (http://www.adobe.com/)' },
];
const SCRIPTS = { arabic: { written: ARABIC, all: ARABIC_SCRIPT }, latin: { written: LATIN, all: LATIN_SCRIPT } };

const fileName = (name) => name.toLowerCase().replaceAll(' ', '-');

function face(family, { weight, shape }, source, range) {
  return `@font-face {
  font-family: '${family}';
  font-style: ${shape};
  font-display: swap;
  font-weight: ${weight};
  src: url(${source}) format('woff2');
  unicode-range: ${unicodeRange(range)};
}
`;
}

const css = ['/* Written by make.js. What is written all the time comes from a part of each font; the whole font is fetched only for the rest of its script. */\n'];
for (const { family, whole, script, faces, copyright } of FONTS) {
  const from = fileName(whole);
  const { written, all } = SCRIPTS[script];
  const { version } = JSON.parse(readFileSync(new URL(`${from}/package.json`, sources), 'utf8'));
  for (const one of faces) {
    const source = `${from}/files/${from}-${script}-${one.weight}-${one.shape}.woff2`;
    const bytes = readFileSync(new URL(source, sources));
    // All features of layout stay: the forms of letters, their joining, the places of marks, figures of one width. Instructions for the grids
    // of old screens go; the two faces of the document never had any
    const part = await subset(bytes, charactersIn(written), { targetFormat: 'truetype', noHinting: true });
    const named = renamed(part, { family, style: one.style, copyright, version: `Version 1.0 (${version})` });
    const file = `${fileName(family)}-${one.weight}${one.shape === 'italic' ? '-italic' : ''}.woff2`;
    const made = await convert(named, 'woff2');
    writeFileSync(here(file), made);
    console.log(file, bytes.length, '->', made.length);
    css.push(face(family, one, `./${file}`, written), face(whole, one, `../../node_modules/@fontsource/${source}`, without(all, written)));
  }
}
writeFileSync(here('fonts.css'), css.join('\n'));
