/** Moments to calendar days, through `Intl`: a service call per date would grow with rows. */
import type { Day } from './domain/cell';
import { dayOf } from './domain/day';

/** Another realm's Date fails `instanceof`, so the tag is asked. */
export const isDate = (value: unknown): value is Date =>
  Object.prototype.toString.call(value) === '[object Date]';

const localDay = (date: Date): Day => dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());

const zonedDay = (zone: string): ((date: Date) => Day) | undefined => {
  try {
    const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    return (date) => {
      const [month, day, year] = format.format(date).split('/').map(Number);
      return dayOf(year!, month!, day!);
    };
  } catch {
    return undefined;
  }
};

/** Dates to calendar days in a zone. A zone that Intl refuses leaves the script's own. */
export interface DayReader {
  readonly refused: boolean;
  dayOfDate(date: Date): Day;
}

/**
 * Asking Intl is slow and dates repeat, so each moment is asked once.
 *
 * @example dayReader('Europe/Madrid').dayOfDate(new Date('2026-11-21T23:30:00Z')) // 22 November
 */
export const dayReader = (zone: string | undefined): DayReader => {
  const zoned = zone === undefined ? localDay : zonedDay(zone);
  const convert = zoned ?? localDay;
  const seen = new Map<number, Day>();
  return {
    refused: zoned === undefined,
    dayOfDate: (date) => {
      const time = date.getTime();
      let day = seen.get(time);
      if (!day) {
        day = convert(date);
        seen.set(time, day);
      }
      return day;
    },
  };
};
