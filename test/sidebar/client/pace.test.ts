/** How often the sidebar looks at the sheet by itself. */
import { expect, test } from 'vitest';
import { nextLook } from '../../../src/sidebar/client/pace';

test('never sooner than 15 seconds, twice as long after each look in vain, two minutes at most', () => {
  expect([0, 1, 2, 3, 30].map((unchanged) => nextLook(unchanged, 500))).toEqual([
    15_000, 30_000, 60_000, 120_000, 120_000,
  ]);
});

test('a sheet that takes long to read is read less often', () => {
  expect(nextLook(0, 20_000)).toBe(80_000);
});
