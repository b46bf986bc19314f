/** What Sheets makes of text that a person types into a cell. */
import { isDateFormat, isPercentFormat, isTextFormat } from 'numfmt';
import { serialOfRealDay } from './dates';
import { type LocaleFacts, localeFacts } from './locale';
import { DateNumber, type Scalar } from './values';

export interface Typed {
  readonly value: Scalar;
  /** A number format that the typing brings along (`0%`, `dd/mm/yyyy`); absent where the cell keeps its own. */
  readonly pattern?: string;
  /** Set, with a null value, where the text is a formula; starts with `=`. */
  readonly formula?: string;
}

/**
 * Reads typed text as Sheets does in a locale.
 * - a leading `'` keeps the rest as text; so does a cell whose pattern is plain text (`@`)
 * - `=…`, and `+…` or `-…` where no number follows, is a formula: `+34 600` breaks, as in Sheets
 * - numbers, percentages, money, dates, times and booleans become values, some with a pattern
 *
 * `1-10` and `1/10` become the first of October in es: the trap is Sheets' own.
 * @param now tells the year of dates typed without one.
 * @example parseTyped('12,5%', 'es_ES') // { value: 0.125, pattern: '0.00%' }
 */
export function parseTyped(text: string, locale: string, currentPattern?: string, now = new Date()): Typed {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (currentPattern !== undefined && isTextFormat(currentPattern))
    return { value: text === '' ? null : text };
  if (text === '') return { value: null };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  const read = readValue(text.trim(), localeFacts(locale), now.getFullYear());
  if (read) return inCellOf(read, currentPattern);
  if (/^[+-]./s.test(text)) return { value: null, formula: `=${text}` };
  return { value: text };
}

/**
 * The number, date or boolean in a text, undefined where there is none. Used wherever a formula wants a number.
 * @example readScalar('22/11/2026', 'es_ES') // DateNumber 46348
 */
export function readScalar(text: string, locale: string): number | boolean | DateNumber | undefined {
  return readValue(text.trim(), localeFacts(locale), new Date().getFullYear())?.value;
}

interface Read {
  readonly value: number | boolean | DateNumber;
  readonly pattern?: string;
}

function inCellOf(read: Read, pattern: string | undefined): Typed {
  if (pattern === undefined || typeof read.value === 'boolean') return read;
  if (read.value instanceof DateNumber) return isDateFormat(pattern) ? { value: read.value } : read;
  if (read.pattern?.includes('%')) return isPercentFormat(pattern) ? { value: read.value } : read;
  // Typing 12 into a percent cell means 12 %.
  if (isPercentFormat(pattern)) return { value: read.value / 100 };
  if (isDateFormat(pattern)) return { value: new DateNumber(read.value) };
  return { value: read.value };
}

function readValue(text: string, facts: LocaleFacts, year: number): Read | undefined {
  if (text === '' || text.length > 60) return undefined;
  return readBoolean(text, facts) ?? readNumber(text, facts) ?? readMoment(text, facts, year);
}

function readBoolean(text: string, facts: LocaleFacts): Read | undefined {
  const word = text.toUpperCase();
  if (word === 'TRUE' || word === facts.booleans[0]) return { value: true };
  if (word === 'FALSE' || word === facts.booleans[1]) return { value: false };
  return undefined;
}

const NUMBERS: Record<',' | '.', RegExp> = {
  ',': /^(?:(\d{1,3}(?:\.\d{3})+)|(\d+))?(?:,(\d*))?(e[+-]?\d{1,3})?$/i,
  '.': /^(?:(\d{1,3}(?:,\d{3})+)|(\d+))?(?:\.(\d*))?(e[+-]?\d{1,3})?$/i,
};
const DRESSED = /^([+-]?)\s*([€$]?)\s*([+-]?)\s*([\d.,]+(?:e[+-]?\d+)?)\s*([€$%]?)$/i;

function readNumber(text: string, facts: LocaleFacts): Read | undefined {
  const inParentheses = /^\(([^()]+)\)$/.exec(text);
  const dressed = DRESSED.exec(inParentheses?.[1] ?? text);
  if (!dressed) return undefined;
  const [, sign, before, innerSign, digits, after] = dressed;
  const match = NUMBERS[facts.decimal].exec(digits!);
  if (!match || (sign && (innerSign || inParentheses)) || (before && after)) return undefined;
  const [, grouped, plain, decimals, exponent] = match;
  const whole = grouped?.replaceAll(facts.group, '') ?? plain ?? '';
  if (whole === '' && !decimals) return undefined;
  const size = Number(`${whole || '0'}.${decimals || '0'}${exponent ?? ''}`);
  if (!Number.isFinite(size)) return undefined;
  const negative = sign === '-' || innerSign === '-' || inParentheses !== null;
  const pattern = numberPattern(!!grouped, !!decimals, exponent !== undefined, before || '', after || '');
  const value = (negative ? -size : size) / (after === '%' ? 100 : 1);
  return pattern === undefined ? { value } : { value, pattern };
}

