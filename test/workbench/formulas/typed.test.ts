/** Typed text becomes values, and values become text. */
import { describe, expect, it } from 'vitest';
import { formatValue, inputText } from '../../../src/workbench/formulas/format-value';
import { parseTyped } from '../../../src/workbench/formulas/parse-typed';
import { DateNumber, FormulaError } from '../../../src/workbench/formulas/values';

const now = new Date('2026-11-22T10:00:00Z');
const typed = (text: string, pattern?: string, locale = 'es_ES') => parseTyped(text, locale, pattern, now);
const day = (serial: number) => new DateNumber(serial);

describe('typed in es_ES', () => {
  it.each([
    ['3,5', { value: 3.5 }],
    ['-3', { value: -3 }],
    ['+34', { value: 34 }],
    ['(5)', { value: -5 }],
    ['007', { value: 7 }],
    ['1.234', { value: 1234, pattern: '#,##0' }],
    ['1.234,5', { value: 1234.5, pattern: '#,##0.00' }],
    ['1e5', { value: 100000, pattern: '0.00E+00' }],
    ['12%', { value: 0.12, pattern: '0%' }],
    ['12,5 %', { value: 0.125, pattern: '0.00%' }],
    ['5 €', { value: 5, pattern: '#,##0 €' }],
    ['1.234,50€', { value: 1234.5, pattern: '#,##0.00 €' }],
    ['€5', { value: 5, pattern: '€#,##0' }],
    ['22/11/2026', { value: day(46348), pattern: 'dd/mm/yyyy' }],
    ['5/12/26', { value: day(46361), pattern: 'dd/mm/yyyy' }],
    ['22-11-2026', { value: day(46348), pattern: 'dd-mm-yyyy' }],
    ['2026-11-22', { value: day(46348), pattern: 'yyyy-mm-dd' }],
    ['22 nov 2026', { value: day(46348), pattern: 'd mmm yyyy' }],
    ['22 de noviembre de 2026', { value: day(46348), pattern: 'd mmm yyyy' }],
    ['1-10', { value: day(46296), pattern: 'd-m' }],
    ['1/10', { value: day(46296), pattern: 'd/m' }],
    ['10:30', { value: day(0.4375), pattern: 'hh:mm' }],
    ['22/11/2026 10:30', { value: day(46348.4375), pattern: 'dd/mm/yyyy hh:mm' }],
    ['verdadero', { value: true }],
    ['FALSE', { value: false }],
    ['', { value: null }],
    ["'007", { value: '007' }],
    ["''abc", { value: "'abc" }],
    ["'", { value: '' }],
    ['=1+1', { value: null, formula: '=1+1' }],
    ['+34 600 111 222', { value: null, formula: '=+34 600 111 222' }],
    ['-Ana', { value: null, formula: '=-Ana' }],
    ['-', { value: '-' }],
    ['=', { value: '=' }],
    ['31/2/2026', { value: '31/2/2026' }],
    ['50-199', { value: '50-199' }],
    ['1..10', { value: '1..10' }],
    ['1.23', { value: '1.23' }],
    ['3,4,5', { value: '3,4,5' }],
    ['>=200', { value: '>=200' }],
    [' Ana ', { value: ' Ana ' }],
  ])('%j becomes %o', (text, expected) => {
    expect(typed(text)).toEqual(expected);
  });

  it('a plain-text cell keeps what is typed', () => {
    expect(['=1+1', '007', '1-10', "'x"].map((text) => typed(text, '@').value)).toEqual([
      '=1+1',
      '007',
      '1-10',
      'x',
    ]);
  });

  it('a percent cell reads 12 as 12 %, a date cell a number as a day', () => {
    expect(typed('12', '0%')).toEqual({ value: 0.12 });
    expect(typed('12%', '0%')).toEqual({ value: 0.12 });
    expect(typed('46348', 'dd/mm/yyyy')).toEqual({ value: day(46348) });
    expect(typed('22/11/2026', 'd mmm')).toEqual({ value: day(46348) });
  });
});

describe('typed in en_US', () => {
  it.each([
    ['3.5', { value: 3.5 }],
    ['1,234.5', { value: 1234.5, pattern: '#,##0.00' }],
    ['3,5', { value: '3,5' }],
    ['11/22/2026', { value: day(46348), pattern: 'm/d/yyyy' }],
    ['22/11/2026', { value: '22/11/2026' }],
    ['1-10', { value: day(46032), pattern: 'm-d' }],
    ['verdadero', { value: 'verdadero' }],
  ])('%j becomes %o', (text, expected) => {
    expect(typed(text, undefined, 'en_US')).toEqual(expected);
  });
});

describe('shown in es_ES', () => {
  it.each([
    [3.5, undefined, '3,5'],
    [1 / 3, undefined, '0,3333333333'],
    [1234567.891, undefined, '1234567,891'],
    [1e21, undefined, '1E+21'],
    [-0, undefined, '0'],
    [70, '0.0', '70,0'],
    [1234.5, '#,##0.00 €', '1.234,50 €'],
    [0.125, '0%', '13%'],
    [true, undefined, 'VERDADERO'],
    [null, '0.0', ''],
    ['x', '0.0', 'x'],
    ['x', '@', 'x'],
    [day(46348), undefined, '22/11/2026'],
    [day(46348.4375), undefined, '22/11/2026 10:30:00'],
    [day(0.4375), undefined, '10:30:00'],
    [day(46348), 'yyyy-mm-dd', '2026-11-22'],
    [day(46348), 'dddd d "de" mmmm', 'domingo 22 de noviembre'],
    [day(46348), '0', '46348'],
    [46348, 'dd/mm/yyyy', '22/11/2026'],
    [day(46296), 'd-m', '1-10'],
    [new FormulaError('#N/A', 'x'), '0.0', '#N/A'],
  ])('%o with %s is %s', (value, pattern, text) => {
    expect(formatValue(value, pattern, 'es_ES')).toBe(text);
  });

  it('a pattern that cannot be read breaks nothing', () => {
    expect(formatValue(5, '[[', 'es_ES')).toBe('######');
  });
});

describe('the editor opens', () => {
  it.each([
    [0.125, '0.00%', '12,5%'],
    [3.5, undefined, '3,5'],
    [0.1 + 0.2, '0.0', '0,3'],
    [day(46348), 'd mmm', '22/11/2026'],
    [46348, 'dd/mm/yyyy', '22/11/2026'],
    [day(46348.4375), undefined, '22/11/2026 10:30:00'],
    [true, undefined, 'VERDADERO'],
    ['hola', undefined, 'hola'],
    ['007', undefined, "'007"],
    ['=1+1', undefined, "'=1+1"],
    ["'x", undefined, "''x"],
    ['', undefined, "'"],
    ['007', '@', '007'],
  ])('%o with %s as %s', (value, pattern, text) => {
    expect(inputText(value, pattern, 'es_ES')).toBe(text);
  });
});
