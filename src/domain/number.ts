/** Numbers as people write them in text: marks of both worlds, currencies, percent. */

const CURRENCY = '(?:€|R\\$|\\$|S/\\.?|EUR|USD|MXN|COP|ARS|CLP|PEN|BRL)?';
const SHAPE = new RegExp(
  `^([-+−]?)${CURRENCY}([-+−]?)(\\d[\\d.,]*|[.,]\\d+)${CURRENCY}(%?)${CURRENCY}$`,
  'i',
);

interface WrittenNumber {
  readonly value: number;
  /** Decimals as written, counted in the value: `85%` is 0.85 with two. */
  readonly decimals: number;
}

/** The whole part without its thousands marks, or undefined if the groups do not look like thousands. */
const ungroup = (whole: string, mark: string): string | undefined => {
  const [first, ...groups] = whole.split(mark);
  const looksRight = groups.every((g, i) => (i === groups.length - 1 ? /^\d{3}$/ : /^\d{2,3}$/).test(g));
  return looksRight && /^\d+$/.test(first!) ? first + groups.join('') : undefined;
};

/** Whole and decimal digits, once it is decided which mark is which. */
const splitMarks = (digits: string): [whole: string, decimals: string] | undefined => {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last < 0) return [digits, ''];
  const mark = digits[last]!;
  const other = mark === '.' ? ',' : '.';
  const before = digits.slice(0, last);
  const after = digits.slice(last + 1);
  if (after === '') return undefined;
  if (before === '') return ['0', after];
  if (before.includes(mark)) {
    const whole = digits.includes(other) ? undefined : ungroup(digits, mark);
    return whole === undefined ? undefined : [whole, ''];
  }
  if (before.includes(other)) {
    const whole = ungroup(before, other);
    return whole === undefined ? undefined : [whole, after];
  }
  return after.length === 3 && before !== '0' ? [before + after, ''] : [before, after];
};

/** The same as `readNumber`, and how many decimals were written. */
export const readWrittenNumber = (text: string): WrittenNumber | undefined => {
  const match = SHAPE.exec(text.replace(/[\s'’]/g, ''));
  if (!match || (match[1] && match[2])) return undefined;
  const parts = splitMarks(match[3]!);
  if (!parts) return undefined;
  const size = Number(`${parts[0]}.${parts[1]}0`);
  const value = match[4] ? size / 100 : size;
  if (!Number.isFinite(value)) return undefined;
  const negative = match[1] === '-' || match[1] === '−' || match[2] === '-' || match[2] === '−';
  return { value: negative && value !== 0 ? -value : value, decimals: parts[1].length + (match[4] ? 2 : 0) };
};

/**
 * A number in text, or undefined where it is anything else (`unos 200`, `201-500`, `5k`).
 * Both marks present: the last is decimal. One mark repeated, or followed by exactly three digits: thousands.
 *
 * @example readNumber('1.234,5 €') // 1234.5
 * @example readNumber('0,125') // 0.125
 * @example readNumber('12.05.2024') // undefined
 */
export const readNumber = (text: string): number | undefined => readWrittenNumber(text)?.value;

/** Rounded to nine decimals (large numbers to 15 digits), so that the noise of binary fractions decides nothing. */
export const round9 = (value: number): number =>
  Math.abs(value) < 1e6 ? Math.round(value * 1e9) / 1e9 + 0 : Number(value.toPrecision(15));

/**
 * A number in digits that `readNumber` reads back: no exponent, and never three decimals after a mark.
 *
 * @example plainNumber(1.125) // '1.1250'
 */
export const plainNumber = (value: number): string => {
  const [mantissa, exponent] = String(Math.abs(value)).split('e') as [string, string?];
  const [whole, decimals = ''] = mantissa.split('.') as [string, string?];
  const digits = whole + decimals;
  const point = whole.length + Number(exponent ?? 0);
  const left = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const right = point > 0 ? digits.slice(point) : digits.padStart(digits.length - point, '0');
  const padded = right.length === 3 && left !== '0' ? `${right}0` : right;
  return (value < 0 ? '-' : '') + left + (padded ? `.${padded}` : '');
};
