type Range = readonly [number, number];

/**
 * What texts in Arabic are written with: the letters, the letters of neighbouring languages that names bring along, vowel signs, both
 * kinds of digits' company, and the marks of direction. Ranges of code points; `fonts.css` says the same as `unicode-range`.
 */
export const ARABIC: readonly Range[] = [
  [0x20, 0x20], [0xa0, 0xa0], [0x60c, 0x60c], [0x61b, 0x61b], [0x61f, 0x61f], [0x621, 0x63a], [0x640, 0x655], [0x660, 0x66d], [0x670, 0x671],
  [0x67e, 0x67e], [0x686, 0x686], [0x698, 0x698], [0x6a4, 0x6a4], [0x6a9, 0x6a9], [0x6af, 0x6af], [0x6cc, 0x6cc], [0x200c, 0x200f], [0x2010, 0x2010],
];

export function charactersIn(ranges: readonly Range[]): string {
  return ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))).join('');
}

export function unicodeRange(ranges: readonly Range[]): string {
  const hex = (code: number): string => code.toString(16).padStart(4, '0').toUpperCase();
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(', ');
}
