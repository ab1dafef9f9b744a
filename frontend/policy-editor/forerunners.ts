import type { EditorReach } from './editor-reach';

/** What an editor says that stood on the page before its view: once the view has a place for it, it goes on there. */
export interface Forerunner {
  readonly editor: EditorReach;
  /** Called when the element of the view is there; it may not be to be seen yet. */
  readonly claimed: (heir: EditorReach) => void;
}

const waiting = new Map<string, Forerunner>();

/** One body at most once: it is gone with the first element that claims it. */
export function awaitHeir(body: string, forerunner: Forerunner): void {
  waiting.set(body, forerunner);
}

export function claimForerunner(body: string, heir: EditorReach): EditorReach | null {
  const found = waiting.get(body);
  if (!found || found.editor === heir) return null;
  waiting.delete(body);
  found.claimed(heir);
  return found.editor;
}

/** No view will come for it. */
export function forget(body: string): void {
  waiting.delete(body);
}
