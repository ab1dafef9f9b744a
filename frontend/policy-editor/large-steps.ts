import { Fragment, Slice } from 'prosemirror-model';
import { ReplaceAroundStep, ReplaceStep, type Step } from 'prosemirror-transform';
import { BATCH_LIMIT, type StepJson } from './protocol';

const encoder = new TextEncoder();

export function stepBytes(json: StepJson): number {
  return encoder.encode(JSON.stringify(json)).length;
}

/** True for a step that one frame cannot carry. */
export function isTooLarge(step: Step): boolean {
  // Only large slices are worth measuring
  if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep) || step.slice.size < 10_000) return false;
  return stepBytes(step.toJSON() as StepJson) >= BATCH_LIMIT.bytes;
}

/**
 * Steps with the same result that each fit a frame: the outer blocks first, then those between them, piece by piece.
 * A step that cannot be taken apart (one block alone is too large) comes back as it is.
 */
export function inPieces(step: Step): Step[] {
  if (!isTooLarge(step) || !(step instanceof ReplaceStep)) return [step];
  const { content, openStart, openEnd } = step.slice;
  const { firstChild, lastChild, childCount } = content;
  if (!firstChild || !lastChild || childCount < 3) return [step];
  const outer = new Slice(Fragment.from([firstChild, lastChild]), openStart, openEnd);
  const steps: Step[] = [new ReplaceStep(step.from, step.to, outer)];
  let at = step.from + firstChild.nodeSize - openStart;
  let piece = Fragment.empty;
  const flush = (): void => {
    if (piece.size === 0) return;
    steps.push(new ReplaceStep(at, at, new Slice(piece, 0, 0)));
    at += piece.size;
    piece = Fragment.empty;
  };
  for (let i = 1; i < childCount - 1; i++) {
    const grown = piece.addToEnd(content.child(i));
    if (piece.size > 0 && stepBytes({ content: grown.toJSON() as unknown }) > BATCH_LIMIT.bytes / 2) flush();
    piece = piece.addToEnd(content.child(i));
  }
  flush();
  return steps.some(isTooLarge) ? [step] : steps;
}
