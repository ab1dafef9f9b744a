import type { Channel } from '../connection';
import type { BodyFrame, ClientFrame, EntriesFrame, RejectReason } from '../protocol';
import type { FakeServer } from './fake-server';

/** How old a base or a `since` may be before the server has forgotten it. */
const OLDEST = 30;

/** The server of a simulation: a log, a lock, and everybody who listens. */
export class SimulatedHub {
  locked = false;
  /** A batch that was refused stays refused: no line delivers one frame twice with minutes in between. */
  readonly refused = new Map<string, RejectReason>();
  readonly lines = new Set<SimulatedLine>();

  constructor(readonly server: FakeServer) {}

  broadcast(since: number): void {
    const frame = this.server.since(since);
    for (const line of this.lines) if (line.joined) line.inbox.push(frame);
  }
}

/** One tab's line with a queue each way; nothing passes unless the test lets it. */
export class SimulatedLine {
  readonly inbox: BodyFrame[] = [];
  outbox: ClientFrame[] = [];
  joined: string | null = null;
  live = true;
  #dead = false;
  #channel: Channel | null = null;

  constructor(private readonly hub: SimulatedHub) {
    hub.lines.add(this);
  }

  attach(_body: string, channel: Channel): void {
    this.#channel = channel;
    channel.stateChanged(this.live ? 'live' : 'offline');
  }

  detach(body: string, channel: Channel): void {
    if (this.#channel !== channel) return;
    this.#channel = null;
    this.send({ t: 'leave', body });
  }

  send(frame: ClientFrame): boolean {
    if (!this.live) return false;
    this.outbox.push(structuredClone(frame));
    return true;
  }

  /** Cuts the line: `arrive` of the frames under way still reach the server, no answer comes back. */
  cut(arrive: number): void {
    for (let i = 0; i < arrive; i++) this.toServer(false);
    this.outbox = [];
    this.inbox.length = 0;
    this.joined = null;
    if (!this.live) return;
    this.live = false;
    this.#channel?.stateChanged('offline');
  }

  restore(): void {
    if (this.live || this.#dead) return;
    this.live = true;
    this.#channel?.stateChanged('live');
  }

  /** The tab is gone and says nothing more; what it said may arrive late. */
  kill(): void {
    this.#channel = null;
    this.live = false;
    this.#dead = true;
  }

  toServer(again: boolean): boolean {
    const frame = again ? this.outbox[0] : this.outbox.shift();
    if (!frame) return false;
    if (frame.t === 'join') this.#join(frame.client, frame.since);
    else if (frame.t === 'leave') this.joined = null;
    else if (frame.t === 'steps') this.#steps(frame.base, frame.seq, frame.steps);
    return true;
  }

  toClient(again: boolean): boolean {
    const frame = again ? this.inbox[0] : this.inbox.shift();
    // What a server says twice are entries; a join is answered once
    if (!frame || (again && frame.t !== 'entries')) return false;
    this.#channel?.frame(frame);
    return true;
  }

  #join(client: string, since: number | null): void {
    const { server } = this.hub;
    this.joined = client;
    const doc = since === null || since < server.version - OLDEST || since > server.version;
    this.inbox.push({
      t: 'joined',
      body: server.body,
      version: server.version,
      ...(doc ? { doc: server.doc.toJSON() as Record<string, unknown> } : { entries: server.since(since).entries }),
      may: { edit: true, comment: true },
      lastSeq: server.lastSeq(client),
      anchors: [],
      people: [],
    });
  }

  #steps(base: number, seq: number, steps: EntriesFrame['entries'][number]['steps']): void {
    const { server, locked } = this.hub;
    const { joined } = this;
    const { body, version } = server;
    if (joined === null) return;
    const known = server.log.some((e) => e.client === joined && e.seq === seq);
    if (known) {
      this.inbox.push(server.since(Math.min(base, version)));
      return;
    }
    const name = `${joined} ${seq}`;
    const reason = this.hub.refused.get(name) ?? (locked ? 'locked' : base < version - OLDEST ? 'unknown_base' : null);
    if (reason) {
      this.hub.refused.set(name, reason);
      this.inbox.push({ t: 'rejected', body, seq, reason });
      return;
    }
    server.submit(joined, base, seq, steps);
    this.hub.broadcast(version);
  }
}
