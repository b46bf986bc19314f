/** Texts. Positions count from 1. */
import { format } from 'numfmt';
import { type Builtin, error, isError, scalar, whole } from '../builtin';
import { toBoolean, toNumber, toText } from '../coerce';
import { type Frame, type Operand, rowsOf, scalarOf } from '../frame';
import { localeFacts } from '../locale';
import { readScalar } from '../parse-typed';
import { DateNumber, FormulaError, type Scalar } from '../values';
import { hasWildcard, wildcard } from './criteria';
import { REGEX } from './regex';

const MAX_TEXT = 50_000;
/** Replacements that might grow beyond this many characters are not tried. */
const MAX_WORK = 5_000_000;

/** `t` reads an argument as text, `n` as number; the first that cannot be read is the result. */
function textual(
  kinds: string,
  optional: number,
  apply: (frame: Frame, ...args: never[]) => Scalar,
): Builtin {
  return scalar(kinds.length - optional, kinds.length, (args, frame) => {
    const read: (string | number)[] = [];
    for (const [at, value] of args.entries()) {
      const converted = kinds[at] === 'n' ? toNumber(value, frame.locale) : toText(value, frame.locale);
      if (isError(converted)) return converted;
      read.push(converted);
    }
    const result = apply(frame, ...(read as never[]));
    return typeof result === 'string' && result.length > MAX_TEXT ? TOO_LONG : result;
  });
}

const TOO_LONG = new FormulaError('#VALUE!', 'The text is longer than 50000 characters.');
const badPosition = (name: string) =>
  error('#NUM!', `Function ${name}: a position or length is out of range.`);

/** Texts of all arguments, ranges in reading order; an error is the result. */
function textsOf(frame: Frame, args: readonly Operand[]): string[] | FormulaError {
  const texts: string[] = [];
  for (const operand of args) {
    for (const value of rowsOf(frame, operand).flat()) {
      const text = toText(value, frame.locale);
      if (isError(text)) return text;
      texts.push(text);
    }
  }
  return texts;
}

function joined(texts: readonly string[] | FormulaError, separator = ''): Scalar {
  if (isError(texts)) return texts;
  const length = texts.reduce((total, text) => total + text.length + separator.length, 0);
  return length > MAX_TEXT + separator.length ? TOO_LONG : texts.join(separator);
}

const TEXTJOIN = whole(3, 255, (args, frame) => {
  const separator = toText(scalarOf(frame, args[0]!), frame.locale);
  const skipsBlanks = toBoolean(scalarOf(frame, args[1]!), frame.locale);
  const texts = textsOf(frame, args.slice(2));
  if (isError(separator)) return separator;
  if (isError(skipsBlanks)) return skipsBlanks;
  return joined(isError(texts) || !skipsBlanks ? texts : texts.filter((text) => text !== ''), separator);
});

/** Format patterns in TEXT are written with the locale's own marks, in es also with `a` for years. */
function neutralPattern(pattern: string, frame: Frame): string {
  const { decimal } = localeFacts(frame.locale);
  if (decimal === '.') return pattern;
  return pattern.replace(/"[^"]*"|\\.|[.,]|a{2,4}/g, (part) => {
    if (part === '.') return ',';
    if (part === ',') return '.';
    return part.startsWith('a') ? 'y'.repeat(part.length) : part;
  });
}

const TEXT = scalar(2, 2, ([value, pattern], frame) => {
  const read = typeof value === 'string' ? (readScalar(value, frame.locale) ?? value) : (value ?? 0);
  const written = toText(pattern!, frame.locale);
  if (isError(written)) return written;
  if (typeof read === 'boolean') return toText(read, frame.locale);
  const plain = read instanceof DateNumber ? read.serial : (read as string | number);
  const { tag } = localeFacts(frame.locale);
  return format(neutralPattern(written, frame), plain, {
    locale: tag,
    leap1900: false,
    throws: false,
    invalid: written,
  });
});

const VALUE = scalar(1, 1, ([value], frame) => {
  const number =
    typeof value === 'boolean' ? error('#VALUE!', 'VALUE of a boolean.') : toNumber(value!, frame.locale);
  return number;
});

function substitute(text: string, from: string, to: string, occurrence?: number): Scalar {
  if (from === '') return text;
  if ((text.length / from.length) * to.length > MAX_WORK) return TOO_LONG;
  if (occurrence === undefined) return text.replaceAll(from, () => to);
  let at = -1;
  for (let count = 0; count < occurrence; count++) {
    at = text.indexOf(from, at + 1);
    if (at < 0) return text;
  }
  return text.slice(0, at) + to + text.slice(at + from.length);
}

/** Patterns are sought in this many characters. */
const SEARCHED = 1000;

