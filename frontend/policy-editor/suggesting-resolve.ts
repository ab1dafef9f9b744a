import type { Attrs, Mark, Node, NodeType, Schema } from 'prosemirror-model';
import { blockChanges, writtenChanges, type BlockChange, type BlockChangeKind, type SuggestionKey } from './block-change';

export type Verdict = 'keep' | 'accept' | 'reject';
export type Verdicts = (key: SuggestionKey) => Verdict;

/** What a `formatting` mark remembers of the content before it: these marks, by name. */
export const FORMATS: readonly string[] = ['em', 'strong', 'underline'];
export const TRACKED: readonly string[] = ['insertion', 'deletion', 'formatting'];
export const RETYPED_ATTRIBUTES: readonly string[] = ['dir', 'level', 'start', 'style'];

const FAMILIES: readonly (readonly string[])[] = [
  ['paragraph', 'heading'],
  ['bullet_list', 'ordered_list'],
];

/** True when one block type can become the other in place. */
export function sameFamily(a: string, b: string): boolean {
  return a === b || FAMILIES.some((family) => family.includes(a) && family.includes(b));
}

export function keyOf(mark: Mark): SuggestionKey {
  return { author: String(mark.attrs.author), id: String(mark.attrs.id) };
}

export function isTracked(mark: Mark): boolean {
  return TRACKED.includes(mark.type.name);
}

/**
 * The document after verdicts about its suggestions, exactly as the server's `SuggestionResolution` has it (golden vectors hold
 * the two together); docs/decisions says what each verdict means. What is not touched stays the same object.
 */
export function resolveSuggestions(doc: Node, verdicts: Verdicts): Node {
  const schema = doc.type.schema;
  const paragraph = (): Node => schema.nodes.paragraph.create();

  function marksAfter(marks: readonly Mark[]): readonly Mark[] | null {
    let result = marks;
    for (const mark of marks) {
      const verdict = isTracked(mark) ? verdicts(keyOf(mark)) : 'keep';
      if (verdict === 'keep') continue;
      const rejected = verdict === 'reject';
      const { name } = mark.type;
      if (name === (rejected ? 'insertion' : 'deletion')) return null;
      result = mark.removeFromSet(result);
      if (name === 'formatting' && rejected) result = restored(result, String(mark.attrs.was), schema);
    }
    return result;
  }

  function inline(node: Node, into: Node[]): void {
    const marks = marksAfter(node.marks);
    if (marks === null) return;
    const kept = node.childCount === 0 ? node : withChildren(node, children(node, node, []));
    add(marks === kept.marks ? kept : kept.mark(marks), into);
  }

  function block(parent: NodeType, source: Node, into: Node[]): void {
    const changes = blockChanges(source);
    const any = (kind: BlockChangeKind, verdict: Verdict): boolean =>
      changes.some((change) => change.kind === kind && verdicts(change) === verdict);
    if (any('ins', 'reject') || any('del', 'accept')) return;
    const { node, kept } = retyping(source, parent, changes, verdicts);
    if (any('split', 'reject') || any('join', 'accept')) {
      const at = predecessor(source, kept, into);
      if (at >= 0) {
        const first = into[at];
        into[at] = first.copy(fragment(children(first, source, [...first.children])));
        return;
      }
    }
    const done = node.isLeaf ? node : finished(node, children(node, node, []));
    if (done) into.push(done);
  }

  /** What may not be empty goes with the last of its children, or keeps an empty paragraph. */
  function finished(node: Node, content: Node[]): Node | null {
    if (content.length === 0 && node.childCount > 0 && !node.type.inlineContent) {
      const filled = ['table_cell', 'table_header', 'library_item'].includes(node.type.name);
      return filled ? node.copy(fragment([paragraph()])) : null;
    }
    if (node.type.name === 'list_item' && content[0].type.name !== 'paragraph') content.unshift(headFor(content[0]));
    return withChildren(node, content);
  }

  /** An empty paragraph before a block that may not be first; when that block is a suggestion it is a part of it. */
  function headFor(first: Node): Node {
    const change = writtenChanges(blockChanges(first).filter(({ kind }) => kind === 'ins'));
    return schema.nodes.paragraph.create({ change });
  }

  function children(parent: Node, source: Node, before: Node[]): Node[] {
    source.forEach((child) => {
      if (child.isInline) inline(child, before);
      else block(parent.type, child, before);
    });
    return before;
  }

  const fragment = (nodes: readonly Node[]): Node['content'] => doc.type.create(null, nodes as Node[]).content;

  function withChildren(node: Node, content: readonly Node[]): Node {
    const same = content.length === node.childCount && content.every((child, i) => child === node.child(i));
    return same ? node : node.copy(fragment(content));
  }

  const content = children(doc, doc, []);
  if (content.length === 0) content.push(paragraph());
  return withChildren(doc, content);
}

