import type { OpenTransport, Transport, TransportEvents } from './transport';

/** The parts of a browser that the second line needs. */
export interface EventLine {
  readonly open: (url: string) => Pick<EventSource, 'addEventListener' | 'close'>;
  readonly post: (url: string, body: string) => Promise<{ readonly ok: boolean }>;
}

/** How many characters of frames go in one request; the server takes a little more than a megabyte. */
const LARGEST_POST = 400_000;

export const browserEventLine: EventLine = {
  open: (url) => new EventSource(url),
  post: (url, body) =>
    fetch(url, { method: 'POST', body, cache: 'no-store', headers: { 'content-type': 'application/json' } }),
};

/** One line over HTTP: what the server says comes as events, what is said here goes in one request after the other. */
class EventTransport implements Transport {
  #source: Pick<EventSource, 'addEventListener' | 'close'>;
  #line: string | null = null;
  #waiting: string[] = [];
  #posting = false;
  #closed = false;

  constructor(
    private readonly url: string,
    private readonly browser: EventLine,
    private readonly events: TransportEvents,
  ) {
    this.#source = browser.open(`${url}/events`);
    this.#source.addEventListener('hello', (event) => {
      this.#line = (JSON.parse((event as MessageEvent<string>).data) as { line: string }).line;
      events.opened();
    });
    this.#source.addEventListener('message', (event) => {
      if (!this.#closed) events.message((event as MessageEvent<string>).data);
    });
    // By itself an event source would open another line under this one's name: every loss is the end here
    this.#source.addEventListener('error', () => this.#end());
  }

  send(text: string): void {
    this.#waiting.push(text);
    void this.#post();
  }

  close(): void {
    this.#closed = true;
    this.#source.close();
  }

  async #post(): Promise<void> {
    if (this.#posting || this.#line === null) return;
    this.#posting = true;
    while (this.#waiting.length > 0 && !this.#closed) {
      const frames = this.#take();
      const sent = await this.browser
        .post(`${this.url}/frames?line=${encodeURIComponent(this.#line)}`, `[${frames.join(',')}]`)
        .catch(() => ({ ok: false }));
      if (!sent.ok) this.#end();
    }
    this.#posting = false;
  }

  #take(): string[] {
    let size = 0;
    let count = 0;
    while (count < this.#waiting.length && (count === 0 || size + this.#waiting[count].length < LARGEST_POST))
      size += this.#waiting[count++].length;
    return this.#waiting.splice(0, count);
  }

  #end(): void {
    if (this.#closed) return;
    this.close();
    this.events.closed();
  }
}

/** The frames of the protocol over server-sent events and POST, for networks that let no socket through. */
export function eventTransport(url: string, browser: EventLine = browserEventLine): OpenTransport {
  return (events) => new EventTransport(url, browser, events);
}
