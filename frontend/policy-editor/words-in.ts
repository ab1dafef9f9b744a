const LETTERS = '[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\u200c\\u200d]*';

/** As `DocumentText` on the server; both are held to one table of tests. */
const WORD = new RegExp(`${LETTERS}(?:['’\\-\\u2010\\u2011.,_/\\u066b\\u066c]${LETTERS})*`, 'gu');

/** The words of a text as people count them: Arabic clitics, hyphenated terms and numbers count once, signs do not count. */
export function wordsIn(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
