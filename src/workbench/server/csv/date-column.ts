/** Decides, for a whole column, whether its texts are dates: ISO or day/month/year; month first is never guessed. */

interface DateColumn {
  /** Serial numbers of Sheets: days since 1899-12-30, the time of day as fraction. No time zone is involved. */
  readonly cells: readonly (number | '')[];
  readonly numberFormat: string;
}

const ISO = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ](?<time>.+))?$/;
const SLASHED = /^(?<day>\d\d?)\/(?<month>\d\d?)\/(?<year>\d{4}|\d\d)(?: (?<time>.+))?$/;
const DASHED = /^(?<day>\d\d?)-(?<month>\d\d?)-(?<year>\d{4})(?: (?<time>.+))?$/;
const TIME = /^(\d\d?):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,6})?)?$/;

const DAY_MS = 86_400_000;
const SERIAL_OF_1970 = 25_569;
const EARLIEST_YEAR = 1900;

const daySerial = (year: number, month: number, day: number): number | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= EARLIEST_YEAR ? date.getTime() / DAY_MS + SERIAL_OF_1970 : undefined;
};

/** Fraction of a day; undefined for 25:00 and for times with a zone, whose day depends on where one stands. */
const timeFraction = (text: string | undefined): number | undefined => {
  if (text === undefined) return 0;
  const [, hours, minutes, seconds = '0'] = TIME.exec(text) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23) return undefined;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
};

/**
 * The serial number of one written date.
 *
 * @example readDateSerial('2026-11-22') //=> 46348
 * @example readDateSerial('22/11/26') //=> 46348
 * @example readDateSerial('11/22/2026') //=> undefined
 */
export const readDateSerial = (text: string): number | undefined => {
  const found = (ISO.exec(text) ?? SLASHED.exec(text) ?? DASHED.exec(text))?.groups;
  if (!found) return undefined;
  const year = Number(found.year) + (found.year!.length === 2 ? 2000 : 0);
  const day = daySerial(year, Number(found.month), Number(found.day));
  const time = timeFraction(found.time);
  return day === undefined || time === undefined ? undefined : day + time;
};

/**
 * Reads a column as dates if each non-blank text is one; undefined otherwise.
 *
 * @example readDateColumn(['1/2/2026', '']) //=> { cells: [46054, ''], numberFormat: 'dd/mm/yyyy' }
 */
export const readDateColumn = (texts: readonly string[]): DateColumn | undefined => {
  const cells: (number | '')[] = [];
  for (const text of texts) {
    const serial = text.trim() === '' ? '' : readDateSerial(text.trim());
    if (serial === undefined) return undefined;
    cells.push(serial);
  }
  const days = cells.filter((cell) => cell !== '');
  if (days.length === 0) return undefined;
  const timed = days.some((serial) => !Number.isInteger(serial));
  return { cells, numberFormat: timed ? 'dd/mm/yyyy hh:mm:ss' : 'dd/mm/yyyy' };
};
