/** What the past says: rates by age, how groups differ from the whole, how far weeks stray. */

import { inWeeks, paceOf, winsByDay } from './calendar';
import { type Course, coursesOf, type GroupIndex, WINDOW } from './courses';
import type { Prospect } from './forecast';
import { expectedOf, type Hazard, hazardOf } from './hazard';
import { type Shrunk, shrinkGroups } from './shrink';
import type { Tally } from './spread';
import { type Swings, swingsOf } from './swings';

export interface Past {
  readonly today: number;
  readonly courses: readonly Course[];
  readonly groups: GroupIndex;
  readonly won: Hazard;
  readonly lost: Hazard;
  /** Against the whole, by group. */
  readonly wonTimes: readonly Shrunk[];
  readonly lostTimes: readonly Shrunk[];
  /** Between weeks of entry, and between weeks of the calendar. */
  readonly entrySwings: Swings;
  readonly calendarSwings: Swings;
  /** How many times a usual day a day is, going by its weekday. */
  readonly paceOn: (day: number) => number;
  /** Weeks that the rates rest on, as if all were alike. */
  readonly weeks: number;
}

const timesOf = (shrunk: readonly Shrunk[]): readonly number[] => shrunk.map(({ times }) => times);

/** Groups against the rate of all. */
const compare = (
  courses: readonly Course[],
  count: number,
  way: 'won' | 'lost',
  all: Hazard,
): readonly Shrunk[] => {
  const tallies = Array.from({ length: count }, () => ({ counted: 0, expected: 0 }));
  for (const course of courses) {
    const tally = tallies[course.group]!;
    tally.expected += expectedOf(course, all);
    if (course.end === way && course.to >= course.from) tally.counted += 1;
  }
  return shrinkGroups(tallies);
};

const emptyWeeks = (): { counted: number; expected: number }[] =>
  Array.from({ length: Math.ceil(WINDOW / 7) }, () => ({ counted: 0, expected: 0 }));

const seen = (weeks: readonly Tally[]): readonly Tally[] => weeks.filter(({ expected }) => expected > 0);

/** Weeks back from today, the last first. */
const weekBack = (today: number, day: number): number => Math.floor((today - 1 - day) / 7);

const byEntry = (
  today: number,
  courses: readonly Course[],
  won: Hazard,
  times: readonly number[],
): readonly Tally[] => {
  const weeks = emptyWeeks();
  for (const course of courses) {
    const week = weeks[weekBack(today, course.enteredOn)];
    if (!week || course.to < course.from) continue;
    week.expected += expectedOf(course, won) * times[course.group]!;
    if (course.end === 'won') week.counted += 1;
  }
  return seen(weeks);
};

/** Of so many unequal weeks, how many equal ones would tell as much (Kish 1965). */
const effective = (weeks: readonly Tally[]): number => {
  const total = weeks.reduce((sum, { expected }) => sum + expected, 0);
  const squares = weeks.reduce((sum, { expected }) => sum + expected ** 2, 0);
  return squares > 0 ? (total * total) / squares : 1;
};

/** @param groups those of leads to come may be in it already: without a past of their own they are as the whole */
export const pastOf = (prospects: readonly Prospect[], today: number, groups: GroupIndex): Past => {
  const courses = coursesOf(prospects, today, groups);
  const count = groups.names.length;
  const wonTimes = compare(courses, count, 'won', hazardOf(courses, 'won'));
  const lostTimes = compare(courses, count, 'lost', hazardOf(courses, 'lost'));
  const won = hazardOf(courses, 'won', timesOf(wonTimes));
  const lost = hazardOf(courses, 'lost', timesOf(lostTimes));
  const entries = byEntry(today, courses, won, timesOf(wonTimes));
  const byDay = winsByDay(today, courses, won, timesOf(wonTimes));
  return {
    today,
    courses,
    groups,
    won,
    lost,
    wonTimes,
    lostTimes,
    entrySwings: swingsOf(entries),
    calendarSwings: swingsOf(inWeeks(byDay)),
    paceOn: paceOf(byDay, today),
    weeks: effective(entries),
  };
};
