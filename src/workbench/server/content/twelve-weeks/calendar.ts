/** The story's days on the clock: day 0 is the last Monday whose photo is taken already; halves of days are noon. */
import { type Zone, zoneNamed } from '../../../emulator/engine';
import { TIME_ZONE } from '../add-on';

const HOUR = 1 / 24;
/** The daily trigger has run by then. */
export const PHOTO_TAKEN = 7.1 * HOUR;
const OPENS = 9.5 * HOUR;
const CLOSES = 17.5 * HOUR;

export interface Calendar {
  /** What the machine's clock shows at a time of the story. */
  dateOf(time: number): Date;
  /** How far the story is told, in its own days. */
  readonly now: number;
}

/** @example calendarFor(new Date('2026-11-25T12:00:00+01:00')).now //=> 2.5 */
export const calendarFor = (moment: Date): Calendar => {
  const zone: Zone = zoneNamed(TIME_ZONE);
  const serial = zone.serialOf(moment);
  const day = Math.floor(serial - PHOTO_TAKEN);
  const monday = day - ((day + 5) % 7);
  return { now: serial - monday, dateOf: (time) => zone.dateOf(monday + time) };
};

const isWorkday = (day: number): boolean => ((day % 7) + 7) % 7 < 5;

/**
 * A time within opening hours, some working days later.
 *
 * @param share where in the working day, 0 to 1
 * @example workTime(4.5, 1, 0) // 7.4: Friday noon, a working day later, as the doors open
 */
export const workTime = (from: number, days: number, share: number): number => {
  let day = Math.floor(from);
  for (let left = days; left > 0 || !isWorkday(day); ) {
    day += 1;
    if (isWorkday(day)) left -= 1;
  }
  const time = day + OPENS + share * (CLOSES - OPENS);
  if (time > from) return time;
  const soon = from + HOUR;
  return soon < day + CLOSES ? soon : workTime(day + 1, 0, share / 4);
};
