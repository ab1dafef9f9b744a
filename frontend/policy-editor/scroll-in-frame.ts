import type { EditorView } from 'prosemirror-view';

/** The part of the view that brings the caret into sight; it is in its source and not in its types. */
interface Scrolling {
  scrollToSelection(): void;
}

/**
 * Where the caret stands can be said only of a text that is laid out. With every key that would happen twice, once for the caret and once
 * for the frame. So the caret is looked for at the beginning of the frame, before it is painted.
 */
export function scrollInFrame(): (view: EditorView) => boolean {
  let asked = false;
  let inFrame = false;
  const scroll = (view: EditorView): void => {
    asked = false;
    if (view.isDestroyed) return;
    inFrame = true;
    try {
      (view as unknown as Scrolling).scrollToSelection();
    } finally {
      inFrame = false;
    }
  };
  return (view) => {
    if (inFrame) return false;
    if (!asked) requestAnimationFrame(() => scroll(view));
    asked = true;
    return true;
  };
}
