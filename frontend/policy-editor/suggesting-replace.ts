import { Fragment, Slice, type Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { writtenChanges } from './block-change';
import { deleteTracked } from './suggesting-delete';
import { ENTRIES_LENGTH, hasEntry, newContent, newCopy, withEntry, type Stamp } from './suggesting-marks';

/** Suggests to replace a range by a slice; answers with the end of what was put in. Null when that cannot be said so. */
export function replaceTracked(tr: Transform, from: number, to: number, slice: Slice, stamp: Stamp): number | null {
  const before = tr.mapping.maps.length;
  if (to > from) deleteTracked(tr, from, to, stamp);
  const at = tr.mapping.slice(before).map(to, 1);
  if (slice.size === 0) return at;
  if (slice.openStart !== slice.openEnd) return null;
  const $at = tr.doc.resolve(at);
  if (slice.openStart > $at.depth) return null;
  const content = newContent(slice.content, slice.openStart, $at, stamp);
  if (content === null) return null;
  const size = tr.doc.content.size;
  tr.replace(at, at, new Slice(Fragment.from(content), slice.openStart, slice.openEnd));
  return at + tr.doc.content.size - size;
}

interface Difference {
  readonly pos: number;
  readonly a: readonly Node[];
  readonly b: readonly Node[];
}

/** The deepest run of blocks in which two documents differ. */
function difference(a: Node, b: Node, start: number): Difference {
  const shorter = Math.min(a.childCount, b.childCount);
  let first = 0;
  let pos = start;
  while (first < shorter && a.child(first).eq(b.child(first))) pos += a.child(first++).nodeSize;
  let last = 0;
  while (last < shorter - first && a.child(a.childCount - 1 - last).eq(b.child(b.childCount - 1 - last))) last++;
  const olds = a.children.slice(first, a.childCount - last);
  const news = b.children.slice(first, b.childCount - last);
  const [one, other] = [olds[0] as Node | undefined, news[0] as Node | undefined];
  const goOn = olds.length === 1 && news.length === 1 && one && other && one.sameMarkup(other) && !one.isTextblock;
  return goOn ? difference(one, other, pos + 1) : { pos, a: olds, b: news };
}

/** Suggests the blocks of another document in the place of those that differ; answers with where they begin. */
export function replaceBlocks(tr: Transform, wanted: Node, stamp: Stamp): number | null {
  const { pos, a, b } = difference(tr.doc, wanted, 0);
  let at = pos;
  for (const node of a) {
    if (hasEntry(node, 'ins', stamp.author) && b.length > 0) {
      // Taken out after the copies are in, so that no block is ever empty
    } else if (!hasEntry(node, 'del')) {
      const text = withEntry(node, 'del', stamp);
      if (!('change' in node.attrs) || text === null || text.length > ENTRIES_LENGTH) return null;
      tr.setNodeAttribute(at, 'change', text);
    }
    at += node.nodeSize;
  }
  const change = writtenChanges([{ kind: 'ins', ...stamp, was: '' }]);
  const copies = b.map((node) => newCopy(node, stamp, change)).filter((node) => node !== null);
  if (copies.length > 0) tr.insert(at, copies);
  let end = at;
  let removed = 0;
  for (const node of [...a].reverse()) {
    if (b.length > 0 && copies.length > 0 && hasEntry(node, 'ins', stamp.author)) {
      tr.delete(end - node.nodeSize, end);
      removed += node.nodeSize;
    }
    end -= node.nodeSize;
  }
  return at - removed;
}
