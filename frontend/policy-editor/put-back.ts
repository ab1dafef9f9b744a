import type { Node } from 'prosemirror-model';
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { LostPassage } from './lost-passages';
import { wordsIn } from './words-in';

/** Fewer words say nothing by themselves: they are offered to keep or discard. */
const LEAST_WORDS = 3;

/** True for what a reader would take for a sentence, or a part of one. */
export const isPassage = ({ text }: LostPassage): boolean => wordsIn(text) >= LEAST_WORDS;

export interface PutBack {
  readonly tr: Transaction;
  /** Where the last of it stands now. */
  readonly range: { readonly from: number; readonly to: number };
  readonly rest: readonly LostPassage[];
}

/** The nearest place for blocks of their own: between the neighbours of what is gone, or behind what the place is now inside of. */
function gapAt(doc: Node, pos: number): number {
  const { firstChild } = doc;
  // What is left of an emptied text stays below
  if (doc.childCount === 1 && firstChild?.isTextblock && firstChild.content.size === 0) return 0;
  const $pos = doc.resolve(Math.min(pos, doc.content.size));
  return $pos.depth === 0 ? $pos.pos : $pos.after(1);
}

/**
 * Puts own text back whose surroundings somebody deleted, as blocks of its own at the nearest place that is left. Null when for none
 * of it that makes sense.
 */
export function putBack(state: EditorState, lost: readonly LostPassage[], sensible = isPassage): PutBack | null {
  const fits = (each: LostPassage): boolean => each.at !== null && sensible(each);
  const placed = lost.filter(fits).sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
  if (placed.length === 0) return null;
  const { tr } = state;
  let range = { from: 0, to: 0 };
  for (const { blocks, at, caret } of placed) {
    const from = gapAt(tr.doc, at ?? 0);
    tr.insert(from, [...blocks]);
    const to = from + blocks.reduce((size, block) => size + block.nodeSize, 0);
    range = { from, to };
    if (caret) tr.setSelection(TextSelection.near(tr.doc.resolve(to - 1), -1)).scrollIntoView();
  }
  return { tr, range, rest: lost.filter((each) => !fits(each)) };
}
