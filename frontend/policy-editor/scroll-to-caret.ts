import type { EditorView } from 'prosemirror-view';
import { presenceKey } from './presence';
import { scrollPlaceIntoSight } from './scroll-place';

/** Scrolls so that somebody's caret is in the middle of what is in sight, unless it is near it already. */
export function scrollToCaret(view: EditorView, client: string): boolean {
  const caret = presenceKey.getState(view.state)?.find((each) => each.client === client);
  if (!caret) return false;
  scrollPlaceIntoSight(view.dom, view.coordsAtPos(Math.min(caret.head, view.state.doc.content.size)));
  return true;
}
