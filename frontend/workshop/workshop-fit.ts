/** From the largest letters down to the smallest that a hall can still read, in hundredths of the screen's width. */
const SIZES = [2.4, 2.1, 1.9, 1.7, 1.5, 1.3, 1.15];

/** Sets what it holds in the largest letters with which the page still fits the screen: nobody scrolls a wall. */
export class WorkshopFit extends HTMLElement {
  private readonly resized = new ResizeObserver(() => this.fit());
  private readonly changed = new MutationObserver(() => this.follow());
  private readonly turned = (): void => this.fit();

  connectedCallback(): void {
    this.changed.observe(this, { childList: true, subtree: true });
    window.addEventListener('resize', this.turned);
    this.follow();
  }

  disconnectedCallback(): void {
    this.changed.disconnect();
    this.resized.disconnect();
    window.removeEventListener('resize', this.turned);
  }

  /** Charts draw themselves a moment later, and tell so by their size. */
  private follow(): void {
    this.resized.disconnect();
    this.querySelectorAll('*').forEach((part) => this.resized.observe(part));
    this.fit();
  }

  private fit(): void {
    for (const size of SIZES) {
      this.style.setProperty('--ballot-wall', `${size}vw`);
      if (document.documentElement.scrollHeight <= window.innerHeight) {
        return;
      }
    }
  }
}

customElements.define('workshop-fit', WorkshopFit);
