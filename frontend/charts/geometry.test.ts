import { describe, expect, it } from 'vitest';
import { along, fan, fromLeft, stack } from './geometry';

describe('geometry', () => {
  it('puts the ends of a scale at the ends of the track, mirrored where reading goes the other way', () => {
    expect([1, 3, 5].map((value) => along(value, 5))).toEqual([0, 50, 100]);
    expect(fromLeft(along(5, 5), true)).toBe(0);
    expect(fromLeft(along(1, 5), true)).toBe(100);
  });

  it('stacks dots so that no row is wider than it may be', () => {
    for (let most = 0; most < 200; most++) {
      expect(Math.ceil(most / stack(most, 16))).toBeLessThanOrEqual(16);
    }
    expect(stack(16, 16)).toBe(1);
    expect(stack(17, 16)).toBe(2);
  });

  it('fans out marks on one place so that none hides another', () => {
    for (let count = 1; count <= 40; count++) {
      const places = fan(count);
      expect(places).toHaveLength(count);
      for (const [i, one] of places.entries()) {
        for (const other of places.slice(i + 1)) {
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(0.99);
        }
      }
    }
  });
});
