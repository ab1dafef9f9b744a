import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Label } from './labels';
import { maySlash, slashMatches, slashQuery, slashTransaction, type SlashOpen } from './slash';
import { SLASH_ITEMS, type SlashItem, type SlashRequest } from './slash-items';
import { SlashList } from './slash-list';

export interface SlashWiring {
  readonly label: Label;
  /** Whether the server would take it: who may only suggest is not offered what cannot be suggested. */
  readonly possible: (state: EditorState, tr: Transaction) => boolean;
  readonly mayWrite: () => boolean;
  readonly mayRequest: (request: SlashRequest) => boolean;
  readonly request: (request: SlashRequest) => void;
  readonly say: (text: string) => void;
}

type Meta = { readonly open: boolean } | { readonly active: number } | { readonly close: true };

interface State {
  readonly open: SlashOpen | null;
  /** Those of all entries that have a place here; found out once, on opening. */
  readonly offered: readonly SlashItem[];
}

const key = new PluginKey<State>('slash');
const CLOSED: State = { open: null, offered: [] };

/** What the menu shows now; for tests and for the page. */
export const slashMenu = (state: EditorState): SlashOpen | null => key.getState(state)?.open ?? null;

/** Opens the menu at the caret without a slash, for its button and its key: many Arabic keyboards have no slash. */
export function openSlash(state: EditorState, dispatch?: (tr: Transaction) => void): boolean {
  if (!state.selection.$from.parent.isTextblock) return false;
  dispatch?.(state.tr.setMeta(key, { open: false } satisfies Meta).scrollIntoView());
  return true;
}

/** The menu of what can be put in, opened by a slash at the start of a block or after a space. */
export function slashPlugin(wiring: SlashWiring): Plugin<State> {
  const { label } = wiring;
  const offered = (state: EditorState, from: number): SlashItem[] =>
    SLASH_ITEMS.filter((item) => {
      if (item.request && !wiring.mayRequest(item.request)) return false;
      const tr = slashTransaction(state, { from }, item.leads ? { ...item, run: item.leads } : item);
      return tr !== null && wiring.possible(state, tr);
    });

  const choose = (view: EditorView, open: SlashOpen, item: SlashItem): void => {
    const tr = slashTransaction(view.state, open, item);
    if (!tr) return;
    view.dispatch(tr.setMeta(key, { close: true } satisfies Meta));
    view.focus();
    if (item.request) wiring.request(item.request);
  };

  const next = (tr: Transaction, { open, offered: items }: State, state: EditorState): State => {
    const meta = tr.getMeta(key) as Meta | undefined;
    if (meta && 'close' in meta) return CLOSED;
    if (meta && 'open' in meta) {
      const from = state.selection.head - (meta.open ? 1 : 0);
      const found = offered(state, from);
      return { open: { from, typed: meta.open, matches: found, active: 0 }, offered: found };
    }
    if (!open) return CLOSED;
    if (meta) return { open: { ...open, active: meta.active }, offered: items };
    if (!tr.docChanged && !tr.selectionSet) return { open, offered: items };
    const from = tr.mapping.map(open.from, -1);
    const query = slashQuery(state, { ...open, from });
    if (query === null) return CLOSED;
    const matches = slashMatches(items, query, label);
    // With nothing found it is only text with a slash in it, once the word is over
    if (matches.length === 0 && /\s/.test(query)) return CLOSED;
    const same = matches.length === open.matches.length && matches.every((each, i) => each === open.matches[i]);
    return { open: { ...open, from, matches, active: same ? open.active : 0 }, offered: items };
  };

  const plugin: Plugin<State> = new Plugin<State>({
    key,
    state: { init: () => CLOSED, apply: (tr, value, _old, state) => next(tr, value, state) },
    props: {
      handleTextInput(view, from, to, text) {
        if (text !== '/' || from !== to || !wiring.mayWrite() || !maySlash(view.state)) return false;
        view.dispatch(view.state.tr.insertText('/', from, to).setMeta(key, { open: true } satisfies Meta).scrollIntoView());
        return true;
      },
      handleKeyDown(view, event) {
        const open = slashMenu(view.state);
        if (!open || open.matches.length === 0 || event.isComposing) return false;
        const move = (by: number): boolean => {
          const active = (open.active + by + open.matches.length) % open.matches.length;
          view.dispatch(view.state.tr.setMeta(key, { active } satisfies Meta));
          return true;
        };
        if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
        if (event.key === 'ArrowDown') return move(1);
        if (event.key === 'ArrowUp') return move(-1);
        if (event.key === 'Escape') {
          view.dispatch(view.state.tr.setMeta(key, { close: true } satisfies Meta));
          event.stopPropagation();
          return true;
        }
        if (event.key !== 'Enter' && event.key !== 'Tab') return false;
        choose(view, open, open.matches[open.active]);
        return true;
      },
      handleDOMEvents: {
        blur: (view) => {
          if (slashMenu(view.state)) view.dispatch(view.state.tr.setMeta(key, { close: true } satisfies Meta));
          return false;
        },
      },
      attributes: (state): Record<string, string> => SlashList.attributes(slashMenu(state)),
    },
    view: (view) => new SlashList(view, label, wiring.say, slashMenu, (open, item) => choose(view, open, item)),
  });
  return plugin;
}
