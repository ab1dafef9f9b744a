import { blockChanges } from '../block-change';
import type { OutlineEntry } from '../outline';
import { wordsIn } from '../words-in';
import { asNode, type TextNode } from './text-tree';

const suggested = (node: TextNode): boolean => node.marks.some(({ type }) => type.name === 'insertion');

/** The words of a text, footnotes included, without what is only suggested. What a suggested split or join would change is not followed: the
 *  number is a word off then, until the first change comes and the editor's own count with it. */
export function readWords(doc: TextNode): number {
  let words = 0;
  doc.descendants((node) => {
    if (suggested(node) || blockChanges(asNode(node)).some(({ kind }) => kind === 'ins')) return false;
    if (node.isTextblock || node.type.name === 'footnote') words += wordsIn(ownText(node));
    return !node.isText;
  });
  return words;
}

function ownText(block: TextNode): string {
  return block.children
    .filter((child) => !suggested(child))
    .map((child) => {
      if (child.text !== undefined) return child.text;
      if (child.type.name === 'hard_break') return '\n';
      if (child.type.name === 'cross_reference') return '§';
      return typeof child.attrs.label === 'string' ? child.attrs.label : '';
    })
    .join('');
}

/** The headings of the document in order. */
export function readOutline(doc: TextNode): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'heading') {
      entries.push({ level: node.attrs.level as number, text: node.textContent, id: node.attrs.id as string | null });
    }
    return !node.isTextblock;
  });
  return entries;
}
