/** How the line to the server stands: up; down, with when it was last known to be up; or deaf: it answers, but its news do not arrive. */
export type Standing = { readonly is: 'up' } | { readonly is: 'down' | 'deaf'; readonly since: number };

/** Between two looks at a line that is up; one takes no longer than PATIENCE. Both together say how soon a break is noticed. */
export const EVERY = 4_000;
export const PATIENCE = 3_000;
/** Between two looks at a line that may be down. */
const AGAIN = 1_000;
/** How long news that were asked for may take. */
export const NEWS = 12_000;

interface Ways {
  /** Asks the server anything; true when it answered. */
  ask(): Promise<boolean>;
  /** What the browser itself says; false is certain, true is not. */
  online(): boolean;
  now(): number;
  changed(standing: Standing): void;
}

/**
 * Finds out whether a page is still connected, by asking, since a broken line says nothing by itself. One question without an answer says
 * nothing either, on a bad network; two in a row do. The first answer shows that the line is there again.
 */
export class LineCourse {
  standing: Standing = { is: 'up' };
  private heardAt: number;
  private newsAt: number;
  private newsAsked?: number;
  private unanswered = 0;
  private looking?: Promise<void>;
  private timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly ways: Ways) {
    this.heardAt = this.newsAt = ways.now();
  }

  start(): void {
    this.heardAt = this.newsAt = this.ways.now();
    this.later(EVERY);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Looks at once: the browser said that something changed, or the page was looked at again. */
  look(): Promise<void> {
    this.stop();
    return (this.looking ??= this.asked().finally(() => (this.looking = undefined)));
  }

  /** News were asked for, which come on the other half of the line. */
  askedForNews(): void {
    this.newsAsked ??= this.ways.now();
  }

  news(): void {
    this.newsAsked = undefined;
    this.newsAt = this.ways.now();
    if (this.standing.is === 'deaf') this.stand({ is: 'up' });
  }

  private async asked(): Promise<void> {
    let impatient: ReturnType<typeof setTimeout> | undefined;
    const answered = await Promise.race([
      this.ways.ask().catch(() => false),
      new Promise<boolean>((resolve) => (impatient = setTimeout(() => resolve(false), PATIENCE))),
    ]);
    clearTimeout(impatient);
    if (answered) this.answered();
    else this.missed();
    this.later(answered && this.unanswered === 0 ? EVERY : AGAIN);
  }

  private answered(): void {
    this.unanswered = 0;
    const now = this.ways.now();
    this.heardAt = now;
    if (this.standing.is === 'down') {
      // what was asked for before the break counts from here
      this.newsAsked = undefined;
      this.stand({ is: 'up' });
    } else if (this.standing.is === 'up' && this.newsAsked !== undefined && now - this.newsAsked > NEWS) {
      this.stand({ is: 'deaf', since: this.newsAt });
    }
  }

  private missed(): void {
    this.unanswered++;
    if (this.standing.is !== 'down' && (this.unanswered > 1 || !this.ways.online())) this.stand({ is: 'down', since: this.heardAt });
  }

  private stand(standing: Standing): void {
    this.standing = standing;
    this.ways.changed(standing);
  }

  private later(milliseconds: number): void {
    this.stop();
    this.timer = setTimeout(() => void this.look(), milliseconds);
  }
}
