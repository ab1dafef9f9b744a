import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Command } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { changedRanges, type Range } from './changed-ranges';
import { SHOWN } from './characters';
import { isKey } from './key-table';
import { schema } from './schema';

const REMEMBERED = 'mithaq-invisibles';
const FOUND = new RegExp(`[${[...SHOWN.keys()].join('')}]`, 'gu');
const WITH_WIDTH = /[\u00a0\u2011]/;

interface Shown {
  readonly on: boolean;
  readonly set: DecorationSet;
}

const key = new PluginKey<Shown>('invisibles');

/** Empty, with the name drawn by the style sheet: where there is text to stand in, Chromium puts the caret into it. */
function sign(name: string): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'pe-invisible';
  mark.dataset.name = name;
  mark.setAttribute('aria-hidden', 'true');
  return mark;
}

function decorationsOf(block: Node, pos: number): Decoration[] {
  const found: Decoration[] = [];
  block.forEach((node, offset) => {
    const at = pos + 1 + offset;
    if (node.type === schema.nodes.hard_break) found.push(Decoration.widget(at, () => sign('↵'), { side: -1, key: 'break' }));
    for (const match of node.text?.matchAll(FOUND) ?? []) {
      const from = at + match.index;
      const name = SHOWN.get(match[0]) ?? '';
      if (WITH_WIDTH.test(match[0])) found.push(Decoration.inline(from, from + 1, { class: 'pe-invisible-wide', title: name }));
      else found.push(Decoration.widget(from, () => sign(name), { side: -1, key: name }));
    }
  });
  return found;
}

/** The signs of the text blocks in a range, and how far those blocks reach. */
function inRange(doc: Node, range: Range): { readonly blocks: Range[]; readonly found: Decoration[] } {
  const blocks: Range[] = [];
  const found: Decoration[] = [];
  doc.nodesBetween(range.from, Math.min(range.to, doc.content.size), (node, pos) => {
    if (!node.isTextblock) return true;
    blocks.push({ from: pos, to: pos + node.nodeSize });
    found.push(...decorationsOf(node, pos));
    return false;
  });
  return { blocks, found };
}

const everything = (doc: Node): DecorationSet => DecorationSet.create(doc, inRange(doc, { from: 0, to: doc.content.size }).found);

export const showsInvisibles = (state: Parameters<Command>[0]): boolean => key.getState(state)?.on ?? false;

export const toggleInvisibles: Command = (state, dispatch) => {
  const on = !showsInvisibles(state);
  if (!dispatch) return true;
  localStorage.setItem(REMEMBERED, String(on));
  dispatch(state.tr.setMeta(key, on).setMeta('addToHistory', false));
  return true;
};

/** Shows what cannot be seen: non-breaking spaces and hyphens by a mark, marks and isolates of direction by name. Off at first, remembered on this device. */
export function invisibles(): Plugin<Shown> {
  const plugin: Plugin<Shown> = new Plugin<Shown>({
    key,
    state: {
      init: (_config, { doc }) => {
        const on = globalThis.localStorage?.getItem(REMEMBERED) === 'true';
        return { on, set: on ? everything(doc) : DecorationSet.empty };
      },
      apply(tr, value) {
        const wanted = tr.getMeta(key) as boolean | undefined;
        if (wanted !== undefined) return { on: wanted, set: wanted ? everything(tr.doc) : DecorationSet.empty };
        if (!value.on || !tr.docChanged) return value;
        let set = value.set.map(tr.mapping, tr.doc);
        for (const range of changedRanges([tr])) {
          const { blocks, found } = inRange(tr.doc, range);
          for (const { from, to } of blocks) set = set.remove(set.find(from, to));
          set = set.add(tr.doc, found);
        }
        return { on: true, set };
      },
    },
    props: {
      decorations: (state) => plugin.getState(state)?.set,
      handleKeyDown(view, event) {
        return isKey(event, 'invisibles') && toggleInvisibles(view.state, view.dispatch, view);
      },
    },
  });
  return plugin;
}
