/** Laws of many weeks: what the tabs hold is what was frozen, thinning loses nothing, changes add up. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day, Table } from '../../../src/domain/cell';
import { changesBetween } from '../../../src/domain/history/changes';
import type { FrozenLead, FrozenWeek } from '../../../src/domain/history/frozen';
import { frozenScore } from '../../../src/domain/history/frozen-score';
import { rowsOfWeek, unknownWeeks, weeksOf } from '../../../src/domain/history/read-history';
import { rescoreWeek } from '../../../src/domain/history/rescore';
import { rowsToThin } from '../../../src/domain/history/thin';
import { ALL_CAUSES, addSplits, totalUnits, unitsOf } from '../../../src/domain/history/units';
import { LANGUAGES } from '../../../src/domain/vocabulary';
import type { Cause } from '../../../src/domain/vocabulary-weeks';
import { TODAY } from '../../support/builders';
import { anyParts, type Parts, snapshotOf, withParts } from './any-week';
import { byId, frozenAfter, historyTable, trimmedTables, weeksTable } from './weeks-of-books';

/** From which week to which a lead is there. */
const someSpan = (weeks: number) =>
  fc
    .tuple(fc.integer({ min: -weeks, max: weeks - 1 }), fc.integer({ min: 0, max: 2 * weeks }))
    .map(([from, long]) => ({ from, to: from + long }));

const SOME_CAUSES: fc.Arbitrary<readonly Cause[]> = fc.oneof(
  { weight: 5, arbitrary: fc.constant([]) },
  { weight: 2, arbitrary: fc.constantFrom(...ALL_CAUSES).map((cause) => [cause]) },
  { weight: 1, arbitrary: fc.subarray([...ALL_CAUSES]) },
);

/** Weeks one after the other, each with some of what another workbook says; the day mostly moves on. */
const anyHistory = (count: number): fc.Arbitrary<readonly FrozenWeek[]> =>
  fc
    .record({
      first: anyParts(true),
      turns: fc.array(fc.tuple(anyParts(), SOME_CAUSES), { minLength: count - 1, maxLength: count - 1 }),
      spans: fc.array(someSpan(count), { minLength: 4, maxLength: 4 }),
    })
    .map(({ first, turns, spans }) => {
      const weeks: FrozenWeek[] = [];
      let parts: Parts = first;
      for (const [other, causes] of [[first, []] as const, ...turns]) {
        const at = weeks.length;
        const day: Day = { day: TODAY.day + 7 * at - 7 };
        const present = spans.map(({ from, to }) => from <= at && at <= to);
        parts = { ...withParts({ ...parts, day }, other, causes), present };
        weeks.push(frozenAfter(weeks, { ...snapshotOf(parts), takenAt: { ...day, minute: 365 } }));
      }
      return weeks;
    });

/** What the tabs give back has rows. */
const written = (weeks: readonly FrozenWeek[]): readonly FrozenWeek[] => {
  let row = 1;
  return weeks.map((week) => ({
    ...week,
    tables: trimmedTables(week.tables),
    leads: week.leads.map((lead) => {
      row++;
      return { ...lead, row };
    }),
  }));
};

const without = (table: Table, rows: readonly number[]): Table =>
  table.filter((_, index) => !rows.includes(index + 1));

const sameScore = ({ score, fit, interest, temperature, parts }: FrozenLead) => ({
  ...{ score, fit, interest, temperature, parts },
});

const leadsOf = (weeks: readonly FrozenWeek[]) => weeks.map(({ leads }) => leads.map(({ lead }) => lead));

