/** How much working time lies between two moments. */
import type { Moment } from '../cell';
import { minutesOf } from '../moment';
import { type Schedule, type Span, weekdayOf } from './working-hours';

/** Minutes of a day's opening spans that lie before a minute of it. */
const openBefore = (spans: readonly Span[], minute: number): number =>
  spans.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, minute) - from), 0);

const WHOLE_DAY = 1440;
/** 1969-12-29. */
const FIRST_MONDAY = -3;

/**
 * Open minutes from the first Monday up to a moment: differences of it are working time, and no number of days
 * between has to be counted one by one.
 */
const openUntil = ({ week, holidays }: Schedule, { day, minute }: Moment): number => {
  const perDay = week.map((spans) => openBefore(spans, WHOLE_DAY));
  const weekday = weekdayOf(day);
  const monday = day - weekday;
  let open = ((monday - FIRST_MONDAY) / 7) * perDay.reduce((sum, minutes) => sum + minutes, 0);
  for (let i = 0; i < weekday; i++) open += perDay[i] ?? 0;
  if (!holidays.has(day)) open += openBefore(week[weekday] ?? [], minute);
  holidays.forEach((holiday) => {
    if (holiday < day) open -= perDay[weekdayOf(holiday)] ?? 0;
  });
  return open;
};

/**
 * Working hours between two moments, counted inside the opening hours; negative where `to` comes first. A schedule that
 * never opens counts as one that always does.
 *
 * @example workingHoursBetween({ day: 20783, minute: 1020 }, { day: 20786, minute: 600 }, schedule) // Fri 17:00 to Mon 10:00 = 2
 */
export const workingHoursBetween = (from: Moment, to: Moment, schedule: Schedule): number => {
  const minutes = schedule.week.every((spans) => spans.length === 0)
    ? minutesOf(to) - minutesOf(from)
    : openUntil(schedule, to) - openUntil(schedule, from);
  return minutes / 60;
};
