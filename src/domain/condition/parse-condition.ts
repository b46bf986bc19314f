/** Reads a condition cell. Nothing a person can type makes it throw: what cannot be read is a fault with its reason. */
import type { Cell } from '../cell';
import { isDay } from '../cell';
import { printDay, readDay } from '../day';
import { plainNumber, readWrittenNumber, round9 } from '../number';
import { fold } from '../text';
import type {
  Alternative,
  Condition,
  ConditionFault,
  FaultCode,
  Literal,
  Operator,
  Piece,
} from './condition';
import { splitOutsideQuotes, unquote } from './split';
import { unescapeAsterisks, wildcardParts } from './wildcard';
import { AGE, AND, ageUnit, KEYWORDS, NONE_OF } from './words';

type Read = Piece | ConditionFault;

const OPERATOR = /^(>=|<=|<>|=>|=<|≥|≤|>|<|=)\s*([\s\S]*)$/;
/** Slips of the hand and of the keyboard that can mean one thing only. */
const MEANT: Readonly<Record<string, Operator>> = { '=>': '>=', '=<': '<=', '≥': '>=', '≤': '<=' };
const AGE_OPERAND = /^(>=|<=|<>|>|<|=)\s*([\d.,]+)\s*([a-z]+)$/;

const fault = (code: FaultCode, near: string): ConditionFault => ({ fault: code, near });
const failed = (read: unknown): read is ConditionFault =>
  typeof read === 'object' && read !== null && 'fault' in read;

/** A value as conditions compare it: number, else day, else text. */
const literal = (text: string): Literal => {
  const number = readWrittenNumber(text);
  if (number) return { number: round9(number.value), decimals: number.decimals, text: fold(text) };
  const day = readDay(text);
  return day ? { day: day.day, text: fold(text) } : { text: fold(text) };
};

const isOrdered = (value: Literal): boolean => value.number !== undefined || value.day !== undefined;

const comparison = (written: string, operator: Operator, operand: string): Read => {
  const quoted = unquote(operand);
  if (operand === '' || (quoted === undefined && operand.startsWith('"'))) {
    return fault(operand === '' ? 'operand' : 'unclosed-quote', written);
  }
  const value = literal(quoted ?? unescapeAsterisks(operand));
  const textual = operator === '=' || operator === '<>';
  if (!textual && !isOrdered(value)) return fault('operand', written);
  const parts = textual && quoted === undefined ? wildcardParts(operand) : undefined;
  if (parts) return { kind: 'pattern', written, parts, negated: operator === '<>' };
  return { kind: 'compare', written, operator, value };
};

const age = (written: string, past: boolean, operand: string): Read => {
  const match = AGE_OPERAND.exec(operand);
  const count = match ? readWrittenNumber(match[2]!)?.value : undefined;
  const unit = match ? ageUnit(match[3]!) : undefined;
  if (count === undefined || unit === undefined) return fault('age', written);
  if ((unit === 'month' || unit === 'year') && !Number.isInteger(count)) return fault('age', written);
  if (count > 1e5) return fault('age', written);
  return { kind: 'age', written, ahead: !past, operator: match![1] as Operator, count, unit };
};

/** A range has two ends of one kind; dots between anything else are text (`Sin más...`). */
const range = (written: string): Read | undefined => {
  const at = written.indexOf('..');
  if (at < 0) return undefined;
  const from = literal(written.slice(0, at).trim());
  const to = literal(written.slice(at + 2).trim());
  if (!isOrdered(from) && !isOrdered(to)) return undefined;
  const numbers = from.number !== undefined && to.number !== undefined;
  const days = from.day !== undefined && to.day !== undefined;
  if (!numbers && !days) return fault('range-ends', written);
  if ((numbers ? from.number! - to.number! : from.day! - to.day!) > 0)
    return fault('range-reversed', written);
  return { kind: 'range', written, from, to };
};

/** Comparison, range or age: the pieces that ` y ` can bind. */
const bindable = (written: string): Read | undefined => {
  const match = OPERATOR.exec(written);
  if (match) return comparison(written, MEANT[match[1]!] ?? (match[1] as Operator), match[2]!.trim());
  const ageMatch = AGE.exec(fold(written));
  if (ageMatch) return age(written, ageMatch[1] !== undefined, ageMatch[2]!);
  return range(written);
};

/** A text, a keyword or a pattern: what an alternative is when it is nothing else. */
const value = (written: string): Read => {
  const quoted = unquote(written);
  if (quoted !== undefined) return { kind: 'value', written, value: literal(quoted) };
  if (written.startsWith('"') && !written.includes('"', 1)) return fault('unclosed-quote', written);
  const keyword = KEYWORDS.get(fold(written));
  if (keyword) return { kind: keyword, written };
  const parts = wildcardParts(written);
  if (parts) return { kind: 'pattern', written, parts, negated: false };
  return { kind: 'value', written, value: literal(unescapeAsterisks(written)) };
};

const alternative = (written: string): Alternative | ConditionFault => {
  const pieces = splitOutsideQuotes(written, AND).map(bindable);
  const bound = pieces.filter((piece): piece is Piece => !!piece && !failed(piece));
  if (bound.length === pieces.length) return bound;
  // `>=10 y <x`: all pieces look like comparisons, so the fault of the piece says more than that of the whole.
  const broken = pieces.every(Boolean) ? pieces.find(failed) : undefined;
  const whole = broken ?? bindable(written) ?? value(written);
  return failed(whole) ? whole : [whole];
};

const parseText = (typed: string): Condition | ConditionFault => {
  // macOS types accents as marks of their own, which `não:` would not survive.
  const text = typed.normalize('NFC');
  const negation = NONE_OF.exec(text);
  const list = negation ? text.slice(negation[0].length) : text;
  const alternatives: Alternative[] = [];
  for (const written of splitOutsideQuotes(list, /;/g)) {
    if (written === '') continue;
    const read = alternative(written);
    if (failed(read)) return read;
    alternatives.push(read);
  }
  if (alternatives.length === 0) return fault('empty', text.trim());
  return { negated: negation !== null, alternatives };
};

/**
 * Reads a condition cell: text in the language of conditions; a number n means `=n`, a tick means `sí` or `no`.
 * A cell that Sheets has turned into a date is a fault: nobody can know what was typed.
 *
 * @example parseCondition('>=10 y <50; Director')
 * @example parseCondition('50..') // { fault: 'range-ends', near: '50..' }
 */
export const parseCondition = (cell: Cell): Condition | ConditionFault => {
  if (isDay(cell)) return fault('date-cell', printDay(cell));
  if (typeof cell === 'boolean') return parseText(cell ? 'sí' : 'no');
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? parseText(`=${plainNumber(cell)}`) : fault('error-cell', String(cell));
  }
  return cell.startsWith('#') ? fault('error-cell', cell) : parseText(cell);
};