test('the tabs give back the weeks as they were frozen, in each language and however Semanas is sorted', () => {
  fc.assert(
    fc.property(anyHistory(4), fc.constantFrom(...LANGUAGES), (weeks, language) => {
      const [history, rows] = [historyTable(weeks, language), weeksTable(weeks, language)];
      expect(weeksOf(history, rows)).toEqual(written(weeks));
      const turned = [rows[0]!, ...rows.slice(1).reverse()];
      expect(weeksOf(history, turned)).toEqual(written(weeks));
      expect(unknownWeeks(history, rows, { day: 0 })).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('rows of a week that Semanas does not know are found and not counted, and neither are rows told twice', () => {
  fc.assert(
    fc.property(anyHistory(3), fc.nat(2), (weeks, lost) => {
      const history = historyTable(weeks);
      const all = weeksTable(weeks);
      const rows = all.filter((_, row) => row !== lost + 1 || row === 1);
      const twice = [...history, ...history.slice(-1)];
      const left = weeks.filter(({ leads }, at) => at + 1 === lost + 1 && at > 0 && leads.length > 0);
      expect(unknownWeeks(twice, rows, { day: 0 })).toEqual(left.map(({ week }) => week));
      for (const { week } of left) expect(unknownWeeks(twice, rows, week)).toEqual([]);
      const out = new Set(left.flatMap(({ week }) => rowsOfWeek(twice, week)));
      const kept = twice.filter((_, index) => !out.has(index + 1));
      expect(unknownWeeks(kept, rows, { day: 0 })).toEqual([]);
      expect(leadsOf(weeksOf(kept, rows))).toEqual(leadsOf(weeksOf(twice, rows)));
      expect(leadsOf(weeksOf(twice, all))).toEqual(leadsOf(weeksOf(history, all)));
    }),
    { numRuns: 200 },
  );
});

test('changes over several weeks are the sums of those of each week, and add up to the difference', () => {
  fc.assert(
    fc.property(anyHistory(4), fc.nat(3), fc.nat(3), (weeks, one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      for (const change of changesBetween(weeks, weeks[from]!.week, weeks[to]!.week)) {
        const own = weeks.slice(from, to + 1).map((week) => byId(week).get(change.lead));
        if (change.kind !== 'stayed') {
          expect([own[0] === undefined, own[own.length - 1] === undefined]).toContain(true);
          continue;
        }
        const parts = own.slice(1).flatMap((lead) => lead?.change ?? []);
        expect(change.split).toEqual(addSplits(parts));
        expect(totalUnits(change.split) + unitsOf(change.rest)).toBe(
          unitsOf(change.after) - unitsOf(change.before),
        );
        expect(change.rest).toBe(0);
        expect(change.turnedBy === undefined).toBe(change.beforeTemperature === change.afterTemperature);
      }
    }),
    { numRuns: 300 },
  );
});

/** Seventeen weeks: four of them so old that they are thinned. A run scores a hundred times. */
const LONG = { weeks: 17, runs: { numRuns: 60 } };

test('thinning loses nothing: what it takes out is calculated again from what stays', () => {
  let taken = 0;
  fc.assert(
    fc.property(anyHistory(LONG.weeks), (frozen) => {
      const [history, rows] = [historyTable(frozen), weeksTable(frozen)];
      const weeks = weeksOf(history, rows);
      const out = rowsToThin(weeks);
      const thin = weeksOf(without(history, out), rows);
      taken += out.length;
      weeks.forEach(({ leads }, at) => {
        const kept = byId(thin[at]);
        const gone = leads.filter(({ lead }) => !kept.has(lead));
        const again = rescoreWeek(
          thin.slice(0, at + 1),
          gone.map(({ lead }) => lead),
        );
        for (const lead of gone) {
          expect(at).toBeLessThan(LONG.weeks - 13);
          expect(frozenScore(again.get(lead.lead)!)).toEqual(sameScore(lead));
          const rowsBefore = thin.slice(0, at).map((week) => byId(week).get(lead.lead));
          expect(rowsBefore.filter(Boolean).pop()?.stage).toBe(lead.stage);
        }
        for (const lead of leads.filter(({ lead: id }) => kept.has(id)))
          expect({ ...kept.get(lead.lead), row: 0, change: 0 }).toEqual({ ...lead, row: 0, change: 0 });
      });
      expect(rowsToThin(thin)).toEqual([]);
    }),
    LONG.runs,
  );
  expect(taken).toBeGreaterThan(100);
});

test('changes from a thinned week are what they were before, cause by cause', () => {
  let split = 0;
  fc.assert(
    fc.property(anyHistory(LONG.weeks), fc.nat(3), fc.integer({ min: 1, max: 16 }), (frozen, from, to) => {
      fc.pre(from < to);
      const [history, rows] = [historyTable(frozen), weeksTable(frozen)];
      const weeks = weeksOf(history, rows);
      const thin = weeksOf(without(history, rowsToThin(weeks)), rows);
      const told = (some: readonly FrozenWeek[]) =>
        changesBetween(some, weeks[from]!.week, weeks[to]!.week)
          .map((change) => ({ ...change, row: 0 }))
          .sort((one, other) => (one.lead < other.lead ? -1 : 1));
      expect(told(thin)).toEqual(told(weeks));
      for (const change of told(thin)) {
        if (change.kind !== 'stayed') continue;
        const difference = unitsOf(change.after) - unitsOf(change.before);
        expect(totalUnits(change.split) + unitsOf(change.rest)).toBe(difference);
        expect(change.rest).toBe(0);
        split += Number(difference !== 0);
      }
    }),
    LONG.runs,
  );
  expect(split).toBeGreaterThan(0);
});
