import type { Mark, Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { ReplaceStep, type Transform } from 'prosemirror-transform';
import { blockChanges, writtenChanges, type SuggestionKey } from './block-change';
import { FORMATS, isTracked, keyOf, resolveSuggestions, restored, type Verdict } from './suggesting-resolve';
import { sameSuggestion } from './suggestions';

type Decision = Exclude<Verdict, 'keep'>;

interface Place {
  readonly pos: number;
  readonly node: Node;
}

function places(doc: Node, key: SuggestionKey): Place[] {
  const found: Place[] = [];
  doc.descendants((node, pos) => {
    const marked = node.marks.some((mark) => isTracked(mark) && sameSuggestion(keyOf(mark), key));
    if (marked || blockChanges(node).some((entry) => sameSuggestion(entry, key))) found.push({ pos, node });
    return true;
  });
  return found.reverse();
}

/** Steps that touch nothing but the mark, so that comments on the text keep their place. */
function settleMark(tr: Transform, { pos, node }: Place, mark: Mark, decision: Decision): void {
  const end = pos + node.nodeSize;
  const { name } = mark.type;
  if (name === (decision === 'accept' ? 'deletion' : 'insertion')) {
    tr.delete(pos, end);
    return;
  }
  tr.removeMark(pos, end, mark);
  if (name !== 'formatting' || decision === 'accept') return;
  const { schema } = mark.type;
  for (const format of FORMATS) tr.removeMark(pos, end, schema.marks[format]);
  for (const was of restored([], String(mark.attrs.was), schema)) tr.addMark(pos, end, was);
}

function settleBlock(tr: Transform, { pos, node }: Place, key: SuggestionKey): void {
  const entries = blockChanges(node);
  const mine = entries.filter((entry) => sameSuggestion(entry, key));
  if (mine.length === 0) return;
  tr.setNodeAttribute(pos, 'change', writtenChanges(entries.filter((entry) => !mine.includes(entry))));
}

/** Whatever is still different: joined or restored blocks, as one replacement of the smallest range. */
function settleRest(tr: Transform, wanted: Node): void {
  const start = tr.doc.content.findDiffStart(wanted.content);
  const ends = start === null ? null : tr.doc.content.findDiffEnd(wanted.content);
  if (start === null || !ends) return;
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  tr.step(new ReplaceStep(start, ends.a + overlap, wanted.slice(start, ends.b + overlap)));
}

function settle(tr: Transform, key: SuggestionKey, decision: Decision): void {
  const wanted = resolveSuggestions(tr.doc, (each) => (sameSuggestion(each, key) ? decision : 'keep'));
  for (const place of places(tr.doc, key)) {
    const entries = blockChanges(place.node).filter((entry) => sameSuggestion(entry, key));
    if (entries.length === 0) {
      const mine = place.node.marks.filter((mark) => isTracked(mark) && sameSuggestion(keyOf(mark), key));
      // Text that goes has no marks to settle any more
      const goes = mine.find((mark) => mark.type.name === (decision === 'accept' ? 'deletion' : 'insertion'));
      for (const mark of goes ? [goes] : mine) settleMark(tr, place, mark, decision);
      continue;
    }
    const goes = entries.some(({ kind }) => kind === (decision === 'accept' ? 'del' : 'ins'));
    const $pos = tr.doc.resolve(place.pos);
    const size = tr.doc.nodeAt(place.pos)?.nodeSize ?? 0;
    if (goes && $pos.parent.canReplace($pos.index(), $pos.index() + 1)) tr.delete(place.pos, place.pos + size);
    else if (!goes && !(decision === 'reject' && entries.some(({ kind }) => kind === 'type'))) settleBlock(tr, place, key);
  }
  if (!tr.doc.eq(wanted)) settleRest(tr, wanted);
}

/** Accepts or rejects suggestions, last one first. */
export function decide(state: EditorState, keys: readonly SuggestionKey[], decision: Decision): Transaction {
  const tr = state.tr;
  for (const key of [...keys].reverse()) settle(tr, key, decision);
  return tr;
}
