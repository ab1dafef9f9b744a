import { eventTransport } from './event-transport';
import { withSecondLine } from './second-line';
import type { BodyFrame, ClientFrame } from './protocol';
import { webSocketTransport, type OpenTransport, type Transport } from './transport';
import { NotIntroduced, WireReader, written } from './wire';

export type ConnectionState = 'connecting' | 'live' | 'offline';

/** What a body's session wants to hear. */
export interface Channel {
  stateChanged(state: ConnectionState): void;
  frame(frame: BodyFrame): void;
}

const PING_MS = 20_000;
const SILENCE_MS = 45_000;
const OPEN_TIMEOUT_MS = 8_000;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 20_000;

/** The line of one browser tab: carries any number of bodies, keeps itself alive and comes back after a loss. */
export class Connection {
  #channels = new Map<string, Channel>();
  #transport: Transport | null = null;
  #state: ConnectionState = 'connecting';
  #attempt = 0;
  #lastHeard = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #generation = 0;
  #reader = new WireReader();

  /** @param signedOut asked when a line cannot be opened at all: whether that is because nobody is signed in any more */
  constructor(
    private readonly openTransport: OpenTransport,
    private readonly signedOut: () => Promise<boolean> = () => Promise.resolve(false),
  ) {}

  get state(): ConnectionState {
    return this.#state;
  }

  /** Starts listening to a body. A second channel for the same body takes the place of the first. */
  attach(body: string, channel: Channel): void {
    this.#channels.set(body, channel);
    if (!this.#transport) this.#open();
    else channel.stateChanged(this.#state);
  }

  /** Stops listening; the last one to leave closes the line. */
  detach(body: string, channel: Channel): void {
    if (this.#channels.get(body) !== channel) return;
    this.#channels.delete(body);
    this.send({ t: 'leave', body });
    if (this.#channels.size === 0) this.#shut();
  }

  send(frame: ClientFrame): boolean {
    if (this.#state !== 'live' || !this.#transport) return false;
    this.#transport.send(written(frame));
    return true;
  }

  /** Tries at once instead of waiting for the next attempt: the network came back or the tab woke up. */
  wake(): void {
    if (this.#channels.size === 0) return;
    if (this.#state === 'live') this.#beat();
    else if (this.#state === 'offline') this.#open();
  }

  /** The device says that it has no network: no need to wait for a silence to be noticed. */
  lost(): void {
    if (this.#transport) this.#giveUp();
  }

  #open(): void {
    clearTimeout(this.#timer);
    const generation = ++this.#generation;
    const current = (): boolean => generation === this.#generation;
    this.#change('connecting');
    this.#transport = this.openTransport({
      opened: () => current() && this.#opened(),
      message: (text) => current() && this.#message(text),
      closed: () => current() && this.#lost(),
    });
    this.#timer = setTimeout(() => this.#giveUp(), OPEN_TIMEOUT_MS);
  }

  #giveUp(): void {
    this.#transport?.close();
    this.#lost();
  }

  #opened(): void {
    clearTimeout(this.#timer);
    this.#lastHeard = Date.now();
    this.#reader = new WireReader();
    this.#change('live');
    this.#timer = setTimeout(() => this.#beat(), PING_MS);
  }

  #beat(): void {
    clearTimeout(this.#timer);
    if (Date.now() - this.#lastHeard > SILENCE_MS) {
      this.#giveUp();
      return;
    }
    this.send({ t: 'ping' });
    this.#timer = setTimeout(() => this.#beat(), PING_MS);
  }

  #message(text: string): void {
    this.#lastHeard = Date.now();
    this.#attempt = 0;
    try {
      const frame = this.#reader.read(text);
      if (frame.t !== 'pong') this.#channels.get(frame.body)?.frame(frame);
    } catch (error) {
      if (!(error instanceof NotIntroduced)) throw error;
      this.#giveUp();
    }
  }

  #lost(): void {
    if (this.#state === 'connecting') void this.#diagnose();
    this.#generation++;
    this.#transport = null;
    clearTimeout(this.#timer);
    this.#change('offline');
    const limit = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#attempt++);
    // Jitter, so that a whole ministry does not come back in the same instant
    this.#timer = setTimeout(() => this.#open(), limit / 2 + (Math.random() * limit) / 2);
  }

  /** A browser does not say why a socket was refused; without this a signed-out page would call itself offline for ever. */
  async #diagnose(): Promise<void> {
    if (!(await this.signedOut()) || this.#state === 'live') return;
    const channels = [...this.#channels];
    this.#channels.clear();
    this.#shut();
    for (const [body, channel] of channels) channel.frame({ t: 'gone', body, reason: 'signed_out' });
  }

  #shut(): void {
    this.#generation++;
    clearTimeout(this.#timer);
    this.#transport?.close();
    this.#transport = null;
    this.#state = 'connecting';
  }

  #change(state: ConnectionState): void {
    if (this.#state === state && state !== 'live') return;
    this.#state = state;
    for (const channel of this.#channels.values()) channel.stateChanged(state);
  }
}

async function isSignedOut(url: URL): Promise<boolean> {
  try {
    return (await fetch(url, { cache: 'no-store' })).status === 401;
  } catch (error) {
    // No answer at all: the network is away, which the retries are for
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** A browser may keep nothing for pages, and says so with an error. */
function tabMemory(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

let shared: Connection | null = null;

/** The connection all editors of this page share. */
export function sharedConnection(): Connection {
  if (!shared) {
    const page = new URL('collab', document.baseURI);
    const url = new URL(page);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    const open = withSecondLine(webSocketTransport(url.href), eventTransport(page.href), tabMemory());
    const connection = new Connection(open, () => isSignedOut(page));
    window.addEventListener('online', () => connection.wake());
    window.addEventListener('offline', () => connection.lost());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') connection.wake();
    });
    shared = connection;
  }
  return shared;
}
