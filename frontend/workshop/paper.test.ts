import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PATIENCE, PaperCourse, type Answer } from './paper-course';
import { Drafts, newSubmission } from './paper-draft';
import { fitting, lack, nothing, paper, type Marks, type Method, type Rules } from './paper-marks';

const rules = (method: Method, more: Partial<Rules> = {}): Rules => ({
  method,
  options: [
    { id: 'a', title: 'Ports' },
    { id: 'b', title: 'Banks' },
  ],
  dots: 3,
  perOption: 2,
  top: 5,
  musts: 1,
  ...more,
});
const on = (marks: Marks['on']): Marks => ({ on: marks, order: [] });

describe('what stands on a paper', () => {
  it('is written as the server reads it, without what says nothing', () => {
    expect(paper(rules('dots'), on({ a: { dots: 2 }, b: { dots: 0 } }))).toBe('{"kind":"dots","on":{"a":2}}');
    expect(paper(rules('scoring'), on({ a: { impact: 4, feasibility: 2 } }))).toBe(
      '{"kind":"scores","on":{"a":{"impact":4,"feasibility":2}}}',
    );
    expect(paper(rules('moscow'), on({ b: { choice: 'WONT' } }))).toBe('{"kind":"classes","on":{"b":"WONT"}}');
    expect(paper(rules('ranking'), { on: {}, order: ['b', 'a'] })).toBe('{"kind":"ranked","order":["b","a"]}');
    expect(paper(rules('delphi'), on({ a: { value: 3 } }))).toBe('{"kind":"ratings","on":{"a":{"value":3,"reason":""}}}');
    expect(paper(rules('consensus'), on({ a: { choice: 'BLOCK', reason: ' no ' } }))).toBe(
      '{"kind":"stands","on":{"a":{"level":"BLOCK","reason":"no"}}}',
    );
  });

  it('lacks something when nothing is marked, in every method', () => {
    for (const method of ['dots', 'scoring', 'moscow', 'ranking', 'delphi', 'consensus'] as const) {
      expect(lack(rules(method), nothing())).toEqual({ what: 'empty' });
    }
  });

  it('asks reasons for a reservation, a block and an estimate outside the middle half, and both scores of an option', () => {
    expect(lack(rules('consensus'), on({ b: { choice: 'RESERVATION', reason: ' ' } }))).toEqual({ what: 'reason', option: 'b' });
    expect(lack(rules('consensus'), on({ b: { choice: 'STAND_ASIDE' } }))).toBeUndefined();
    const second = rules('delphi', { options: [{ id: 'a', title: 'Ports', lower: 2, upper: 3.5 }] });
    expect(lack(second, on({ a: { value: 4 } }))).toEqual({ what: 'reason', option: 'a' });
    expect(lack(second, on({ a: { value: 4, reason: 'ready' } }))).toBeUndefined();
    expect(lack(second, on({ a: { value: 2 } }))).toBeUndefined();
    expect(lack(rules('scoring'), on({ a: { impact: 4 } }))).toEqual({ what: 'half', option: 'a' });
    expect(lack(rules('moscow'), on({ a: { choice: 'MUST' }, b: { choice: 'MUST' } }))).toEqual({ what: 'musts' });
  });

  it('drops marks of options that are not on the ballot', () => {
    const kept = { on: { a: { dots: 1 }, gone: { dots: 2 } }, order: ['gone', 'b', 'b'] };
    expect(fitting(kept, rules('dots'))).toEqual({ on: { a: { dots: 1 } }, order: ['b'] });
  });
});

class Shelf {
  readonly kept = new Map<string, string>();
  getItem = (key: string): string | null => this.kept.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.kept.set(key, value);
  removeItem = (key: string): void => void this.kept.delete(key);
}

