/** Serial dates to and from JavaScript Dates in one time zone, fast enough for tens of thousands of cells. */
import { serialOfWallTime, wallTime } from './dates';

const HOUR = 3_600_000;
const BUCKET = 24 * HOUR;

export interface Zone {
  /** The instant at which this zone's clock shows the serial; in a gap or overlap the later offset counts. */
  dateOf(serial: number): Date;
  /** What this zone's clock shows at an instant, as a serial. */
  serialOf(date: Date): number;
}

/** An IANA zone; an unknown name reads as UTC. */
export function zoneNamed(timeZone: string): Zone {
  const offsetAt = bucketed(exactOffset(timeZone));
  return {
    dateOf(serial) {
      const wall = wallTime(serial);
      const guess = wall - offsetAt(wall);
      return new Date(wall - offsetAt(guess));
    },
    serialOf(date) {
      const instant = date.getTime();
      return serialOfWallTime(instant + offsetAt(instant));
    },
  };
}

/** Asking Intl costs microseconds, so a day whose two ends share an offset is asked for once. */
function bucketed(exact: (instant: number) => number): (instant: number) => number {
  const days = new Map<number, number | null>();
  return (instant) => {
    const day = Math.floor(instant / BUCKET);
    let offset = days.get(day);
    if (offset === undefined) {
      const atStart = exact(day * BUCKET);
      offset = atStart === exact((day + 1) * BUCKET) ? atStart : null;
      days.set(day, offset);
    }
    return offset ?? exact(instant);
  };
}

function exactOffset(timeZone: string): (instant: number) => number {
  const clock = clockOf(timeZone);
  return (instant) => {
    const part: Record<string, number> = {};
    for (const { type, value } of clock.formatToParts(instant)) part[type] = Number(value);
    const wall = Date.UTC(
      part.year!,
      part.month! - 1,
      part.day!,
      part.hour! % 24,
      part.minute!,
      part.second!,
    );
    return wall - Math.floor(instant / 1000) * 1000;
  };
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const numeric = 'numeric';
  const fields = {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
    hourCycle: 'h23',
  } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...fields, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...fields, timeZone: 'UTC' });
  }
}
