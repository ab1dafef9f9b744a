import type { Node } from 'prosemirror-model';

/** Names a suggestion: an id is its author's own affair, so two people may have chosen the same one. */
export interface SuggestionKey {
  readonly author: string;
  readonly id: string;
}

/** `ins`: the block is new. `del`: it shall go. `split`: new is that it is a block of its own. `join`: it shall go on in the one before. `type`: it was something else. */
export type BlockChangeKind = 'ins' | 'del' | 'split' | 'join' | 'type';

/** One suggestion about a block as a whole, as the server's `BlockChange` reads it out of the attribute `change`. */
export interface BlockChange extends SuggestionKey {
  readonly kind: BlockChangeKind;
  readonly at: number;
  readonly was: string;
}

const ENTRY = /^(ins|del|split|join|type) ([^ ;]{1,40}) ([^ ;]{1,40}) ([0-9]{1,15})(?: ([a-z0-9_/=,]+))?$/;

/** The suggestions about a block, oldest first; none when the attribute cannot be read. */
export function blockChanges(node: Node): BlockChange[] {
  const text = node.attrs.change as string | null | undefined;
  if (typeof text !== 'string') return [];
  const changes: BlockChange[] = [];
  for (const entry of text.split(';')) {
    const match = ENTRY.exec(entry);
    if (!match) return [];
    const [, kind, id, author, at, was] = match as unknown as [string, BlockChangeKind, string, string, string, string?];
    changes.push({ kind, id, author, at: Number(at), was: was ?? '' });
  }
  return changes;
}

/** The attribute that says these; null for none. */
export function writtenChanges(changes: readonly BlockChange[]): string | null {
  if (changes.length === 0) return null;
  return changes
    .map(({ kind, id, author, at, was }) => `${kind} ${id} ${author} ${at}${was === '' ? '' : ` ${was}`}`)
    .join(';');
}