describe('the way of a paper into the box', () => {
  const CAST = '{"kind":"dots","on":{"a":2}}';
  let shelf: Shelf;
  let sent: { submission: string; again: boolean; paper: string; answer: (answer: Answer) => void; fail: () => void }[];

  const course = (keep = false, name = 'seat/ballot/1'): PaperCourse =>
    new PaperCourse(
      name,
      rules('dots'),
      keep,
      new Drafts(shelf),
      (submission, cast, again) =>
        new Promise((resolve, reject) => {
          sent.push({ submission, again, paper: cast, answer: resolve, fail: () => reject(new Error('lost')) });
        }),
      () => {},
    );
  const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

  beforeEach(() => {
    vi.useFakeTimers();
    shelf = new Shelf();
    sent = [];
  });
  afterEach(() => vi.useRealTimers());

  it('keeps what is marked over a reload', () => {
    course().mark(on({ a: { dots: 2 } }));
    expect(course().marks).toEqual(on({ a: { dots: 2 } }));
    expect(course(false, 'another seat').marks).toEqual(nothing());
  });

  it('is cast only when the server has said so', async () => {
    const one = course();
    one.mark(on({ a: { dots: 2 } }));
    one.cast(CAST, false);
    expect(one.stand).toBe('sending');
    expect(one.open).toBe(false);
    sent[0]!.answer({ state: 'cast', said: '' });
    await settled();
    expect(one.stand).toBe('cast');
    expect(shelf.kept.size).toBe(0);
  });

  it('is unsure without an answer, is sent again under the same name, and believes an answer that comes late', async () => {
    const one = course();
    one.cast(CAST, false);
    await vi.advanceTimersByTimeAsync(PATIENCE);
    expect(one.stand).toBe('unsure');
    one.mark(on({ b: { dots: 1 } }));
    expect(one.marks).toEqual(nothing());
    one.retry();
    expect(one.stand).toBe('sending');
    expect(sent[1]!.submission).toBe(sent[0]!.submission);
    sent[0]!.answer({ state: 'cast', said: '' });
    await settled();
    expect(one.stand).toBe('cast');
    sent[1]!.answer({ state: 'refused', said: 'closed' });
    await settled();
    expect(one.stand).toBe('cast');
  });

  it('is unsure when the connection breaks, never cast', async () => {
    const one = course();
    one.cast(CAST, false);
    sent[0]!.fail();
    await settled();
    expect(one.stand).toBe('unsure');
  });

  it('goes on after a reload with the same paper under the same name', async () => {
    const one = course();
    one.mark(on({ a: { dots: 2 } }));
    one.cast(CAST, true);
    const after = course();
    after.resume();
    expect(after.stand).toBe('sending');
    expect(sent[1]).toMatchObject({ submission: sent[0]!.submission, paper: CAST, again: true });
    sent[1]!.answer({ state: 'cast', said: '' });
    await settled();
    expect(after.stand).toBe('cast');
    const later = course();
    later.resume();
    expect(later.stand).toBe('filling');
    expect(sent).toHaveLength(2);
  });

  it('stays as it was filled in when it is refused, and goes under a new name then', async () => {
    const one = course();
    one.mark(on({ a: { dots: 2 } }));
    one.cast(CAST, false);
    sent[0]!.answer({ state: 'refused', said: 'closed' });
    await settled();
    expect(one.stand).toBe('refused');
    expect(one.said).toBe('closed');
    expect(one.marks).toEqual(on({ a: { dots: 2 } }));
    one.cast(CAST, false);
    expect(sent[1]!.submission).not.toBe(sent[0]!.submission);
  });

  it('keeps the marks of an open paper to be changed later, and nothing of a secret one', async () => {
    for (const keep of [true, false]) {
      const one = course(keep, String(keep));
      one.mark(on({ a: { dots: 2 } }));
      one.cast(CAST, false);
      sent.at(-1)!.answer({ state: 'cast', said: '' });
      await settled();
    }
    expect(course(true, 'true').marks).toEqual(on({ a: { dots: 2 } }));
    expect([...shelf.kept.keys()]).toEqual(['mithaq-paper:true']);
  });

  it('works where the browser keeps nothing, and with a draft that somebody broke', () => {
    const bare = new Drafts(undefined);
    bare.write('x', { marks: nothing() });
    expect(bare.read('x').marks).toEqual(nothing());
    shelf.kept.set('mithaq-paper:seat/ballot/1', '{"marks":{"on":null}}');
    expect(course().marks).toEqual(nothing());
    shelf.kept.set('mithaq-paper:seat/ballot/1', 'no json');
    expect(course().marks).toEqual(nothing());
  });

  it('has names that the server takes as an identifier', () => {
    expect(newSubmission()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
