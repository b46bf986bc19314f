/** Past wins by day of the calendar: how weeks swing, and which days of the week nobody signs on. */
import { bandOf } from './ages';
import { type Course, WINDOW } from './courses';
import type { Hazard } from './hazard';
import { shrinkGroups } from './shrink';
import type { Tally } from './spread';

type Counting = { counted: number; expected: number };

const tallies = (count: number): Counting[] =>
  Array.from({ length: count }, () => ({ counted: 0, expected: 0 }));

/** Wins, and what was expected of the leads that were open, on each day back from today; 0 is yesterday. */
export const winsByDay = (
  today: number,
  courses: readonly Course[],
  won: Hazard,
  times: readonly number[],
): readonly Tally[] => {
  const days = tallies(WINDOW);
  for (const { group, enteredOn, from, to, end } of courses) {
    for (let age = from; age <= to; age++)
      days[today - 1 - enteredOn - age]!.expected += won.byBand[bandOf(age)]! * times[group]!;
    if (to >= from && end === 'won') days[today - 1 - enteredOn - to]!.counted += 1;
  }
  return days;
};

const addUp = (days: readonly Tally[], count: number, into: (index: number) => number): readonly Tally[] => {
  const sums = tallies(count);
  days.forEach(({ counted, expected }, index) => {
    const one = sums[into(index)]!;
    one.counted += counted;
    one.expected += expected;
  });
  return sums;
};

/** Weeks back from today, those in which nothing was to be expected left out. */
export const inWeeks = (days: readonly Tally[]): readonly Tally[] =>
  addUp(days, Math.ceil(days.length / 7), (index) => Math.floor(index / 7)).filter(
    ({ expected }) => expected > 0,
  );

const weekdayOf = (day: number): number => ((day % 7) + 7) % 7;

/**
 * How many times a usual day each day of the week is, 1 in the mean: where nobody signs at weekends, five days share
 * what comes. Of few wins hardly anything is made of it.
 *
 * @returns the pace of a day (whole days since 1970-01-01)
 */
export const paceOf = (days: readonly Tally[], today: number): ((day: number) => number) => {
  const shrunk = shrinkGroups(addUp(days, 7, (index) => weekdayOf(today - 1 - index)));
  const total = shrunk.reduce((sum, { times }) => sum + times, 0);
  return (day) => (shrunk[weekdayOf(day)]!.times * 7) / total;
};
