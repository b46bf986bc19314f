/** Numbers as cells show them. */
import { expect, it } from 'vitest';
import { decimalMarkOf, readNumber } from '../../../src/workbench/page/numbers';

it.each<[string, string, number | undefined]>([
  ['1.234,50 €', ',', 1234.5],
  ['75%', ',', 0.75],
  ['-3', ',', -3],
  ['1,234.5', '.', 1234.5],
  ['1E+15', ',', 1e15],
  ['hola', ',', undefined],
  ['', ',', undefined],
])('«%s» with decimal mark %s', (text, mark, number) => {
  expect(readNumber(text, mark)).toBe(number);
});

it('Spanish writes a comma, Mexican Spanish a point', () => {
  expect(decimalMarkOf('es_ES')).toBe(',');
  expect(decimalMarkOf('es_MX')).toBe('.');
});
