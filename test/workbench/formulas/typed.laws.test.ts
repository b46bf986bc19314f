/** Laws of typing: the editor loses nothing, and no text breaks it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatValue, inputText } from '../../../src/workbench/formulas/format-value';
import { parseTyped } from '../../../src/workbench/formulas/parse-typed';
import { DateNumber } from '../../../src/workbench/formulas/values';

const locale = fc.constantFrom('es_ES', 'es_MX', 'en_US', 'pt_BR');
const pattern = fc.constantFrom(undefined, '0.00', '0%', 'dd/mm/yyyy', '#,##0.00 €', '@');
const mark = fc.constantFrom(
  ...'0123456789',
  '.',
  ',',
  '/',
  '-',
  '+',
  ':',
  ' ',
  '%',
  '€',
  "'",
  '=',
  'e',
  '(',
  ')',
  'a',
  'ñ',
);
const text = fc.oneof(
  fc.string(),
  fc.array(mark, { maxLength: 10 }).map((marks) => marks.join('')),
);

const again = (value: Parameters<typeof inputText>[0], place: string, format?: string) =>
  parseTyped(inputText(value, format, place), place, format).value;

describe('what the editor opens with, typed again', () => {
  it('gives the same text', () => {
    fc.assert(
      fc.property(text, locale, pattern, (value, place, format) => {
        expect(again(value, place, format)).toBe(value);
      }),
    );
  });

  it('gives the same number to 15 digits', () => {
    const number = fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 })
      .map((value) => Number(value.toPrecision(15)) + 0);
    const plain = fc.constantFrom(undefined, '0.00', '#,##0.00 €');
    fc.assert(
      fc.property(number, locale, plain, (value, place, format) => {
        expect(again(value, place, format)).toBe(value);
      }),
    );
  });

  it('gives the same moment to the second', () => {
    const seconds = fc.integer({ min: 2 * 86_400, max: 60_000 * 86_400 });
    fc.assert(
      fc.property(seconds, locale, (count, place) => {
        const value = again(new DateNumber(count / 86_400), place);
        expect(value instanceof DateNumber && Math.round(value.serial * 86_400)).toBe(count);
      }),
    );
  });
});

describe('typing', () => {
  it('never throws, and what it gives can be shown', () => {
    fc.assert(
      fc.property(text, locale, pattern, (typed, place, format) => {
        const { value, pattern: brought } = parseTyped(typed, place, format);
        expect(typeof formatValue(value, brought ?? format, place)).toBe('string');
      }),
    );
  });
});
