/** Edits that a person really made, brought into the bounds of one paragraph. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const FILE = new URL('./traces/seph-blog1.json.gz', import.meta.url);

/**
 * The trace as single edits `[position, deleted, inserted]`. A deletion without insertion is joined to the edit after it: Yjs gives no
 * name to a deletion, so its arrival could not be measured alone. Pastes are left out: nobody pastes five times a second.
 */
export function edits(language) {
  const { txns } = JSON.parse(gunzipSync(readFileSync(FILE)).toString());
  const found = [];
  let waiting = 0;
  for (const { patches } of txns) {
    for (const [position, deleted, inserted] of patches) {
      if (inserted.length > 20 || deleted > 20) continue;
      if (inserted === '') {
        waiting = Math.min(20, waiting + deleted);
        continue;
      }
      const words = inserted.replaceAll('\n', ' ');
      found.push([position, deleted + waiting, language === 'ar' ? arabic(words) : words]);
      waiting = 0;
    }
  }
  return found;
}

const LATIN = 'abcdefghijklmnoprstuvwy,;?';
const ARABIC = 'ابتثدعفجهيزكلمنوقرستطحشغ،؛؟';
/** Rare letters stand for marks above and below, so that they come up as in lightly vowelled prose. */
const MARKS = { q: '\u064e', x: '\u0650', z: '\u0651' };

/** The same keys in Arabic letters; capitals stay Latin, as codes in Arabic prose do. Lengths do not change. */
export function arabic(words) {
  return [...words].map((letter) => MARKS[letter] ?? ARABIC[LATIN.indexOf(letter)] ?? letter).join('');
}

/** One typist's way through the trace: `next(length)` gives an edit that fits a paragraph of that length. */
export function typist(all, index) {
  let at = (index * 1000) % all.length;
  return {
    next(length) {
      const [position, deleted, inserted] = all[at];
      at = (at + 1) % all.length;
      const from = position % (length + 1);
      return { from, deleted: Math.min(deleted, length - from), inserted };
    },
  };
}

const WORDS = {
  en: 'The parties recall that the conduct of States in the use of these technologies is governed by international law. ',
  ar: 'تؤكد الأطراف أن سلوك الدول في استعمال هذه التقنيات يخضع للقانون الدولي وأن بناء القدرات شرط لتطبيقه. ',
};

/** The paragraphs a document starts with: about fifty pages for 200 paragraphs. */
export function paragraphs(count, language) {
  return Array.from({ length: count }, (_, i) => `${i + 1}. ${WORDS[language].repeat(6)}`);
}
