import type { Mark, Node } from 'prosemirror-model';
import { AddMarkStep, type RemoveMarkStep, type Transform } from 'prosemirror-transform';
import { blockChanges, writtenChanges } from './block-change';
import { schema } from './schema';
import { described, ENTRIES_LENGTH, hasEntry, inOwnBlock, isOwnInsertion, type Stamp } from './suggesting-marks';
import { replaceTracked } from './suggesting-replace';
import { FORMATS, RETYPED_ATTRIBUTES, sameFamily } from './suggesting-resolve';
import { Fragment, Slice } from 'prosemirror-model';

const { formatting } = schema.marks;

const formats = (marks: readonly Mark[]): string =>
  FORMATS.filter((name) => marks.some((mark) => mark.type.name === name)).join(' ');

/** Suggests other marks for a range: emphasis is remembered on the text, a changed link is a replacement of the text. */
export function markTracked(tr: Transform, step: AddMarkStep | RemoveMarkStep, from: number, to: number, stamp: Stamp): void {
  const adds = step instanceof AddMarkStep;
  const pieces: { from: number; to: number; node: Node }[] = [];
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isInline) return true;
    pieces.push({ from: Math.max(from, pos), to: Math.min(to, pos + node.nodeSize), node });
    return false;
  });
  for (const piece of pieces.reverse()) {
    const { marks } = piece.node;
    const after = adds ? step.mark.addToSet(marks) : step.mark.removeFromSet(marks);
    if (after === marks || (after.length === marks.length && after.every((mark, i) => mark.eq(marks[i])))) continue;
    const apply = (): unknown => (adds ? tr.addMark(piece.from, piece.to, step.mark) : tr.removeMark(piece.from, piece.to, step.mark));
    if (isOwnInsertion(piece.node, stamp.author) || inOwnBlock(tr.doc.resolve(piece.from), stamp.author)) {
      apply();
    } else if (!FORMATS.includes(step.mark.type.name)) {
      const copy = piece.node.isText ? piece.node.cut(piece.from - piece.from, piece.to - piece.from) : piece.node;
      const text = piece.node.isText ? tr.doc.textBetween(piece.from, piece.to) : null;
      const node = text === null ? copy.mark(after) : schema.text(text, after);
      replaceTracked(tr, piece.from, piece.to, new Slice(Fragment.from(node), 0, 0), stamp);
    } else {
      const known = formatting.isInSet(marks);
      if (known && known.attrs.author !== stamp.author) continue;
      const was = known ? String(known.attrs.was) : formats(marks);
      if (!known) tr.addMark(piece.from, piece.to, formatting.create({ ...stamp, was }));
      apply();
      if (formats(after) === was) tr.removeMark(piece.from, piece.to, known ?? formatting.create({ ...stamp, was }));
    }
  }
}

/** Suggests that a block be of another type or have other attributes; false when that has to be a replacement. */
export function retypeTracked(tr: Transform, pos: number, wanted: Node, stamp: Stamp): boolean {
  const node = tr.doc.nodeAt(pos);
  if (!node || !('change' in node.attrs) || !sameFamily(node.type.name, wanted.type.name)) return false;
  const fixed = Object.keys(node.attrs).filter((name) => name in wanted.attrs && !RETYPED_ATTRIBUTES.includes(name));
  if (fixed.some((name) => name !== 'id' && name !== 'change' && node.attrs[name] !== wanted.attrs[name])) return false;
  const attrs: Record<string, unknown> = { ...wanted.attrs, id: node.attrs.id as unknown, change: node.attrs.change as unknown };
  const own = hasEntry(node, 'ins', stamp.author) || inOwnBlock(tr.doc.resolve(pos), stamp.author);
  if (!own) {
    const is = described(wanted.type, wanted.attrs);
    const entries = blockChanges(node);
    const mine = entries.findLastIndex((entry) => entry.kind === 'type');
    const known = mine >= 0 && entries[mine].author === stamp.author ? entries[mine] : null;
    const was = known ? known.was : described(node.type, node.attrs);
    if (!known && was === is) return true;
    const change = known ? entries : [...entries, { kind: 'type' as const, ...stamp, was }];
    const text = writtenChanges(change);
    if (text !== null && text.length > ENTRIES_LENGTH) return false;
    if (!known) tr.setNodeAttribute(pos, 'change', text);
    attrs.change = known && was === is ? writtenChanges(entries.filter((entry) => entry !== known)) : text;
  }
  tr.setNodeMarkup(pos, wanted.type, attrs, node.marks);
  return true;
}
