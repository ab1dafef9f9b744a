import type { Transaction } from 'prosemirror-state';
import type { StepMap } from 'prosemirror-transform';

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The parts of the final document that a row of maps wrote. */
export function writtenBy(maps: readonly StepMap[]): Range[] {
  let ranges: Range[] = [];
  for (const map of maps) {
    ranges = ranges.map((r) => ({ from: map.map(r.from, -1), to: map.map(r.to, 1) }));
    map.forEach((_oldFrom, _oldTo, from, to) => ranges.push({ from, to }));
  }
  return ranges;
}

/** The parts of the final document that a series of transactions wrote, or those of them that count. */
export function changedRanges(transactions: readonly Transaction[], counts: (tr: Transaction) => boolean = () => true): Range[] {
  let ranges: Range[] = [];
  for (const tr of transactions) {
    for (const map of tr.mapping.maps) {
      ranges = ranges.map((r) => ({ from: map.map(r.from, -1), to: map.map(r.to, 1) }));
      if (counts(tr)) map.forEach((_oldFrom, _oldTo, from, to) => ranges.push({ from, to }));
    }
  }
  return ranges;
}
