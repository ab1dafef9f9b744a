import type { Node } from 'prosemirror-model';

const ARABIC = /\p{Script=Arabic}/gu;
const LATIN = /\p{Script=Latin}/gu;

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** The language most of a block's letters are in, for spell-checkers and screen readers; null where there are none, or as many of each. */
export function blockLanguage(block: Node): 'ar' | 'en' | null {
  let text = '';
  // A footnote is a text of its own and must not decide for the sentence it hangs on
  block.forEach((node) => {
    if (node.isText) text += node.text ?? '';
  });
  const arabic = count(text, ARABIC);
  const latin = count(text, LATIN);
  if (arabic === latin) return null;
  return arabic > latin ? 'ar' : 'en';
}
