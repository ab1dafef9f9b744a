import type { EditorState } from 'prosemirror-state';
import { anchorsKey } from './anchors';
import { confirmedRange, type ConfirmedRange } from './positions';

const POLL_MS = 100;
const PATIENCE_MS = 10_000;

/**
 * Waits until the marked range is wholly committed, since an anchor must speak of a version the server has.
 * Null when nothing is marked, or the server stays silent for ten seconds.
 */
export async function awaitAnchor(state: () => EditorState | null): Promise<ConfirmedRange | null> {
  for (let waited = 0; waited <= PATIENCE_MS; waited += POLL_MS) {
    const now = state();
    const marked = now && anchorsKey.getState(now)?.marked;
    if (!now || !marked || marked.to <= marked.from) return null;
    const range = confirmedRange(now, marked.from, marked.to);
    if (range) return range;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return null;
}
