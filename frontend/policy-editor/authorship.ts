import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { Mapping } from 'prosemirror-transform';
import { writtenBy, type Range } from './changed-ranges';
import { collabState } from './collab';
import { screenMapping } from './positions';

/** Who put words into a text, and when, to the minute; `brought`: they came with a whole text from elsewhere. */
export interface Hand {
  readonly person: string;
  readonly at: number;
  readonly brought: boolean;
}

/** The answer of `/collab/authors`: stretches are three numbers after another, from, to and the place of their hand. */
export interface Written {
  readonly version: number;
  readonly complete: boolean;
  readonly hands: readonly Hand[];
  readonly stretches: readonly number[];
  readonly names: Readonly<Record<string, string>>;
}

/** A stretch of the text on screen. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly hand: Hand;
}

export type Ask = (body: string, language: string) => Promise<Written | null>;

/** Null when there is no answer: offline, signed out, or no right to read. */
export const askAuthors: Ask = async (body, language) => {
  const base = new URL('collab/authors/', document.baseURI);
  try {
    const response = await fetch(new URL(`${encodeURIComponent(body)}?language=${encodeURIComponent(language)}`, base));
    if (!response.ok) return null;
    const written = (await response.json()) as Written & { v: number };
    return written.v === 1 ? written : null;
  } catch {
    return null;
  }
};

/** Whoever writes here, now; to the minute as the server tells it. */
export const ownHand = (person: string): Hand => ({ person, at: Math.floor(Date.now() / 60_000) * 60_000, brought: false });

function joined(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const each of stretches) {
    const last = found.at(-1);
    const same = last?.to === each.from && last.hand.at === each.hand.at && shareKey(last.hand) === shareKey(each.hand);
    if (last && same) found[found.length - 1] = { ...last, to: each.to };
    else found.push(each);
  }
  return found;
}

/** The pieces of a document between two positions that are text. */
export function textWithin(doc: Node, from: number, to: number): Range[] {
  const found: Range[] = [];
  if (from >= to) return found;
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isInline || !node.isLeaf) return true;
    found.push({ from: Math.max(from, pos), to: Math.min(to, pos + node.nodeSize) });
    return false;
  });
  return found;
}

/** Stretches without what lies in a range. */
export function without(stretches: readonly Stretch[], { from, to }: Range): Stretch[] {
  if (from >= to) return [...stretches];
  return stretches.flatMap((each) => {
    if (each.from >= to || each.to <= from) return [each];
    return [
      { ...each, to: from },
      { ...each, from: to },
    ].filter((rest) => rest.from < rest.to);
  });
}

/**
 * The stretches where they are on screen now; null when their version cannot be followed from here (yet). What was not sent yet is
 * one's own; what others wrote since that version is nobody's, until it is asked for again.
 */
export function onScreen(state: EditorState, written: Written, self = ''): Stretch[] | null {
  const mapping = screenMapping(state, written.version);
  if (!mapping) return null;
  const { unconfirmed } = collabState(state);
  let found = mapped(state, written, mapping);
  for (const range of writtenBy(mapping.maps)) found = without(found, range);
  for (const range of self ? writtenBy(unconfirmed.map(({ step }) => step.getMap())) : []) {
    const hand = ownHand(self);
    found = [...without(found, range), ...textWithin(state.doc, range.from, range.to).map((piece) => ({ ...piece, hand }))];
  }
  return joined(found.sort((a, b) => a.from - b.from));
}

function mapped(state: EditorState, written: Written, mapping: Mapping): Stretch[] {
  const { stretches, hands } = written;
  const end = state.doc.content.size;
  const found: Stretch[] = [];
  for (let i = 0; i + 2 < stretches.length; i += 3) {
    const from = mapping.map(stretches[i], 1);
    const to = Math.min(end, mapping.map(stretches[i + 1], -1));
    const hand = hands[stretches[i + 2]];
    if (from < to && hand) found.push({ from, to, hand });
  }
  return found;
}

/** How much of the text each person wrote, the most first; who only brought text in stands for themselves. */
export interface Share {
  readonly key: string;
  readonly person: string;
  readonly brought: boolean;
  readonly part: number;
  readonly latest: number;
}

export const shareKey = ({ person, brought }: Pick<Hand, 'person' | 'brought'>): string => (brought ? `+${person}` : person);

export function shares(stretches: readonly Stretch[]): Share[] {
  const sums = new Map<string, { hand: Hand; size: number; latest: number }>();
  let total = 0;
  for (const { from, to, hand } of stretches) {
    const key = shareKey(hand);
    const sum = sums.get(key) ?? { hand, size: 0, latest: 0 };
    sums.set(key, { hand, size: sum.size + to - from, latest: Math.max(sum.latest, hand.at) });
    total += to - from;
  }
  return [...sums]
    .map(([key, { hand, size, latest }]) => ({ key, person: hand.person, brought: hand.brought, part: size / total, latest }))
    .sort((a, b) => b.part - a.part || (a.key < b.key ? -1 : 1));
}

/** The parts of stretches inside a range. */
export const within = (stretches: readonly Stretch[], from: number, to: number): Stretch[] =>
  stretches
    .filter((each) => each.from < to && each.to > from)
    .map((each) => ({ ...each, from: Math.max(from, each.from), to: Math.min(to, each.to) }));
