import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Calls twice a second while its element is on the page. */
export class Ticking implements ReactiveController {
  private readonly tick: () => void;
  private interval?: number;

  constructor(host: ReactiveControllerHost, tick: () => void) {
    this.tick = tick;
    host.addController(this);
  }

  hostConnected(): void {
    this.interval = window.setInterval(this.tick, 500);
  }

  hostDisconnected(): void {
    window.clearInterval(this.interval);
  }
}
