/** The facilitator's console in a real browser: what is pressed on it, and when its page shows whom as having voted. */

/** In the page: notes for each change of the list of those who have not voted who left it, and when. */
function watch() {
  const shown = (window.shownVotes = { at: {}, counts: [] });
  let missing;
  const read = () => {
    const text = document.querySelector('#missing')?.textContent;
    if (text === undefined) return;
    const now = Date.now();
    const left = new Set(text.match(/Guest \d+/g) ?? []);
    missing?.forEach((name) => left.has(name) || (shown.at[name] ??= now));
    missing = left;
    shown.counts.push([now, left.size]);
  };
  new MutationObserver(read).observe(document.body, { subtree: true, childList: true, characterData: true });
  read();
}

export class Console {
  #context;
  #browser;
  #address;
  #cookie;
  page;

  constructor(browser, address, cookie) {
    this.#browser = browser;
    this.#address = address;
    this.#cookie = cookie;
  }

  /** @param cookie of a new session, after the server was started again */
  async open(cookie = this.#cookie) {
    this.#cookie = cookie;
    this.#context = await this.#browser.newContext({ viewport: { width: 1440, height: 1000 }, reducedMotion: 'reduce', locale: 'en-GB' });
    const [name, value] = this.#cookie.split(/=(.*)/s);
    await this.#context.addCookies([{ name, value: value.split(';')[0], url: new URL(this.#address).origin }]);
    this.page = await this.#context.newPage();
    await this.page.goto(this.#address);
    await this.page.locator('.workshop-code').waitFor();
  }

  async close() {
    await this.#context.close();
  }

  async begin() {
    await this.page.click('#open');
    await this.page.click('#next');
    await this.page.locator('#pause').waitFor();
  }

  /** Waits until so many stand at the door, and the list of them rests. */
  async sees(count) {
    await this.page.locator('.room-waiting li').nth(count - 1).waitFor({ timeout: 120_000 });
    await this.page.waitForTimeout(1_000);
  }

  /** Lets everybody in who waits at the door. Gives the moment of the click. */
  async admitAll() {
    const at = Date.now();
    await this.page.click('#admit-all');
    return at;
  }

  /** A ballot of the question itself, one person one vote, ready to be opened. */
  async draft(question, secret) {
    const { page } = this;
    await page.click('#new-ballot');
    await page.fill('#question-en input', question);
    await page.click('#electorate');
    await page.click('vaadin-select-item:has-text("one person")');
    if (secret) await page.click('vaadin-radio-button:has-text("secret")');
    await page.click('#confirm');
    await page.locator('#ballot-open').waitFor();
  }

  /** Opens the ballot; gives the moment at which that was confirmed. */
  async openBallot() {
    const at = await this.#confirmed('ballot-open');
    await this.page.locator('#turnout').waitFor();
    await this.page.evaluate(watch);
    return at;
  }

  async closeBallot() {
    return this.#confirmed('ballot-close');
  }

  /** By name: when the page showed that this person has voted. */
  async votesShown() {
    return this.page.evaluate(() => window.shownVotes.at);
  }

  async turnout() {
    return this.page.innerText('#turnout');
  }

  async #confirmed(button) {
    await this.page.click(`#${button}`);
    const confirm = this.page.locator('vaadin-confirm-dialog [slot="confirm-button"]').first();
    await confirm.waitFor();
    const at = Date.now();
    await confirm.click();
    return at;
  }
}
