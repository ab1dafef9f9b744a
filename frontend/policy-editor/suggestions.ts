import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { blockChanges, type BlockChangeKind, type SuggestionKey } from './block-change';
import { isTracked, keyOf } from './suggesting-resolve';

export type SuggestionKind = 'insertion' | 'deletion' | 'formatting' | BlockChangeKind;

/** One suggestion in a document, which may be about several places. */
export interface Suggestion extends SuggestionKey {
  readonly at: number;
  readonly kinds: readonly SuggestionKind[];
  readonly from: number;
  readonly to: number;
  readonly inserted: string;
  readonly deleted: string;
}

export const sameSuggestion = (a: SuggestionKey, b: SuggestionKey): boolean => a.author === b.author && a.id === b.id;

/** What each block holds, in positions from its own start: a key press leaves all blocks but one as they are. */
const known = new WeakMap<Node, readonly Suggestion[]>();

function partsOf(block: Node): readonly Suggestion[] {
  let parts = known.get(block);
  if (!parts) {
    const found: Suggestion[] = [];
    collect(block, 0, found);
    known.set(block, (parts = found));
  }
  return parts;
}

function collect(node: Node, pos: number, into: Suggestion[]): void {
  const range = { from: pos, to: pos + node.nodeSize };
  for (const { kind, id, author, at } of blockChanges(node)) {
    const text = kind === 'ins' || kind === 'del' ? node.textBetween(0, node.content.size, ' ') : '';
    into.push({ id, author, at, kinds: [kind], ...range, inserted: '', deleted: kind === 'del' ? text : '' });
  }
  for (const mark of node.marks) {
    if (!isTracked(mark)) continue;
    const text = node.text ?? (node.attrs.label as string | undefined) ?? '';
    const kind = mark.type.name as SuggestionKind;
    const said = { inserted: kind === 'insertion' ? text : '', deleted: kind === 'deletion' ? text : '' };
    into.push({ ...keyOf(mark), at: mark.attrs.at as number, kinds: [kind], ...range, ...said });
  }
  node.forEach((child, offset) => collect(child, pos + 1 + offset, into));
}

/** All suggestions of a document in the order in which they begin. */
export function suggestionsIn(doc: Node): readonly Suggestion[] {
  const found = new Map<string, Suggestion>();
  const add = (part: Suggestion): void => {
    const name = `${part.author} ${part.id}`;
    const whole = found.get(name);
    found.set(
      name,
      whole
        ? {
            ...whole,
            kinds: [...new Set([...whole.kinds, ...part.kinds])],
            from: Math.min(whole.from, part.from),
            to: Math.max(whole.to, part.to),
            inserted: whole.inserted + part.inserted,
            deleted: whole.deleted + part.deleted,
          }
        : part,
    );
  };
  doc.forEach((block, at) => {
    for (const part of partsOf(block)) add(at === 0 ? part : { ...part, from: part.from + at, to: part.to + at });
  });
  return [...found.values()].sort((a, b) => a.from - b.from);
}

/** The suggestion at the caret: the smallest that the selection touches. */
export function suggestionAt(state: EditorState, all: readonly Suggestion[]): Suggestion | null {
  const { from, to } = state.selection;
  const touched = all.filter((each) => each.from <= to && each.to >= from);
  return touched.reduce<Suggestion | null>((best, each) => (best && best.to - best.from <= each.to - each.from ? best : each), null);
}
