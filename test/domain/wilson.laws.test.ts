/** How sure a share of few is. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wilson } from '../../src/domain/wilson';

const sample = fc
  .integer({ min: 1, max: 5000 })
  .chain((of) => fc.record({ hits: fc.integer({ min: 0, max: of }), of: fc.constant(of) }));
/** 80 of 100 cases lie within as many standard deviations on both sides. */
const Z = 1.2815515655446004;

it('its ends are the true shares of which the sample is just 1,28 standard deviations away', () => {
  fc.assert(
    fc.property(sample, ({ hits, of }) => {
      for (const truth of wilson(hits, of)) {
        if (truth === 0 || truth === 1) continue;
        const away = Math.abs(hits / of - truth) / Math.sqrt((truth * (1 - truth)) / of);
        expect(away).toBeCloseTo(Z, 6);
      }
    }),
    { numRuns: 1000 },
  );
});

it('holds the share itself, stays within 0 and 1, and the mirror of a sample has the mirror of its range', () => {
  fc.assert(
    fc.property(sample, ({ hits, of }) => {
      const [low, high] = wilson(hits, of);
      expect(0 <= low && low <= hits / of && hits / of <= high && high <= 1).toBe(true);
      const [mirrored] = wilson(of - hits, of);
      expect(mirrored).toBeCloseTo(1 - high, 12);
    }),
    { numRuns: 1000 },
  );
});

it('more of the same is surer', () => {
  const width = (of: number) => {
    const [low, high] = wilson(of / 2, of);
    return high - low;
  };
  expect([4, 40, 400].map((of) => Math.round(width(of) * 100))).toEqual([54, 20, 6]);
});
