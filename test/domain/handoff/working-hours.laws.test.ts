/** What holds of every deadline, whatever the opening hours and holidays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment } from '../../../src/domain/cell';
import { readWeek } from '../../../src/domain/handoff/read-working-hours';
import {
  deadlineOf,
  type Schedule,
  type Span,
  type Term,
  weekdayOf,
} from '../../../src/domain/handoff/working-hours';
import { minutesOf, momentAt } from '../../../src/domain/moment';

const RUNS = { numRuns: 1000 };
const START = 20779;

/** Up to three spans a day, apart from each other or side by side. */
const spans: fc.Arbitrary<Span[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
  .map((marks) => marks.sort((a, b) => a - b).map((mark) => mark * 15))
  .map((marks) =>
    marks.flatMap((from, i): Span[] => (i % 2 === 0 && i + 1 < marks.length ? [[from, marks[i + 1]!]] : [])),
  );

const schedule: fc.Arbitrary<Schedule> = fc.record({
  week: fc.array(spans, { minLength: 7, maxLength: 7 }).filter((week) => week.some((day) => day.length > 0)),
  holidays: fc
    .array(fc.integer({ min: START - 5, max: START + 60 }), { maxLength: 40 })
    .map((days): ReadonlySet<number> => new Set(days)),
});
const sentAt: fc.Arbitrary<Moment> = fc
  .integer({ min: START * 1440, max: (START + 30) * 1440 })
  .map(momentAt);
const unit = fc.constantFrom('day' as const, 'hour' as const);
const term: fc.Arbitrary<Term> = fc.record({ count: fc.integer({ min: 1, max: 30 }), unit });

const spansOn = ({ week, holidays }: Schedule, day: number) =>
  holidays.has(day) ? [] : week[weekdayOf(day)]!;
/** Minutes of work between two moments, counted one by one over whole spans: slow and plain. */
const workedBetween = (hours: Schedule, from: number, to: number): number => {
  let worked = 0;
  for (let day = Math.floor(from / 1440); day * 1440 <= to; day++)
    for (const [start, end] of spansOn(hours, day))
      worked += Math.max(0, Math.min(to, day * 1440 + end) - Math.max(from, day * 1440 + start));
  return worked;
};

describe('a deadline', () => {
  it('is never before sending', () => {
    fc.assert(
      fc.property(sentAt, term, schedule, (sent, within, hours) => {
        expect(minutesOf(deadlineOf(sent, within, hours))).toBeGreaterThanOrEqual(minutesOf(sent));
      }),
      RUNS,
    );
  });

  it('is never earlier for what is sent later', () => {
    fc.assert(
      fc.property(sentAt, fc.nat(6000), term, schedule, (sent, later, within, hours) => {
        const then = momentAt(minutesOf(sent) + later);
        expect(minutesOf(deadlineOf(then, within, hours))).toBeGreaterThanOrEqual(
          minutesOf(deadlineOf(sent, within, hours)),
        );
      }),
      RUNS,
    );
  });

  it('is later for a longer term', () => {
    fc.assert(
      fc.property(sentAt, term, schedule, (sent, within, hours) => {
        const longer = { ...within, count: within.count + 1 };
        expect(minutesOf(deadlineOf(sent, longer, hours))).toBeGreaterThan(
          minutesOf(deadlineOf(sent, within, hours)),
        );
      }),
      RUNS,
    );
  });

  it('of working hours leaves exactly that much working time, and lies inside the opening hours', () => {
    fc.assert(
      fc.property(sentAt, fc.integer({ min: 1, max: 400 }), schedule, (sent, quarters, hours) => {
        const due = deadlineOf(sent, { count: quarters / 4, unit: 'hour' }, hours);
        expect(workedBetween(hours, minutesOf(sent), minutesOf(due))).toBe(quarters * 15);
        const before = momentAt(minutesOf(due) - 1);
        expect(
          spansOn(hours, before.day).some(([from, to]) => from <= before.minute && before.minute < to),
        ).toBe(true);
      }),
      RUNS,
    );
  });

  it('of working days falls on a working day, with that many of them after the one it counts from', () => {
    fc.assert(
      fc.property(sentAt, fc.integer({ min: 1, max: 30 }), schedule, (sent, count, hours) => {
        const due = deadlineOf(sent, { count, unit: 'day' }, hours);
        const first = deadlineOf(sent, { count: 1 / 60, unit: 'hour' }, hours);
        const from = momentAt(minutesOf(first) - 1);
        let days = 0;
        for (let day = from.day + 1; day <= due.day; day++) if (spansOn(hours, day).length > 0) days++;
        expect(days).toBe(count);
        expect(due.minute).toBe(from.minute);
        expect(spansOn(hours, due.day)).not.toEqual([]);
      }),
      RUNS,
    );
  });
});

it('opening hours that are written out read back as they were', () => {
  const DAYS = ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'];
  const clock = (at: number) => `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`;
  fc.assert(
    fc.property(schedule, ({ week }) => {
      const parts = week.map((day, i) =>
        day.length === 0
          ? ''
          : `${DAYS[i]} ${day.map(([from, to]) => `${clock(from)}-${clock(to)}`).join(', ')}`,
      );
      expect(readWeek(parts.filter(Boolean).join('; '))).toEqual(week);
    }),
    RUNS,
  );
});
