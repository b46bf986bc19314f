/** Rows taken out of a tab that is no higher than what stands in it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { removeRows } from '../../../src/sheets/week/history-tab';
import { aTab } from '../a-tab';

const LEADS = ['L-1', 'L-2', '007', '=1+1', ''];

it('those that stay keep their order and their words, also where none stay below the frozen row', () => {
  fc.assert(
    fc.property(fc.subarray(LEADS.map((_, index) => index + 2)), fc.boolean(), (out, isCut) => {
      const rows = [['Semana', 'Lead'], ...LEADS.map((lead, index) => [index, lead && `'${lead}`])];
      const { sheet, values } = aTab(rows);
      sheet.setFrozenRows(1);
      if (isCut) sheet.deleteRows(rows.length + 1, sheet.getMaxRows() - rows.length);
      const before = values().map((cells) => cells.map(String));
      removeRows(sheet, before, out);
      expect(values().map((cells) => cells.map(String))).toEqual(
        before.filter((_, index) => !out.includes(index + 1)),
      );
    }),
    { numRuns: 100 },
  );
});
