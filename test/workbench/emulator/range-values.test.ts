/** Values written and read back. D = https://developers.google.com/apps-script/ */
import { describe, expect, it } from 'vitest';
import { at, aWorkbench, sheetOf } from './a-workbench';

describe('getValues (D:reference/spreadsheet/range#getValues())', () => {
  it('gives numbers, booleans, dates and strings by their type, blanks as empty strings', () => {
    const wb = aWorkbench();
    const day = new Date('2026-01-14T23:00:00Z'); // midnight in Madrid
    at(wb, 'A1:E1').setValues([[12.5, true, day, 'texto', '']]);
    expect(at(wb, 'A1:E1').getValues()).toEqual([[12.5, true, day, 'texto', '']]);
  });

  it('gives the results of formulas, getFormulas their texts', () => {
    const wb = aWorkbench();
    at(wb, 'A1:B1').setValues([[2, '=A1*3']]);
    expect(at(wb, 'A1:B1').getValues()).toEqual([[2, 6]]);
    expect(at(wb, 'A1:B1').getFormulas()).toEqual([['', '=A1*3']]);
  });

  it('gives the code of an error', () => {
    const wb = aWorkbench();
    at(wb, 'A1').setValue('=1/0');
    expect(at(wb, 'A1').getValue()).toBe('#DIV/0!');
  });

  it('reads a number as a Date when the number format is one of dates', () => {
    const wb = aWorkbench();
    at(wb, 'A1').setValue(46000);
    at(wb, 'A1').setNumberFormat('dd/mm/yyyy');
    expect(at(wb, 'A1').getValue()).toEqual(new Date('2025-12-08T23:00:00Z'));
    at(wb, 'A1').setNumberFormat('0');
    expect(at(wb, 'A1').getValue()).toBe(46000);
  });
});

describe('setValue reads strings like typed input (D:reference/spreadsheet/range#setValue(Object), gas-fakes oddities)', () => {
  it.each([
    ['=1+1', 2, '=1+1'],
    ['+1+1', 2, '=+1+1'],
    ["'=1+1", '=1+1', ''],
    ["'007", '007', ''],
    ['007', 7, ''],
    ['3,5', 3.5, ''],
    ['12%', 0.12, ''],
    ['VERDADERO', true, ''],
    ['hola', 'hola', ''],
    ['', '', ''],
  ])('%s becomes %s', (text, value, formula) => {
    const wb = aWorkbench();
    at(wb, 'A1').setValue(text);
    expect([at(wb, 'A1').getValue(), at(wb, 'A1').getFormula()]).toEqual([value, formula]);
  });

  it('keeps everything as text in a plain-text cell', () => {
    const wb = aWorkbench();
    at(wb, 'A1:C1').setNumberFormat('@');
    at(wb, 'A1:C1').setValues([['>=10', '1/2/2026', '007']]);
    expect(at(wb, 'A1:C1').getValues()).toEqual([['>=10', '1/2/2026', '007']]);
  });

  it('reads a typed date at midnight of the spreadsheet, whatever the zone of the machine', () => {
    const wb = aWorkbench({ timeZone: 'America/Mexico_City', locale: 'es_MX' });
    at(wb, 'A1').setValue('15/01/2026');
    expect(at(wb, 'A1').getValue()).toEqual(new Date('2026-01-15T06:00:00Z'));
  });

  it('brings back every Date of a day with two clocks', () => {
    const wb = aWorkbench();
    const noon = new Date('2026-03-29T12:34:56Z');
    at(wb, 'A1').setValue(noon);
    expect(at(wb, 'A1').getValue()).toEqual(noon);
  });
});

describe('display (D:reference/spreadsheet/range#getDisplayValue())', () => {
  it('follows locale and number format', () => {
    const wb = aWorkbench();
    at(wb, 'A1:C1').setValues([[1234.5, '1/2/2026', 0.5]]);
    at(wb, 'C1').setNumberFormat('0%');
    expect(['A1', 'B1', 'C1'].map((cell) => at(wb, cell).getDisplayValue())).toEqual([
      '1234,5',
      '01/02/2026',
      '50%',
    ]);
  });
});

describe('extents (D:reference/spreadsheet/sheet#getLastRow())', () => {
  it('counts cells with content only, spilled ones included', () => {
    const wb = aWorkbench({ code: 'function TRES() { return [[1], [2], [3]]; }' });
    at(wb, 'F20').setBackground('#ff0000');
    at(wb, 'B2').setValue('=TRES()');
    expect([sheetOf(wb).getLastRow(), sheetOf(wb).getLastColumn()]).toEqual([4, 2]);
  });
});
