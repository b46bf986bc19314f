/** Who rose and fell in numbers: nobody is named, and everybody is counted once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mover } from '../../../src/domain/report/report';
import { moversSummary } from '../../../src/messages/week/movers-summary';
import { aMover } from '../../pages/a-report';

const NO_CAUSES = { day: 0, interactions: 0, answers: 0, product: 0, settings: 0, model: 0 };
const rising = (change: Partial<typeof NO_CAUSES> | undefined, over: Partial<Mover> = {}): Mover =>
  aMover({ before: 50, after: 60, change: change && { ...NO_CAUSES, ...change }, ...over });
const STILL = { afterTemperature: 'warm' } as const;

describe('who rose, without names', () => {
  it('says what did most of it, and who is in another temperature now', () => {
    const movers = [
      rising({ interactions: 12, day: -2 }),
      rising({ interactions: 6, model: 4 }, STILL),
      rising({ model: 30, answers: -20 }),
    ];
    expect(moversSummary('rose', movers, 'es')).toEqual([
      '3 leads suben: 2 sobre todo por interacciones y 1 por la matriz.',
      '2 pasan a Caliente.',
    ]);
  });

  it('of one cause says it once', () => {
    expect(moversSummary('rose', [rising({ answers: 10 }, STILL)], 'es')).toEqual([
      '1 lead sube, sobre todo por respuestas.',
    ]);
  });

  it('of nobody says nothing', () => {
    expect(moversSummary('fell', [], 'es')).toEqual([]);
  });

  it('looks for what went the same way as the score', () => {
    const fallen = rising({ interactions: 15, day: -25 }, { before: 60, after: 50, ...STILL });
    expect(moversSummary('fell', [fallen], 'es')).toEqual([
      '1 lead baja, sobre todo por el paso de los días.',
    ]);
  });

  it('counts everybody once, whatever moved them', () => {
    const points = fc.integer({ min: -40, max: 40 });
    const change = fc.option(
      fc.record({
        ...{ day: points, interactions: points, answers: points },
        ...{ product: points, settings: points, model: points },
      }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 30 }), (changes) => {
        const [first = ''] = moversSummary(
          'rose',
          changes.map((one) => rising(one)),
          'es',
        );
        const [all = 0, ...parts] = [...first.matchAll(/\d+/g)].map(Number);
        expect(all).toBe(changes.length);
        if (parts.length) expect(parts.reduce((sum, n) => sum + n, 0)).toBe(all);
        expect(first).not.toMatch(/L-ANA|Ana Ruiz/);
      }),
      { numRuns: 1_000 },
    );
  });
});
