import type { EditorState } from 'prosemirror-state';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Begun } from './begun';
import { ownHistory } from './history';
import type { Rights } from './protocol';
import { schema } from './schema';
import { BodySession } from './session';
import { paragraphs, stateOf } from './testing/documents';
import { FakeLine } from './testing/fake-line';
import { FakeServer } from './testing/fake-server';
import { MemoryBrowser } from './testing/memory-shelf';
import { RecordingHost } from './testing/recording-host';

let server: FakeServer;
let browser: MemoryBrowser;
let line: FakeLine;
let host: RecordingHost;
let session: BodySession;

const settle = (ms = 500): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const text = (): string => (session.state as EditorState).doc.textContent;
const type = (words: string, at = 1): void => session.dispatch((session.state as EditorState).tr.insertText(words, at));
const brought = (may: Rights = { edit: true, suggest: true, comment: true }): Begun => ({ version: server.version, doc: server.doc.toJSON(), may });

/** As the page opens it: the line comes later. */
async function open(begun: Begun, tab = browser.tab()): Promise<void> {
  host = new RecordingHost();
  line = new FakeLine(server);
  const keeping = { shelf: tab.shelf, body: 'body', person: 'amal' };
  session = new BodySession({ body: 'body', schema, connection: line, plugins: () => [ownHistory()], host, keeping, begun });
  host.session = session;
  session.open();
  await settle();
}

async function connect(): Promise<void> {
  line.state('live');
  for (let i = 0; i < 4; i++) {
    line.answer();
    await settle();
  }
}

function other(change: (tr: EditorState['tr']) => EditorState['tr']): void {
  const tr = change(stateOf(server.doc).tr);
  server.submit('other', server.version, server.version + 1, tr.steps.map((s) => s.toJSON() as Record<string, unknown>));
}

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer('body', paragraphs('one two', 'rest'));
  browser = new MemoryBrowser();
});
afterEach(() => vi.useRealTimers());

describe('a text that the page brought along', () => {
  it('is written in without a line, and all of it arrives when there is one', async () => {
    await open(brought());
    expect(session.editable).toBe(true);
    type('early ');
    expect(session.unsaved).toBe(true);
    await connect();
    expect(server.doc.textContent).toBe('early one tworest');
    expect(session.unsaved).toBe(false);
  });

  it('is kept in the browser like anything else that the server does not have', async () => {
    const tab = browser.tab();
    await open(brought(), tab);
    type('early ');
    await settle();
    expect(session.atRisk).toBe(false);
    tab.kill();
    await open(brought());
    await connect();
    expect(server.doc.textContent).toBe('early one tworest');
  });

  it('asks the line only for what came since', async () => {
    const begun = brought();
    other((tr) => tr.insertText('theirs ', 1));
    await open(begun);
    type('mine ', 5);
    line.state('live');
    expect(line.sent).toMatchObject([{ t: 'join', since: 0 }]);
    await connect();
    expect(text()).toBe('theirs one mine tworest');
    expect(server.doc.textContent).toBe(text());
  });

  it('gives back what was written in a place that somebody deleted meanwhile', async () => {
    const begun = brought();
    other((tr) => tr.delete(0, 9));
    await open(begun);
    type('lost', 3);
    await connect();
    expect(text()).toBe('rest');
    expect(host.returned).toEqual([{ text: 'lost', reason: 'passage_deleted' }]);
  });

  it('gives back what was written when the log does not reach back to the page', async () => {
    await open(brought());
    type('early words ');
    line.forgotLog = true;
    await connect();
    expect(text()).toBe('one tworest');
    expect(host.returned).toEqual([{ text: 'early words ', reason: 'reloaded' }]);
  });

  it('can be written in no longer than the line lets it, and gives back what was', async () => {
    await open(brought());
    type('early ');
    line.may = { edit: false, suggest: false, comment: false };
    line.rejectNext = 'not_allowed';
    await connect();
    expect(session.editable).toBe(false);
    expect(text()).toBe('one tworest');
    expect(host.returned).toEqual([{ text: 'early ', reason: 'not_allowed' }]);
  });

  it('keeps what was written for the same person when nobody is signed in any more', async () => {
    const tab = browser.tab();
    await open(brought(), tab);
    type('early ');
    await settle();
    line.receive({ t: 'gone', body: 'body', reason: 'signed_out' });
    expect(session.editable).toBe(false);
    expect(host.returned).toEqual([]);
    await settle();
    tab.kill();
    await open(brought());
    await connect();
    expect(server.doc.textContent).toBe('early one tworest');
  });

  it('waits for the line where an earlier tab left work behind', async () => {
    const first = browser.tab();
    await open(brought(), first);
    type('earlier ');
    await settle();
    first.kill();
    await open(brought());
    expect(session.state).toBeNull();
    await connect();
    expect(text()).toBe('earlier one tworest');
  });

  it('that this editor cannot read is brought by the line', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await open({ ...brought(), doc: { type: 'doc', content: [{ type: 'unheard-of' }] } });
    expect(session.state).toBeNull();
    await connect();
    expect(text()).toBe('one tworest');
    expect(session.editable).toBe(true);
  });
});
