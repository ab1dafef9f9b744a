import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import type { Decoration, DecorationSet } from 'prosemirror-view';
import { changedBlocks } from './changed-blocks';
import { changedRanges } from './changed-ranges';

/** A run of whole top-level blocks. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

export const wholeOf = (doc: Node): Part => ({ from: 0, to: doc.content.size });

/**
 * What must be drawn again. A confirmation undoes own steps and does them once more: the very same block is back, looks unchanged, and
 * yet its decorations are gone. So whatever a step wrote counts as well, with one block on either side.
 */
function stalePart(tr: Transaction): Part {
  const { doc } = tr;
  const changed = changedBlocks(tr.before, doc);
  if (tr.steps.length < 2) return changed;
  const written = changedRanges([tr]);
  const edge = (pos: number, side: 'before' | 'after'): number => {
    const index = doc.resolve(Math.min(pos, doc.content.size)).index(0);
    const wanted = side === 'before' ? index - 1 : index + 2;
    let at = 0;
    for (let i = 0; i < wanted && i < doc.childCount; i++) at += doc.child(i).nodeSize;
    return at;
  };
  return {
    from: Math.min(changed.from, ...written.map(({ from }) => edge(from, 'before'))),
    to: Math.max(changed.to, ...written.map(({ to }) => edge(to, 'after'))),
  };
}

/** Brings the decorations of blocks through a change, and draws only those blocks anew that it touched. */
export function redrawn(tr: Transaction, set: DecorationSet, draw: (part: Part) => Decoration[]): DecorationSet {
  const part = stalePart(tr);
  const mapped = set.map(tr.mapping, tr.doc);
  const stale = mapped.find(part.from, part.to).filter(({ from, to }) => from >= part.from && to <= part.to);
  return mapped.remove(stale).add(tr.doc, draw(part));
}
