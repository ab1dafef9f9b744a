import { keyOf, type Claims, type KeptStore } from '../kept-store';
import type { KeptWork } from '../kept-work';
import { Shelf } from '../shelf';

/** A browser's store in memory: what is put survives the tab, who claims is forgotten with it. */
export class MemoryBrowser {
  readonly entries = new Map<string, KeptWork>();
  readonly claimed = new Set<string>();
  failing = false;
  latency = 0;

  tab(): MemoryTab {
    return new MemoryTab(this);
  }
}

export class MemoryTab implements KeptStore, Claims {
  readonly shelf = new Shelf(this, this);
  #mine = new Set<string>();
  #dead = false;

  constructor(private readonly browser: MemoryBrowser) {}

  /** The tab is gone in this instant: writes under way are lost, its claims are free, at once or a little later. */
  kill(held = 0): void {
    this.#dead = true;
    const free = (): void => {
      for (const key of this.#mine) this.browser.claimed.delete(key);
    };
    if (held > 0) setTimeout(free, held);
    else free();
  }

  async of(body: string, person: string): Promise<readonly KeptWork[]> {
    await this.#turn();
    return [...this.browser.entries.values()].filter((w) => w.body === body && w.person === person);
  }

  async put(work: KeptWork, instead: string | null): Promise<void> {
    const copy = JSON.parse(JSON.stringify(work)) as KeptWork;
    await this.#turn();
    this.browser.entries.set(keyOf(work), copy);
    if (instead !== null) this.browser.entries.delete(instead);
  }

  async remove(key: string): Promise<void> {
    await this.#turn();
    this.browser.entries.delete(key);
  }

  async claim(key: string): Promise<(() => void) | null> {
    await this.#turn();
    if (this.browser.claimed.has(key)) return null;
    this.browser.claimed.add(key);
    this.#mine.add(key);
    return () => {
      if (this.#dead) return;
      this.#mine.delete(key);
      this.browser.claimed.delete(key);
    };
  }

  async #turn(): Promise<void> {
    if (this.browser.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.browser.latency));
    else await Promise.resolve();
    if (this.#dead) await new Promise(() => undefined);
    if (this.browser.failing) throw new Error('The disk is full');
  }
}
