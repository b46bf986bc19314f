/** What holds of every forecast, whatever leads there are: sums, bounds, and that the future is out of sight. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Prospect, Range, Visits } from '../../../src/domain/forecast/forecast';
import { forecastWins } from '../../../src/domain/forecast/forecast-wins';
import { knownOn } from '../../../src/domain/forecast/known-on';
import { forecastCohort } from '../../support/forecast-cohort';

const TODAY = 18500;
/** Milliseconds: a thousand forecasts on a busy machine. */
const SLOW = 120_000;

const group = fc.constantFrom('', 'Web', 'web ', 'Feria', '__proto__', 'constructor', '=1+1', 'Orgánico');
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
/** Slips included: steps before the entry, and days that are still to come. */
const someDay = fc.integer({ min: TODAY - 500, max: TODAY + 60 });

const prospect: fc.Arbitrary<Prospect> = fc.record({
  group,
  enteredOn: someDay,
  sentOn: perhaps(someDay),
  acceptedOn: perhaps(someDay),
  qualifiedOn: perhaps(someDay),
  wonOn: perhaps(someDay),
  lostOn: perhaps(someDay),
  amount: perhaps(fc.oneof(fc.double(), fc.integer({ min: -5, max: 100000 }))),
});
/** Few, or enough for a forecast. */
const team = fc.oneof(
  { weight: 3, arbitrary: fc.array(prospect, { maxLength: 20 }) },
  { weight: 2, arbitrary: fc.array(prospect, { minLength: 52, maxLength: 58 }) },
);
const visits: fc.Arbitrary<readonly Visits[]> = fc.array(
  fc.record({
    week: fc.integer({ min: -70, max: 3 }).map((weeks) => TODAY + 7 * weeks),
    source: group,
    visits: fc.oneof(fc.integer({ min: -3, max: 5000 }), fc.double()),
  }),
  { maxLength: 20 },
);

const winsOf = (prospects: readonly Prospect[], typed: readonly Visits[] = [], months = 3) =>
  forecastWins({ prospects, visits: typed, today: { day: TODAY }, months, past: [] });

/** Every number of a value, however deep. */
const numbersIn = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(numbersIn)
      : [];

const isRange = ({ mean, low, high }: Range): boolean => 0 <= low && low <= mean && mean <= high;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('every forecast of wins', () => {
  it(
    'has numbers only, ranges around their means, none below zero, and groups that add up to the last digit',
    () => {
      fc.assert(
        fc.property(team, visits, (prospects, typed) => {
          const outcome = winsOf(prospects, typed);
          expect(numbersIn(outcome).every(Number.isFinite)).toBe(true);
          if (outcome.kind !== 'forecast') return;
          for (const { wins, amount, groups, made } of outcome.months) {
            expect([wins, ...groups.map((one) => one.wins), ...(amount ? [amount] : [])].every(isRange)).toBe(
              true,
            );
            expect(sum(groups.map((one) => one.wins.mean))).toBe(wins.mean);
            expect(made.won + made.inHand + made.toCome).toBeCloseTo(wins.mean, 6);
            expect(wins.low).toBeGreaterThanOrEqual(made.won);
            expect(groups.map((one) => one.wins.mean)).toEqual(
              groups.map((one) => one.wins.mean).sort((a, b) => b - a),
            );
          }
          expect(outcome.ratios.map(({ ratio }) => ratio).every((one) => isRange(one) && one.high <= 1)).toBe(
            true,
          );
          const shares = outcome.curve.map(({ share }) => share);
          expect(shares).toEqual([...shares].sort((a, b) => a - b));
          expect(Math.max(0, ...shares)).toBeLessThanOrEqual(1 + 1e-9);
        }),
        { numRuns: 1000 },
      );
    },
    SLOW,
  );

  it(
    'does not see what is dated after today',
    () => {
      const later = fc
        .tuple(prospect, fc.nat(49))
        .map(([one, days]) => ({ ...one, enteredOn: TODAY + 1 + days }));
      fc.assert(
        fc.property(team, fc.array(later, { maxLength: 10 }), visits, (prospects, unborn, typed) => {
          const seen = winsOf(prospects, typed);
          expect(winsOf([...prospects, ...unborn], typed)).toEqual(seen);
          expect(winsOf(knownOn(prospects, TODAY), typed)).toEqual(seen);
        }),
        { numRuns: 1000 },
      );
    },
    SLOW,
  );

  it(
    'is too short or not by what it has and needs, never by more',
    () => {
      fc.assert(
        fc.property(team, (prospects) => {
          const outcome = winsOf(prospects);
          const known = knownOn(prospects, TODAY);
          const wins = known.filter(({ wonOn }) => wonOn !== undefined && wonOn >= TODAY - 365).length;
          const days = Math.max(0, ...known.map(({ enteredOn }) => TODAY - enteredOn));
          expect(outcome.kind === 'forecast').toBe(known.length >= 50 && wins >= 10 && days >= 90);
          if (outcome.kind === 'too-short') expect(outcome.has).toEqual({ wins, leads: known.length, days });
        }),
        { numRuns: 1000 },
      );
    },
    SLOW,
  );
});

