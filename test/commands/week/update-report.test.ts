/** *Actualizar informe*, with and without a frozen week, and beside tabs that people have. */
import { describe, expect, it } from 'vitest';
import { freezeFromMenu } from '../../../src/commands/week/keep-week';
import { updateReport } from '../../../src/commands/week/update-report';
import { markOf } from '../../../src/sheets/tabs';
import { aReportBook } from './a-report-book';

const names = ({ host }: ReturnType<typeof aReportBook>): string[] =>
  host.spreadsheetApp
    .getActive()
    .getSheets()
    .map((sheet) => sheet.getName());

const column = (book: ReturnType<typeof aReportBook>): unknown[] =>
  book
    .report()!
    .getRange(1, 1, book.report()!.getLastRow(), 1)
    .getValues()
    .map(([cell]) => cell);

describe('without a frozen week', () => {
  it('the first one is offered, and the report comes with it', () => {
    const book = aReportBook();
    updateReport(book.host);
    expect(book.said[0]).toContain('aún no hay ninguna');
    expect(names(book)).toEqual(expect.arrayContaining(['Historial', 'Informe']));
    expect(book.host.spreadsheetApp.getActive().getActiveSheet().getName()).toBe('Informe');
    expect(column(book)[0]).toBe('Informe de la semana del 15 al 21 de noviembre de 2026');
  });

  it('nothing is written for whoever declines', () => {
    const book = aReportBook();
    const before = names(book);
    book.answer('CANCEL');
    updateReport(book.host);
    expect(names(book)).toEqual(before);
  });
});

describe('with a frozen week', () => {
  const frozen = () => {
    const book = aReportBook();
    freezeFromMenu(book.host);
    book.said.length = 0;
    return book;
  };

  it('what was decided meanwhile counts, the leads of the week stay as they were', () => {
    const book = frozen();
    const leads = () => book.report()!.getRange(1, 1, 40, 3).getValues();
    const line = (label: string) => leads().find(([title]) => title === label)?.[1];
    expect([line('Aceptados'), line('Rechazados'), line('Total')]).toEqual([1, 0, 3]);
    book.leads.getRange(3, book.leads.getLastColumn() - 3, 1, 1).setValue('Directora');
    book.ledger.getRange(2, 13, 1, 1).setValue('Rechazar');
    updateReport(book.host);
    expect([line('Aceptados'), line('Rechazados'), line('Total')]).toEqual([0, 1, 3]);
    expect(book.said).toEqual(['Informe al día: semana del 15 al 21 de noviembre de 2026.']);
  });

  it('is written again where somebody has deleted the tab, and shown', () => {
    const book = frozen();
    const file = book.host.spreadsheetApp.getActive();
    book.workbench.session.deleteSheet(book.report()!.getSheetId());
    updateReport(book.host);
    expect(column(book)[0]).toMatch(/^Informe de la semana/);
    expect(file.getActiveSheet().getName()).toBe('Informe');
  });

  it('says so when a newer week could be frozen', () => {
    const book = frozen();
    book.moveTo('2026-11-25');
    updateReport(book.host);
    expect(book.said[0]).toContain('la última guardada');
  });

  it('says below the sentences which rows are in no frozen week', () => {
    const book = frozen();
    expect(column(book).join()).not.toContain('sin ID');
    book.set(4, 'ID', '');
    updateReport(book.host);
    expect(column(book)).toContain('No entra 1 fila sin ID: usa Crear matriz.');
  });

  it('says what is missing where the matrix is gone', () => {
    const book = frozen();
    book.host.spreadsheetApp.getActive().getSheetByName('Matriz')!.clearContents();
    updateReport(book.host);
    expect(book.said[0]).toContain('Matriz');
  });
});

it('a tab of people’s called Informe stays as it is, and ours gets another name', () => {
  const book = aReportBook();
  const own = book.host.spreadsheetApp.getActive().insertSheet('Informe', 0);
  own.getRange(1, 1, 1, 1).setValue('Mis notas del mes');
  updateReport(book.host);
  updateReport(book.host);
  expect(own.getRange(1, 1, 1, 2).getValues()).toEqual([['Mis notas del mes', '']]);
  expect(names(book).filter((name) => name.startsWith('Informe'))).toEqual(['Informe', 'Informe (2)']);
  const ours = book.host.spreadsheetApp.getActive().getSheetByName('Informe (2)')!;
  expect(markOf(ours)).toBe('report');
});
