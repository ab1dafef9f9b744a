/** Text as people look for it: without case, diacritics, tatweel and the spellings of one Arabic letter. */
export function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u200c-\u200f\u061c]/gu, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase()
    .trim();
}
