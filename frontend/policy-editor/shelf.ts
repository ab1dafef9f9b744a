import { Keeper } from './keeper';
import { BrowserStore, keyOf, TabClaims, type Claims, type KeptStore } from './kept-store';
import type { KeptWork } from './kept-work';

const PATIENCE_MS = 3000;

/** A tab that has just gone may hold its claim a little longer than its page. */
const HELD_TRIES = 8;
const HELD_MS = 50;

/** Work of a tab that is gone, claimed by this one. */
export interface Found {
  readonly work: KeptWork;
  readonly release: () => void;
}

/** A session that can be asked to end, so that the next one on the same page finds its last write. */
export interface Holder {
  yield(): Promise<void>;
}

/** The browser's place for work that the server does not have yet. */
export class Shelf {
  #readable = false;
  #holders = new Map<string, Holder>();

  constructor(
    private readonly store: KeptStore,
    private readonly claims: Claims,
  ) {}

  /** Names the session that holds a body on this page; the one before it comes back. */
  hold(body: string, holder: Holder): Holder | undefined {
    const before = this.#holders.get(body);
    this.#holders.set(body, holder);
    return before;
  }

  letGo(body: string, holder: Holder): void {
    if (this.#holders.get(body) === holder) this.#holders.delete(body);
  }

  /** What tabs of this person left behind at this body, oldest first. Nothing when the browser does not answer in time. */
  async find(body: string, person: string): Promise<Found[]> {
    let late = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const search = this.#search(body, person).then((found) => {
      this.#readable = !late;
      if (late) for (const each of found) each.release();
      return found;
    });
    const limit = new Promise<Found[]>((resolve) => {
      timer = setTimeout(() => {
        late = true;
        resolve([]);
      }, PATIENCE_MS);
    });
    try {
      return await Promise.race([search, limit]);
    } catch {
      // A private window, a disk that fails: the save state says that nothing is kept
      this.#readable = false;
      return [];
    } finally {
      clearTimeout(timer);
    }
  }

  async #search(body: string, person: string): Promise<Found[]> {
    const left = await this.store.of(body, person);
    // At the same time: tabs that are open keep their claims, and each is waited for a while
    const found = await Promise.all(left.map(({ client }) => this.#take(body, person, client)));
    return found.filter((each) => each !== null).sort((a, b) => a.work.at - b.work.at);
  }

  async #take(body: string, person: string, client: string): Promise<Found | null> {
    const release = await this.#claim(keyOf({ body, person, client }));
    if (!release) return null;
    // Read again under the claim: the tab that held it may have written last words
    const work = (await this.store.of(body, person)).find((each) => each.client === client);
    if (work) return { work, release };
    release();
    return null;
  }

  async #claim(key: string): Promise<(() => void) | null> {
    for (let tries = HELD_TRIES; ; tries--) {
      const release = await this.claims.claim(key);
      if (release || tries === 0) return release;
      await new Promise((resolve) => setTimeout(resolve, HELD_MS));
    }
  }

  async keeper(
    key: Parameters<typeof keyOf>[0],
    work: () => KeptWork | null,
    told: () => void,
    found: Found | null,
    instead: string | null = null,
  ): Promise<Keeper> {
    const release = found?.release ?? (await this.claims.claim(keyOf(key)).catch(() => null));
    return new Keeper(this.store, key, work, told, release ?? (() => undefined), {
      stored: found !== null,
      works: this.#readable,
      instead,
    });
  }

  async forget({ work, release }: Found): Promise<void> {
    await this.store.remove(keyOf(work)).catch(() => undefined);
    release();
  }
}

let shared: Shelf | null = null;

/** Null where the browser has no such place; then everything works, but only as long as the page is open. */
export function sharedShelf(): Shelf | null {
  if (!('indexedDB' in globalThis) || !('locks' in navigator)) return null;
  shared ??= new Shelf(new BrowserStore(), new TabClaims());
  return shared;
}
