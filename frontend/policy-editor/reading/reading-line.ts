import type { Channel, Connection, ConnectionState } from '../connection';
import type { Anchor, BodyFrame, EntriesFrame, JoinedFrame, Person, Rights } from '../protocol';
import type { LiveText } from './live-text';
import type { Moves } from './reading-marks';
import type { NodeJson, TextNode } from './text-tree';

/** The text of a body as the page was given it, and when that was (epoch milliseconds). */
export interface StoredText {
  readonly body: string;
  readonly version: number;
  readonly doc: NodeJson;
  readonly at: number;
}

export interface LineEvents {
  /** What is on the page. */
  shown(): TextNode | null;
  connection(state: ConnectionState): void;
  /** Another document altogether. */
  loaded(text: StoredText): void;
  changed(live: LiveText, moves: Moves): void;
  rights(may: Rights): void;
  authorsKnown(names: ReadonlyMap<string, string>): void;
  anchors(version: number, anchors: readonly Anchor[]): void;
  people(people: readonly Person[], self: string): void;
  others(names: readonly string[]): void;
  stopped(reason: string): void;
}

/** Listens to one body and sends nothing of its own: what a reader needs of a session. */
export class ReadingLine implements Channel {
  readonly #client = crypto.randomUUID();
  #stopped = false;
  #joined = false;
  #live: LiveText | null = null;
  #queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly body: string,
    private readonly connection: Pick<Connection, 'attach' | 'detach' | 'send'>,
    private stored: StoredText | null,
    private readonly events: LineEvents,
  ) {}

  open(): void {
    this.connection.attach(this.body, this);
  }

  close(): void {
    this.#stopped = true;
    this.connection.detach(this.body, this);
  }

  get version(): number | null {
    return this.#live?.version ?? this.stored?.version ?? null;
  }

  stateChanged(state: ConnectionState): void {
    this.#joined = false;
    this.events.connection(state);
    if (state === 'live' && !this.#stopped) this.#join(this.version);
  }

  #join(since: number | null): void {
    this.#joined = false;
    this.connection.send({ t: 'join', v: 2, body: this.body, client: this.#client, since });
  }

  frame(frame: BodyFrame): void {
    if (this.#stopped) return;
    switch (frame.t) {
      case 'joined':
        this.#onJoined(frame);
        break;
      case 'entries':
        if (this.#joined) this.#entries(frame);
        break;
      case 'anchors':
        this.#after(() => this.events.anchors(frame.version, frame.anchors));
        break;
      case 'presence':
        this.#after(() => this.events.people(frame.people, this.#client));
        break;
      case 'rights':
        this.events.rights(frame.may);
        break;
      case 'refused':
        this.#stop(frame.reason);
        break;
      case 'gone':
        if (frame.reason !== 'shutdown') this.#stop(frame.reason);
    }
  }

  #onJoined(frame: JoinedFrame): void {
    this.#joined = true;
    if (frame.doc) this.#load(frame.doc as unknown as NodeJson, frame.version);
    else if (frame.entries) this.#entries({ t: 'entries', body: frame.body, version: frame.version, entries: frame.entries });
    this.#after(() => {
      this.events.authorsKnown(new Map(Object.entries(frame.authors ?? {})));
      this.events.rights(frame.may);
      this.events.anchors(frame.version, frame.anchors);
      this.events.people(frame.people, this.#client);
    });
  }

  #load(doc: NodeJson, version: number): void {
    this.#after(() => {
      this.#live = null;
      this.stored = { body: this.body, doc, version, at: Date.now() };
      this.events.loaded(this.stored);
    });
  }

  #entries(frame: EntriesFrame): void {
    if (frame.entries.every(({ steps }) => steps.length === 0) && !this.#live) {
      this.#after(() => this.stored && (this.stored = { ...this.stored, version: Math.max(this.stored.version, frame.version) }));
      return;
    }
    this.#after(async () => {
      const live = await this.#text();
      const mapping = live?.apply(frame);
      if (!live || !mapping) {
        this.#join(null);
        return;
      }
      this.events.changed(live, mapping);
      this.events.others([...new Set(frame.entries.filter(({ steps }) => steps.length > 0).map(({ name }) => name ?? ''))]);
      this.events.authorsKnown(new Map(frame.entries.flatMap(({ author, name }) => (author && name ? [[author, name]] : []))));
    });
  }

  async #text(): Promise<LiveText | null> {
    if (this.#live || !this.stored) return this.#live;
    const { LiveText } = await import('./live-text');
    const { doc, version } = this.stored;
    return (this.#live = new LiveText(doc, version, this.events.shown()));
  }

  /** In the order in which it came: the code that follows changes may still be on its way. */
  #after(run: () => unknown): void {
    this.#queue = this.#queue.then(() => (this.#stopped ? undefined : run())).then(
      () => undefined,
      (broken: unknown) => {
        console.error(broken);
        if (!this.#stopped) this.#join(null);
      },
    );
  }

  #stop(reason: string): void {
    this.#stopped = true;
    this.events.stopped(reason);
  }
}
