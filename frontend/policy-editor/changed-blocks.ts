import type { Node } from 'prosemirror-model';

/** The top-level blocks between the first and the last in which two documents differ: as they were, and as they are, from `from` to `to`. */
export interface ChangedBlocks {
  readonly gone: readonly Node[];
  readonly come: readonly Node[];
  readonly from: number;
  readonly to: number;
}

export function changedBlocks(before: Node, after: Node): ChangedBlocks {
  const [old, now] = [before.children, after.children];
  const shorter = Math.min(old.length, now.length);
  let from = 0;
  let first = 0;
  while (first < shorter && old[first] === now[first]) from += now[first++].nodeSize;
  let to = after.content.size;
  let same = 0;
  for (; same < shorter - first; same++) {
    const block = now[now.length - 1 - same];
    if (old[old.length - 1 - same] !== block) break;
    to -= block.nodeSize;
  }
  return { gone: old.slice(first, old.length - same), come: now.slice(first, now.length - same), from, to };
}
