/** The calendar months ahead, as days from today. */
import type { Day } from '../cell';
import { addMonths, dayOf, partsOfDay } from '../day';

export interface MonthAhead {
  readonly month: Day;
  /** Its first day, and that of the next month; whole days since 1970-01-01. */
  readonly begins: number;
  readonly ends: number;
}

const firstOf = (day: Day): Day => {
  const { year, month } = partsOfDay(day);
  return dayOf(year, month, 1);
};

/** The month that a day lies in. */
export const monthOf = (day: Day): MonthAhead => {
  const month = firstOf(day);
  return { month, begins: month.day, ends: addMonths(month, 1).day };
};

/** The month of today and those after it. */
export const monthsAhead = (today: Day, count: number): readonly MonthAhead[] =>
  Array.from({ length: count }, (_, i) => monthOf(addMonths(firstOf(today), i)));
