import type { EditorState, Transaction } from 'prosemirror-state';
import { collabState, takeBatch, type Batch } from './collab';
import type { ClientFrame } from './protocol';
import { Timers } from './timers';

export interface Sender {
  readonly body: string;
  readonly state: () => EditorState | null;
  /** True while the server listens to this body's steps. */
  readonly ready: () => boolean;
  readonly apply: (tr: Transaction) => void;
  readonly send: (frame: ClientFrame) => void;
  /** Resolves when what is held now is kept in the browser; null where nothing is kept. */
  readonly kept: (() => Promise<void>) | null;
}

const FLUSH_MS = 40;
const TOO_FAST_MS = 700;
const TOO_FAST_TRIES = 6;

/** Sends a session's own steps: one batch at a time, the same batch again until it is answered. */
export class Sending {
  #tooFast = 0;
  #timers = new Timers();

  constructor(private readonly from: Sender) {}

  /** Sends what waits, soon: bursts of keys go together. */
  soon(): void {
    this.#timers.start('flush', FLUSH_MS, () => this.#flush());
  }

  /** Sends the batch in flight again, or what waits. */
  resend(): void {
    const state = this.from.state();
    if (!state) return;
    const { inFlight, unconfirmed } = collabState(state);
    if (inFlight) this.#send(inFlight);
    else if (unconfirmed.length > 0) this.soon();
  }

  acknowledged(): void {
    this.#tooFast = 0;
    this.soon();
  }

  /** The server asked for patience; false when it did so too often. */
  later(): boolean {
    if (this.#tooFast >= TOO_FAST_TRIES) return false;
    this.#tooFast++;
    this.#timers.start('again', TOO_FAST_MS * this.#tooFast, () => this.resend());
    return true;
  }

  stop(): void {
    this.#timers.stopAll();
  }

  #flush(): void {
    const state = this.from.state();
    const taken = state && this.from.ready() ? takeBatch(state) : null;
    if (!taken) return;
    this.from.apply(taken.tr);
    this.#send(taken.batch);
  }

  /** Kept first, sent then: a batch that nobody remembers sending could be committed twice. */
  #send(batch: Batch): void {
    const { from } = this;
    const { base, seq, steps } = batch;
    const frame: ClientFrame = { t: 'steps', body: from.body, base, seq, steps };
    if (!from.kept) {
      from.send(frame);
      return;
    }
    void from.kept().then(() => {
      const state = from.state();
      if (from.ready() && state && collabState(state).inFlight === batch) from.send(frame);
    });
  }
}
