import { EditorState, TextSelection } from 'prosemirror-state';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collabKey } from './collab';
import { Reporter } from './reporter';
import { schema } from './schema';
import { paragraphs } from './testing/documents';

const MINUTE = 60_000;

describe('the page is told that somebody is at work', () => {
  let told: string[];
  let reporter: Reporter;
  let state: EditorState;

  beforeEach(() => {
    vi.useFakeTimers();
    told = [];
    reporter = new Reporter({ words: () => undefined, emit: (name) => told.push(name) });
    state = EditorState.create({ schema });
  });

  afterEach(() => {
    reporter.stop();
    vi.useRealTimers();
  });

  const atWork = (): number => told.filter((name) => name === 'at-work').length;

  function type(fromServer = false): void {
    const tr = state.tr.insertText('a', state.doc.content.size - 1);
    if (fromServer) tr.setMeta(collabKey, {});
    reporter.changed(() => null, tr);
  }

  it('once a minute while letters are typed, also when they make no new word', () => {
    for (let second = 0; second < 300; second += 1) {
      type();
      vi.advanceTimersByTime(1000);
    }
    expect(atWork()).toBeGreaterThanOrEqual(4);
    expect(atWork()).toBeLessThanOrEqual(5);
  });

  it('not for what others type, nor for a text that was loaded', () => {
    type(true);
    reporter.changed(() => null, null);
    vi.advanceTimersByTime(2 * MINUTE);
    expect(atWork()).toBe(0);
  });

  it('not after the last minute of typing', () => {
    type();
    vi.advanceTimersByTime(10 * MINUTE);
    expect(atWork()).toBe(1);
  });
});

describe('the page is told where in the text somebody stands', () => {
  it('by the blocks that the selection touches, also when only the caret moves on', () => {
    vi.useFakeTimers();
    const told: unknown[] = [];
    const reporter = new Reporter({ words: () => undefined, emit: (name, detail) => name === 'selection-change' && told.push(detail) });
    let state = EditorState.create({ schema, doc: paragraphs('one', 'two', 'three') });
    const select = (from: number, to = from): void => {
      const tr = state.tr.setSelection(TextSelection.create(state.doc, from, to));
      state = state.apply(tr);
      reporter.changed(() => state, tr);
      vi.advanceTimersByTime(500);
    };
    select(1);
    select(3);
    select(7);
    select(7, 13);
    expect(told).toEqual([
      { empty: true, quote: '', blocks: ['p0'] },
      { empty: true, quote: '', blocks: ['p1'] },
      { empty: false, quote: 'wo\nth', blocks: ['p1', 'p2'] },
    ]);
    reporter.stop();
    vi.useRealTimers();
  });
});
