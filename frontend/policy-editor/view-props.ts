import type { EditorView } from 'prosemirror-view';
import { FootnoteView } from './footnote-view';
import { ImageView } from './image-view';
import { LibraryItemView } from './item-view';
import type { MountOptions } from './mounting';
import { tableView } from './table-view';

type ViewProps = ConstructorParameters<typeof EditorView>[1];

/** How the nodes that are more than their markup are drawn. */
export function nodeViews({ label, events, scope }: MountOptions): NonNullable<ViewProps['nodeViews']> {
  return {
    footnote: (node, view, getPos) => new FootnoteView(node, view, getPos, label),
    table: tableView,
    image: (node, view, getPos) =>
      new ImageView(node, view, getPos, { label, strategy: () => scope().strategy, edit: () => events.asked('image') }),
    library_item: (node) => new LibraryItemView(node, label, (item) => events.itemClicked(item)),
  };
}

/** What the document says of itself to style sheets and screen readers. */
export function documentAttributes({ language, label, describedBy }: MountOptions, mayWrite: boolean): Record<string, string> {
  return {
    class: 'pe-doc',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label('document'),
    'aria-describedby': describedBy,
    'aria-readonly': String(!mayWrite),
    lang: language,
    dir: language === 'ar' ? 'rtl' : 'ltr',
    spellcheck: 'true',
    tabindex: '0',
  };
}
