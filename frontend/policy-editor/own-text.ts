import { Slice } from 'prosemirror-model';
import { ReplaceStep, type Mapping, type Step } from 'prosemirror-transform';

const LONGEST = 5000;

/** True for a step that only put inline content somewhere, such as typing does. */
export function insertsInline(step: Step): boolean {
  if (!(step instanceof ReplaceStep) || step.from !== step.to) return false;
  const { content, openStart, openEnd, size } = step.slice;
  if (size === 0 || size > LONGEST || openStart > 0 || openEnd > 0) return false;
  return content.content.every((node) => node.isInline);
}

/**
 * The steps, last place first, that take own inserted inline content out again and leave standing
 * whatever others wrote into the middle of it. `inverse` is the plain inverse of the insertion.
 */
export function withoutOthers(inverse: ReplaceStep, mapping: Mapping): ReplaceStep[] {
  const ranges: { from: number; to: number }[] = [];
  for (let pos = inverse.from; pos < inverse.to; pos++) {
    const from = mapping.map(pos, 1);
    const to = mapping.map(pos + 1, -1);
    if (to <= from) continue;
    const last = ranges.at(-1);
    if (last?.to === from) last.to = to;
    else ranges.push({ from, to });
  }
  return ranges.reverse().map(({ from, to }) => new ReplaceStep(from, to, Slice.empty));
}
