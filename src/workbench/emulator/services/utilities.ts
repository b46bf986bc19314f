/** `Utilities`, after https://developers.google.com/apps-script/reference/utilities/utilities */
import type * as host from '../../../host/host';
import { partsOf, zoneNamed } from '../engine';
import type { Runtime } from '../runtime';
import { base64 } from './base64';
import { guard, serviceTable } from './guard';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly milliseconds: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Of the zone, ahead of UTC. */
  readonly offsetMinutes: number;
}

const momentOf = (date: Date, timeZone: string): Moment => {
  const serial = zoneNamed(timeZone).serialOf(date);
  const utc = zoneNamed('UTC').serialOf(date);
  const milliseconds = date.getMilliseconds();
  const whole = partsOf(serial - milliseconds / 86_400_000);
  return {
    ...whole,
    milliseconds,
    weekday: (((Math.floor(serial) - 1) % 7) + 7) % 7,
    offsetMinutes: Math.round((serial - utc) * 1440),
  };
};

const padded = (value: number, width: number): string => String(value).padStart(width, '0');
const named = (name: string | undefined, width: number): string =>
  width >= 4 ? (name ?? '') : (name ?? '').slice(0, 3);

const offsetText = ({ offsetMinutes }: Moment, colon: string): string => {
  const size = Math.abs(offsetMinutes);
  return `${offsetMinutes < 0 ? '-' : '+'}${padded(Math.floor(size / 60), 2)}${colon}${padded(size % 60, 2)}`;
};

/** The letters of Java's SimpleDateFormat that are emulated. */
const LETTERS: Readonly<Record<string, (moment: Moment, width: number) => string>> = {
  y: ({ year }, width) => (width === 2 ? padded(year % 100, 2) : padded(year, width)),
  M: ({ month }, width) => (width >= 3 ? named(MONTHS[month - 1], width) : padded(month, width)),
  d: ({ day }, width) => padded(day, width),
  H: ({ hours }, width) => padded(hours, width),
  h: ({ hours }, width) => padded(hours % 12 || 12, width),
  m: ({ minutes }, width) => padded(minutes, width),
  s: ({ seconds }, width) => padded(seconds, width),
  S: ({ milliseconds }, width) => padded(milliseconds, width),
  a: ({ hours }) => (hours < 12 ? 'AM' : 'PM'),
  E: ({ weekday }, width) => named(DAYS[weekday], width),
  u: ({ weekday }, width) => padded(weekday || 7, width),
  Z: (moment) => offsetText(moment, ''),
  X: (moment, width) => (moment.offsetMinutes === 0 ? 'Z' : offsetText(moment, width >= 3 ? ':' : '')),
};

const PATTERN = /'((?:[^']|'')*)'|([A-Za-z])\2*/g;

const formatDate = (moment: Moment, pattern: string): string =>
  pattern.replace(PATTERN, (token: string, quoted: string | undefined, letter: string | undefined) => {
    if (letter === undefined) return quoted === '' ? "'" : (quoted ?? '').replaceAll("''", "'");
    const print = LETTERS[letter];
    if (!print) throw new Error(`Utilities.formatDate with "${letter}" is not emulated`);
    return print(moment, token.length);
  });

class UtilitiesService implements host.Utilities {
  formatDate(date: Date, timeZone: string, format: string): string {
    return formatDate(momentOf(date, timeZone), format);
  }
  base64Encode(data: number[]): string {
    return base64(data);
  }
}

const UTILITIES = serviceTable('Utilities', {
  formatDate: 'date,text,text',
  base64Encode: 'number[]',
} satisfies Record<keyof UtilitiesService, string>);

export const utilitiesOf = (runtime: Runtime): UtilitiesService =>
  guard(runtime, UTILITIES, new UtilitiesService());
