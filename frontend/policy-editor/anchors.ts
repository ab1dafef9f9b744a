import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { toScreen } from './positions';
import type { Anchor, AnchorState } from './protocol';

/** A comment anchor in positions of the document on screen. */
export interface ScreenAnchor {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly state: AnchorState;
}

interface AnchorsState {
  readonly anchors: readonly ScreenAnchor[];
  readonly focused: string | null;
  /** A range that is kept marked: one a comment is being written on, or one just scrolled to. */
  readonly marked: { readonly from: number; readonly to: number; readonly kind: 'pending' | 'found' } | null;
}

export const anchorsKey = new PluginKey<AnchorsState>('anchors');

type Change = Partial<AnchorsState>;

export function setAnchors(tr: Transaction, change: Change): Transaction {
  const earlier = tr.getMeta(anchorsKey) as Change | undefined;
  return tr.setMeta(anchorsKey, { ...earlier, ...change }).setMeta('addToHistory', false);
}

/** Brings the server's list to the screen, or null when it speaks of a version not held here. */
export function anchorsOnScreen(
  state: EditorState,
  version: number,
  anchors: readonly Anchor[],
): readonly ScreenAnchor[] | null {
  const placed: ScreenAnchor[] = [];
  for (const { id, from, to, state: kind } of anchors) {
    const start = toScreen(state, from, version, 1);
    const end = toScreen(state, to, version, -1);
    if (start === null || end === null) return null;
    placed.push({ id, from: start, to: Math.max(start, end), state: kind });
  }
  return placed;
}

function mapped(anchor: ScreenAnchor, tr: Transaction): ScreenAnchor {
  const from = tr.mapping.map(anchor.from, 1);
  const to = tr.mapping.map(anchor.to, -1);
  return from === anchor.from && to === anchor.to ? anchor : { ...anchor, from, to: Math.max(from, to) };
}

function decorations(state: EditorState, value: AnchorsState): DecorationSet {
  const list = value.anchors
    .filter((a) => a.state !== 'orphan' && a.to > a.from)
    .map((a) =>
      Decoration.inline(a.from, a.to, {
        class: `pe-anchor pe-anchor-${a.state}${a.id === value.focused ? ' pe-anchor-focused' : ''}`,
        'data-anchor': a.id,
      }),
    );
  // An orphan has lost its text: a small mark stands where it was
  const orphans = value.anchors
    .filter((a) => a.state === 'orphan' || a.to <= a.from)
    .map((a) =>
      Decoration.widget(
        a.from,
        () => {
          const mark = document.createElement('span');
          mark.className = 'pe-anchor-orphan';
          mark.dataset.anchor = a.id;
          return mark;
        },
        { key: `orphan-${a.id}`, side: -1 },
      ),
    );
  const { marked } = value;
  const extra =
    marked && marked.to > marked.from
      ? [Decoration.inline(marked.from, marked.to, { class: `pe-marked-${marked.kind}` })]
      : [];
  return DecorationSet.create(state.doc, [...list, ...orphans, ...extra]);
}

/** Keeps comment anchors on their text and reports clicks on them. */
export function anchorsPlugin(onClick: (id: string) => void): Plugin<AnchorsState> {
  return new Plugin<AnchorsState>({
    key: anchorsKey,
    state: {
      init: () => ({ anchors: [], focused: null, marked: null }),
      apply(tr, value) {
        const change = tr.getMeta(anchorsKey) as Change | undefined;
        let next = value;
        if (tr.docChanged) {
          const { marked } = value;
          next = {
            ...value,
            anchors: value.anchors.map((a) => mapped(a, tr)),
            marked: marked && { ...marked, from: tr.mapping.map(marked.from, 1), to: tr.mapping.map(marked.to, -1) },
          };
        }
        return change ? { ...next, ...change } : next;
      },
    },
    props: {
      decorations(state) {
        const value = anchorsKey.getState(state);
        return value && (value.anchors.length > 0 || value.marked) ? decorations(state, value) : null;
      },
      handleClick(_view, _pos, event) {
        const hit = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-anchor]') : null;
        if (hit?.dataset.anchor) onClick(hit.dataset.anchor);
        return false;
      },
    },
  });
}

export function anchorById(state: EditorState, id: string): ScreenAnchor | undefined {
  return anchorsKey.getState(state)?.anchors.find((a) => a.id === id);
}
