import type { Node } from 'prosemirror-model';
import { ReplaceStep, Step, type StepMap } from 'prosemirror-transform';
import type { CollabState } from './collab';
import type { Entry } from './protocol';

/** The answer to a batch that was typed, when the server took it just as it stands here. */
export interface Confirmation {
  readonly confirmed: Node;
  readonly maps: readonly StepMap[];
}

/** Puts text in and takes text out inside of one block; no block, note or mark comes or goes by it. */
function isTyping(doc: Node, step: Step): step is ReplaceStep {
  if (!(step instanceof ReplaceStep)) return false;
  const { from, to, slice } = step;
  if (slice.openStart > 0 || slice.openEnd > 0 || to > doc.content.size) return false;
  const [start, end] = [doc.resolve(from), doc.resolve(to)];
  if (!start.sameParent(end) || !start.parent.inlineContent) return false;
  const gone = start.parent.slice(start.parentOffset, end.parentOffset).content;
  return [...gone.content, ...slice.content.content].every((node) => node.isText);
}

const same = (own: ReplaceStep, taken: Step): boolean =>
  taken instanceof ReplaceStep && own.from === taken.from && own.to === taken.to && own.slice.eq(taken.slice);

/**
 * Null for everything but the one answer that most keys get. Then nothing has to be taken back and done once more: the text stays as it
 * is, and neither plugins nor the page have anything to do.
 */
export function confirmation({ confirmed, unconfirmed, inFlight, displaced }: CollabState, client: string, entries: readonly Entry[]): Confirmation | null {
  const [entry] = entries;
  if (entries.length !== 1 || !inFlight || entry.client !== client || entry.seq !== inFlight.seq) return null;
  if (displaced.length > 0 || (entry.dropped?.length ?? 0) > 0 || entry.steps.length !== inFlight.steps.length) return null;
  let doc = confirmed;
  const maps: StepMap[] = [];
  for (const [i, json] of entry.steps.entries()) {
    const own = unconfirmed.at(i);
    if (own?.index !== i || !isTyping(doc, own.step) || !same(own.step, Step.fromJSON(doc.type.schema, json))) return null;
    const after = own.step.apply(doc).doc;
    if (!after) return null;
    doc = after;
    maps.push(own.step.getMap());
  }
  return unconfirmed[maps.length]?.index == null ? { confirmed: doc, maps } : null;
}
