// @vitest-environment jsdom
import { EditorView } from 'prosemirror-view';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LONG, outOfSight } from './out-of-sight';
import { paragraphs, stateOf } from './testing/documents';

let frames: FrameRequestCallback[] = [];

/** Lets so many frames pass, and all that waits for them. */
async function pass(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await new Promise((done) => setTimeout(done));
    for (const drawn of frames.splice(0)) drawn(0);
  }
  await new Promise((done) => setTimeout(done));
}

function editor(blocks: number): EditorView {
  const texts = Array.from({ length: blocks }, (_, i) => `block ${i}`);
  return new EditorView(document.body.appendChild(document.createElement('div')), { state: stateOf(paragraphs(...texts), 0, [outOfSight()]) });
}

const rests = (view: EditorView): boolean => view.dom.parentElement?.hasAttribute('data-long') ?? false;

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (drawn: FrameRequestCallback) => frames.push(drawn));
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe('what is out of sight', () => {
  it('rests in a long text once all of it has been drawn', async () => {
    const view = editor(LONG);
    expect(rests(view)).toBe(false);
    await pass(5);
    expect(rests(view)).toBe(true);
    view.destroy();
  });

  it('never rests in a shorter text, and no more in one that became shorter', async () => {
    const view = editor(LONG - 1);
    await pass(5);
    expect(rests(view)).toBe(false);
    view.dispatch(view.state.tr.split(2));
    await pass(5);
    expect(rests(view)).toBe(true);
    view.dispatch(view.state.tr.join(3));
    expect(rests(view)).toBe(false);
    view.destroy();
  });

  it('is drawn when the editor goes before it came to rest', async () => {
    const view = editor(LONG);
    const place = view.dom.parentElement;
    view.destroy();
    await pass(5);
    expect(place?.hasAttribute('data-long')).toBe(false);
  });
});
