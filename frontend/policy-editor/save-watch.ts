import type { ConnectionState } from './connection';
import { saveState, type SaveState } from './save-state';
import { Timers } from './timers';

const TICK_MS = 400;

const FACTS = ['state', 'since', 'pending', 'offlineSince', 'kept'] as const;

function sameState(next: SaveState, shown: SaveState | null): boolean {
  return shown !== null && FACTS.every((fact) => next[fact] === shown[fact]);
}

/** Follows one body's save state over time and tells when it changes. */
export class SaveWatch {
  #connection: ConnectionState = 'connecting';
  #oldestUnsaved: number | null = null;
  #offlineSince: number | null = null;
  #lastSaved = Date.now();
  #textWaiting = false;
  #kept: boolean | null = null;
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

  set kept(value: boolean | null) {
    if (value === this.#kept) return;
    this.#kept = value;
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
      kept: this.#kept,
    };
    const next = saveState(facts, Date.now());
    if (!sameState(next, this.#shown)) {
      this.#shown = next;
      this.tell(next);
    }
    if (this.#oldestUnsaved !== null) this.#timers.start('tick', TICK_MS, () => this.#tick());
  }
}
