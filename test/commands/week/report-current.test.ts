/** `Informe` says what mail and copies say, whatever was corrected since it was written. */
import { beforeEach, expect, it } from 'vitest';
import { previewDigest } from '../../../src/commands/digest/preview-digest';
import { freezeFromMenu } from '../../../src/commands/week/keep-week';
import { shareReport, viewAsManagement } from '../../../src/commands/week/share-report';
import type { Host } from '../../../src/host/host';
import { aReportBook } from './a-report-book';

let book: ReturnType<typeof aReportBook>;

const cells = (): readonly (readonly unknown[])[] => {
  const sheet = book.report()!;
  return sheet.getRange(1, 1, sheet.getLastRow(), 3).getValues();
};
const rejected = (): unknown => cells().find(([label]) => label === 'Rechazados')?.[1];
const run = (command: (host: Host) => void): void => book.workbench.execution(() => command(book.host));

beforeEach(() => {
  book = aReportBook();
  freezeFromMenu(book.host);
});

it.each([
  ['Resumen por correo', previewDigest],
  ['Ver como dirección', viewAsManagement],
  ['Copia para compartir', shareReport],
])('after a correction *%s* writes it anew', (_, command) => {
  expect(rejected()).toBe(0);
  book.ledger.getRange(2, 13, 1, 1).setValue('Rechazar');
  run(command);
  expect(rejected()).toBe(1);
  expect(book.pages).toHaveLength(1);
});

it('and the mail say which cell of Matriz cannot be read, and who is left out', () => {
  const matrix = book.host.spreadsheetApp.getActive().getSheetByName('Matriz')!;
  matrix.getRange(2, 5, 1, 1).setValue('>>>==');
  book.set(4, 'ID', 'L-BEA');
  run(previewDigest);
  const page = JSON.stringify(cells());
  const [mail = ''] = book.pages;
  expect(page).toContain('Matriz E2: ');
  expect(mail).toContain('Matriz E2: ');
  for (const told of [page, mail]) expect(told).toContain('No entra el ID L-BEA');
});

it('where nothing was corrected nothing is written', () => {
  book.report()!.getRange(1, 1, 1, 1).setValue('Mi título');
  run(shareReport);
  expect(cells()[0]![0]).toBe('Mi título');
});

it('that somebody has deleted is there again', () => {
  book.workbench.session.deleteSheet(book.report()!.getSheetId());
  run(shareReport);
  expect(rejected()).toBe(0);
});
