import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { ownHand, shareKey, textWithin, without, type Hand, type Stretch } from './authorship';
import { changedRanges } from './changed-ranges';
import { isLocalChange } from './collab';
import { isKey } from './key-table';

/** How a hand is shown: one of the colours, and in words. */
export interface Look {
  colour(hand: Hand): number;
  words(hand: Hand): string;
}

export interface Shown {
  readonly stretches: readonly Stretch[];
  readonly look: Look;
  /** Whose text alone is shown strongly; null for everybody's. */
  readonly only: string | null;
  /** Who writes here: what is typed is theirs at once. */
  readonly self: string;
}

interface Value extends Omit<Shown, 'stretches'> {
  readonly set: DecorationSet;
}

export const authorshipKey = new PluginKey<Value | null>('authorship');

/** Shows who wrote the text; null ends it. */
export const showAuthors = (tr: Transaction, shown: Shown | null): Transaction =>
  tr.setMeta(authorshipKey, shown).setMeta('addToHistory', false);

export const showsAuthors = (state: EditorState): boolean => (authorshipKey.getState(state) ?? null) !== null;

const stretchOf = ({ from, to, spec }: Decoration): Stretch => ({ from, to, hand: (spec as { hand: Hand }).hand });

/** The stretches as they are drawn, in order. */
export function shownStretches(state: EditorState, from = 0, to = state.doc.content.size): Stretch[] {
  const found = authorshipKey.getState(state)?.set.find(from, to) ?? [];
  return found.map(stretchOf).sort((a, b) => a.from - b.from);
}

function drawn({ from, to, hand }: Stretch, { look, only }: Omit<Value, 'set'>): Decoration {
  const off = only !== null && only !== shareKey(hand) ? ' pe-wrote-off' : '';
  const how = hand.brought ? 'pe-wrote-brought' : `pe-colour-${look.colour(hand)}`;
  return Decoration.inline(from, to, { class: `pe-wrote ${how}${off}`, title: look.words(hand) }, { hand });
}

/** What is typed here is one's own at once; what came in its place from others is nobody's until the server has been asked again. */
function followed(value: Value, tr: Transaction): Value {
  let set = value.set.map(tr.mapping, tr.doc);
  for (const { from, to } of changedRanges([tr])) {
    if (from >= to) continue;
    const around = set.find(from, to).filter((each) => each.from < to && each.to > from);
    const left = around.flatMap((each) => without([stretchOf(each)], { from, to }));
    const hand = ownHand(value.self);
    const own = isLocalChange(tr) && value.self ? textWithin(tr.doc, from, to).map((piece) => ({ ...piece, hand })) : [];
    set = set.remove(around).add(tr.doc, [...left, ...own].map((each) => drawn(each, value)));
  }
  return { ...value, set };
}

export interface AuthorshipWiring {
  readonly request: (request: 'authors' | 'who-wrote') => void;
}

export function authorshipPlugin(wiring: AuthorshipWiring): Plugin<Value | null> {
  return new Plugin<Value | null>({
    key: authorshipKey,
    state: {
      init: () => null,
      apply(tr, value) {
        const shown = tr.getMeta(authorshipKey) as Shown | null | undefined;
        if (shown === null) return null;
        if (shown) {
          const { stretches, ...how } = shown;
          return { ...how, set: DecorationSet.create(tr.doc, stretches.map((each) => drawn(each, how))) };
        }
        return value && tr.docChanged ? followed(value, tr) : value;
      },
    },
    props: {
      decorations: (state) => authorshipKey.getState(state)?.set,
      handleKeyDown(_view, event) {
        if (isKey(event, 'authors')) wiring.request('authors');
        else if (isKey(event, 'whoWrote')) wiring.request('who-wrote');
        else return false;
        return true;
      },
    },
  });
}
