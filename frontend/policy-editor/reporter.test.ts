import { EditorState } from 'prosemirror-state';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collabKey } from './collab';
import { Reporter } from './reporter';
import { schema } from './schema';

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
