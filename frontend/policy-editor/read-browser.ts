import type { EditorView } from 'prosemirror-view';

/** The part of the view that watches the page; it is in its source and not in its types. */
interface Watched {
  readonly domObserver: { flush(): void };
}

/**
 * Tells the view at once where the browser has put the caret. The browser says so itself only with its next event; what is drawn before
 * that puts the caret back, and where many type, an arrow key or a click would be lost every now and then.
 */
export function readBrowser(view: EditorView): void {
  // What an input method is composing is not to be disturbed
  if (!view.composing) (view as unknown as Watched).domObserver.flush();
}
