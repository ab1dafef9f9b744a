import type { EditorState } from 'prosemirror-state';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownHistory } from './history';
import { schema } from './schema';
import { BodySession } from './session';
import { paragraphs, stateOf } from './testing/documents';
import { FakeLine } from './testing/fake-line';
import { FakeServer } from './testing/fake-server';
import { MemoryBrowser, type MemoryTab } from './testing/memory-shelf';
import { RecordingHost } from './testing/recording-host';

let server: FakeServer;
let browser: MemoryBrowser;

interface Seat {
  readonly tab: MemoryTab;
  readonly line: FakeLine;
  readonly host: RecordingHost;
  readonly session: BodySession;
  type(text: string, at?: number): void;
  text(): string;
}

const settle = (ms = 500): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

async function open(person = 'amal', tab = browser.tab(), forgotLog = false): Promise<Seat> {
  const line = new FakeLine(server);
  line.forgotLog = forgotLog;
  const host = new RecordingHost();
  const keeping = { shelf: tab.shelf, body: 'body', person };
  const session = new BodySession({ body: 'body', schema, connection: line, plugins: () => [ownHistory()], host, keeping });
  host.session = session;
  line.live = true;
  session.open();
  for (let i = 0; i < 8; i++) {
    await settle(10);
    line.answer();
  }
  return {
    tab,
    line,
    host,
    session,
    type: (text, at = 1) => session.dispatch((session.state as EditorState).tr.insertText(text, at)),
    text: () => (session.state as EditorState).doc.textContent,
  };
}

