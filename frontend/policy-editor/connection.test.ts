import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Connection, type ConnectionState } from './connection';
import type { TransportEvents } from './transport';
import type { BodyFrame } from './protocol';

class Sockets {
  opened: { events: TransportEvents; sent: string[]; closed: boolean }[] = [];
  readonly open = (events: TransportEvents) => {
    const socket = { events, sent: [] as string[], closed: false };
    this.opened.push(socket);
    return { send: (text: string) => void socket.sent.push(text), close: () => void (socket.closed = true) };
  };
  get last() {
    return this.opened[this.opened.length - 1];
  }
}

const channel = () => {
  const states: ConnectionState[] = [];
  const frames: BodyFrame[] = [];
  return { states, frames, stateChanged: (s: ConnectionState) => states.push(s), frame: (f: BodyFrame) => frames.push(f) };
};

let sockets: Sockets;
let line: Connection;

beforeEach(() => {
  vi.useFakeTimers();
  sockets = new Sockets();
  line = new Connection(sockets.open);
});
afterEach(() => vi.useRealTimers());

const pong = JSON.stringify({ t: 'pong' });

describe('the line of a tab', () => {
  it('is shared by all bodies and routes their frames', () => {
    const [a, b] = [channel(), channel()];
    line.attach('a', a);
    line.attach('b', b);
    sockets.last.events.opened();
    sockets.last.events.message(JSON.stringify({ t: 'presence', body: 'b', people: [] }));
    expect(sockets.opened).toHaveLength(1);
    expect([a.frames.length, b.frames.length]).toEqual([0, 1]);
    expect(a.states.at(-1)).toBe('live');
  });

  it('closes when the last body leaves, and opens again for the next', () => {
    const a = channel();
    line.attach('a', a);
    sockets.last.events.opened();
    line.detach('a', a);
    expect(sockets.last.sent).toEqual(['{"t":"leave","body":"a"}']);
    expect(sockets.last.closed).toBe(true);
    line.attach('a', channel());
    expect(sockets.opened).toHaveLength(2);
  });

  it('ignores an editor that leaves a body another one has taken over', () => {
    const [old, fresh] = [channel(), channel()];
    line.attach('a', old);
    sockets.last.events.opened();
    line.attach('a', fresh);
    line.detach('a', old);
    expect(sockets.last.sent).toEqual([]);
    expect(fresh.states).toEqual(['live']);
  });

  it('comes back after a loss, more and more patiently', () => {
    line.attach('a', channel());
    const waits: number[] = [];
    for (let i = 0; i < 8; i++) {
      const count = sockets.opened.length;
      sockets.last.events.closed();
      let waited = 0;
      while (sockets.opened.length === count) {
        vi.advanceTimersByTime(100);
        waited += 100;
      }
      waits.push(waited);
    }
    expect(waits[0]).toBeLessThanOrEqual(500);
    expect(waits[7]).toBeGreaterThan(5_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(20_000);
  });

  it('tries at once when the network is back', () => {
    line.attach('a', channel());
    for (let i = 0; i < 6; i++) {
      sockets.last.events.closed();
      line.wake();
    }
    expect(sockets.opened).toHaveLength(7);
  });

  it('says offline as soon as the device does', () => {
    const a = channel();
    line.attach('a', a);
    sockets.last.events.opened();
    line.lost();
    expect(a.states.at(-1)).toBe('offline');
    expect(sockets.opened[0].closed).toBe(true);
  });

  it('pings every twenty seconds and gives a silent line up', () => {
    const a = channel();
    line.attach('a', a);
    sockets.last.events.opened();
    vi.advanceTimersByTime(20_000);
    expect(sockets.last.sent).toEqual(['{"t":"ping"}']);
    sockets.last.events.message(pong);
    vi.advanceTimersByTime(40_000);
    expect(a.states.at(-1)).toBe('live');
    vi.advanceTimersByTime(20_000);
    expect(a.states).toContain('offline');
    expect(sockets.opened[0].closed).toBe(true);
  });

  it('gives up a line that never opens', () => {
    const a = channel();
    line.attach('a', a);
    vi.advanceTimersByTime(8_000);
    expect(a.states).toEqual(['offline']);
  });

  it('says signed out, and stops trying, when that is why it cannot be opened', async () => {
    const a = channel();
    line = new Connection(sockets.open, () => Promise.resolve(true));
    line.attach('a', a);
    sockets.last.events.closed();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(a.frames).toEqual([{ t: 'gone', body: 'a', reason: 'signed_out' }]);
    expect(sockets.opened).toHaveLength(1);
  });

  it('does not listen to a socket it has given up', () => {
    const a = channel();
    line.attach('a', a);
    const first = sockets.last;
    first.events.closed();
    vi.advanceTimersByTime(500);
    first.events.message(JSON.stringify({ t: 'presence', body: 'a', people: [] }));
    first.events.closed();
    expect(a.frames).toEqual([]);
    expect(sockets.opened).toHaveLength(2);
  });
});
