import type { Node } from 'prosemirror-model';
import { resolveSuggestions } from './suggesting-resolve';
import { wordsIn } from './words-in';

export interface OutlineEntry {
  readonly level: number;
  readonly text: string;
  readonly id: string | null;
}

/** The headings of the document in order. */
export function outlineOf(doc: Node): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'heading') {
      entries.push({ level: node.attrs.level as number, text: node.textContent, id: node.attrs.id as string | null });
    }
    return !node.isTextblock;
  });
  return entries;
}

/** The words of a document, footnotes included. As on the server, what is only suggested does not count yet. */
export function wordCount(doc: Node): number {
  // A block whose own place is in question may go on in the one before: then only the whole can be counted
  if (doc.children.some((block) => block.attrs.change)) return standing(doc);
  return doc.children.reduce((sum, block) => sum + wordsOf(block), 0);
}

const counted = new WeakMap<Node, number>();

/** A key press leaves all blocks but one as they are. */
function wordsOf(block: Node): number {
  let words = counted.get(block);
  if (words === undefined) counted.set(block, (words = standing(block.type.schema.topNodeType.create(null, block))));
  return words;
}

function standing(doc: Node): number {
  let words = 0;
  resolveSuggestions(doc, () => 'reject').descendants((node) => {
    if (node.inlineContent) words += wordsIn(ownText(node));
    return !node.isText;
  });
  return words;
}

/** The text of a block without that of its footnotes, which are read for themselves. */
function ownText(block: Node): string {
  let text = '';
  block.forEach((child) => {
    if (child.isText) text += child.text ?? '';
    else if (child.type.name === 'hard_break') text += '\n';
    else if (child.type.name === 'cross_reference') text += '§';
    else if (typeof child.attrs.label === 'string') text += child.attrs.label;
  });
  return text;
}
