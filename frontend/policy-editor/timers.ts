/** Named timers: starting one that already runs changes nothing, so bursts collapse into one run. */
export class Timers {
  #running = new Map<string, ReturnType<typeof setTimeout>>();

  start(name: string, delay: number, run: () => void): void {
    if (this.#running.has(name)) return;
    const timer = setTimeout(() => {
      this.#running.delete(name);
      run();
    }, delay);
    this.#running.set(name, timer);
  }

  /** Starts again from zero, for work that should wait until things are quiet. */
  restart(name: string, delay: number, run: () => void): void {
    this.stop(name);
    this.start(name, delay, run);
  }

  stop(name: string): void {
    clearTimeout(this.#running.get(name));
    this.#running.delete(name);
  }

  stopAll(): void {
    for (const name of [...this.#running.keys()]) this.stop(name);
  }
}
