import { describe, expect, it, vi } from 'vitest';
import type { TransportEvents } from './transport';
import { eventTransport, type EventLine } from './event-transport';
import { withSecondLine, type Memory } from './second-line';

class FakeEvents {
  closed = false;
  #listeners = new Map<string, (event: MessageEvent<string>) => void>();
  addEventListener = (name: string, run: (event: MessageEvent<string>) => void): void => void this.#listeners.set(name, run);
  close = (): void => void (this.closed = true);
  tell(name: string, data = ''): void {
    this.#listeners.get(name)?.(new MessageEvent(name, { data }));
  }
}

function wire() {
  const source = new FakeEvents();
  const posts: { url: string; body: string; answer: (ok: boolean) => void }[] = [];
  const browser: EventLine = {
    open: () => source as unknown as EventSource,
    post: (url, body) => new Promise((resolve) => posts.push({ url, body, answer: (ok) => resolve({ ok }) })),
  };
  const events = { opened: vi.fn(), message: vi.fn(), closed: vi.fn() };
  const line = eventTransport('http://host/collab', browser)(events);
  return { source, posts, events, line };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the line over server-sent events', () => {
  it('opens with the greeting and passes frames on', () => {
    const { source, events } = wire();
    expect(events.opened).not.toHaveBeenCalled();
    source.tell('hello', '{"t":"hello","line":"a b"}');
    source.tell('message', '{"t":"pong"}');
    expect(events.opened).toHaveBeenCalledOnce();
    expect(events.message).toHaveBeenCalledWith('{"t":"pong"}');
  });

  it('sends one request at a time, what waits meanwhile goes together and in order', async () => {
    const { source, posts, line } = wire();
    source.tell('hello', '{"t":"hello","line":"a b"}');
    for (const text of ['1', '2', '3']) line.send(text);
    expect(posts).toMatchObject([{ url: 'http://host/collab/frames?line=a%20b', body: '[1]' }]);
    posts[0].answer(true);
    await turn();
    expect(posts[1].body).toBe('[2,3]');
  });

  it('is lost with its stream, and does not open it again by itself', () => {
    const { source, events } = wire();
    source.tell('error');
    source.tell('error');
    expect(source.closed).toBe(true);
    expect(events.closed).toHaveBeenCalledOnce();
  });

  it('is lost when a request is refused, and sends nothing more', async () => {
    const { source, posts, events, line } = wire();
    source.tell('hello', '{"t":"hello","line":"x"}');
    line.send('1');
    line.send('2');
    posts[0].answer(false);
    await turn();
    expect(events.closed).toHaveBeenCalledOnce();
    expect(posts).toHaveLength(1);
  });

  it('keeps each request below what the server takes', async () => {
    const { source, posts, line } = wire();
    source.tell('hello', '{"t":"hello","line":"x"}');
    const large = 'x'.repeat(250_000);
    for (let i = 0; i < 3; i++) line.send(large);
    posts[0].answer(true);
    await turn();
    expect(posts[1].body.length).toBeLessThan(400_000);
  });
});

describe('the choice of the line', () => {
  const entries = new Map<string, string>();
  const memory: Memory = {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
  function choice(at: { now: number }) {
    const opened: string[] = [];
    const events: TransportEvents[] = [];
    const to = (name: string) => (e: TransportEvents) => {
      opened.push(name);
      events.push(e);
      return { send: () => undefined, close: () => undefined };
    };
    const open = withSecondLine(to('socket'), to('events'), memory, () => at.now);
    const nothing = { opened: () => undefined, message: () => undefined, closed: () => undefined };
    return { opened, events, next: () => open(nothing) };
  }

  it('falls on the second one after two sockets that never opened, also after a reload, and on a socket again later', () => {
    entries.clear();
    const at = { now: 1000 };
    const first = choice(at);
    first.next();
    first.events[0].closed();
    first.next();
    first.events[1].closed();
    first.next();
    expect(first.opened).toEqual(['socket', 'socket', 'events']);
    const reloaded = choice(at);
    reloaded.next();
    at.now += 11 * 60_000;
    reloaded.next();
    expect(reloaded.opened).toEqual(['events', 'socket']);
  });

  it('begins with a socket again when the second one does not open either', () => {
    entries.clear();
    const { opened, events, next } = choice({ now: 1000 });
    for (let i = 0; i < 4; i++) {
      next();
      events[i].closed();
    }
    expect(opened).toEqual(['socket', 'socket', 'events', 'socket']);
  });

  it('stays with sockets that open and break', () => {
    entries.clear();
    const { opened, events, next } = choice({ now: 1000 });
    for (let i = 0; i < 4; i++) {
      next();
      events[i].opened();
      events[i].closed();
    }
    expect(new Set(opened)).toEqual(new Set(['socket']));
  });
});
