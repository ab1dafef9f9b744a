/** Somebody who takes part with a phone: joins by the code, sees what the seat shows, and votes as the paper on the screen does. */
import { Drafts, nothing, paper, PaperCourse, Store } from './course.js';
import { Browser } from './flow/browser.js';
import { Page } from './flow/page.js';

const BEAT = 30_000;
/** How often the page asks whether its line is there (`frontend/workshop/line-course.ts`). */
const LOOK = 4_000;
const LEVELS = ['AGREE', 'STAND_ASIDE'];
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export class Phone {
  /** Moments, in milliseconds of the clock: the paper was there, the vote was sent, it showed as cast. */
  times = {};
  reloads = 0;
  /** How often something went out that had gone out before: by the line under the page, or by the paper on it. */
  again = 0;
  gone = false;
  #browser;
  #drafts = new Drafts(new Store());
  #page;
  #element;
  #course;
  #acts = new Set();
  #waiting = new Set();
  #beat;
  #look;
  #failed;

  /** @param seat address of the workshop's seats */
  constructor({ name, origin, seat }) {
    this.name = name;
    this.seat = seat;
    this.#browser = new Browser(origin);
  }

  /** Takes a seat as a guest; waits at the door afterwards. */
  async join(code) {
    const page = this.#open();
    await page.open(`join/${code}`);
    const [name, consent, join] = ['name', 'consent', 'join'].map((id) => page.tree.byId(id));
    if (!join) throw new Error(`${this.name} is not let to the form: ${page.tree.text(page.tree.byClass('form-message'))}`);
    await page.send(Page.value(name, 'value', this.name, 'change'));
    await page.send(Page.value(consent, 'checked', true, 'checked-changed'));
    await page.click(join);
    if (!page.tree.byClass('seat')) throw new Error(`${this.name} has no seat: ${page.tree.text(page.tree.byClass('form-message'))}`);
  }

  /** Opens the seat again, as after a reload: it is found by the cookie. */
  async enter() {
    this.#page?.close();
    this.#element = undefined;
    this.#course = undefined;
    await this.#open().open(this.seat);
  }

  get stand() {
    return this.#course?.stand;
  }

  get hasPaper() {
    return this.#course !== undefined;
  }

  get inside() {
    return this.#page?.tree.byId('leave') !== undefined;
  }

  /** Whether the screen says that the vote is in the box: by the paper itself, or by what the server has drawn in its place. */
  get showsCast() {
    const said = this.#page?.tree.byId('booth-said');
    return this.stand === 'cast' || (said?.attributes['data-tone'] === 'cleared' && !this.hasPaper);
  }

  get showsResult() {
    return this.#page?.tree.byClass('ballot-result') !== undefined;
  }

  text() {
    return this.#page?.tree.text(this.#page.tree.byTag('main')) ?? '';
  }

  /** Resolves with the moment at which the screen first fits. */
  until(fits, within = 60_000, what = 'what was waited for') {
    if (fits(this)) return Promise.resolve(Date.now());
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`${this.name} has not seen ${what} after ${within} ms; shows "${this.text().slice(0, 200)}"`));
      }, within);
      const look = () => {
        if (fits(this)) {
          clearTimeout(timer);
          this.#waiting.delete(look);
          resolve(Date.now());
        }
      };
      this.#waiting.add(look);
    });
  }

  /** Marks and casts, and sends again by hand, as a person does, when the paper says that it is not sure. */
  async castVote(i) {
    // a page that is just being loaded anew has no paper yet; one that had sent it sends it again by itself
    await this.until(() => this.hasPaper || this.showsCast, 180_000, 'the paper');
    this.times.sent = Date.now();
    if (this.stand === 'filling') this.#cast(LEVELS[i % LEVELS.length]);
    while (!this.gone && !this.showsCast) {
      await Promise.race([pause(1_000 + Math.random() * 2_000), this.until(() => this.showsCast, 5_000).catch(() => {})]);
      if (this.stand === 'unsure') this.#course.retry();
      // the server may have died before it was sent
      else if (this.stand === 'filling') this.#cast(LEVELS[i % LEVELS.length]);
    }
  }

  #cast(choice) {
    const { data } = this.#element.properties;
    const course = this.#course;
    const marks = nothing();
    for (const option of data.options) marks.on[option.id] = { choice };
    course.mark(marks);
    course.cast(paper(data, marks), data.again);
  }

  /** What a program could send beside the screen: a call to the paper that lies there now. */
  raw() {
    const [page, element] = [this.#page, this.#element];
    return (method, ...args) => page.call(element, method, args);
  }

  leave() {
    this.gone = true;
    clearInterval(this.#beat);
    clearInterval(this.#look);
    this.#page?.close();
    this.#browser.close();
  }

  #open() {
    const page = new Page(this.#browser, {
      changed: () => page === this.#page && this.#changed(),
      ended: () => page === this.#page && this.#ended(),
      again: () => this.again++,
    });
    this.#page = page;
    clearInterval(this.#beat);
    clearInterval(this.#look);
    this.#look = setInterval(() => this.#browser.fetch('/favicon.svg', { method: 'HEAD' }).catch(() => {}), LOOK);
    this.#beat = setInterval(() => {
      const beat = page.tree.byTag('workshop-beat');
      if (beat && !page.closed) page.fire(beat, 'still-here').catch(() => {});
    }, BEAT);
    return page;
  }

  #changed() {
    const element = this.#page.tree.byTag('workshop-paper');
    if (element && element !== this.#element && element.properties.data) this.#paper(element);
    if (!element) {
      this.#element = undefined;
      this.#course = undefined;
    }
    if (this.#page.tree.byId('try-again')) this.#tryAgain(this.#page);
    this.#waiting.forEach((look) => look());
  }

  /** A page that says that the data could not be reached loads itself anew some seconds later, as its script does in a browser. */
  #tryAgain(page) {
    if (this.#failed === page) return;
    this.#failed = page;
    setTimeout(() => page === this.#page && this.#ended(), 3_000 + Math.random() * 5_000);
  }

  #paper(element) {
    const page = this.#page;
    const data = element.properties.data;
    this.#element = element;
    this.times.paper = Date.now();
    const course = new PaperCourse(
      data.name,
      data,
      !data.secret,
      this.#drafts,
      (...vote) => {
        if (this.#acts.has(vote[0])) this.again++;
        this.#acts.add(vote[0]);
        return page.call(element, 'cast', vote);
      },
      () => {
        if (course.stand === 'cast') {
          this.times.cast ??= Date.now();
          page.fire(element, 'paper-cast').catch(() => {});
        }
        this.#waiting.forEach((look) => look());
      },
    );
    this.#course = course;
    setTimeout(() => course.resume(), 0);
  }

  /** The page of a session that is gone is loaded anew a moment later, as the screen's own beat does it; again while that fails. */
  async #ended() {
    while (!this.gone) {
      await pause(500 + Math.random() * 2_500);
      this.reloads++;
      try {
        await this.enter();
        return;
      } catch {
        // the server is not there yet
      }
    }
  }
}
