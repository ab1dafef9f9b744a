import type { ConnectionState } from './connection';
import { saveState, type SaveState } from './save-state';
import { Timers } from './timers';

const TICK_MS = 400;

/** Follows one body's save state over time and tells when it changes. */
export class SaveWatch {
  #connection: ConnectionState = 'connecting';
  #oldestUnsaved: number | null = null;
  #offlineSince: number | null = null;
  #lastSaved = Date.now();
  #textWaiting = false;
  #shown: SaveState | null = null;
  #timers = new Timers();

  constructor(private readonly tell: (save: SaveState) => void) {}

  set connection(state: ConnectionState) {
    this.#connection = state;
    if (state === 'live') this.#offlineSince = null;
    else if (state === 'offline') this.#offlineSince ??= Date.now();
    this.#tick();
  }

  set textWaiting(value: boolean) {
    this.#textWaiting = value;
    this.#tick();
  }

  edited(unsaved: boolean): void {
    this.#oldestUnsaved = unsaved ? (this.#oldestUnsaved ?? Date.now()) : null;
    this.#tick();
  }

  /** The server answered: what is still unsaved counts from now. */
  settled(unsaved: boolean): void {
    this.#lastSaved = Date.now();
    this.#oldestUnsaved = unsaved ? this.#lastSaved : null;
    this.#tick();
  }

  stop(): void {
    this.#timers.stopAll();
  }

  #tick(): void {
    const facts = {
      connection: this.#connection,
      oldestUnsaved: this.#oldestUnsaved,
      offlineSince: this.#offlineSince,
      lastSaved: this.#lastSaved,
      textWaiting: this.#textWaiting,
    };
    const next = saveState(facts, Date.now());
    const shown = this.#shown;
    if (next.state !== shown?.state || next.since !== shown.since || next.pending !== shown.pending) {
      this.#shown = next;
      this.tell(next);
    }
    if (this.#oldestUnsaved !== null) this.#timers.start('tick', TICK_MS, () => this.#tick());
  }
}
