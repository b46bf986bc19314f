/** Working time between two moments, against deadlines and against counting minute by minute. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deadlineOf, type Schedule, type Span, weekdayOf } from '../../../src/domain/handoff/working-hours';
import { workingHoursBetween } from '../../../src/domain/handoff/working-time';
import { momentAt } from '../../../src/domain/moment';

const RUNS = { numRuns: 1000 };

const span: fc.Arbitrary<readonly Span[]> = fc.constantFrom<readonly Span[]>(
  [],
  [[540, 1080]],
  [
    [480, 840],
    [960, 1140],
  ],
  [[0, 1440]],
);
const schedule: fc.Arbitrary<Schedule> = fc
  .record({
    week: fc.array(span, { minLength: 7, maxLength: 7 }),
    holidays: fc.uniqueArray(fc.integer({ min: -10, max: 30 }), { maxLength: 6 }),
  })
  .map(({ week, holidays }) => ({ week, holidays: new Set(holidays) }));
const moment = fc.integer({ min: -5 * 1440, max: 20 * 1440 }).map(momentAt);

const isOpen = ({ week, holidays }: Schedule, minutes: number): boolean => {
  const { day, minute } = momentAt(minutes);
  return !holidays.has(day) && week[weekdayOf(day)]!.some(([from, to]) => minute >= from && minute < to);
};

it('is the number of open minutes, and backwards the same below zero', () => {
  fc.assert(
    fc.property(schedule, moment, fc.integer({ min: 0, max: 4000 }), (hours, from, length) => {
      fc.pre(hours.week.some((spans) => spans.length > 0));
      const start = from.day * 1440 + from.minute;
      let open = 0;
      for (let minute = start; minute < start + length; minute++) if (isOpen(hours, minute)) open++;
      const to = momentAt(start + length);
      expect(workingHoursBetween(from, to, hours)).toBeCloseTo(open / 60, 9);
      expect(workingHoursBetween(to, from, hours)).toBeCloseTo(-open / 60, 9);
    }),
    RUNS,
  );
});

it('from sending to a deadline of n working hours it is n', () => {
  fc.assert(
    fc.property(schedule, moment, fc.integer({ min: 1, max: 60 }), (hours, sent, count) => {
      fc.pre(hours.week.some((spans) => spans.length > 0));
      const due = deadlineOf(sent, { count, unit: 'hour' }, hours);
      expect(workingHoursBetween(sent, due, hours)).toBeCloseTo(count, 9);
    }),
    RUNS,
  );
});

it('a schedule that never opens counts as one that always does', () => {
  const never: Schedule = { week: [[], [], [], [], [], [], []], holidays: new Set() };
  expect(workingHoursBetween({ day: 1, minute: 0 }, { day: 2, minute: 30 }, never)).toBe(24.5);
});
