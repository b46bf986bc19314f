/** Laws of rewritten references: what was moved and moved back reads as before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellName, quoteSheetName } from '../../../src/workbench/formulas/a1';
import { moveReferences, renameSheetInFormula, shiftFormula } from '../../../src/workbench/formulas/rewrite';

const cell = fc.tuple(fc.nat(40), fc.nat(40)).map(([row, column]) => cellName(row, column));
const area = fc.oneof(
  cell,
  fc
    .tuple(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20))
    .map(([row, column, down, right]) => `${cellName(row, column)}:${cellName(row + down, column + right)}`),
  cell.map((first) => `$${first}:AZ`),
);
const tab = fc.constantFrom('', 'Leads!', "'Mis leads'!");
const formula = fc
  .array(
    fc.tuple(tab, area).map((parts) => parts.join('')),
    { minLength: 1, maxLength: 4 },
  )
  .map((references) => `=SUM(${references.join(';')};1,5)&"A1"`);
const edit = fc.record({
  sheetName: fc.constantFrom('Leads', 'Mis leads'),
  axis: fc.constantFrom('row' as const, 'column' as const),
  at: fc.nat(45),
  count: fc.integer({ min: 1, max: 9 }),
});

describe('a formula', () => {
  it('copied there and back is the same', () => {
    fc.assert(
      fc.property(formula, fc.nat(50), fc.nat(50), (text, rows, columns) => {
        expect(shiftFormula(shiftFormula(text, rows, columns), -rows, -columns)).toBe(text);
      }),
    );
  });

  it('is the same after something was put in and taken out again', () => {
    fc.assert(
      fc.property(formula, edit, (text, inserted) => {
        const removed = { ...inserted, count: -inserted.count };
        expect(moveReferences(moveReferences(text, 'Leads', inserted), 'Leads', removed)).toBe(text);
      }),
    );
  });

  it('survives any name of a tab and the way back', () => {
    fc.assert(
      fc.property(formula, fc.string({ minLength: 1, maxLength: 30 }), (text, name) => {
        fc.pre(!['leads', 'mis leads'].includes(name.toLowerCase()));
        const renamed = renameSheetInFormula(text, 'Leads', name);
        expect(renamed.includes(`${quoteSheetName(name)}!`)).toBe(text.includes('Leads!'));
        expect(renameSheetInFormula(renamed, name, 'Leads')).toBe(text);
      }),
    );
  });
});
