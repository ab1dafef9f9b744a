import { describe, expect, it } from 'vitest';
import { NotIntroduced, WireReader, written } from './wire';

const body = 'b';
const long = { stepType: 'replace', from: 4, to: 5, slice: { content: [{ type: 'text', text: 'ميثاق' }] } };
const amal = { client: 'c1', author: 'p1', name: 'أمل' };

const entries = (...list: object[]): string => JSON.stringify({ t: 'entries', body, version: 9, entries: list });
const joined = (more: object): string => JSON.stringify({ t: 'joined', body, version: 9, ...more });

describe('reading', () => {
  it('writes out steps and the writer of an entry that introduces him', () => {
    const read = new WireReader().read(entries({ by: 1, ...amal, seq: 2, steps: [[4, 5, 'ميثاق'], [1, 2]] }));
    expect(read).toEqual({
      t: 'entries',
      body,
      version: 9,
      entries: [{ ...amal, seq: 2, steps: [long, { stepType: 'replace', from: 1, to: 2 }] }],
    });
  });

  it('knows by number whoever was introduced, in an entry or on joining', () => {
    const reader = new WireReader();
    reader.read(entries({ by: 1, ...amal, seq: 2, steps: [] }));
    expect(reader.read(entries({ by: 1, seq: 3, steps: [] }))).toMatchObject({ entries: [{ ...amal, seq: 3 }] });
    reader.read(joined({ doc: {}, writers: [{ by: 7, ...amal }] }));
    expect(reader.read(entries({ by: 7, seq: 4, steps: [] }))).toMatchObject({ entries: [{ ...amal, seq: 4 }] });
  });

  it('forgets the numbers of before when it joins, and takes nobody for somebody else', () => {
    const reader = new WireReader();
    reader.read(entries({ by: 1, ...amal, seq: 2, steps: [] }));
    reader.read(joined({ entries: [{ ...amal, seq: 2, steps: [long] }], writers: [] }));
    expect(() => reader.read(entries({ by: 1, seq: 3, steps: [] }))).toThrow(NotIntroduced);
  });

  it('keeps the numbers of two bodies apart', () => {
    const reader = new WireReader();
    reader.read(entries({ by: 1, ...amal, seq: 2, steps: [] }));
    const other = JSON.stringify({ t: 'entries', body: 'other', version: 1, entries: [{ by: 1, seq: 1, steps: [] }] });
    expect(() => reader.read(other)).toThrow(NotIntroduced);
  });

  it('leaves other frames as they are', () => {
    expect(new WireReader().read('{"t":"pong"}')).toEqual({ t: 'pong' });
  });
});

describe('writing', () => {
  const steps = (...list: Record<string, unknown>[]): unknown =>
    (JSON.parse(written({ t: 'steps', body, base: 1, seq: 1, steps: list })) as { steps: unknown }).steps;

  it('is short for plain text', () => {
    expect(steps(long, { stepType: 'replace', from: 1, to: 2 })).toEqual([[4, 5, 'ميثاق'], [1, 2]]);
  });

  it('writes out whatever says more', () => {
    const marked = { ...long, slice: { content: [{ type: 'text', text: 'a', marks: [{ type: 'strong' }] }] } };
    const open = { ...long, slice: { content: [{ type: 'text', text: 'a' }], openStart: 1 } };
    const two = { ...long, slice: { content: [{ type: 'text', text: 'a' }, { type: 'hard_break' }] } };
    const others = [marked, open, two, { ...long, structure: true }, { stepType: 'attr', pos: 1, attr: 'dir', value: 'rtl' }];
    expect(steps(...others)).toEqual(others);
  });
});
