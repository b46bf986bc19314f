/** Laws draw the same cases in each run, unless somebody asks for others. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawSeed } from './law-seed';

describe('the seed of the laws', () => {
  it('is a fixed one, or what LAWS_SEED says', () => {
    expect([lawSeed(), lawSeed('')]).toEqual([20261122, 20261122]);
    expect([lawSeed('7'), lawSeed('-1742'), lawSeed('0')]).toEqual([7, -1742, 0]);
    expect(lawSeed('random')).toBeUndefined();
  });

  it.each(['aleatoria', '7.5', '1e3', ' '])('is not «%s»', (wanted) => {
    expect(() => lawSeed(wanted)).toThrow('LAWS_SEED is a whole number or "random"');
  });

  it('is the one with which this file draws', () => {
    expect(fc.readConfigureGlobal().seed).toBe(lawSeed(process.env.LAWS_SEED));
  });
});
