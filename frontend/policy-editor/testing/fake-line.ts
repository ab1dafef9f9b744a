import type { Channel, ConnectionState } from '../connection';
import type { BodyFrame, ClientFrame, RejectReason, Rights } from '../protocol';
import type { FakeServer } from './fake-server';

type StepsFrame = Extract<ClientFrame, { t: 'steps' }>;

/** A connection to a FakeServer in memory; frames pass only when the test lets them. */
export class FakeLine {
  sent: ClientFrame[] = [];
  channel: Channel | null = null;
  live = false;
  may: Rights = { edit: true, comment: true };
  /** When set, joins get the document although they asked for entries. */
  forgotLog = false;
  rejectNext: RejectReason | null = null;
  #client = '';

  constructor(readonly server: FakeServer) {}

  attach(_body: string, channel: Channel): void {
    this.channel = channel;
    if (this.live) channel.stateChanged('live');
  }

  detach(body: string, channel: Channel): void {
    this.send({ t: 'leave', body });
    if (this.channel === channel) this.channel = null;
  }

  send(frame: ClientFrame): boolean {
    if (!this.live) return false;
    this.sent.push(frame);
    return true;
  }

  state(state: ConnectionState): void {
    this.live = state === 'live';
    if (!this.live) this.sent = [];
    this.channel?.stateChanged(state);
  }

  /** Answers everything that was sent, in order. */
  answer(): void {
    for (let frame = this.sent.shift(); frame; frame = this.sent.shift()) {
      if (frame.t === 'join') this.#join(frame.client, frame.since);
      else if (frame.t === 'steps') this.#steps(frame);
    }
  }

  /** What the server tells everybody about the entries after a version. */
  deliver(since: number): void {
    this.receive(this.server.since(since));
  }

  receive(frame: BodyFrame): void {
    this.channel?.frame(frame);
  }

  steps(): StepsFrame[] {
    return this.sent.filter((frame) => frame.t === 'steps');
  }

  #join(client: string, since: number | null): void {
    this.#client = client;
    const { server } = this;
    const withDoc = since === null || this.forgotLog;
    this.receive({
      t: 'joined',
      body: server.body,
      version: server.version,
      ...(withDoc ? { doc: server.doc.toJSON() as Record<string, unknown> } : { entries: server.since(since).entries }),
      may: this.may,
      lastSeq: server.lastSeq(client),
      anchors: [],
      people: [],
    });
  }

  #steps({ base, seq, steps }: StepsFrame): void {
    const { body, version } = this.server;
    if (this.rejectNext) {
      const reason = this.rejectNext;
      this.rejectNext = null;
      this.receive({ t: 'rejected', body, seq, reason });
      return;
    }
    this.server.submit(this.#client, base, seq, steps);
    this.deliver(version);
  }
}
