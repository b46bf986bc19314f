/** Laws of the split: its parts add up, and only what changed has a part. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FrozenWeek } from '../../../src/domain/history/frozen';
import { anyBook, type Book } from '../../support/books';
import { TODAY } from '../../support/builders';
import { byId, frozenAfter, type Tabs, unexplained } from './weeks-of-books';

const RUNS = { numRuns: 1000 };

const tabsOf = ({ hotFrom, warmFrom, ...tables }: Book): Tabs => ({
  ...tables,
  settings: [
    ['Clave', 'Valor'],
    ['Caliente desde', hotFrom],
    ['Tibio desde', warmFrom],
  ],
});

const dayFrom = (by: number) => ({ day: TODAY.day + by });

test('the parts of every change add up exactly to the difference of the scores', () => {
  fc.assert(
    fc.property(anyBook(30), anyBook(30), fc.integer({ min: -40, max: 40 }), (then, now, by) => {
      const first = frozenAfter([], tabsOf(then), TODAY);
      const second: FrozenWeek = frozenAfter([first], tabsOf(now), dayFrom(by));
      const before = byId(first);
      for (const lead of second.leads) {
        const old = before.get(lead.lead);
        if (!old) expect(lead.change).toBeUndefined();
        else expect(unexplained(old, lead)).toBe(0);
      }
    }),
    RUNS,
  );
});
