/** IDs are given where none stands at that moment, and nowhere else. */
import { expect, it } from 'vitest';
import { giveIds } from '../../src/sheets/ids';
import { hostOf } from '../../src/workbench/emulator/open-workbench';
import { openSheet } from '../commands/a-sheet';

const NEW = expect.stringMatching(/^L-[2-9A-Z]{6}$/);

const idsAfter = (ids: readonly string[], rows: readonly number[]) => {
  const sheet = openSheet({ tabs: { Hoja: [['ID'], ...ids.map((id) => [id])] } });
  const given = giveIds(hostOf(sheet.workbench), sheet.tab('Hoja'), 1, rows);
  const range = sheet.tab('Hoja').getRange(2, 1, ids.length, 1);
  return { given, ids: range.getValues().flat(), formulas: range.getFormulas().flat() };
};

it('a row that has got an ID since it was looked up keeps it', () => {
  expect(idsAfter(['', 'L-OLD', '', 'last'], [2, 3, 4])).toMatchObject({
    given: 2,
    ids: [NEW, 'L-OLD', NEW, 'last'],
  });
});

it('nothing is written where all have theirs', () => {
  expect(idsAfter(['a', 'b'], [2, 3])).toMatchObject({ given: 0, ids: ['a', 'b'] });
});

it('formulas that give IDs stay formulas', () => {
  const { ids, formulas } = idsAfter(['', '="L-"&1', '', '=""'], [2, 4, 5]);
  expect(ids).toEqual([NEW, 'L-1', NEW, '']);
  expect(formulas).toEqual(['', '="L-"&1', '', '=""']);
});
