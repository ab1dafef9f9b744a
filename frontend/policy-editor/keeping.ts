import type { Keeper } from './keeper';
import { keyOf } from './kept-store';
import { holdsSteps, type KeptText, type KeptWork, type OwnWork } from './kept-work';
import type { Found, Shelf } from './shelf';

export interface KeepingOptions {
  readonly shelf: Shelf;
  readonly body: string;
  readonly person: string;
  /** Work that was already claimed; nothing else is looked for then. */
  readonly found?: Found;
}

/** What a session tells its keeping. */
export interface KeptSession {
  /** What the server does not have at this moment, or null. */
  readonly own: () => OwnWork | null;
  readonly told: () => void;
  /** Sends what another tab left behind and brings back what found no place. */
  readonly drain: (found: Found) => Promise<void>;
}

/** Keeps one session's work in the browser, under the session's client name, and finds what earlier tabs left behind. */
export class Keeping {
  #texts: readonly KeptText[] = [];
  #client = '';
  #keeper: Keeper | null = null;
  #ready: Promise<void> = Promise.resolve();
  #ended: Promise<void> | null = null;

  constructor(
    private readonly options: KeepingOptions,
    private readonly session: KeptSession,
  ) {}

  /** Null as long as nobody knows; false when the browser keeps nothing. */
  get works(): boolean | null {
    return this.#keeper?.works ?? null;
  }

  get safe(): boolean {
    return this.#keeper?.safe ?? false;
  }

  get texts(): readonly KeptText[] {
    return this.#texts;
  }

  set texts(texts: readonly KeptText[]) {
    this.#texts = texts;
    this.changed();
  }

  /** Claims a place under this client name, or takes over the work of a tab that is gone, together with its name. */
  async begin(client: string): Promise<KeptWork | null> {
    const { shelf, body, person, found } = this.options;
    let all = found ? [found] : await shelf.find(body, person);
    const main = all.findLast((each) => holdsSteps(each.work)) ?? null;
    const drained = all.filter((each) => each !== main && holdsSteps(each.work));
    if (drained.length > 0) {
      for (const each of drained) await this.session.drain(each);
      // What found no place is there again as text
      all = [...all.filter((each) => !drained.includes(each)), ...(await shelf.find(body, person))];
    }
    const others = all.filter((each) => each !== main && !holdsSteps(each.work));
    for (const each of all) if (each !== main && !others.includes(each)) each.release();
    this.#texts = [...others, ...(main ? [main] : [])].flatMap((each) => each.work.texts);
    await this.#claim(main?.work.client ?? client, main);
    this.session.told();
    if (others.length > 0) {
      this.#keeper?.changed();
      await this.#keeper?.settled();
      // Only what is written under the own name may go under the other
      if (this.safe) for (const each of others) await shelf.forget(each);
      else for (const each of others) each.release();
    }
    return main?.work ?? null;
  }

  /** The session goes on under another name: in one write the new entry takes the place of the old one. */
  renew(client: string): void {
    this.#ready = this.#ready.then(async () => {
      const { body, person } = this.options;
      const before = keyOf({ body, person, client: this.#client });
      const release = await this.#keeper?.quit();
      await this.#claim(client, null, before);
      this.#keeper?.changed();
      await this.#keeper?.settled();
      release?.();
    });
  }

  changed(): void {
    this.#keeper?.changed();
  }

  /** Resolves when what is held now has been written, or cannot be. */
  async written(): Promise<void> {
    this.changed();
    await this.#ready;
    await this.#keeper?.settled();
  }

  /** Writes what is left and lets other tabs have it. */
  end(): Promise<void> {
    this.#ended ??= this.#ready.then(async () => {
      this.#keeper?.changed();
      await this.#keeper?.end();
    });
    return this.#ended;
  }

  async #claim(client: string, found: Found | null, instead: string | null = null): Promise<void> {
    const { shelf, body, person } = this.options;
    this.#client = client;
    const key = { body, person, client };
    this.#keeper = await shelf.keeper(key, () => this.#work(client), this.session.told, found, instead);
  }

  #work(client: string): KeptWork | null {
    if (client !== this.#client) return null;
    const { body, person } = this.options;
    const own = this.session.own();
    if (this.#texts.length === 0 && (own === null || !holdsSteps(own))) return null;
    const nothing: OwnWork = { version: 0, nextSeq: 1, inFlight: null, steps: [] };
    return { body, person, client, ...(own ?? nothing), texts: this.#texts, at: Date.now() };
  }
}
