/** Between what a tab holds and what the domain reads. */
import { describe, expect, it } from 'vitest';
import { cellAddress, columnLetters, columnNumber, openRange } from '../../src/sheets/address';
import { isoDay, literal } from '../../src/sheets/cells';
import { newId } from '../../src/sheets/ids';
import { dayReader } from '../../src/zone';
import { openSheet } from '../commands/a-sheet';

describe('a moment', () => {
  it('is the day of the sheet’s zone', () => {
    const late = new Date('2026-11-21T23:30:00Z');
    expect(isoDay(dayReader('Europe/Madrid').dayOfDate(late))).toBe('2026-11-22');
    expect(isoDay(dayReader('America/Bogota').dayOfDate(late))).toBe('2026-11-21');
  });

  it('is a day of the script’s own zone where the sheet’s is one that Intl refuses', () => {
    const { refused, dayOfDate } = dayReader('GMT-07:00 a medida');
    expect(refused).toBe(true);
    expect(dayOfDate(new Date(2026, 10, 22, 12))).toEqual({ day: 20779 });
  });

  it('before 1970 is a day too', () => {
    expect(dayReader('UTC').dayOfDate(new Date('1899-12-30T00:00:00Z'))).toEqual({ day: -25569 });
  });
});

describe('text written as it is', () => {
  it.each(['=1+1', '+34 600 000 000', '-5', '1/2/2026', '00123', "'comilla", 'sí', '=HYPERLINK("x")', '@x'])(
    'comes back: %s',
    (text) => {
      const cell = openSheet({ tabs: { Hoja: [['']] } })
        .tab('Hoja')
        .getRange(1, 1, 1, 1);
      cell.setValue(literal(text));
      expect(cell.getValue()).toBe(text);
      expect(cell.getFormula()).toBe('');
    },
  );

  it('leaves numbers, ticks and blanks alone', () => {
    expect([5, true, ''].map(literal)).toEqual([5, true, '']);
  });
});

describe('addresses', () => {
  it('go both ways', () => {
    for (const column of [1, 26, 27, 52, 702, 703]) expect(columnNumber(columnLetters(column))).toBe(column);
    expect(cellAddress(3, 28)).toBe('AB3');
  });

  it.each([
    ['Leads', 'Leads!A1:C'],
    ['Revisión', "'Revisión'!A1:C"],
    ["O’Brien's", "'O’Brien''s'!A1:C"],
    ['Q1', "'Q1'!A1:C"],
    ['ABC', "'ABC'!A1:C"],
  ])('quote the tab where needed: %s', (name, address) => {
    expect(openRange(openSheet({ tabs: { [name]: [['x']] } }).tab(name), 1, 3)).toBe(address);
  });
});

describe('an ID', () => {
  it('is never one that is taken', () => {
    const numbers = [0, 0, 0, 0, 0, 0, 0.5, 0, 0, 0, 0, 0];
    const id = newId(() => numbers.shift()!, new Set(['L-222222']));
    expect(id).toBe('L-J22222');
  });
});
