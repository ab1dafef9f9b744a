import type { EditorView } from 'prosemirror-view';
import { presenceKey } from './presence';

/** Of the height in sight, what is left alone above and below: a caret inside of the middle moves nothing. */
const CALM = 0.25;

/** Scrolls so that somebody's caret is in the middle of what is in sight, unless it is near it already. */
export function scrollToCaret(view: EditorView, client: string): boolean {
  const caret = presenceKey.getState(view.state)?.find((each) => each.client === client);
  if (!caret) return false;
  const at = Math.min(caret.head, view.state.doc.content.size);
  const { node } = view.domAtPos(at);
  const element = node instanceof Element ? node : node.parentElement;
  const { top, bottom } = view.coordsAtPos(at);
  let box = view.dom.parentElement;
  while (box && !(box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY))) box = box.parentElement;
  const seen = box?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight };
  const rim = (seen.bottom - seen.top) * CALM;
  if (top >= seen.top + rim && bottom <= seen.bottom - rim) return true;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  const by = (top + bottom) / 2 - (seen.top + seen.bottom) / 2;
  if (box) box.scrollBy({ top: by, behavior });
  else if (element) window.scrollBy({ top: by, behavior });
  return true;
}
