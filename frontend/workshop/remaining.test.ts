import { describe, expect, it } from 'vitest';
import { clock, passed, secondsLeft } from './remaining';

describe('the time that is left', () => {
  it('runs from what the server said', () => {
    const watch = { left: 90, running: true, at: 1_000_000 };
    expect(secondsLeft(watch, 1_000_000)).toBe(90);
    expect(secondsLeft(watch, 1_030_000)).toBe(60);
    expect(secondsLeft(watch, 1_100_000)).toBe(-10);
  });

  it('stands still when paused', () => {
    expect(secondsLeft({ left: 90, running: false, at: 0 }, 500_000)).toBe(90);
  });

  it('is written with two digits, hours only when there are some, a plus when overrun', () => {
    expect(clock(75)).toBe('01:15');
    expect(clock(0)).toBe('00:00');
    expect(clock(4500)).toBe('1:15:00');
    expect(clock(-61)).toBe('+01:01');
  });

  it('says each threshold once, also those slept through', () => {
    expect(passed(301, 300)).toEqual([300]);
    expect(passed(300, 299)).toEqual([]);
    expect(passed(400, -5)).toEqual([300, 60, 0]);
  });
});
