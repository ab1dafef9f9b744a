import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { toScreen } from './positions';
import type { Entry, Person } from './protocol';

/** Somebody else's caret or selection in positions of the document on screen. */
export interface Caret {
  readonly client: string;
  readonly name: string;
  readonly colour: number;
  readonly anchor: number;
  readonly head: number;
  /** Rises when the person moves (not when others push the caret along); each move shows the name again for a while. */
  readonly moves: number;
}

export const presenceKey = new PluginKey<readonly Caret[]>('presence');

export function setCarets(tr: Transaction, carets: readonly Caret[]): Transaction {
  return tr.setMeta(presenceKey, carets).setMeta('addToHistory', false);
}

/**
 * The carets of the others. One whose position speaks of a version not held here keeps the place it had:
 * the entry that moves it is on its way.
 */
export function caretsOnScreen(state: EditorState, people: readonly Person[], self: string): readonly Caret[] {
  const before = presenceKey.getState(state) ?? [];
  return people.flatMap((person): Caret[] => {
    if (person.client === self || person.anchor === null || person.head === null) return [];
    const { client, name, colour } = person;
    const anchor = toScreen(state, person.anchor, person.version, -1);
    const head = toScreen(state, person.head, person.version, -1);
    const earlier = before.find((c) => c.client === client);
    if (anchor === null || head === null) return earlier ? [{ ...earlier, name, colour }] : [];
    const moved = earlier?.anchor !== anchor || earlier.head !== head;
    return [{ client, name, colour, anchor, head, moves: (earlier?.moves ?? 0) + (moved ? 1 : 0) }];
  });
}

/** Whoever just typed stands behind what was typed; their presence frame may come later or not at all. */
export function caretsAfterEntries(state: EditorState, tr: Transaction, entries: readonly Entry[]): readonly Caret[] {
  const carets = (presenceKey.getState(state) ?? []).map((c) => ({
    ...c,
    anchor: tr.mapping.map(c.anchor, -1),
    head: tr.mapping.map(c.head, -1),
  }));
  const author = entries.at(-1);
  const lastMap = tr.mapping.maps.at(-1);
  if (!author || !lastMap || author.steps.length === 0) return carets;
  let end: number | null = null;
  lastMap.forEach((_from, _to, _newFrom, newTo) => (end = newTo));
  return end === null
    ? carets
    : carets.map((c) =>
        c.client === author.client && end !== null ? { ...c, anchor: end, head: end, moves: c.moves + 1 } : c,
      );
}

/**
 * Empty on purpose: where there is text to stand in, Chromium puts the reader's own caret into this mark, which cannot be
 * edited, and swallows every key. The name is drawn by the style sheet out of the attribute.
 */
function flag(caret: Caret): HTMLElement {
  const mark = document.createElement('span');
  mark.className = `pe-caret pe-colour-${caret.colour % 8}`;
  mark.setAttribute('aria-hidden', 'true');
  mark.dataset.name = caret.name;
  return mark;
}

function decorations(state: EditorState, carets: readonly Caret[]): DecorationSet {
  const end = state.doc.content.size;
  return DecorationSet.create(
    state.doc,
    carets.flatMap((caret) => {
      const { client, colour, anchor, head } = caret;
      const at = Math.min(head, end);
      const widget = Decoration.widget(at, () => flag(caret), {
        key: `caret-${client}-${colour}-${caret.name}-${caret.moves}`,
        side: 10,
      });
      const [from, to] = anchor < head ? [anchor, head] : [head, anchor];
      if (from === to) return [widget];
      return [Decoration.inline(from, Math.min(to, end), { class: `pe-selection pe-colour-${colour % 8}` }), widget];
    }),
  );
}

/** Shows where the others are. */
export function presencePlugin(): Plugin<readonly Caret[]> {
  return new Plugin<readonly Caret[]>({
    key: presenceKey,
    state: {
      init: () => [],
      apply(tr, carets) {
        const set = tr.getMeta(presenceKey) as readonly Caret[] | undefined;
        if (set) return set;
        if (!tr.docChanged || carets.length === 0) return carets;
        return carets.map((c) => ({ ...c, anchor: tr.mapping.map(c.anchor, -1), head: tr.mapping.map(c.head, -1) }));
      },
    },
    props: {
      decorations(state) {
        const carets = presenceKey.getState(state);
        return carets && carets.length > 0 ? decorations(state, carets) : null;
      },
    },
  });
}
