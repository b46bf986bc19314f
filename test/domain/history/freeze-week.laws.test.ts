/** Laws of the frozen week: parts add up, only what changed has a part, what is kept gives the score again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frozenScore } from '../../../src/domain/history/frozen-score';
import { rescoreWeek } from '../../../src/domain/history/rescore';
import { ALL_CAUSES } from '../../../src/domain/history/units';
import { anyParts, snapshotOf, withParts } from './any-week';
import { naiveSplit } from './naive-split';
import { byId, causesOf, frozenAfter, unexplained } from './weeks-of-books';

const RUNS = { numRuns: 1000 };
/** Thirteen scorings of whole tabs a run. */
const FEW_RUNS = { numRuns: 400 };
const twoWeeks = (then: Parameters<typeof snapshotOf>[0], now: Parameters<typeof snapshotOf>[0]) => {
  const before = frozenAfter([], snapshotOf(then));
  return { before, after: frozenAfter([before], snapshotOf(now)) };
};

test('the parts of every change add up exactly to the difference of the scores', () => {
  fc.assert(
    fc.property(anyParts(), anyParts(), (then, now) => {
      const { before, after } = twoWeeks(then, now);
      const earlier = byId(before);
      for (const lead of after.leads) {
        const old = earlier.get(lead.lead);
        expect(old ? unexplained(old, lead) : lead.change).toBe(old ? 0 : undefined);
      }
    }),
    RUNS,
  );
});

test('what did not change has no part, whatever else did', () => {
  fc.assert(
    fc.property(anyParts(true), anyParts(true), fc.subarray([...ALL_CAUSES]), (then, now, causes) => {
      const { after } = twoWeeks(then, withParts(then, now, causes));
      for (const { change } of after.leads) {
        expect(change).toBeDefined();
        expect(causes).toEqual(expect.arrayContaining([...causesOf(change)]));
      }
    }),
    RUNS,
  );
});

test.each(ALL_CAUSES)('a week in which only one thing changed (%s) has parts under it alone', (cause) => {
  let moved = 0;
  fc.assert(
    fc.property(anyParts(true), anyParts(true), (then, now) => {
      const { after } = twoWeeks(then, withParts(then, now, [cause]));
      for (const { change } of after.leads) {
        expect([cause]).toEqual(expect.arrayContaining([...causesOf(change)]));
        if (causesOf(change).length > 0) moved++;
      }
    }),
    { numRuns: 300 },
  );
  expect(moved).toBeGreaterThan(20);
});

test('what is kept gives each score again, to the last decimal', () => {
  fc.assert(
    fc.property(anyParts(), (parts) => {
      const week = frozenAfter([], snapshotOf(parts));
      const scores = rescoreWeek(
        [week],
        week.leads.map(({ lead }) => lead),
      );
      for (const { lead, score, fit, interest, temperature, parts: told } of week.leads)
        expect(frozenScore(scores.get(lead)!)).toEqual({ score, fit, interest, temperature, parts: told });
    }),
    RUNS,
  );
});

test('a plain split of whole tabs finds the same parts and the same turns', () => {
  fc.assert(
    fc.property(anyParts(), anyParts(), (then, now) => {
      const naive = naiveSplit(snapshotOf(then), snapshotOf(now));
      const { after } = twoWeeks(then, now);
      for (const { lead, change, turnedBy } of after.leads) {
        const told = naive.get(lead);
        expect({ lead, change, turnedBy }).toEqual({ lead, change: told?.split, turnedBy: told?.turnedBy });
      }
    }),
    FEW_RUNS,
  );
});

test('freezing twice gives the same rows, and then nothing has changed', () => {
  fc.assert(
    fc.property(anyParts(), (parts) => {
      const once = frozenAfter([], snapshotOf(parts));
      expect(frozenAfter([], snapshotOf(parts))).toEqual(once);
      for (const { change, turnedBy, frozen } of frozenAfter([once], snapshotOf(parts)).leads) {
        expect([causesOf(change), turnedBy, frozen]).toEqual([[], undefined, '']);
        expect(change).toBeDefined();
      }
    }),
    RUNS,
  );
});

test('no address of the settings is kept', () => {
  fc.assert(
    fc.property(anyParts(), (parts) => {
      expect(JSON.stringify(frozenAfter([], snapshotOf(parts)).tables)).not.toContain('@');
    }),
    RUNS,
  );
});
