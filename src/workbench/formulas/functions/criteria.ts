/** Criteria of COUNTIF and its like: `>=10`, `<>no`, `Ana*`, a number, a date. */
import { compareScalars, plainNumber } from '../coerce';
import { readScalar } from '../parse-typed';
import { DateNumber, FormulaError, type Scalar } from '../values';

export type Criterion = (value: Scalar) => boolean;

type Operator = '=' | '<>' | '<' | '>' | '<=' | '>=';
const WRITTEN = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/;

/** Reads a criterion; texts are compared without case, `*` and `?` stand for any characters, `~` makes them literal. */
export function criterion(wanted: Scalar, locale: string): Criterion {
  if (wanted instanceof FormulaError)
    return (value) => value instanceof FormulaError && value.code === wanted.code;
  if (typeof wanted !== 'string') return equalTo(wanted ?? 0, locale);
  const [, operator, operand = ''] = WRITTEN.exec(wanted)!;
  if (operand === '') return BLANK[operator ?? ''] ?? (() => false);
  const sought = readScalar(operand, locale) ?? operand;
  if (operator === undefined || operator === '=') return equalTo(sought, locale);
  if (operator === '<>') {
    const equal = equalTo(sought, locale);
    return (value) => !equal(value);
  }
  return ordered(operator as Operator, sought);
}

const BLANK: Record<string, Criterion> = {
  '': (value) => value === null || value === '',
  '=': (value) => value === null,
  '<>': (value) => value !== null,
};

function equalTo(sought: Exclude<Scalar, FormulaError | null>, locale: string): Criterion {
  if (typeof sought === 'string') {
    const matches = wildcard(sought);
    return (value) => typeof value === 'string' && matches(value);
  }
  if (typeof sought === 'boolean') return (value) => value === sought;
  const number = plainNumber(sought)!;
  return (value) =>
    plainNumber((typeof value === 'string' ? numberIn(value, locale) : value) ?? null) === number;
}

/** Most texts need no close look to see that they are no numbers. */
function numberIn(text: string, locale: string): Scalar | undefined {
  return /^[\s\d+\-€$(.,]/.test(text) ? readScalar(text, locale) : undefined;
}

const ORDER: Record<string, (difference: number) => boolean> = {
  '<': (difference) => difference < 0,
  '>': (difference) => difference > 0,
  '<=': (difference) => difference <= 0,
  '>=': (difference) => difference >= 0,
};

/** Only values of the operand's own kind are compared. */
function ordered(operator: Operator, sought: Exclude<Scalar, FormulaError | null>): Criterion {
  const holds = ORDER[operator]!;
  const kind = kindOf(sought);
  return (value) =>
    value !== null &&
    !(value instanceof FormulaError) &&
    kindOf(value) === kind &&
    holds(compareScalars(value, sought));
}

function kindOf(value: Scalar): string {
  return value instanceof DateNumber ? 'number' : typeof value;
}

/** Longer patterns are taken literally. */
const MAX_PATTERN = 300;

export const hasWildcard = (text: string): boolean => text.length <= MAX_PATTERN && /[*?~]/.test(text);

/** Matches whole texts without case, in time that grows with pattern times text at worst. */
export function wildcard(pattern: string): (text: string) => boolean {
  const plain = pattern.toLowerCase();
  if (!hasWildcard(pattern)) return (text) => text.toLowerCase() === plain;
  const parts = [...plain.matchAll(/~[*?~]|[\s\S]/g)].map(([part]) => part);
  return (text) => matchesParts(parts, text.toLowerCase());
}

function matchesParts(parts: readonly string[], text: string): boolean {
  let [at, part] = [0, 0];
  let [starPart, starAt] = [-1, 0];
  while (at < text.length) {
    const wanted = parts[part];
    if (wanted === '*') {
      [starPart, starAt] = [part++, at];
    } else if (wanted !== undefined && (wanted === '?' || wanted.at(-1) === text[at])) {
      at++;
      part++;
    } else if (starPart >= 0) {
      part = starPart + 1;
      at = ++starAt;
    } else {
      return false;
    }
  }
  while (parts[part] === '*') part++;
  return part === parts.length;
}
