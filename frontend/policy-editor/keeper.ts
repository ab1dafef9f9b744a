import { keyOf, type KeptStore } from './kept-store';
import type { KeptWork } from './kept-work';
import { Timers } from './timers';

/** How long a change may wait for the next write, and how long a batch waits for its write before it is sent all the same. */
const GAP_MS = 60;
const LONGEST_GAP_MS = 300;
const PATIENCE_MS = 1500;
const AGAIN_MS = 5000;

/**
 * Writes one editor instance's own work to the browser's store: at once after a change, and never two writes at a time. Whatever
 * changes during a write goes with the next one.
 */
export class Keeper {
  /** False when the store did not answer, or took nothing. */
  works: boolean;
  #changed = false;
  #writing: Promise<void> | null = null;
  #stored: boolean;
  /** The entry of the name before this one, until the first write. */
  #instead: string | null;
  #gap = 0;
  #timers = new Timers();
  #ended = false;

  constructor(
    private readonly store: KeptStore,
    private readonly key: Parameters<typeof keyOf>[0],
    private readonly work: () => KeptWork | null,
    private readonly told: () => void,
    private readonly release: () => void,
    start: { readonly stored: boolean; readonly works: boolean; readonly instead: string | null },
  ) {
    this.#stored = start.stored;
    this.#instead = start.instead;
    this.works = start.works;
  }

  /** True when everything of one's own is in the store. */
  get safe(): boolean {
    return !this.#changed && this.#writing === null && this.works === true;
  }

  changed(): void {
    if (this.#ended) return;
    this.#changed = true;
    this.#timers.start('write', this.#gap, () => void this.#write());
  }

  /** Resolves when what is held now has been written, or cannot be: never rejects, never waits for long. */
  async settled(): Promise<void> {
    let late = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        late = true;
        resolve();
      }, PATIENCE_MS);
    });
    while ((this.#changed || this.#writing) && this.works !== false && !late) {
      this.#timers.stop('write');
      await Promise.race([this.#writing ?? this.#write(), limit]);
    }
    clearTimeout(timer);
    if (late) this.#tell(false);
  }

  /** The last write, then the entry is free for other tabs. */
  async end(): Promise<void> {
    await this.settled();
    this.#ended = true;
    this.#timers.stopAll();
    this.release();
  }

  /** Writes no more; the entry stays claimed until what is returned is called. */
  async quit(): Promise<() => void> {
    this.#ended = true;
    this.#timers.stopAll();
    await this.#writing;
    return this.release;
  }

  async #write(): Promise<void> {
    if (this.#writing) {
      this.#timers.start('write', GAP_MS, () => void this.#write());
      return this.#writing;
    }
    this.#changed = false;
    this.#writing = this.#put().finally(() => (this.#writing = null));
    await this.#writing;
  }

  async #put(): Promise<void> {
    // Never over before it is remembered as under way
    await Promise.resolve();
    if (this.#ended) return;
    const work = this.work();
    this.#gap = Math.min(LONGEST_GAP_MS, GAP_MS + (work?.steps.length ?? 0) / 20);
    try {
      if (work) {
        this.#stored = true;
        await this.store.put(work, this.#instead);
      } else {
        if (this.#stored) await this.store.remove(keyOf(this.key));
        if (this.#instead !== null) await this.store.remove(this.#instead);
        this.#stored = false;
      }
      this.#instead = null;
      this.#tell(true);
    } catch {
      // Said in the save state; the next change tries again, and so does time
      this.#changed = true;
      this.#tell(false);
      this.#timers.start('again', AGAIN_MS, () => void this.#write());
    }
  }

  #tell(works: boolean): void {
    this.works = works;
    if (!this.#ended) this.told();
  }
}
