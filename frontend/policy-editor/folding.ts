/** Stands for what is no text; nothing that is searched for contains it. */
export const BARRIER = '\uFFFC';

const HAMZA_MARKS = '\u0654\u0655';
const INVISIBLE = '\u0640\u00AD\u061C\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF';
const FROM = '\u0671\u0649\u06CC\u06A9\u2018\u2019\u201C\u201D\u2010\u03C2';
const TO = '\u0627\u064A\u064A\u0643\'\'""-\u03C3';
const MARK = /^\p{Mn}/u;
const SPACE = /^\p{Zs}/u;
const OF_WORD = /^[\p{L}\p{Nd}\p{Mn}_\u0640]/u;

export interface Wording {
  readonly words: string;
  readonly matchCase?: boolean;
  readonly wholeWords?: boolean;
  /** Whether ة is the same as ه. */
  readonly tehMarbuta?: boolean;
}

export interface Found {
  readonly from: number;
  readonly to: number;
}

interface Folded {
  readonly text: string;
  /** Where in the source each place of the folded text begins, and its end. */
  readonly starts: readonly number[];
}

function letter(part: string, wording: Wording): string {
  const code = part.codePointAt(0) ?? 0;
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  if (code === 0x629 && wording.tehMarbuta) return '\u0647';
  const known = FROM.indexOf(part);
  if (known >= 0) return TO[known];
  if (SPACE.test(part)) return ' ';
  const lower = wording.matchCase ? part : part.toLowerCase();
  return lower === '\u03C2' ? '\u03C3' : lower;
}

/** A text as it is compared; what `Folding.java` makes of it, too. Both are held to one table of examples. */
export function fold(source: string, wording: Wording): Folded {
  let text = '';
  const starts: number[] = [];
  const append = (part: string, at: number): void => {
    text += part;
    for (let i = 0; i < part.length; i++) starts.push(at);
  };
  let at = 0;
  for (const point of source) {
    for (const part of point < '\u0080' ? point : point.normalize('NFKD')) {
      if (HAMZA_MARKS.includes(part)) {
        if (!text.endsWith('\u0627')) append(part, at);
      } else if (!MARK.test(part) && !INVISIBLE.includes(part)) {
        append(letter(part, wording), at);
      }
    }
    at += point.length;
  }
  starts.push(source.length);
  return { text, starts };
}

/** Whether a character of the source, and no part of one, begins at a place of the folded text. */
function begins({ text, starts }: Folded, at: number): boolean {
  if (at === text.length) return true;
  return !HAMZA_MARKS.includes(text[at]) && (at === 0 || starts[at] !== starts[at - 1]);
}

function range(text: string, { starts }: Folded, at: number, end: number): Found {
  let to = starts[end - 1];
  to += String.fromCodePoint(text.codePointAt(to) ?? 0).length;
  while (to < text.length && (MARK.test(text[to]) || text[to] === '\u0640')) to++;
  return { from: starts[at], to: Math.min(to, Math.max(starts[at], starts[end])) };
}

function standsAlone(text: string, { from, to }: Found): boolean {
  const before = Array.from(text.slice(Math.max(0, from - 2), from)).at(-1) ?? '';
  return !OF_WORD.test(before) && !OF_WORD.test(text.slice(to, to + 2));
}

/** Where words stand in a text, one behind the other, at most so often. */
export function findIn(text: string, wording: Wording, most: number): Found[] {
  const wanted = fold(wording.words, wording).text;
  const found: Found[] = [];
  if (wanted.trim() === '') return found;
  const source = fold(text, wording);
  let at = source.text.indexOf(wanted);
  while (at >= 0 && found.length < most) {
    const end = at + wanted.length;
    const hit = range(text, source, at, end);
    const taken = begins(source, at) && begins(source, end) && (!wording.wholeWords || standsAlone(text, hit));
    if (taken) found.push(hit);
    at = source.text.indexOf(wanted, taken ? end : at + 1);
  }
  return found;
}
