import type { Node, Slice } from 'prosemirror-model';
import type { Mappable, Step } from 'prosemirror-transform';
import { schema } from './schema';

/** Own text whose place somebody else deleted before the server had it. */
export interface LostPassage {
  /** The text with its marks, as blocks that may stand at the top of a document. */
  readonly blocks: readonly Node[];
  readonly text: string;
  /** Where it stood, in the document that no longer has it; null when nobody knows. */
  readonly at: number | null;
  /** The caret stood in it. */
  readonly caret: boolean;
}

/** A passage out of the batch in flight: the server's answer says whether it is lost indeed. */
export interface Displaced {
  /** Which steps of the batch brought it in. */
  readonly indexes: readonly number[];
  readonly passage: LostPassage;
}

interface Range {
  from: number;
  to: number;
  readonly of: number[];
}

const { nodes } = schema;
const TRACKED = new Set(['insertion', 'deletion', 'formatting']);

/** As it stands when every suggestion in it is followed: whoever only suggests, suggests it anew. */
function untracked(content: Node['content']): Node[] {
  return content.content
    .filter((node) => !node.marks.some((mark) => mark.type.name === 'deletion'))
    .map((node) => node.mark(node.marks.filter((mark) => !TRACKED.has(mark.type.name))));
}

/** A heading stays one; what stood in lists, tables and quotations comes as paragraphs. */
function standing(block: Node): Node {
  const type = block.type === nodes.heading ? block.type : nodes.paragraph;
  const { dir = null, level } = block.attrs as { dir?: string | null; level?: number };
  return type.create(type === nodes.heading ? { dir, level } : { dir }, untracked(block.content));
}

function blocksOf({ content }: Slice): Node[] {
  if (content.firstChild?.isInline) return [nodes.paragraph.create(null, untracked(content))];
  const blocks: Node[] = [];
  content.descendants((node) => {
    if (node.isTextblock && node.content.size > 0) blocks.push(standing(node));
    return !node.isTextblock;
  });
  return blocks;
}

const textOf = (blocks: readonly Node[]): string => blocks.map((block) => block.textBetween(0, block.content.size, '\n', ' ')).join('\n');

export function passageOf(slice: Slice, at: number | null, caret = false): LostPassage | null {
  const blocks = blocksOf(slice);
  const text = textOf(blocks);
  const says = text.trim() !== '' || blocks.some((block) => block.children.some((node) => !node.isText));
  return says ? { blocks, text, at, caret } : null;
}

/** The stretches of a document that some of the steps leading to it brought in, as they stand after the later ones. */
function broughtIn(own: readonly Step[], some: ReadonlySet<number>): Range[] {
  let ranges: Range[] = [];
  own.forEach((step, i) => {
    const map = step.getMap();
    ranges = ranges.map(({ from, to, of }) => ({ from: map.map(from, 1), to: map.map(to, -1), of })).filter(({ from, to }) => to > from);
    if (some.has(i)) map.forEach((_from, _to, from, to) => void (to > from && ranges.push({ from, to, of: [i] })));
    ranges = merged(ranges);
  });
  return ranges;
}

function merged(ranges: Range[]): Range[] {
  if (ranges.length < 2) return ranges;
  const result: Range[] = [];
  for (const range of ranges.sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && range.from <= last.to) {
      last.to = Math.max(last.to, range.to);
      for (const i of range.of) if (!last.of.includes(i)) last.of.push(i);
    } else result.push({ ...range, of: [...range.of] });
  }
  return result;
}

/** What a rebase takes away: the document with the own steps in it, the steps, and the way from there to the document after. */
export interface Loss {
  readonly doc: Node;
  readonly own: readonly Step[];
  readonly caret: number;
  readonly mapping: Mappable;
}

/** The passages that those steps had brought in, each with the numbers of its steps; what lies side by side is one. */
export function lostPassages({ doc, own, caret, mapping }: Loss, lost: readonly number[]): { of: readonly number[]; passage: LostPassage }[] {
  return broughtIn(own, new Set(lost)).flatMap(({ from, to, of }) => {
    const passage = passageOf(doc.slice(from, to), mapping.map(from), from <= caret && caret <= to);
    return passage ? [{ of, passage }] : [];
  });
}

export const moved = (displaced: readonly Displaced[], mapping: Mappable): readonly Displaced[] =>
  displaced.map(({ indexes, passage }) => ({
    indexes,
    passage: { ...passage, at: passage.at === null ? null : mapping.map(passage.at) },
  }));

/** For a panel: several passages as one text. */
export function joined(passages: readonly LostPassage[]): string[] {
  const text = passages.map((passage) => passage.text).join('\n');
  return text.trim() === '' ? [] : [text];
}
