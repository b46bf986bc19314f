import { expect, it } from 'vitest';
import { rankShownLeads } from '../../../../src/workbench/server/report/scored-leads';
import { aWorkbench } from '../../emulator/a-workbench';

const ranked = (lead: string) => {
  const book = aWorkbench({ code: '' }).services.SpreadsheetApp.getActive();
  book
    .getSheets()[0]!
    .getRange(1, 1, 2, 4)
    .setValues([
      [lead, 'Temperatura', 'Puntuación', 'Razones'],
      ['Ana', 'Tibio', 50, 'Cargo: CEO +50'],
    ]);
  return rankShownLeads(book.getSheets(), 10);
};

it.each(['Lead', 'Lead · 22/11 08:21', 'Lead · por recalcular'])(
  'leads under «%s» have their names',
  (header) => {
    expect(ranked(header)?.best).toEqual([
      { lead: 'Ana', temperature: 'Tibio', score: 50, reasons: 'Cargo: CEO +50' },
    ]);
  },
);
