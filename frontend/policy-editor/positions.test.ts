import { describe, expect, it } from 'vitest';
import { collabState, receiveTransaction, takeBatch } from './collab';
import { confirmedRange, toConfirmed, toScreen } from './positions';
import { paragraphs, stateOf, typed } from './testing/documents';
import { FakeServer } from './testing/fake-server';

const doc = paragraphs('The quick fox', 'second');

describe('a selection for a comment', () => {
  it('is told in positions of the committed document', () => {
    const state = typed(stateOf(doc, 7), 1, 'Unsent words. ');
    const start = 1 + 'Unsent words. The '.length;
    expect(confirmedRange(state, start, start + 5)).toEqual({ from: 5, to: 10, version: 7, quote: 'quick' });
  });

  it('waits while it covers text that is not committed', () => {
    const state = typed(stateOf(doc), 5, 'very ');
    expect(confirmedRange(state, 5, 15)).toBeNull();
    expect(confirmedRange(state, 6, 9)).toBeNull();
  });

  it('is available as soon as that text is committed', () => {
    const server = new FakeServer('b', doc);
    const taken = takeBatch(typed(stateOf(doc), 5, 'very '));
    if (!taken) throw new Error('Nothing to send');
    server.submit('me', 0, 1, taken.batch.steps);
    const sent = typed(stateOf(doc), 5, 'very ').apply(taken.tr);
    const received = receiveTransaction(sent, server.since(0), 'me');
    const after = received ? sent.apply(received.tr) : sent;
    expect(confirmedRange(after, 5, 15)).toEqual({ from: 5, to: 15, version: 1, quote: 'very quick' });
  });

  it('is refused when nothing of it is left', () => {
    expect(confirmedRange(stateOf(doc), 5, 5)).toBeNull();
  });
});

describe('positions of older versions', () => {
  it('are followed through the versions in between and the own steps', () => {
    const server = new FakeServer('b', doc);
    const other = typed(stateOf(doc), 1, 'xx');
    server.submit('other', 0, 1, collabState(other).unconfirmed.map((u) => u.step.toJSON() as Record<string, unknown>));
    const mine = typed(stateOf(doc), 1, 'mine');
    const received = receiveTransaction(mine, server.since(0), 'me');
    const state = received ? mine.apply(received.tr) : mine;
    expect(toScreen(state, 5, 0)).toBe(5 + 2 + 4);
    expect(toScreen(state, 7, 1)).toBe(7 + 4);
    expect(toConfirmed(state, 11)).toEqual({ pos: 7, version: 1, exact: true });
  });

  it('are unknown for versions that are ahead or forgotten', () => {
    const state = stateOf(doc, 5);
    expect(toScreen(state, 1, 6)).toBeNull();
    expect(toScreen(state, 1, 4)).toBeNull();
    expect(toScreen(state, 1, 5)).toBe(1);
  });
});