function add(node: Node, into: Node[]): void {
  const last = into.at(-1);
  if (last?.isText && node.isText && last.sameMarkup(node)) {
    into[into.length - 1] = node.type.schema.text((last.text ?? '') + (node.text ?? ''), node.marks);
  } else into.push(node);
}

export function restored(marks: readonly Mark[], was: string, schema: Schema): readonly Mark[] {
  let result: readonly Mark[] = marks.filter((mark) => !FORMATS.includes(mark.type.name));
  for (const name of was.split(' ')) if (FORMATS.includes(name)) result = schema.marks[name].create().addToSet(result);
  return result;
}

function isNew(changes: readonly BlockChange[]): boolean {
  return changes.some(({ kind }) => kind === 'ins');
}

/** The block that another goes on in: the one before it, past blocks that are only suggested, unless it is part of such a one. */
export function predecessor(source: Node, kept: readonly BlockChange[], before: readonly Node[]): number {
  const part = isNew(kept);
  for (let at = before.length - 1; at >= 0; at--) {
    if (isNew(blockChanges(before[at])) === part) return joinable(before[at], source) ? at : -1;
    if (part) return -1;
  }
  return -1;
}

/** Text that may go on in another block. The caption of an image may not: the image would be lost. */
export function isFlowing(block: Node): boolean {
  return block.isTextblock && block.type.name !== 'image';
}

export function joinable(first: Node, second: Node): boolean {
  return (first.type.name === 'list_item' && first.type === second.type) || (isFlowing(first) && isFlowing(second));
}

function retyping(
  node: Node,
  parent: NodeType,
  changes: readonly BlockChange[],
  verdicts: Verdicts,
): { node: Node; kept: readonly BlockChange[] } {
  const kept: BlockChange[] = [];
  let was: string | null = null;
  // The suggestion that came next and stays: what an earlier one is rejected to is what it was made on
  let later = -1;
  let settled = false;
  for (const change of [...changes].reverse()) {
    const verdict = verdicts(change);
    const type = change.kind === 'type';
    if (verdict === 'keep') {
      kept.unshift(change);
      later = type ? 0 : later < 0 ? later : later + 1;
      settled = settled && !type;
    } else if (type && verdict === 'accept') {
      settled = true;
    } else if (type && !settled && later >= 0) {
      kept[later] = { ...kept[later], was: change.was };
    } else if (type && !settled) {
      was = change.was;
    }
  }
  if (kept.length === changes.length) return { node, kept };
  const retyped = was === null ? node : retypedNode(node, parent, was);
  const attrs = { ...retyped.attrs, change: writtenChanges(kept) };
  return { node: retyped.type.create(attrs, retyped.content, retyped.marks), kept };
}

function retypedNode(node: Node, parent: NodeType, was: string): Node {
  const [name, values] = splitOnce(was, '/');
  const type = node.type.schema.nodes[name] as NodeType | undefined;
  if (!type || !sameFamily(node.type.name, name) || (type !== node.type && parent.name === 'library_item')) return node;
  const attrs: Record<string, unknown> = type === node.type ? { ...node.attrs } : { id: node.attrs.id as unknown };
  for (const key of RETYPED_ATTRIBUTES) delete attrs[key];
  if (values !== undefined) {
    for (const pair of values.split(',')) {
      const [key, value] = splitOnce(pair, '=');
      if (value === undefined || !RETYPED_ATTRIBUTES.includes(key) || !has(type, key)) return node;
      attrs[key] = /^[0-9]{1,6}$/.test(value) ? Number(value) : value;
    }
  }
  try {
    const made = type.create(attrs as Attrs, node.content, node.marks);
    // Public in prosemirror-model's source, but left out of its types
    (type as NodeType & { checkAttrs(attrs: Attrs): void }).checkAttrs(made.attrs);
    return made;
  } catch {
    return node;
  }
}

export function has(type: NodeType, attribute: string): boolean {
  return Object.hasOwn(type.spec.attrs ?? {}, attribute);
}

function splitOnce(text: string, by: string): [string, string | undefined] {
  const at = text.indexOf(by);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + by.length)];
}
