import { EditorState, type Transaction } from 'prosemirror-state';
import type { Label } from './labels';
import { searchable } from './searchable';
import type { SlashItem } from './slash-items';

/** The menu that a `/` opened: the text from `from` to the caret is what is looked for. */
export interface SlashOpen {
  readonly from: number;
  /** False when it was opened by its button: then no slash was typed. */
  readonly typed: boolean;
  readonly matches: readonly SlashItem[];
  readonly active: number;
}

/** True where a slash begins a block or follows a space, so that neither 70/237 nor and/or opens anything. */
export function maySlash(state: EditorState): boolean {
  const { $from, $to } = state.selection;
  if (!$from.sameParent($to) || !$from.parent.isTextblock) return false;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc').slice(-1);
  return before === '' || /\s/.test(before);
}

/** What stands between the slash and the caret; null when the caret has left. */
export function slashQuery(state: EditorState, { from, typed }: Pick<SlashOpen, 'from' | 'typed'>): string | null {
  const { $head, empty } = state.selection;
  if (!empty || from > $head.pos || from < $head.start() || !$head.parent.isTextblock) return null;
  const text = state.doc.textBetween(from, $head.pos, undefined, '\ufffc');
  if (!typed) return text.startsWith(' ') ? null : text;
  return text.startsWith('/') && !text.startsWith('/ ') ? text.slice(1) : null;
}

/** The entries whose names, in either language, have a word that begins so; those whose shown name begins so come first. */
export function slashMatches(items: readonly SlashItem[], query: string, label: Label): SlashItem[] {
  const wanted = searchable(query);
  if (wanted === '') return [...items];
  const rank = (item: SlashItem): number => {
    const name = searchable(label(item.name));
    if (name.startsWith(wanted)) return 0;
    const words = ` ${name} ${searchable(item.words)}`;
    return words.includes(` ${wanted}`) || words.includes(` ال${wanted}`) ? 1 : 2;
  };
  return items.filter((item) => rank(item) < 2).sort((a, b) => rank(a) - rank(b));
}

/** Takes the typed text away and does what the entry says, as one change; null where the entry has no place. */
export function slashTransaction(state: EditorState, open: Pick<SlashOpen, 'from'>, item: SlashItem): Transaction | null {
  const tr = state.tr;
  const { head } = state.selection;
  if (head > open.from) tr.delete(open.from, head);
  // Without plugins: it is asked while they are still at work on the state
  const cleared = EditorState.create({ doc: tr.doc, selection: tr.selection });
  let made: Transaction | null = null;
  const done = item.run(cleared, (each) => (made = each));
  const change = made as Transaction | null;
  if (!done) return null;
  if (change) {
    for (const step of change.steps) tr.step(step);
    tr.setSelection(change.selection.getBookmark().resolve(tr.doc));
  }
  return tr.scrollIntoView();
}
