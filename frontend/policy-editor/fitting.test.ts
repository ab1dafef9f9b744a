import { describe, expect, it } from 'vitest';
import { fitted, type Fit } from './fitting';

interface Named extends Fit {
  readonly name: string;
}

const group = (name: string, width: number, yields: number | null = null, drops = false): Named => ({ name, width, yields, drops });
const BAR = [group('blocks', 110), group('quote', 70, 3), group('directions', 105, 1), group('history', 70, 2), group('more', 70)];
const NUMBERS = group('numbers', 180, null, true);

function outcome(groups: readonly Named[], room: number): [string[], string[]] {
  const { dropped, gone } = fitted(groups, room);
  return [dropped.map(({ name }) => name), gone.map(({ name }) => name)];
}

describe('tools in one row', () => {
  it('all stay where there is room, to the last pixel', () => {
    expect(outcome(BAR, 425)).toEqual([[], []]);
    expect(outcome([...BAR, NUMBERS], 605)).toEqual([[], []]);
  });

  it('yield in their order, and no more of them than needed', () => {
    expect(outcome(BAR, 424)).toEqual([[], ['directions']]);
    expect(outcome(BAR, 319)).toEqual([[], ['directions', 'history']]);
    expect(outcome(BAR, 249)).toEqual([[], ['directions', 'history', 'quote']]);
  });

  it('never lose those that do not yield', () => {
    expect(outcome(BAR, 0)).toEqual([[], ['directions', 'history', 'quote']]);
  });

  it('drop into a row of their own what comes with the caret, so that the others stay where they are', () => {
    expect(outcome([...BAR, NUMBERS], 604)).toEqual([['numbers'], []]);
    expect(outcome([...BAR, NUMBERS], 424)).toEqual([['numbers'], ['directions']]);
  });
});
