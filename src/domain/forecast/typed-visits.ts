/** Visits of weeks that are over, beside the leads that came of them. */
import { type Course, type GroupIndex, WINDOW } from './courses';
import type { Visits } from './forecast';

/** Of a source. */
export interface TypedVisits {
  /** By the first day of the week; a week typed in two rows counts once, with both. */
  readonly byWeek: ReadonlyMap<number, number>;
  readonly visits: number;
  /** Leads of the source that entered in these weeks. */
  readonly leads: number;
}

/** A slip of the hand in a cell must not outgrow all numbers. */
const inReason = (visits: number): number => (visits >= 1 ? Math.min(Math.floor(visits), 1e9) : 0);

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** One a group, in the order of the index. Sources that no lead has come from say nothing of wins and are left out. */
export const typedVisits = (
  visits: readonly Visits[],
  courses: readonly Course[],
  groups: GroupIndex,
  today: number,
): readonly TypedVisits[] => {
  const weeks = groups.names.map(() => new Map<number, number>());
  for (const { week, source, visits: count } of visits) {
    const group = groups.find(source);
    if (group === undefined || !(week + 7 <= today && week >= today - WINDOW)) continue;
    weeks[group]!.set(week, (weeks[group]!.get(week) ?? 0) + inReason(count));
  }
  const leads = weeks.map(() => 0);
  for (const { group, enteredOn } of courses)
    for (let week = enteredOn - 6; week <= enteredOn; week++) if (weeks[group]!.has(week)) leads[group]! += 1;
  return weeks.map((byWeek, group) => ({ byWeek, visits: sum(byWeek.values()), leads: leads[group]! }));
};
