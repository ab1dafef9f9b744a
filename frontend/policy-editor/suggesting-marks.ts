import type { Fragment, Mark, Node, NodeType, ResolvedPos } from 'prosemirror-model';
import { freshId } from './block-ids';
import { blockChanges, writtenChanges, type BlockChange, type BlockChangeKind } from './block-change';
import { schema } from './schema';
import { isFlowing, isTracked, RETYPED_ATTRIBUTES } from './suggesting-resolve';

/** The suggestion that an edit becomes a part of. */
export interface Stamp {
  readonly id: string;
  readonly author: string;
  readonly at: number;
}

const { insertion, deletion } = schema.marks;

export const insertionBy = (stamp: Stamp): Mark => insertion.create({ ...stamp });
export const deletionBy = (stamp: Stamp): Mark => deletion.create({ ...stamp });

export function isOwnInsertion(node: Node, author: string): boolean {
  return node.marks.some((mark) => mark.type === insertion && mark.attrs.author === author);
}

export function isDeleted(node: Node): boolean {
  return node.marks.some((mark) => mark.type === deletion);
}

export function hasEntry(node: Node, kind: BlockChangeKind, author?: string): boolean {
  return blockChanges(node).some((entry) => entry.kind === kind && (author === undefined || entry.author === author));
}

/** True inside of a block that the author suggests as a whole: there anything may be done. */
export function inOwnBlock($pos: ResolvedPos, author: string): boolean {
  for (let depth = $pos.depth; depth > 0; depth--) if (hasEntry($pos.node(depth), 'ins', author)) return true;
  return false;
}

export function withEntry(node: Node, kind: BlockChangeKind, stamp: Stamp, was = ''): string | null {
  return writtenChanges([...blockChanges(node), { kind, ...stamp, was }]);
}

/** Room for another entry in the attribute. */
export const ENTRIES_LENGTH = 400;

/** The suggestion next to a position that the author may go on with, or a new one. */
export function stampAt($pos: ResolvedPos, author: string, now: number): Stamp {
  const near = [...($pos.nodeBefore?.marks ?? []), ...($pos.nodeAfter?.marks ?? []), ...($pos.parent.isInline ? $pos.marks() : [])];
  const mark = near.find((each) => isTracked(each) && each.type !== schema.marks.formatting && each.attrs.author === author);
  if (mark) return { id: mark.attrs.id as string, author, at: mark.attrs.at as number };
  const block = $pos.parent;
  const fresh = $pos.parentOffset === 0 || block.content.size === 0;
  const entry = fresh ? blockChanges(block).find((each) => each.author === author && (each.kind === 'ins' || each.kind === 'split')) : undefined;
  return entry ? { id: entry.id, author, at: entry.at } : { id: freshId(), author, at: now };
}

/** What a block is, in the words of a `type` entry. */
export function described(type: NodeType, attrs: Readonly<Record<string, unknown>>): string {
  const specs = (type.spec.attrs ?? {}) as Record<string, { default?: unknown }>;
  const values = RETYPED_ATTRIBUTES.filter((name) => name in specs && attrs[name] !== specs[name].default);
  return type.name + (values.length > 0 ? `/${values.map((name) => `${name}=${String(attrs[name])}`).join(',')}` : '');
}

function newAttributes(node: Node, change: string | null): Record<string, unknown> {
  const attrs: Record<string, unknown> = { ...node.attrs };
  if ('change' in attrs) attrs.change = change;
  if ('id' in attrs) attrs.id = freshId();
  return attrs;
}

function inlineCopy(node: Node, stamp: Stamp): Node {
  const marks = insertionBy(stamp).addToSet(node.marks.filter((mark) => !isTracked(mark)));
  const content = node.childCount > 0 ? node.content.content.filter((each) => !isDeleted(each)).map((each) => each.mark(each.marks.filter((m) => !isTracked(m)))) : null;
  if (content === null) return node.isText || node.isLeaf ? node.mark(marks) : node.type.create(newAttributes(node, null), null, marks);
  return node.type.create(newAttributes(node, null), content, marks);
}

/** A copy of a node as new content; deleted parts are left out. Null when nothing is left of it. */
export function newCopy(node: Node, stamp: Stamp, change: string | null): Node | null {
  if (node.isInline) return isDeleted(node) ? null : inlineCopy(node, stamp);
  if (hasEntry(node, 'del')) return null;
  const content = node.content.content.map((child) => newCopy(child, stamp, null)).filter((child) => child !== null);
  const attrs = newAttributes(node, change);
  return node.type.validContent(node.type.create(attrs, content).content) ? node.type.create(attrs, content) : node.type.createAndFill(attrs, content);
}

const insEntry = (stamp: Stamp): string | null => writtenChanges([{ kind: 'ins', ...stamp, was: '' }]);

/** The rest of a block behind a split: as the block around, and new only in that it stands alone. Null when it cannot go back. */
function tailAttributes(tail: Node, around: Node, stamp: Stamp): Record<string, unknown> | null {
  const items = tail.type.name === 'list_item' && around.type === tail.type;
  if (!items && !(isFlowing(tail) && isFlowing(around))) return null;
  const inherited = blockChanges(around).filter(({ kind }) => kind !== 'split' && kind !== 'join');
  const change = writtenChanges([...inherited, { kind: 'split', ...stamp, was: '' } satisfies BlockChange]);
  return change !== null && change.length <= ENTRIES_LENGTH ? newAttributes(tail, change) : null;
}

/**
 * The content of a slice that goes in at a position, as a suggestion: what it opens and closes is new, a block that it only opens
 * is the split-off rest of the block around. Null when that rest could not be put together again by rejecting.
 */
export function newContent(content: Fragment, open: number, $at: ResolvedPos, stamp: Stamp, head = true, tail = true): Node[] | null {
  const result: Node[] = [];
  for (let i = 0; i < content.childCount; i++) {
    const child = content.child(i);
    const atHead = head && open > 0 && i === 0;
    const atTail = tail && open > 0 && i === content.childCount - 1;
    if (!atHead && !atTail) {
      const copy = newCopy(child, stamp, insEntry(stamp));
      if (copy) result.push(copy);
      continue;
    }
    const inner = newContent(child.content, open - 1, $at, stamp, atHead, atTail);
    const attrs = atHead ? child.attrs : tailAttributes(child, $at.node($at.depth - open + 1), stamp);
    if (inner === null || attrs === null) return null;
    result.push(child.type.create(attrs, inner));
  }
  return result;
}
