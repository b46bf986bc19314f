/** Moments to calendar days, through `Intl`: a service call per date would grow with rows. */
import type { Day } from './domain/cell';

const DAY_MS = 86400000;
const MINUTE_MS = 60000;

/** Another realm's Date fails `instanceof`, so the tag is asked. */
export const isDate = (value: unknown): value is Date =>
  value instanceof Date || Object.prototype.toString.call(value) === '[object Date]';

/** What the clocks on the wall show at a moment, as if it were UTC; to the second. */
type Wall = (time: number) => number;

const utc = ([year, month, date, hour, minute, second]: readonly number[]): number => {
  const at = new Date(0);
  at.setUTCFullYear(year!, month! - 1, date);
  return at.setUTCHours(hour!, minute, second);
};

const localWall: Wall = (time) => {
  const at = new Date(time);
  const clock = [at.getHours(), at.getMinutes(), at.getSeconds()];
  return utc([at.getFullYear(), at.getMonth() + 1, at.getDate(), ...clock]);
};

const zonedWall = (zone: string): Wall | undefined => {
  try {
    const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn-hc-h23', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    return (time) => {
      const [month, date, year, ...clock] = format.format(time).split(/\D+/).map(Number);
      return utc([year!, month!, date!, ...clock]);
    };
  } catch {
    return undefined;
  }
};

/** Dates to calendar days in a zone. A zone that Intl refuses leaves the script's own. */
export interface DayReader {
  readonly refused: boolean;
  dayOfDate(date: Date): Day;
  /** With the time of the day; without one at midnight, which is how Sheets keeps a mere date. */
  momentOfDate(date: Date): Day;
}

/** Asking Intl is slow. Most days pass without a change of clocks: then two questions serve all moments of a day. */
const readerFor = (zone: string | undefined): DayReader => {
  const zoned = zone === undefined ? localWall : zonedWall(zone);
  const wall = zoned ?? localWall;
  const ahead = (time: number): number => wall(time) - Math.floor(time / 1000) * 1000;
  /** By day in UTC: milliseconds that the clocks are ahead; NaN where they change. */
  const offsets = new Map<number, number>();
  const offsetOn = (day: number): number => {
    const first = ahead(day * DAY_MS);
    const offset = first === ahead((day + 1) * DAY_MS - 1) ? first : Number.NaN;
    offsets.set(day, offset);
    return offset;
  };
  const wallOf = (time: number): number => {
    const utcDay = Math.floor(time / DAY_MS);
    const offset = offsets.get(utcDay) ?? offsetOn(utcDay);
    return Number.isNaN(offset) ? wall(time) : time + offset;
  };
  const days = new Map<number, Day>();
  const dayNumbered = (number: number): Day => {
    let day = days.get(number);
    if (!day) {
      day = { day: number };
      days.set(number, day);
    }
    return day;
  };
  return {
    refused: zoned === undefined,
    dayOfDate: (date) => dayNumbered(Math.floor(wallOf(date.getTime()) / DAY_MS)),
    momentOfDate: (date) => {
      const at = wallOf(date.getTime());
      const day = Math.floor(at / DAY_MS);
      const minute = Math.floor((at - day * DAY_MS) / MINUTE_MS);
      return minute === 0 ? dayNumbered(day) : { day, minute };
    },
  };
};

/** One command asks several times, and always for the zone of its workbook. */
let last: { readonly zone: string; readonly reader: DayReader } | undefined;

/**
 * @param zone undefined is the script's own
 * @example dayReader('Europe/Madrid').dayOfDate(new Date('2026-11-21T23:30:00Z')) // 22 November
 */
export const dayReader = (zone: string | undefined): DayReader => {
  if (zone === undefined) return readerFor(zone);
  if (last?.zone !== zone) last = { zone, reader: readerFor(zone) };
  return last.reader;
};
