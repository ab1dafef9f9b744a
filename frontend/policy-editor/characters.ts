import { TextSelection, type Command } from 'prosemirror-state';
import { KEEPS_CONTROLS } from './bidi';
import type { LabelKey } from './labels';

/** Characters that no keyboard has a key for, with the short names they are shown by. */
export const CHARACTERS = {
  nonBreakingSpace: ['\u00a0', 'NBSP'],
  nonBreakingHyphen: ['\u2011', 'NBH'],
  nonJoiner: ['\u200c', 'ZWNJ'],
  ltrMark: ['\u200e', 'LRM'],
  rtlMark: ['\u200f', 'RLM'],
  arabicMark: ['\u061c', 'ALM'],
} as const satisfies Partial<Record<LabelKey, readonly [string, string]>>;

export type CharacterName = keyof typeof CHARACTERS;

export const character = (name: CharacterName): Command => (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.insertText(CHARACTERS[name][0]).scrollIntoView());
  return true;
};

const CLOSE = '\u2069';

/** Sets the selection apart from the direction of what is around it, in one of its own. Whole pairs only, inside of one block. */
export function isolate(direction: 'ltr' | 'rtl'): Command {
  return (state, dispatch) => {
    const { $from, $to, from, to } = state.selection;
    if (from === to || !$from.sameParent($to) || !$from.parent.inlineContent) return false;
    if (!dispatch) return true;
    const tr = state.tr.insertText(CLOSE, to).insertText(direction === 'rtl' ? '\u2067' : '\u2066', from);
    dispatch(tr.setSelection(TextSelection.create(tr.doc, from + 1, to + 1)).setMeta(KEEPS_CONTROLS, true).scrollIntoView());
    return true;
  };
}

/** What stands for a character that cannot be seen. */
export const SHOWN: ReadonlyMap<string, string> = new Map([
  ...Object.values(CHARACTERS),
  ['\u200d', 'ZWJ'],
  ['\u2066', 'LRI'],
  ['\u2067', 'RLI'],
  ['\u2068', 'FSI'],
  [CLOSE, 'PDI'],
]);
