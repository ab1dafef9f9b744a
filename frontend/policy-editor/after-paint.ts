/** A page out of sight paints nothing; then what waits for it goes on all the same. */
const UNSEEN_MS = 250;

/** Resolves once the next frame is painted. */
export function afterPaint(): Promise<void> {
  return new Promise((painted) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      clearTimeout(unseen);
      painted();
    };
    // A message from within a frame arrives when the frame is over
    const tell = (): void => port2.postMessage(0);
    const unseen = setTimeout(tell, UNSEEN_MS);
    requestAnimationFrame(tell);
  });
}

/** Work about what was just done that has to wait until it is painted; asked for many times it is done once. */
export class AfterPaint {
  #waiting: Promise<void> | null = null;

  constructor(private readonly work: () => void) {}

  /** Resolves when nothing waits. */
  get done(): Promise<void> {
    return this.#waiting ?? Promise.resolve();
  }

  /** True while a frame is awaited. Asking for one makes the page draw one: not for what changes nothing that is to be seen. */
  get waits(): boolean {
    return this.#waiting !== null;
  }

  soon(): void {
    this.#waiting ??= afterPaint().then(() => {
      if (this.#waiting) this.now();
    });
  }

  now(): void {
    this.#waiting = null;
    this.work();
  }

  stop(): void {
    this.#waiting = null;
  }
}
