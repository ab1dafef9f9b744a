import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EVERY, LineCourse, NEWS, PATIENCE, type Standing } from './line-course';

describe('the line of a page', () => {
  let answers: () => Promise<boolean>;
  let online: boolean;
  let shown: Standing[];
  let line: LineCourse;

  const silence = () => new Promise<boolean>(() => undefined);
  const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 });
    answers = () => Promise.resolve(true);
    online = true;
    shown = [];
    line = new LineCourse({
      ask: () => answers(),
      online: () => online,
      now: () => Date.now(),
      changed: (standing) => shown.push(standing),
    });
    line.start();
  });

  afterEach(() => {
    line.stop();
    vi.useRealTimers();
  });

  it('says nothing as long as it is there', async () => {
    await pass(10 * EVERY);
    expect(shown).toEqual([]);
  });

  it('is down when two questions in a row stay without an answer, and says since when it was last heard', async () => {
    await pass(EVERY);
    const heard = Date.now();
    answers = silence;
    await pass(EVERY + PATIENCE);
    expect(shown).toEqual([]);
    await pass(EVERY);
    expect(shown).toEqual([{ is: 'down', since: heard }]);
    expect(Date.now() - heard).toBeLessThanOrEqual(2 * EVERY + PATIENCE);
    await pass(60_000);
    expect(shown).toHaveLength(1);
  });

  it('does not flicker on a network that loses one in two', async () => {
    let count = 0;
    answers = () => (count++ % 2 ? silence() : Promise.resolve(true));
    await pass(120_000);
    expect(count).toBeGreaterThan(10);
    expect(shown).toEqual([]);
  });

  it('believes a browser that says it has no network, at once', async () => {
    await pass(500);
    answers = () => Promise.reject(new Error('no network'));
    online = false;
    await line.look();
    expect(shown).toEqual([{ is: 'down', since: 1_000_000 }]);
  });

  it('is up with the first answer', async () => {
    answers = () => Promise.reject(new Error('no network'));
    await pass(EVERY + 2_000);
    expect(line.standing.is).toBe('down');
    answers = () => Promise.resolve(true);
    await pass(1_000);
    expect(shown.map((each) => each.is)).toEqual(['down', 'up']);
  });

  it('asks one question at a time, however often it is told to look', async () => {
    let open = 0;
    answers = () => {
      open++;
      return silence();
    };
    void line.look();
    void line.look();
    await pass(PATIENCE - 1);
    expect(open).toBe(1);
  });

  it('is deaf when it answers and the news that were asked for do not come, until they do', async () => {
    await pass(EVERY);
    line.news();
    const heard = Date.now();
    line.askedForNews();
    await pass(NEWS);
    expect(shown).toEqual([]);
    await pass(2 * EVERY);
    expect(shown).toEqual([{ is: 'deaf', since: heard }]);
    line.news();
    expect(line.standing).toEqual({ is: 'up' });
  });

  it('is not deaf for news that were lost in a break', async () => {
    line.askedForNews();
    answers = silence;
    await pass(4 * EVERY);
    answers = () => Promise.resolve(true);
    await pass(10 * NEWS);
    expect(shown.map((each) => each.is)).toEqual(['down', 'up']);
  });
});
