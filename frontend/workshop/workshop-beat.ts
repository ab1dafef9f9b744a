const EVERY = 30_000;

/**
 * Keeps a screen of a workshop alive that nobody touches: tells the server now and then that it is there, and loads the page anew when the
 * server no longer knows it (it was started again, or the session ran out). The seat is found again by its cookie.
 *
 * @fires still-here - every half minute
 */
export class WorkshopBeat extends HTMLElement {
  private beating?: number;
  private watching?: MutationObserver;

  connectedCallback(): void {
    this.beating = window.setInterval(() => this.dispatchEvent(new CustomEvent('still-here')), EVERY);
    // the framework's own notice that the session is gone; a moment apart, so that a hall does not knock all at once
    this.watching = new MutationObserver(() => {
      if (document.querySelector('.v-system-error')) {
        this.watching?.disconnect();
        window.setTimeout(() => window.location.reload(), 500 + Math.random() * 2_500);
      }
    });
    this.watching.observe(document.body, { childList: true });
  }

  disconnectedCallback(): void {
    window.clearInterval(this.beating);
    this.watching?.disconnect();
  }
}

customElements.define('workshop-beat', WorkshopBeat);