function numberPattern(
  grouped: boolean,
  decimals: boolean,
  exponent: boolean,
  before: string,
  after: string,
) {
  if (after === '%') return decimals ? '0.00%' : '0%';
  const money = decimals ? '#,##0.00' : '#,##0';
  if (before) return `${before}${money}`;
  if (after) return `${money} ${after}`;
  if (exponent) return '0.00E+00';
  return grouped ? money : undefined;
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])\.?\s?m\.?)?$/i;

/** A date, a time, or both with a blank (or the `T` of ISO) between. */
function readMoment(text: string, facts: LocaleFacts, year: number): Read | undefined {
  const time = readTime(text);
  if (time) return time;
  const date = readDate(text, facts, year);
  if (date) return date;
  const split = /^(\S.*?)(?:,?\s+|T)(\d{1,2}:\d{2}.*)$/.exec(text);
  const day = split && readDate(split[1]!, facts, year);
  const hour = split && readTime(split[2]!);
  if (!day || !hour) return undefined;
  return {
    value: new DateNumber(day.value.serial + hour.value.serial),
    pattern: `${day.pattern} ${hour.pattern}`,
  };
}

interface ReadMoment {
  readonly value: DateNumber;
  readonly pattern: string;
}

function readTime(text: string): ReadMoment | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, hourText, minutes, seconds, half] = match;
  let hours = Number(hourText);
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59 || hours > (half ? 12 : 23)) return undefined;
  if (half) hours = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const serial = (hours * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return {
    value: new DateNumber(serial),
    pattern: `${half ? 'h' : 'hh'}:mm${seconds ? ':ss' : ''}${half ? ' AM/PM' : ''}`,
  };
}

const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const FULL = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const SHORT = /^(\d{1,2})([-/])(\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[-/](\d{4})$/;
const NAMED = /^(\d{1,2})(?:\s+|-|\/)(?:de\s+)?(\p{L}{3,})\.?(?:(?:\s+|-|\/)(?:del?\s+)?(\d{4}|\d{2}))?$/u;

function readDate(text: string, facts: LocaleFacts, thisYear: number): ReadMoment | undefined {
  const order = facts.dayFirst ? ['dd', 'mm'] : ['m', 'd'];
  let match = ISO.exec(text);
  if (match) return moment(match[1], match[3], match[4], `yyyy${match[2]}mm${match[2]}dd`);
  match = FULL.exec(text);
  if (match) {
    const [day, month] = facts.dayFirst ? [match[1], match[3]] : [match[3], match[1]];
    return moment(fullYear(match[4]!), month, day, `${order.join(match[2])}${match[2]}yyyy`);
  }
  match = SHORT.exec(text);
  if (match) {
    const [day, month] = facts.dayFirst ? [match[1], match[3]] : [match[3], match[1]];
    // Shown as typed, so nobody notices: `1-10` looks the same and is a date.
    return moment(thisYear, month, day, facts.dayFirst ? `d${match[2]}m` : `m${match[2]}d`);
  }
  match = MONTH_YEAR.exec(text);
  if (match) return moment(match[2], match[1], 1, 'mm/yyyy');
  return readNamedDate(text, facts, thisYear);
}

function readNamedDate(text: string, facts: LocaleFacts, thisYear: number): ReadMoment | undefined {
  const match = NAMED.exec(text);
  if (!match) return undefined;
  const word = match[2]!.toLowerCase();
  const month = facts.months.findIndex((name) => name === word || name.slice(0, 3) === word) + 1;
  if (month === 0) return undefined;
  return moment(match[3] ? fullYear(match[3]) : thisYear, month, match[1], match[3] ? 'd mmm yyyy' : 'd mmm');
}

/** Two digits mean 1930 to 2029, as in Sheets. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function moment(year: unknown, month: unknown, day: unknown, pattern: string): ReadMoment | undefined {
  const serial = serialOfRealDay(Number(year), Number(month), Number(day));
  return serial === undefined ? undefined : { value: new DateNumber(serial), pattern };
}
