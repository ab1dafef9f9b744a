import { describe, expect, it, vi, afterEach, beforeEach } from 'vitest';
import { shrunk, World, type Deed } from './testing/kept-world';
import { randomOf } from './testing/random';

/** The long run: `npm run test:fuzz` (10,000 seeds). */
const SEEDS = Number(process.env.FUZZ_SEEDS ?? 300);
const FIRST = Number(process.env.FUZZ_FIRST ?? 1);

async function missing(seed: number, deeds: readonly Deed[]): Promise<string[]> {
  const world = new World(seed);
  for (const deed of deeds) await world.act(deed);
  return world.settleAndAccount();
}

describe('every typed character, whatever happens to tabs and lines', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it(`is in the text, deleted by a person, or offered back (${SEEDS} seeds)`, async () => {
    for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
      const deeds = World.deeds(randomOf(seed * 104_729), 90);
      const found = await missing(seed, deeds);
      if (found.length === 0) continue;
      const short = await shrunk(deeds, async (fewer) => (await missing(seed, fewer)).length > 0);
      expect.fail(`seed ${seed}: ${found.join('; ')}\nshortest:\n${short.map((d) => JSON.stringify(d)).join('\n')}`);
    }
  }, 3_600_000);
});
