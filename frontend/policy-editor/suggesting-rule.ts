import type { Node } from 'prosemirror-model';
import { blockChanges } from './block-change';
import { resolveSuggestions, type Verdicts } from './suggesting-resolve';

/** The document with one person's suggestions rejected. */
export function without(doc: Node, author: string): Node {
  return resolveSuggestions(doc, (key) => (key.author === author ? 'reject' : 'keep'));
}

/**
 * What the server holds a person to who may only suggest (its `SuggestionRule`): with the own suggestions rejected, and with all of
 * them rejected, the document is the same before and after. Looks only at the blocks that differ and their neighbours.
 */
export function keepsRule(before: Node, after: Node, author: string): boolean {
  if (before === after) return true;
  const shorter = Math.min(before.childCount, after.childCount);
  let start = 0;
  while (start < shorter && before.child(start) === after.child(start)) start++;
  let end = 0;
  const last = (doc: Node, i: number): Node => doc.child(doc.childCount - i);
  while (end < shorter - start && last(before, end + 1) === last(after, end + 1)) end++;
  const suggested = (block: Node): boolean => blockChanges(block).length > 0;
  while (start > 0 && suggested(before.child(start - 1))) start--;
  while (end > 0 && suggested(last(before, end))) end--;
  const from = Math.max(0, start - 1);
  const part = (doc: Node): Node => doc.type.create(null, doc.children.slice(from, doc.childCount - end));
  const [a, b] = [part(before), part(after)];
  const same = (verdicts: Verdicts): boolean => resolveSuggestions(a, verdicts).eq(resolveSuggestions(b, verdicts));
  return same((key) => (key.author === author ? 'reject' : 'keep')) && same(() => 'reject');
}
