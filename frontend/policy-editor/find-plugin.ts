import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { findInDocument, type TextHit } from './find-passages';
import type { Wording } from './folding';
import { schema } from './schema';

export interface Finding {
  readonly wording: Wording | null;
  readonly hits: readonly TextHit[];
  /** Which of them is shown; -1 for none. */
  readonly current: number;
  readonly decorations: DecorationSet;
}

export const findKey = new PluginKey<Finding>('find');

const NOTHING: Finding = { wording: null, hits: [], current: -1, decorations: DecorationSet.empty };

interface Wish {
  readonly wording: Wording | null;
  readonly current: number;
}

function drawn(doc: Node, wording: Wording, hits: readonly TextHit[], current: number): Finding {
  const decorations = hits.map(({ from, to }, i) =>
    Decoration.inline(from, to, { class: i === current ? 'pe-found pe-found-current' : 'pe-found' }),
  );
  return { wording, hits, current, decorations: DecorationSet.create(doc, decorations) };
}

function found(doc: Node, wording: Wording | null, near: (hits: readonly TextHit[]) => number): Finding {
  if (!wording) return NOTHING;
  const hits = findInDocument(doc, wording);
  return drawn(doc, wording, hits, Math.min(near(hits), hits.length - 1));
}

/** The first hit at or behind a position, from the start again when there is none. */
const behind = (hits: readonly TextHit[], pos: number): number => Math.max(0, hits.findIndex(({ from }) => from >= pos));

/** Looks for other words from the caret on; null ends it. */
export function lookFor(state: EditorState, wording: Wording | null): Transaction {
  const current = wording ? behind(findInDocument(state.doc, wording), state.selection.from) : -1;
  return state.tr.setMeta(findKey, { wording, current } satisfies Wish).setMeta('addToHistory', false);
}

/** Shows the next hit or the one before; round the end. */
export function goToHit(state: EditorState, step: 1 | -1): Transaction | null {
  const { wording, hits, current } = findKey.getState(state) ?? NOTHING;
  if (!wording || hits.length === 0) return null;
  const next = (current + step + hits.length) % hits.length;
  const { from, to } = hits[next];
  const selection = TextSelection.between(state.doc.resolve(from), state.doc.resolve(to));
  return state.tr.setSelection(selection).setMeta(findKey, { wording, current: next } satisfies Wish);
}

function put(tr: Transaction, { from, to }: TextHit, words: string): void {
  const marks = tr.doc.resolve(from).nodeAfter?.marks ?? [];
  if (words === '') tr.delete(from, to);
  else tr.replaceWith(from, to, schema.text(words, marks));
}

/** Puts other words in the place of the hit that is shown; formatted as the first of the old ones. */
export const replaceHit = (words: string): Command => (state, dispatch) => {
  const { hits, current } = findKey.getState(state) ?? NOTHING;
  const hit = hits.at(current);
  if (!hit || current < 0) return false;
  if (dispatch) {
    const tr = state.tr;
    put(tr, hit, words);
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(hit.from + words.length))).scrollIntoView());
  }
  return true;
};

/** The same for all hits but those in blocks of the library, which say from where their words are. */
export const replaceHits = (words: string): Command => (state, dispatch) => {
  const hits = (findKey.getState(state) ?? NOTHING).hits.filter(({ inItem }) => !inItem);
  if (hits.length === 0) return false;
  if (dispatch) {
    const tr = state.tr;
    for (const hit of [...hits].reverse()) put(tr, hit, words);
    dispatch(tr);
  }
  return true;
};

/** Ctrl+F by the place of the key: with an Arabic layout its letter is another one. */
const isFindKey = (event: KeyboardEvent): boolean =>
  (event.code === 'KeyF' || event.key === 'f') && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;

/** Marks what is looked for, and keeps up with the text. */
export function findPlugin(wanted: () => void): Plugin<Finding> {
  const plugin: Plugin<Finding> = new Plugin<Finding>({
    key: findKey,
    state: {
      init: () => NOTHING,
      apply(tr, value) {
        const wish = tr.getMeta(findKey) as Wish | undefined;
        if (wish) return found(tr.doc, wish.wording, () => wish.current);
        if (!value.wording || !tr.docChanged) return value;
        const at = value.hits.at(value.current)?.from ?? 0;
        return found(tr.doc, value.wording, (hits) => behind(hits, tr.mapping.map(at)));
      },
    },
    props: {
      decorations: (state) => plugin.getState(state)?.decorations,
      handleKeyDown(_view, event) {
        if (!isFindKey(event)) return false;
        wanted();
        return true;
      },
    },
  });
  return plugin;
}
