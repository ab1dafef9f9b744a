import type { EditorState } from 'prosemirror-state';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anchorsKey, anchorsPlugin } from './anchors';
import { ownHistory } from './history';
import { presenceKey, presencePlugin } from './presence';
import type { SaveState } from './save-state';
import { schema } from './schema';
import { BodySession } from './session';
import type { ReturnReason, SessionHost } from './session-host';
import { paragraphs } from './testing/documents';
import { FakeLine } from './testing/fake-line';
import { FakeServer } from './testing/fake-server';

class Host implements SessionHost {
  saves: SaveState[] = [];
  returned: { text: string; reason: ReturnReason }[] = [];
  others: string[] = [];
  stops: string[] = [];
  loads = 0;
  loaded(): void {
    this.loads++;
  }
  changed(): void {}
  rightsChanged(): void {}
  peopleChanged(): void {}
  authorsKnown(): void {}
  saveStateChanged(save: SaveState): void {
    this.saves.push(save);
  }
  textReturned(texts: readonly string[], reason: ReturnReason): void {
    this.returned.push(...texts.map((text) => ({ text, reason })));
  }
  othersChanged(names: readonly string[]): void {
    this.others.push(...names);
  }
  stopped(reason: string): void {
    this.stops.push(reason);
  }
  get save(): string | undefined {
    return this.saves.at(-1)?.state;
  }
}

