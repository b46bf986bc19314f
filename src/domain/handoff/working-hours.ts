/** Deadlines: working days and hours counted inside the opening hours, with neither clock nor zone. */
import type { Moment } from '../cell';
import { MINUTES_PER_DAY, minutesOf, momentAt } from '../moment';

/** `1 día hábil`, `2 horas hábiles`. Days are whole; hours may have a fraction. */
export interface Term {
  readonly count: number;
  readonly unit: 'day' | 'hour';
}

/** From, to: minutes since midnight, 0 to 1440, the end not included. */
export type Span = readonly [from: number, to: number];

export interface Schedule {
  /** Opening spans of each weekday, Monday first; sorted, none overlapping another. */
  readonly week: readonly (readonly Span[])[];
  /** Days since 1970-01-01 on which nobody works. */
  readonly holidays: ReadonlySet<number>;
}

/** Monday is 0; the first day of all, 1970-01-01, was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

const spansOn = ({ week, holidays }: Schedule, day: number): readonly Span[] =>
  holidays.has(day) ? [] : (week[weekdayOf(day)] ?? []);

/** The first working day from this one on. Ends because holidays are finite and some weekday opens. */
const workingDayFrom = (schedule: Schedule, from: number): number => {
  let day = from;
  while (spansOn(schedule, day).length === 0) day++;
  return day;
};

/** The moment itself inside opening hours, else the next opening. */
const nextOpen = (schedule: Schedule, { day, minute }: Moment): Moment => {
  const span = spansOn(schedule, day).find(([, to]) => minute < to);
  if (span) return { day, minute: Math.max(minute, span[0]) };
  const next = workingDayFrom(schedule, day + 1);
  return { day: next, minute: spansOn(schedule, next)[0]![0] };
};

const afterDays = (schedule: Schedule, { day, minute }: Moment, count: number): Moment => {
  let at = day;
  for (let left = count; left > 0; left--) at = workingDayFrom(schedule, at + 1);
  return { day: at, minute };
};

const afterMinutes = (schedule: Schedule, from: Moment, minutes: number): Moment => {
  let at = from;
  let left = minutes;
  for (;;) {
    const [, to] = spansOn(schedule, at.day).find(([, end]) => at.minute < end)!;
    if (left <= to - at.minute) return momentAt(minutesOf(at) + left);
    left -= to - at.minute;
    at = nextOpen(schedule, { day: at.day, minute: to });
  }
};

/**
 * When a decision is due. Working days keep the clock time, working hours are counted inside the opening hours; what is
 * sent outside them counts from the next opening. A schedule that never opens counts as one that always does.
 *
 * @example deadlineOf({ day: 20783, minute: 1020 }, { count: 1, unit: 'day' }, schedule) // Friday 17:00 → Monday 17:00
 */
export const deadlineOf = (sent: Moment, { count, unit }: Term, schedule: Schedule): Moment => {
  const minutes = Math.round(count * 60);
  if (schedule.week.every((spans) => spans.length === 0))
    return momentAt(minutesOf(sent) + (unit === 'day' ? count * MINUTES_PER_DAY : minutes));
  const start = nextOpen(schedule, sent);
  return unit === 'day' ? afterDays(schedule, start, count) : afterMinutes(schedule, start, minutes);
};