function search(text: string, sought: string, start: number): number {
  if (!hasWildcard(sought)) return text.toLowerCase().indexOf(sought.toLowerCase(), start);
  const matches = wildcard(`${sought}*`);
  for (let at = start; at <= Math.min(text.length, SEARCHED); at++) {
    if (matches(text.slice(at, at + SEARCHED))) return at;
  }
  return -1;
}

function position(name: string, find: (text: string, sought: string, start: number) => number): Builtin {
  return textual('ttn', 1, (_frame, sought: string, text: string, start = 1) => {
    if (start < 1) return badPosition(name);
    const at = find(text, sought, start - 1);
    return at < 0
      ? error('#VALUE!', `In ${name} evaluation, cannot find '${sought}' within '${text.slice(0, 100)}'.`)
      : at + 1;
  });
}

const properCase = (text: string) =>
  text
    .toLowerCase()
    .replace(
      /(^|[^\p{L}\p{N}'])(\p{L})/gu,
      (_all, before: string, letter: string) => before + letter.toUpperCase(),
    );

/** SPLIT(text; separators; each character by itself; without empty parts). */
const SPLIT = whole(2, 4, (args, frame) => {
  const [text, separators] = args
    .slice(0, 2)
    .map((operand) => toText(scalarOf(frame, operand), frame.locale));
  if (isError(text)) return text;
  if (isError(separators)) return separators;
  const isSet = (at: number) =>
    args[at] === undefined || toBoolean(scalarOf(frame, args[at]), frame.locale) === true;
  if (separators === '') return error('#VALUE!', 'Function SPLIT parameter 2 value should be non-empty.');
  const marks = isSet(2) ? [...separators!] : [separators!];
  let parts = [text!];
  for (const mark of marks) parts = parts.flatMap((part) => part.split(mark));
  if (isSet(3)) parts = parts.filter((part) => part !== '');
  return [parts.map((part): Scalar => readScalar(part, frame.locale) ?? part)];
});

export const TEXTS: Record<string, Builtin> = {
  ...REGEX,
  LEN: textual('t', 0, (_frame, text: string) => text.length),
  LEFT: textual('tn', 1, (_frame, text: string, count = 1) =>
    count < 0 ? badPosition('LEFT') : text.slice(0, count),
  ),
  RIGHT: textual('tn', 1, (_frame, text: string, count = 1) =>
    count < 0 ? badPosition('RIGHT') : text.slice(Math.max(0, text.length - Math.trunc(count))),
  ),
  MID: textual('tnn', 0, (_frame, text: string, start: number, count: number) =>
    start < 1 || count < 0
      ? badPosition('MID')
      : text.slice(Math.trunc(start) - 1, Math.trunc(start) - 1 + Math.trunc(count)),
  ),
  TRIM: textual('t', 0, (_frame, text: string) => text.trim().replace(/ +/g, ' ')),
  CLEAN: textual('t', 0, (_frame, text: string) => text.replace(/\p{Cc}/gu, '')),
  UPPER: textual('t', 0, (_frame, text: string) => text.toUpperCase()),
  LOWER: textual('t', 0, (_frame, text: string) => text.toLowerCase()),
  PROPER: textual('t', 0, (_frame, text: string) => properCase(text)),
  EXACT: textual('tt', 0, (_frame, first: string, second: string) => first === second),
  REPT: textual('tn', 0, (_frame, text: string, times: number) =>
    times < 0 || text.length * times > MAX_TEXT ? badPosition('REPT') : text.repeat(times),
  ),
  SUBSTITUTE: textual('tttn', 1, (_frame, text: string, from: string, to: string, occurrence?: number) =>
    substitute(text, from, to, occurrence),
  ),
  REPLACE: textual('tnnt', 0, (_frame, text: string, start: number, count: number, to: string) =>
    start < 1 || count < 0
      ? badPosition('REPLACE')
      : text.slice(0, start - 1) + to + text.slice(start - 1 + count),
  ),
  FIND: position('FIND', (text, sought, start) => text.indexOf(sought, start)),
  SEARCH: position('SEARCH', search),
  CHAR: textual('n', 0, (_frame, code: number) =>
    code >= 1 && code <= 0x10ffff ? String.fromCodePoint(code) : badPosition('CHAR'),
  ),
  CODE: textual('t', 0, (_frame, text: string) => text.codePointAt(0) ?? error('#VALUE!')),
  CONCATENATE: whole(1, 254, (args, frame) => joined(textsOf(frame, args))),
  CONCAT: textual('tt', 0, (_frame, first: string, second: string) => first + second),
  JOIN: whole(2, 254, (args, frame) => {
    const separator = toText(scalarOf(frame, args[0]!), frame.locale);
    return isError(separator) ? separator : joined(textsOf(frame, args.slice(1)), separator);
  }),
  TEXTJOIN,
  TEXT,
  VALUE,
  SPLIT,
};
