import type { Node } from 'prosemirror-model';
import { resolveSuggestions } from './suggesting-resolve';

export interface OutlineEntry {
  readonly level: number;
  readonly text: string;
  readonly id: string | null;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640'’\-]*/gu;

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

/**
 * Words as people count them: Arabic clitics and hyphenated terms count once, signs do not count. As on the server, what is only
 * suggested does not count yet.
 */
export function wordCount(doc: Node): number {
  const standing = resolveSuggestions(doc, () => 'reject');
  return standing.textBetween(0, standing.content.size, ' ', ' ').match(WORD)?.length ?? 0;
}