/** The browser is gone: the tab, its claims, its line. */
function kill({ tab, line }: Seat, held = 0): void {
  tab.kill(held);
  line.live = false;
  line.channel = null;
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

describe('work that the server does not have', () => {
  it('is kept before it is sent, and no longer than until it is committed', async () => {
    const seat = await open();
    browser.latency = 30;
    seat.type('a');
    await settle(65);
    expect(seat.line.steps()).toEqual([]);
    await settle(100);
    expect(seat.line.steps()).toHaveLength(1);
    expect([...browser.entries.values()]).toMatchObject([{ inFlight: { seq: 1 }, steps: [{ index: 0 }] }]);
    seat.line.answer();
    await settle();
    expect(browser.entries.size).toBe(0);
    expect(seat.session.atRisk).toBe(false);
  });

  it('stands in its place again after the browser was killed while offline', async () => {
    const first = await open();
    first.line.state('offline');
    first.type('mine ');
    await settle();
    expect(first.session.atRisk).toBe(false);
    kill(first);
    other((tr) => tr.insertText('theirs ', 1));
    const second = await open();
    expect(second.session.client).toBe(first.session.client);
    expect(second.text()).toBe('theirs mine one tworest');
    await settle();
    second.line.answer();
    await settle();
    expect(server.doc.textContent).toBe('theirs mine one tworest');
    expect(browser.entries.size).toBe(0);
  });

  it('stands in its place again when the browser frees the claim of the tab a moment after the tab is gone', async () => {
    const first = await open();
    first.line.state('offline');
    first.type('mine ');
    await settle();
    kill(first, 250);
    const second = await open();
    for (let i = 0; i < 4; i++) {
      await settle();
      second.line.answer();
    }
    expect(second.session.client).toBe(first.session.client);
    expect(server.doc.textContent).toBe('mine one tworest');
    expect(browser.entries.size).toBe(0);
  });

  it('is committed once when the answer to its batch was lost with the browser', async () => {
    const first = await open();
    first.type('once ');
    await settle();
    const [batch] = first.line.steps();
    first.type('later ', 6);
    await settle();
    kill(first);
    server.submit(first.session.client, batch.base, batch.seq, batch.steps);
    const second = await open();
    await settle();
    second.line.answer();
    await settle();
    expect(server.doc.textContent).toBe('once later one tworest');
    expect(second.text()).toBe('once later one tworest');
    expect(server.log).toHaveLength(2);
  });

  it('is sent under its own number when it was under way', async () => {
    const first = await open();
    first.type('once ');
    await settle();
    const [sent] = first.line.steps();
    kill(first);
    const second = await open();
    await settle(50);
    expect(server.log).toMatchObject([{ client: first.session.client, seq: sent.seq }]);
    second.type('more ');
    await settle();
    second.line.answer();
    expect(server.doc.textContent).toBe('more once one tworest');
  });

  it('is offered as text when its passage is gone, and stays until somebody decides', async () => {
    const first = await open();
    first.line.state('offline');
    first.type('lost', 3);
    await settle();
    kill(first);
    other((tr) => tr.delete(0, 9));
    const gone = [{ text: 'lost', reason: 'passage_deleted' }];
    const second = await open();
    expect(second.host.returned).toEqual(gone);
    await settle();
    kill(second);
    const third = await open();
    expect(third.host.returned).toEqual(gone);
    third.session.returned = [];
    await settle();
    expect(browser.entries.size).toBe(0);
  });

  it('is offered as text when the log does not reach back to it', async () => {
    const first = await open();
    first.line.state('offline');
    first.type('old words');
    await settle();
    kill(first);
    server.submit('other', 0, 1, []);
    const seat = await open('amal', browser.tab(), true);
    expect(seat.host.returned).toEqual([{ text: 'old words', reason: 'reloaded' }]);
    expect(seat.text()).toBe('one tworest');
  });

  it('of two tabs that are gone comes back from both', async () => {
    const [first, second] = [await open(), await open('amal', browser.tab())];
    for (const each of [first, second]) each.line.state('offline');
    first.type('A ');
    second.type('B ', 10);
    await settle();
    kill(first);
    kill(second);
    const third = await open();
    await settle();
    third.line.answer();
    await settle();
    third.line.answer();
    expect([...server.doc.textContent].sort()).toEqual([...'A B one tworest'].sort());
    expect(third.text()).toBe(server.doc.textContent);
  });

  it('of a tab that is open is left alone by the next one', async () => {
    const first = await open();
    first.line.state('offline');
    first.type('mine ');
    await settle();
    const second = await open('amal', browser.tab());
    await settle();
    second.line.answer();
    await settle();
    expect(second.session.client).not.toBe(first.session.client);
    expect(second.text()).toBe('one tworest');
    expect(browser.entries.size).toBe(1);
  });

  it('is nothing that another person at the same browser sees', async () => {
    const first = await open('amal');
    first.line.state('offline');
    first.type('mine ');
    await settle();
    kill(first);
    const second = await open('badr');
    expect(second.text()).toBe('one tworest');
    expect(second.host.returned).toEqual([]);
  });

  it('survives being signed out, in its place and not as text', async () => {
    const first = await open();
    first.line.state('offline');
    first.type('mine ');
    first.line.receive({ t: 'gone', body: 'body', reason: 'signed_out' });
    await settle();
    expect(first.host.returned).toEqual([]);
    kill(first);
    expect((await open()).text()).toBe('mine one tworest');
  });

  it('goes on being sent where the browser keeps nothing, and the save state says so', async () => {
    browser.failing = true;
    const seat = await open();
    seat.type('a');
    await settle();
    expect(seat.session.atRisk).toBe(true);
    expect(seat.host.saves.at(-1)).toMatchObject({ kept: false });
    seat.line.answer();
    await settle();
    expect(server.doc.textContent).toBe('aone tworest');
    expect(seat.session.atRisk).toBe(false);
  });

  it('passes from an editor that is closed to the next one on the same page', async () => {
    const first = await open();
    first.line.state('offline');
    first.type('mine ');
    await settle();
    first.session.close();
    const second = await open('amal', first.tab);
    expect(first.session.left).toBe(true);
    expect(second.text()).toBe('mine one tworest');
  });
});
