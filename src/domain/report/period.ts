/** The days that a report covers, and whether something happened in them. */
import type { Day } from '../cell';
import type { FrozenWeek } from '../history/frozen';
import { minutesOf } from '../moment';

/** Whole days, `to` not included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

const DAYS_PER_WEEK = 7;
/** Acceptance, reasons and disagreements look back as many weeks: of one week they would be too few. */
export const LONG_WEEKS = 13;

const dayBefore = ({ day }: Day, days: number): Day => ({ day: day - days });

export const isIn = ({ from, to }: Period, at: Day | undefined): boolean =>
  at !== undefined && at.day >= from.day && at.day < to.day;

/** What happened until a week was taken and since the one before; without one, in seven days. */
export const periodOf = ({ takenAt }: FrozenWeek, previous: FrozenWeek | undefined): Period => ({
  from: previous ? dayBefore(previous.takenAt, 0) : dayBefore(takenAt, DAYS_PER_WEEK),
  to: dayBefore(takenAt, 0),
});

/** The seven days before a period, for want of a frozen week. */
export const weekBefore = ({ from }: Period): Period => ({ from: dayBefore(from, DAYS_PER_WEEK), to: from });

/** The 13 weeks up to the end of a period. */
export const longPeriod = ({ to }: Period): Period => ({
  from: dayBefore(to, LONG_WEEKS * DAYS_PER_WEEK),
  to,
});

/** Whether one happened at or before the other; a day without a time counts from its beginning. */
export const isBy = (at: Day | undefined, moment: Day): boolean =>
  at !== undefined && minutesOf(at) <= minutesOf(moment);
