import type { Node, ResolvedPos } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { deletionBy, ENTRIES_LENGTH, hasEntry, inOwnBlock, isDeleted, isOwnInsertion, withEntry, type Stamp } from './suggesting-marks';
import { joinable } from './suggesting-resolve';

interface Change {
  readonly from: number;
  readonly to: number;
  readonly kind: 'remove' | 'mark' | 'entry';
  readonly entry?: 'del' | 'join';
  readonly node: Node;
}

/** Blocks that begin inside of the range and go on behind it can be put to those that end in it, or to none of them. */
function joins($from: ResolvedPos, $to: ResolvedPos, opened: readonly Node[]): boolean {
  const shared = $from.sharedDepth($to.pos);
  if (opened.length === 0 || $from.depth - shared !== opened.length || $to.depth - shared !== opened.length) return false;
  return opened.every((node, i) => joinable($from.node(shared + 1 + i), node));
}

function changes(doc: Node, from: number, to: number, author: string): Change[] {
  const result: Change[] = [];
  const opened: { pos: number; node: Node }[] = [];
  const own = inOwnBlock(doc.resolve(from), author) && inOwnBlock(doc.resolve(to), author);
  doc.nodesBetween(from, to, (node, pos) => {
    const end = pos + node.nodeSize;
    if (node.isInline) {
      if (node.childCount > 0 && (pos >= from) !== (end <= to)) return true;
      if (node.childCount > 0 && pos < from && end > to) return true;
      const part = { from: Math.max(from, pos), to: Math.min(to, end), node };
      if (isOwnInsertion(node, author) || own) result.push({ ...part, kind: 'remove' });
      else if (!isDeleted(node)) result.push({ ...part, kind: 'mark' });
      return false;
    }
    if (pos >= from && end <= to) {
      if (hasEntry(node, 'ins', author)) result.push({ from: pos, to: end, kind: 'remove', node });
      else if (!hasEntry(node, 'del')) result.push({ from: pos, to: end, kind: 'entry', entry: 'del', node });
      return false;
    }
    if (pos >= from) opened.push({ pos, node });
    return true;
  });
  if (joins(doc.resolve(from), doc.resolve(to), opened.map(({ node }) => node))) {
    for (const { pos, node } of opened) {
      if (!hasEntry(node, 'join')) result.push({ from: pos, to: pos, kind: 'entry', entry: 'join', node });
    }
  }
  return result.sort((a, b) => b.from - a.from);
}

/** The boundary before the caret was the author's own: then it is taken out, not suggested to be. */
function joinOwn(tr: Transform, from: number, to: number, author: string): boolean {
  const $from = tr.doc.resolve(from);
  const $to = tr.doc.resolve(to);
  const depth = $to.depth - $from.sharedDepth(to);
  if (depth === 0 || $from.depth !== $to.depth) return false;
  const splits = Array.from({ length: depth }, (_, i) => $to.node($to.depth - i));
  const all = splits.every((node) => hasEntry(node, 'split', author));
  const adjacent = $from.parentOffset === $from.parent.content.size && $to.parentOffset === 0 && to - from === depth * 2;
  if (!all || !adjacent) return false;
  tr.delete(from, to);
  return true;
}

/** Suggests that a range be deleted; what the author had suggested to insert is taken out instead. */
export function deleteTracked(tr: Transform, from: number, to: number, stamp: Stamp): void {
  if (joinOwn(tr, from, to, stamp.author)) return;
  for (const change of changes(tr.doc, from, to, stamp.author)) {
    if (change.kind === 'remove') tr.delete(change.from, change.to);
    else if (change.kind === 'mark') tr.addMark(change.from, change.to, deletionBy(stamp));
    else {
      const text = withEntry(change.node, change.entry ?? 'del', stamp);
      if ('change' in change.node.attrs && text !== null && text.length <= ENTRIES_LENGTH) {
        tr.setNodeAttribute(change.from, 'change', text);
      }
    }
  }
}
