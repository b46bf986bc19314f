/** Calendar days. */
import { describe, expect, it } from 'vitest';
import { addMonths, dayOf, dayToSerial, mondayOf, printDay, readDay } from '../../src/domain/day';

describe('a date in text', () => {
  it.each([
    ['2026-11-22', '22/11/2026'],
    ['2026-11-22T23:59:59Z', '22/11/2026'],
    ['2026-11-22 10:00', '22/11/2026'],
    ['22/11/2026', '22/11/2026'],
    ['1/2/26', '01/02/2026'],
    [' 5/6/2026 9:30 ', '05/06/2026'],
    ['29/2/2028', '29/02/2028'],
  ])('%j is %s', (text, printed) => {
    expect(printDay(readDay(text)!)).toBe(printed);
  });

  it.each([
    '',
    '11/22/2026',
    '29/2/2026',
    '2026-13-01',
    '1/1/2',
    '12.05.2024',
    '22/11',
    '22/11/2026 tarde',
    '2026',
  ])('%j is text: month first is never guessed', (text) => {
    expect(readDay(text)).toBeUndefined();
  });
});

it('Sheets counts from 30 December 1899', () => {
  expect(dayToSerial(dayOf(1899, 12, 30))).toBe(0);
  expect(dayToSerial(dayOf(2026, 11, 22))).toBe(46348);
});

it('a month after the 31st is the last day of a shorter month', () => {
  expect(printDay(addMonths(dayOf(2026, 1, 31), 1))).toBe('28/02/2026');
  expect(printDay(addMonths(dayOf(2026, 3, 31), -13))).toBe('28/02/2025');
});

it('finds the Monday of a week, before 1970 too', () => {
  const monday = (text: string) => printDay(mondayOf(readDay(text)!));
  expect(
    ['22/11/2026', '16/11/2026', '15/11/2026', '29/12/1969', '1/1/1970', '4/1/1970'].map(monday),
  ).toEqual(['16/11/2026', '16/11/2026', '09/11/2026', '29/12/1969', '29/12/1969', '29/12/1969']);
});