describe('every forecast of a cohort', () => {
  const coming = fc.array(fc.record({ group, count: fc.integer({ min: 0, max: 300 }) }), { maxLength: 5 });
  const within = fc.integer({ min: 0, max: 400 });
  const of = (known: readonly Prospect[], leads: readonly { group: string; count: number }[], days: number) =>
    forecastCohort({ known, coming: leads, today: TODAY, within: days });

  it(
    'lies between nobody and everybody, group by group, and the means add up',
    () => {
      fc.assert(
        fc.property(team, coming, within, (known, leads, days) => {
          const { total, groups } = of(known, leads, days);
          expect(isRange(total) && total.high <= sum(leads.map(({ count }) => count))).toBe(true);
          groups.forEach(({ wins }, i) => {
            expect(isRange(wins) && wins.high <= leads[i]!.count).toBe(true);
          });
          expect(sum(groups.map(({ wins }) => wins.mean))).toBeCloseTo(total.mean, 6);
        }),
        { numRuns: 1000 },
      );
    },
    SLOW,
  );

  it(
    'expects more of more leads, and of more time',
    () => {
      fc.assert(
        fc.property(
          team,
          group,
          fc.nat(200),
          fc.nat(200),
          within,
          fc.nat(60),
          (known, name, some, more, days, longer) => {
            const one = (count: number, time: number) => of(known, [{ group: name, count }], time).total;
            const [few, many, late] = [one(some, days), one(some + more, days), one(some, days + longer)];
            expect(many.mean).toBeGreaterThanOrEqual(few.mean - 1e-9);
            expect(many.high).toBeGreaterThanOrEqual(few.high);
            expect(late.mean).toBeGreaterThanOrEqual(few.mean - 1e-9);
          },
        ),
        { numRuns: 1000 },
      );
    },
    SLOW,
  );

  it(
    'expects more of a past in which one lead more was won, where none was lost',
    () => {
      // A lead that is won sooner is no longer watched: beside it the same losses weigh more.
      fc.assert(
        fc.property(fc.array(prospect, { minLength: 1, maxLength: 40 }), fc.nat(60), (leads, after) => {
          const known = knownOn(leads, TODAY).map((lead) => ({ ...lead, group: 'Web', lostOn: undefined }));
          const i = known.findIndex(
            ({ wonOn, enteredOn }) =>
              wonOn === undefined && enteredOn + after < TODAY && enteredOn > TODAY - 300,
          );
          if (i < 0) return;
          const better = known.map((lead, at) =>
            at === i ? { ...lead, wonOn: lead.enteredOn + after } : lead,
          );
          const cohort = [{ group: 'Web', count: 100 }];
          expect(of(better, cohort, 365).total.mean).toBeGreaterThanOrEqual(
            of(known, cohort, 365).total.mean - 1e-9,
          );
        }),
        { numRuns: 1000 },
      );
    },
    SLOW,
  );
});
