import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import * as act from './commands';
import type { IconName } from './icons';
import type { LabelKey } from './labels';

/** What an entry asks of the editor around the document once the typed text is gone. */
export type SlashRequest = 'link' | 'comment' | 'library' | 'section' | 'table' | 'image';

/** Something that can be put in where `/` was typed. One line here is all that a new entry needs. */
export interface SlashItem {
  readonly name: LabelKey;
  readonly icon: IconName;
  /** Further names to find it by, in both languages; never shown. */
  readonly words: string;
  readonly run: Command;
  readonly request?: SlashRequest;
  /** What the request will come to in the end, where that has not a place everywhere; only tried. */
  readonly leads?: Command;
}

/** Selects the text of the block, which is what a comment from here is about; not in an empty one. */
const selectBlock: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.content.size === 0) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, $from.start(), $from.end())));
  return true;
};

const nothing: Command = () => true;
const notInItem = (state: EditorState): boolean => !act.isInside(state, 'library_item');

/** Only where the block may become one: a heading has no place in a list, a list none in a library item. */
const only = (allowed: (state: EditorState) => boolean, run: Command): Command => (state, dispatch, view) =>
  allowed(state) && run(state, dispatch, view);

export const SLASH_ITEMS: readonly SlashItem[] = [
  { name: 'paragraph', icon: 'paragraph', words: 'text paragraph نص فقرة', run: only((state) => state.selection.$from.parent.type.name !== 'paragraph', act.paragraph) },
  { name: 'heading1', icon: 'heading', words: 'h1 heading 1 title عنوان ١', run: act.heading(1) },
  { name: 'heading2', icon: 'heading', words: 'h2 heading 2 عنوان ٢', run: act.heading(2) },
  { name: 'heading3', icon: 'heading', words: 'h3 heading 3 عنوان ٣', run: act.heading(3) },
  { name: 'bulletList', icon: 'bullets', words: 'bullets list ul قائمة نقاط تعداد', run: only(notInItem, act.toggleList('bullet_list')) },
  { name: 'orderedList', icon: 'numbers', words: 'numbers numbered ordered list ol قائمة مرقمة أرقام ترقيم', run: only(notInItem, act.toggleList('ordered_list')) },
  { name: 'quote', icon: 'quote', words: 'quote blockquote اقتباس استشهاد', run: only(notInItem, act.toggleQuote) },
  { name: 'table', icon: 'table', words: 'table grid جدول', run: nothing, request: 'table', leads: only(notInItem, act.insertTable(1, 1)) },
  { name: 'image', icon: 'image', words: 'image picture photo figure map diagram صورة شكل خريطة رسم', run: nothing, request: 'image' },
  { name: 'footnote', icon: 'footnote', words: 'footnote note حاشية هامش', run: act.insertFootnote },
  { name: 'crossReference', icon: 'crossReference', words: 'section cross reference see قسم إحالة انظر', run: nothing, request: 'section' },
  { name: 'slashLibrary', icon: 'library', words: 'library item citation cite recommendation source مكتبة توصية إحالة مصدر', run: nothing, request: 'library' },
  { name: 'link', icon: 'link', words: 'link url address رابط وصلة', run: nothing, request: 'link' },
  { name: 'slashComment', icon: 'comment', words: 'comment remark تعليق ملاحظة', run: selectBlock, request: 'comment' },
];
