import { Timers } from './timers';

const EACH_MS = 10_000;

/** Collects the names of those who changed the text and says them politely, at most every ten seconds. */
export class Announcer {
  #names = new Set<string>();
  #timers = new Timers();
  #last = -Infinity;

  constructor(private readonly say: (names: readonly string[]) => void) {}

  changed(names: readonly string[]): void {
    for (const name of names) if (name) this.#names.add(name);
    if (this.#names.size === 0) return;
    const wait = Math.max(1000, this.#last + EACH_MS - Date.now());
    this.#timers.start('say', wait, () => {
      this.#last = Date.now();
      const all = [...this.#names];
      this.#names.clear();
      this.say(all);
    });
  }

  stop(): void {
    this.#timers.stopAll();
    this.#names.clear();
  }
}
