/** Formulas of colour rules. */
import { describe, expect, it } from 'vitest';
import { compileRelative } from '../../../src/workbench/formulas/relative';
import { FormulaError } from '../../../src/workbench/formulas/values';
import { SheetFake } from './sheet-fake';

function ruleOver(book: SheetFake, text: string) {
  const env = {
    grid: book,
    locale: book.locale,
    timeZone: 'Europe/Madrid',
    now: () => new Date('2026-11-22T10:00:00Z'),
    valueAt: book.calculator.valueAt.bind(book.calculator),
    version: book.calculator.version.bind(book.calculator),
  };
  return compileRelative(text, { sheet: 0, row: 1, column: 0 }, env);
}

const leads = () =>
  new SheetFake({
    sheets: ['Ajustes'],
    functions: { TEMPERATURAS: () => [['Caliente'], ['Frío'], ['caliente']] },
  })
    .type('B2', '=TEMPERATURAS()')
    .type('Ajustes!B2', '70');

describe('a rule', () => {
  it('is relative to the top left cell of its range, fixed where it says $', () => {
    const book = leads();
    book.calculator.recalculate();
    const rule = ruleOver(book, '=$B2="Caliente"');
    expect([0, 1, 2, 3].map((row) => rule.evaluate(0, row, row))).toEqual([true, false, true, false]);
  });

  it('follows what changes', () => {
    const book = leads().type('A2', '1');
    const rule = ruleOver(book, '=COUNT($A$2:$A$9)>1');
    expect(rule.evaluate(0, 0, 0)).toBe(false);
    book.type('A3', '1');
    expect(rule.evaluate(0, 0, 0)).toBe(true);
  });

  // developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder
  it('may not name other tabs or custom functions, but reach them through INDIRECT', () => {
    const book = leads();
    expect(ruleOver(book, '=$B2>Ajustes!B2').evaluate(0, 0, 0)).toBeInstanceOf(FormulaError);
    expect(ruleOver(book, '=TEMPERATURAS()="x"').evaluate(0, 0, 0)).toBeInstanceOf(FormulaError);
    expect(ruleOver(book, '=INDIRECT("Ajustes!B2")=70').evaluate(0, 5, 5)).toBe(true);
  });
});
