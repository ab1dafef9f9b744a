/** A phone as somebody holds it: the page itself, in a browser of 390 px. What it shows is read from the screen. */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** In the page: whether the screen says that the vote is in the box, and the moment at which it first did. */
function look() {
  window.showsCast = () =>
    Boolean(
      document.querySelector('workshop-paper')?.shadowRoot?.querySelector('.stand[data-stand="cast"]') ??
        document.querySelector('#booth-said[data-tone="cleared"]'),
    );
  setInterval(() => window.showsCast() && window.castShown(), 20);
}

export class PhonePage {
  times = {};
  gone = false;
  #browser;
  #context;
  #page;

  constructor({ name, origin, seat, browser }) {
    Object.assign(this, { name, origin, seat });
    this.#browser = browser;
  }

  async join(code) {
    this.#context = await this.#browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, reducedMotion: 'reduce', locale: 'en-GB' });
    this.#context.setDefaultTimeout(120_000);
    const page = (this.#page = await this.#context.newPage());
    await page.exposeFunction('castShown', () => void (this.times.cast ??= Date.now()));
    await page.addInitScript(look);
    await page.goto(`${this.origin}/join/${code}`);
    await page.fill('#name input', this.name);
    await page.check('#consent input');
    await page.click('#join');
    await page.locator('.seat-said').waitFor();
  }

  async inside() {
    await this.#page.locator('#leave').waitFor();
    return Date.now();
  }

  async paper() {
    await this.#page.locator('workshop-paper #cast').waitFor();
    return Date.now();
  }

  async vote() {
    await this.#page.locator('workshop-paper label.pick').first().click();
    this.times.sent = Date.now();
    await this.#page.click('workshop-paper #cast');
  }

  /** Presses "send again" when the paper offers it, until it is cast. */
  async insist() {
    while (!this.gone && !(await this.showsCast())) {
      await pause(1_000 + Math.random() * 2_000);
      await this.#page.click('workshop-paper #retry', { timeout: 200 }).catch(() => {});
    }
  }

  async showsCast() {
    // a page that is being loaded anew shows nothing
    return this.#page.evaluate(() => window.showsCast()).catch(() => false);
  }

  async result() {
    await this.#page.locator('.ballot-result').first().waitFor();
    return Date.now();
  }

  async leave() {
    this.gone = true;
    await this.#context?.close();
  }
}