function open(texts: readonly string[] = ['one two']) {
  const server = new FakeServer('body', paragraphs(...texts));
  const line = new FakeLine(server);
  const host = new Host();
  const plugins = () => [ownHistory(), anchorsPlugin(() => undefined), presencePlugin()];
  const session = new BodySession({ body: 'body', schema, connection: line, plugins, host });
  session.open();
  line.state('live');
  line.answer();
  const type = (text: string, at = 1): void => session.dispatch((session.state as EditorState).tr.insertText(text, at));
  const other = (run: (tr: EditorState['tr']) => EditorState['tr']): void => {
    const state = session.state as EditorState;
    const tr = run(state.tr);
    server.submit('other', server.version, server.version + 1, tr.steps.map((s) => s.toJSON() as Record<string, unknown>));
  };
  const text = (): string => (session.state as EditorState).doc.textContent;
  return { server, line, host, session, type, other, text };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const settle = (ms = 100): unknown => vi.advanceTimersByTime(ms);

describe('a session', () => {
  it('joins, sends what is typed in one batch, and is saved by the entry it gets back', () => {
    const { line, server, host, session, type } = open();
    expect(host.loads).toBe(1);
    type('a');
    type('b', 2);
    settle();
    expect(line.steps()).toHaveLength(1);
    expect(session.unsaved).toBe(true);
    line.answer();
    expect(server.doc.textContent).toBe('abone two');
    expect(session.unsaved).toBe(false);
  });

  it('never sends a document', () => {
    const { line, type } = open();
    type('x');
    settle();
    expect(JSON.stringify(line.sent)).not.toContain('"doc"');
  });

  it('has one batch under way and sends the next after the answer', () => {
    const { line, type, server } = open();
    type('a');
    settle();
    type('b');
    settle();
    expect(line.steps()).toHaveLength(1);
    line.answer();
    settle();
    expect(line.steps().map((f) => [f.base, f.seq])).toEqual([[1, 2]]);
    line.answer();
    expect(server.doc.textContent).toBe('baone two');
  });

  it('sends the same batch again after a lost connection, and the server stores it once', () => {
    const { line, server, type, text } = open();
    type('once');
    settle();
    const [first] = line.steps();
    server.submit('x', 0, 1, []);
    line.state('offline');
    type('!', 5);
    settle(5000);
    line.state('live');
    line.answer();
    line.answer();
    expect(server.doc.textContent).toBe(`once${'one two'}`);
    expect(first.seq).toBe(1);
    settle();
    line.answer();
    expect(server.doc.textContent).toBe('once!one two');
    expect(text()).toBe('once!one two');
    expect(server.log.filter((e) => e.steps.length > 0)).toHaveLength(2);
  });

  it('recognises a batch whose answer was lost with the connection', () => {
    const { line, server, session, type } = open();
    type('kept');
    settle();
    const [batch] = line.steps();
    server.submit(session.client, batch.base, batch.seq, batch.steps);
    line.state('offline');
    line.state('live');
    line.answer();
    expect(session.unsaved).toBe(false);
    expect(line.steps()).toEqual([]);
    expect(server.doc.textContent).toBe('keptone two');
  });

  it('asks again for entries that were missed', () => {
    const { line, other, text } = open();
    other((tr) => tr.insertText('1', 1));
    other((tr) => tr.insertText('2', 1));
    line.deliver(1);
    expect(line.sent).toMatchObject([{ t: 'join', since: 0 }]);
    line.answer();
    expect(text()).toBe('21one two');
  });
});

describe('typed text that the document cannot take', () => {
  it('is given back when the batch is refused, with what was typed until the text is here again', () => {
    const { line, server, host, session, type, text } = open();
    const before = session.client;
    line.rejectNext = 'locked';
    type('first');
    settle();
    line.receive({ t: 'rejected', body: 'body', seq: 1, reason: 'locked' });
    type(' second', 6);
    line.answer();
    expect(host.returned).toEqual([{ text: 'first second', reason: 'locked' }]);
    expect(text()).toBe('one two');
    expect(session.client).not.toBe(before);
    expect(server.version).toBe(0);
    expect(session.unsaved).toBe(false);
  });

  it('is given back when the server has no entries to catch up with', () => {
    const { line, host, other, type, text } = open();
    type('mine');
    line.state('offline');
    other((tr) => tr.insertText('theirs ', 1));
    line.forgotLog = true;
    line.state('live');
    line.answer();
    expect(host.returned).toEqual([{ text: 'mine', reason: 'reloaded' }]);
    expect(text()).toBe('theirs one two');
  });

  it('is not given back when it was committed before the connection broke', () => {
    const { line, server, host, session, type, text } = open();
    type('mine');
    settle();
    const [batch] = line.steps();
    server.submit(session.client, batch.base, batch.seq, batch.steps);
    line.state('offline');
    line.forgotLog = true;
    line.state('live');
    line.answer();
    expect(host.returned).toEqual([]);
    expect(text()).toBe('mineone two');
  });

  it('is given back when its passage was deleted', () => {
    const { line, host, other, type } = open(['one two', 'rest']);
    other((tr) => tr.delete(0, 9));
    type('lost', 3);
    line.deliver(0);
    expect(host.returned).toEqual([{ text: 'lost', reason: 'passage_deleted' }]);
  });

  it('survives a document that the server sends unasked', () => {
    const { line, server, host, other, type, text } = open();
    other((tr) => tr.delete(5, 8));
    type('mine ');
    const doc = server.doc.toJSON() as Record<string, unknown>;
    const base = { body: 'body', version: 1, may: line.may, lastSeq: 0, anchors: [], people: [] };
    line.receive({ t: 'joined', ...base, doc });
    line.answer();
    expect(host.returned).toEqual([]);
    expect(text()).toContain('mine ');
  });

  it('is sent again when the server only asked for patience', () => {
    const { line, host, server, type } = open();
    line.rejectNext = 'too_fast';
    type('patient');
    settle();
    line.answer();
    settle(2000);
    line.answer();
    expect(server.doc.textContent).toBe('patientone two');
    expect(host.returned).toEqual([]);
  });

  it('is given back when the server stops serving this person', () => {
    const { line, host, session, type } = open();
    type('mine');
    line.receive({ t: 'gone', body: 'body', reason: 'no_longer_member' });
    expect(host.stops).toEqual(['no_longer_member']);
    expect(host.returned).toEqual([{ text: 'mine', reason: 'not_allowed' }]);
    expect(session.editable).toBe(false);
  });
});

describe('the save state', () => {
  it('tells at once that something is unconfirmed, and when nothing is any more', () => {
    const { line, host, type } = open();
    expect(host.saves.at(-1)).toMatchObject({ state: 'saved', pending: false });
    type('a');
    expect(host.saves.at(-1)).toMatchObject({ state: 'saved', pending: true });
    settle();
    line.answer();
    expect(host.saves.at(-1)).toMatchObject({ state: 'saved', pending: false });
  });

  it('is calm while answers are quick, then says saving, then not saved', () => {
    const { host, line, type } = open();
    type('a');
    settle(500);
    expect(host.save).toBe('saved');
    settle(1000);
    expect(host.save).toBe('saving');
    settle(10_000);
    expect(host.save).toBe('not-saved');
    line.answer();
    expect(host.save).toBe('saved');
  });

  it('is saved when nothing that waited has a place any more', () => {
    const { host, line, other, session, type } = open(['one two', 'rest']);
    other((tr) => tr.delete(0, 9));
    type('lost', 3);
    line.deliver(0);
    session.textWaiting = false;
    settle(20_000);
    expect(host.save).toBe('saved');
  });

  it('tells that the line is down, and that it is back', () => {
    const { host, line } = open();
    line.state('offline');
    expect(host.save).toBe('offline');
    line.state('connecting');
    expect(host.save).toBe('offline');
    line.state('live');
    line.answer();
    expect(host.save).toBe('saved');
  });

  it('does not claim that all is saved while returned text waits', () => {
    const { host, session } = open();
    session.textWaiting = true;
    expect(host.save).toBe('not-saved');
    session.textWaiting = false;
    expect(host.save).toBe('saved');
  });
});

describe('leaving', () => {
  it('waits until what was typed is committed', () => {
    const { line, server, session, type } = open();
    type('last words ');
    session.close();
    expect(session.left).toBe(false);
    settle();
    line.answer();
    expect(server.doc.textContent).toBe('last words one two');
    expect(session.left).toBe(true);
  });

  it('is at once when all is saved', () => {
    const { line, session } = open();
    session.close();
    expect(line.sent).toMatchObject([{ t: 'leave' }]);
  });
});

describe('others', () => {
  const caret = { client: 'other', person: 'p', name: 'أمل', colour: 3, version: 0, anchor: 4, head: 4 };

  it('are shown where they are, and move with their own typing', () => {
    const { line, other, session } = open();
    line.receive({ t: 'presence', body: 'body', people: [caret] });
    const head = (): number | undefined => presenceKey.getState(session.state as EditorState)?.[0]?.head;
    expect(head()).toBe(4);
    other((tr) => tr.insertText('xyz', 4));
    line.deliver(0);
    expect(head()).toBe(7);
  });

  it('are announced by name, oneself is not', () => {
    const { line, other, host, type } = open();
    other((tr) => tr.insertText('x', 1));
    line.deliver(0);
    type('y');
    settle();
    line.answer();
    expect(host.others).toEqual(['other']);
  });

  it('have anchors that wait for the version they speak of', () => {
    const { line, other, session } = open();
    const anchors = [{ id: 'k', from: 4, to: 7, kind: 'comment', state: 'open' as const }];
    other((tr) => tr.insertText('abc', 1));
    line.receive({ t: 'anchors', body: 'body', version: 1, anchors });
    const placed = () => anchorsKey.getState(session.state as EditorState)?.anchors;
    expect(placed()).toEqual([]);
    line.deliver(0);
    expect(placed()).toMatchObject([{ id: 'k', from: 4, to: 7 }]);
  });
});
