const STRONG = /[\p{L}\p{Nl}]/u;
const RTL_SCRIPTS = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export type Direction = 'ltr' | 'rtl';

/** The direction of the first strong character, or null when the text has none. */
export function firstStrong(text: string): Direction | null {
  const letter = STRONG.exec(text)?.[0];
  if (letter === undefined) return null;
  return RTL_SCRIPTS.test(letter) ? 'rtl' : 'ltr';
}
