import type { LabelKey } from './labels';

/** Keys that run a command on the text: `keys.ts` binds what stands here and nothing else, and the list of keys shows it. */
export const BOUND = {
  undo: ['Mod-z'],
  redo: ['Mod-y', 'Mod-Shift-z'],
  bold: ['Mod-b'],
  italic: ['Mod-i'],
  underline: ['Mod-u'],
  link: ['Mod-k'],
  paragraph: ['Mod-Alt-0'],
  heading1: ['Mod-Alt-1'],
  heading2: ['Mod-Alt-2'],
  heading3: ['Mod-Alt-3'],
  orderedList: ['Mod-Shift-7'],
  bulletList: ['Mod-Shift-8'],
  quote: ['Mod-Shift-9'],
  toolbar: ['Alt-F10'],
  slashMenu: ['Alt-Enter'],
  keyLeave: ['Mod-Enter'],
  keyBreak: ['Shift-Enter'],
  keyNest: ['Tab'],
  keyUnnest: ['Shift-Tab'],
} as const satisfies Partial<Record<LabelKey, readonly string[]>>;

export type BoundKey = keyof typeof BOUND;

/**
 * Keys known by their place, not their letter, so that they are the same on an Arabic keyboard, or that plugins of their own listen to.
 * A test presses each of them.
 */
const LISTENED = {
  nonBreakingSpace: ['Mod-Shift-Space'],
  comment: ['Mod-Alt-M'],
  keySuggestion: ['Mod-Alt-G'],
  suggesting: ['Mod-Alt-S'],
  moveUp: ['Alt-ArrowUp'],
  moveDown: ['Alt-ArrowDown'],
  keySectionUp: ['Alt-Shift-ArrowUp'],
  keySectionDown: ['Alt-Shift-ArrowDown'],
  invisibles: ['Mod-Alt-I'],
  focusMode: ['Mod-Alt-F'],
  authors: ['Mod-Alt-A'],
  whoWrote: ['Mod-Alt-W'],
  shortcuts: ['Mod-/'],
} as const satisfies Partial<Record<LabelKey, readonly string[]>>;

type ListenedKey = keyof typeof LISTENED;

/** The keys of a plugin of its own, for it to match and for buttons to show. */
export const listened = (name: ListenedKey): string => LISTENED[name][0];

/** Whether an event is this key, by the place of the key. */
export function isKey(event: KeyboardEvent, name: ListenedKey): boolean {
  const parts = listened(name).split('-');
  const last = parts.at(-1) ?? '';
  const code = last === '/' ? 'Slash' : last.length === 1 ? `Key${last}` : last;
  const mod = event.ctrlKey || event.metaKey;
  const modifiers = mod === parts.includes('Mod') && event.altKey === parts.includes('Alt') && event.shiftKey === parts.includes('Shift');
  return modifiers && (event.code === code || event.key === last);
}

export interface KeyGroup {
  readonly title: LabelKey;
  readonly keys: readonly (readonly [LabelKey, readonly string[]])[];
}

const all: Partial<Record<LabelKey, readonly string[]>> = { ...BOUND, ...LISTENED };
const group = (title: LabelKey, names: readonly (BoundKey | ListenedKey)[]): KeyGroup => ({
  title,
  keys: names.map((name) => [name, all[name] ?? []]),
});

/** Every key of the editor, as the list of keys shows them. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  group('keysText', ['bold', 'italic', 'underline', 'link', 'nonBreakingSpace', 'keyBreak', 'undo', 'redo']),
  group('keysBlocks', ['slashMenu', 'paragraph', 'heading1', 'heading2', 'heading3', 'bulletList', 'orderedList', 'keyNest', 'keyUnnest', 'quote', 'keyLeave']),
  group('keysMoving', ['moveUp', 'moveDown', 'keySectionUp', 'keySectionDown']),
  group('keysReview', ['comment', 'suggesting', 'keySuggestion']),
  group('keysView', ['toolbar', 'authors', 'whoWrote', 'invisibles', 'focusMode', 'shortcuts']),
];

export const EVERY_KEY: readonly LabelKey[] = Object.keys(all) as LabelKey[];
