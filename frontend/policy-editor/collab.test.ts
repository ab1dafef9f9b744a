import { TextSelection, type EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { collabState, OutOfStep, receiveTransaction, takeBatch, unconfirmedText, type Batch } from './collab';
import type { Entry, StepJson } from './protocol';
import { paragraphs, stateOf, typed } from './testing/documents';
import { FakeServer } from './testing/fake-server';

const doc = paragraphs('one', 'two', 'three');

function send(state: EditorState): { state: EditorState; batch: Batch } {
  const taken = takeBatch(state);
  if (!taken) throw new Error('Nothing to send');
  return { state: state.apply(taken.tr), batch: taken.batch };
}

function receive(state: EditorState, server: FakeServer, client = 'me') {
  const received = receiveTransaction(state, server.since(collabState(state).version), client);
  if (!received) throw new Error('Nothing received');
  return { ...received, state: state.apply(received.tr) };
}

function foreign(state: EditorState, change: (s: EditorState) => EditorState): readonly StepJson[] {
  return collabState(change(state)).unconfirmed.map((u) => u.step.toJSON() as StepJson);
}

describe('a batch', () => {
  it('is taken once and waits for its answer', () => {
    const { state, batch } = send(typed(stateOf(doc), 1, 'a'));
    expect(batch).toMatchObject({ seq: 1, base: 0 });
    expect(takeBatch(typed(state, 1, 'b'))).toBeNull();
  });

  it('is acknowledged by finding itself among the entries', () => {
    const server = new FakeServer('b', doc);
    const { state, batch } = send(typed(stateOf(doc), 1, 'a'));
    server.submit('me', batch.base, batch.seq, batch.steps);
    const after = receive(state, server);
    expect(after.acknowledged).toBe(true);
    expect(collabState(after.state)).toMatchObject({ version: 1, inFlight: null, unconfirmed: [], nextSeq: 2 });
    expect(after.state.doc.eq(server.doc)).toBe(true);
  });

  it('that was typed and taken as it is leaves the document the very same, also under what was typed since', () => {
    const server = new FakeServer('b', doc);
    const { state, batch } = send(typed(typed(stateOf(doc), 1, 'a'), 2, 'b'));
    const more = typed(state, 3, 'c');
    server.submit('me', batch.base, batch.seq, batch.steps);
    const after = receive(more, server);
    expect(after.state.doc).toBe(more.doc);
    expect(after.acknowledged).toBe(true);
    const now = collabState(after.state);
    expect(now).toMatchObject({ version: 1, inFlight: null, nextSeq: 2 });
    expect(now.confirmed.eq(server.doc)).toBe(true);
    expect(now.unconfirmed.map(({ index }) => index)).toEqual([null]);
    expect(now.trail.at(-1)).toMatchObject({ version: 1, client: 'me' });
    expect(now.trail.at(-1)?.maps).toHaveLength(2);
  });

  it('that makes or ends blocks, or comes with what others wrote, is done once more on top of the answer', () => {
    const server = new FakeServer('b', doc);
    const split = send(stateOf(doc).apply(stateOf(doc).tr.split(2)));
    server.submit('me', split.batch.base, split.batch.seq, split.batch.steps);
    const divided = receive(split.state, server);
    expect(divided.state.doc).not.toBe(split.state.doc);
    expect(divided.state.doc.eq(server.doc)).toBe(true);

    const busy = new FakeServer('b', doc);
    const again = send(typed(stateOf(doc), 1, 'z'));
    busy.submit('other', 0, 1, foreign(stateOf(doc), (s) => typed(s, 1, 'xx')));
    busy.submit('me', again.batch.base, again.batch.seq, again.batch.steps);
    const both = receive(again.state, busy);
    expect(both.acknowledged).toBe(true);
    expect(both.state.doc.eq(busy.doc)).toBe(true);
  });

  it('keeps what was typed after it, on top of what the server made of it', () => {
    const server = new FakeServer('b', doc);
    server.submit('other', 0, 1, foreign(stateOf(doc), (s) => typed(s, 1, 'xx')));
    const sent = send(typed(stateOf(doc), 4, 'abc'));
    const more = typed(sent.state, 6, '-');
    server.submit('me', sent.batch.base, sent.batch.seq, sent.batch.steps);
    const after = receive(more, server);
    expect(after.state.doc.child(0).textContent).toBe('xxoneab-c');
    expect(collabState(after.state).unconfirmed).toHaveLength(1);
    expect(collabState(after.state).confirmed.eq(server.doc)).toBe(true);
  });

  it('holds no more than the server accepts', () => {
    let state = stateOf(doc);
    for (let i = 0; i < 700; i++) state = typed(state, 1, 'x');
    const { batch, state: sent } = send(state);
    expect(batch.steps).toHaveLength(500);
    expect(collabState(sent).unconfirmed.filter((u) => u.index === null)).toHaveLength(200);
  });
});

describe('typed text', () => {
  const deleteFirst = (s: EditorState): EditorState => s.apply(s.tr.delete(0, 5));

  it('that the server dropped is given back', () => {
    const server = new FakeServer('b', doc);
    const sent = send(typed(stateOf(doc), 3, 'mine'));
    server.submit('other', 0, 1, foreign(stateOf(doc), deleteFirst));
    server.submit('me', sent.batch.base, sent.batch.seq, sent.batch.steps);
    const after = receive(sent.state, server);
    expect(after.lost.map(({ text }) => text)).toEqual(['mine']);
    expect(after.state.doc.eq(server.doc)).toBe(true);
  });

  it('that was not sent yet and lost its place is given back in one piece', () => {
    const server = new FakeServer('b', doc);
    server.submit('other', 0, 1, foreign(stateOf(doc), deleteFirst));
    const after = receive(typed(typed(stateOf(doc), 3, 'mi'), 5, 'ne'), server);
    expect(after.lost.map(({ text }) => text)).toEqual(['mine']);
  });

  it('that is unconfirmed can be listed, without a batch known to be committed', () => {
    const { state } = send(typed(stateOf(doc), 1, 'sent'));
    const more = typed(state, 5, ' later');
    expect(unconfirmedText(more)).toEqual(['sent later']);
    expect(unconfirmedText(more, true)).toEqual([' later']);
  });
});

describe('a delivery', () => {
  const entry: Entry = { client: 'other', seq: 1, steps: [] };

  it('that is already held changes nothing', () => {
    expect(receiveTransaction(stateOf(doc, 3), { version: 3, entries: [entry] }, 'me')).toBeNull();
  });

  it('that is held in part applies only the rest', () => {
    const server = new FakeServer('b', doc);
    server.submit('other', 0, 1, foreign(stateOf(doc), (s) => typed(s, 1, 'a')));
    const first = receive(stateOf(doc), server).state;
    server.submit('other', 1, 2, foreign(first, (s) => typed(s, 1, 'b')));
    const after = receiveTransaction(first, server.since(0), 'me');
    expect(after && first.apply(after.tr).doc.eq(server.doc)).toBe(true);
  });

  it('with a gap before it asks for a new join', () => {
    const act = () => receiveTransaction(stateOf(doc), { version: 5, entries: [entry] }, 'me');
    expect(act).toThrow(OutOfStep);
    expect(act).toThrow(expect.objectContaining({ gap: true }));
  });

  it('that does not fit the document is no gap', () => {
    const bad: Entry = { client: 'o', seq: 1, steps: [{ stepType: 'replace', from: 900, to: 901 }] };
    const act = () => receiveTransaction(stateOf(doc), { version: 1, entries: [bad] }, 'me');
    expect(act).toThrow(expect.objectContaining({ gap: false }));
  });

  it('keeps the caret before what others type at it', () => {
    const server = new FakeServer('b', doc);
    server.submit('other', 0, 1, foreign(stateOf(doc), (s) => typed(s, 3, 'zz')));
    const state = stateOf(doc);
    const here = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 3)));
    expect(receive(here, server).state.selection.head).toBe(3);
  });

  it('keeps the caret inside own text that is under way', () => {
    const server = new FakeServer('b', doc);
    server.submit('other', 0, 1, foreign(stateOf(doc), (s) => typed(s, 1, 'zz')));
    const mine = typed(stateOf(doc), 2, 'abcd');
    const here = mine.apply(mine.tr.setSelection(TextSelection.create(mine.doc, 4)));
    const after = receive(here, server).state;
    expect(after.doc.child(0).textContent).toBe('zzoabcdne');
    expect(after.selection.head).toBe(6);
  });
});
