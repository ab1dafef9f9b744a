/** Code points from, and up to. */
export type Range = readonly [number, number];

/**
 * What texts in Arabic are written with: the letters, the letters of neighbouring languages that names bring along, vowel signs, digits
 * and their company, and the marks of direction.
 */
export const ARABIC: readonly Range[] = [
  [0x20, 0x20], [0xa0, 0xa0], [0x60c, 0x60c], [0x61b, 0x61b], [0x61f, 0x61f], [0x621, 0x63a], [0x640, 0x655], [0x660, 0x66d], [0x670, 0x671],
  [0x67e, 0x67e], [0x686, 0x686], [0x698, 0x698], [0x6a4, 0x6a4], [0x6a9, 0x6a9], [0x6af, 0x6af], [0x6cc, 0x6cc], [0x200c, 0x200f], [0x2010, 0x2010],
];

/** All that the whole fonts may have of the script. */
export const ARABIC_SCRIPT: readonly Range[] = [[0x600, 0x6ff], [0x750, 0x77f], [0x870, 0x8ff], [0xfb50, 0xfdff], [0xfe70, 0xfeff]];

/** What texts in English are written with. */
export const LATIN: readonly Range[] = [
  [0x20, 0x7e], [0xa0, 0xa0], [0xa7, 0xa7], [0xab, 0xab], [0xb7, 0xb7], [0xbb, 0xbb], [0xd7, 0xd7], [0x2013, 0x2014], [0x2018, 0x2019],
  [0x201c, 0x201d], [0x2022, 0x2022], [0x2026, 0x2026], [0x2032, 0x2033], [0x2191, 0x2193],
];

/** Without the spaces U+2003 and U+202F, in which Vaadin's fields keep the height of a line: no font here has them, and each page would ask. */
export const LATIN_SCRIPT: readonly Range[] = [
  [0xa1, 0xff], [0x131, 0x131], [0x152, 0x153], [0x2bb, 0x2bc], [0x2c6, 0x2c6], [0x2da, 0x2da], [0x2dc, 0x2dc], [0x300, 0x323], [0x2000, 0x2002],
  [0x2004, 0x200b], [0x2013, 0x202e], [0x2030, 0x203a], [0x2044, 0x2044], [0x20ac, 0x20ac], [0x2122, 0x2122], [0x2191, 0x2193], [0x2212, 0x2215],
];

const codesIn = (ranges: readonly Range[]): number[] => ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at));

export const charactersIn = (ranges: readonly Range[]): string => String.fromCodePoint(...codesIn(ranges));

/** What of the one is not in the other. */
export function without(ranges: readonly Range[], others: readonly Range[]): Range[] {
  const gone = new Set(codesIn(others));
  const left: [number, number][] = [];
  for (const code of codesIn(ranges).filter((each) => !gone.has(each))) {
    const last = left.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else left.push([code, code]);
  }
  return left;
}

export function unicodeRange(ranges: readonly Range[]): string {
  const hex = (code: number): string => code.toString(16).padStart(4, '0').toUpperCase();
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(', ');
}
