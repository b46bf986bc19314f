/** *Ver las filas de una cifra*: the dialog lists as many rows as the figure says, and where they stand. */
import { describe, expect, it } from 'vitest';
import { showFigureRows } from '../../../src/commands/week/figure-rows';
import { freezeFromMenu } from '../../../src/commands/week/keep-week';
import { REPORT_WIDTHS } from '../../../src/sheets/week/report-looks';
import { readReportMemo } from '../../../src/sheets/week/report-memo';
import { aReportBook, type ReportTestBook } from './a-report-book';

const frozen = (weeks = 1): ReportTestBook => {
  const book = aReportBook();
  freezeFromMenu(book.host);
  for (let week = 1; week < weeks; week++) {
    book.moveTo('2026-11-24');
    freezeFromMenu(book.host);
  }
  book.said.length = 0;
  return book;
};

/** Puts the cursor into a cell of the page and asks. */
const askAt = (book: ReportTestBook, row: number, column: number): string | undefined => {
  book.pages.length = 0;
  book.report()!.getRange(row, column, 1, 1).activate();
  showFigureRows(book.host);
  return book.pages[0];
};

const rowOf = (book: ReportTestBook, label: string): number =>
  book
    .report()!
    .getRange(1, 1, book.report()!.getLastRow(), 1)
    .getValues()
    .findIndex(([cell]) => cell === label) + 1;

const rowsIn = (page: string): string[] => [...page.matchAll(/<tr><td>.*?<\/tr>/g)].map(([row]) => row);
const headings = (page: string): string[] => [...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, text]) => text!);

describe('the rows of a figure', () => {
  const book = frozen(2);

  it('are as many as it says, wherever one asks', () => {
    const sheet = book.report()!;
    const values = sheet.getRange(1, 1, sheet.getLastRow(), REPORT_WIDTHS.length).getValues();
    const places = readReportMemo(sheet)
      .figures.split(' ')
      .map((word) => word.split('.').map(Number));
    expect(places.length).toBeGreaterThan(100);
    for (const [row = 0, column = 0] of places.filter((_, index) => index % 3 === 0)) {
      const page = askAt(book, row, column)!;
      const counts = headings(page).map((heading) => Number(/(\d+) filas?$/.exec(heading)![1]));
      expect(rowsIn(page)).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
      const value = values[row - 1]![column - 1]!;
      const title = /<h1>(.*?)<\/h1>/.exec(page)![1]!;
      const [counted = 0, of = 0] = counts;
      if (title.endsWith('Cambio')) expect([title, value]).toEqual([title, counted - of]);
      else if (title.includes('%')) expect([title, value]).toEqual([title, of ? counted / of : '–']);
      else if (!/Semanas|Horas/.test(title)) expect([title, value]).toEqual([title, counted]);
    }
  });

  it('say which lead or handoff they are, and what stands there', () => {
    const page = askAt(book, rowOf(book, 'Total'), 2)!;
    expect(rowsIn(page).join()).toMatch(/Bea · Norte.*Temperatura: Tibio · Puntuación: 60/);
    expect(rowsIn(page)[0]).toMatch(/href="[^"]*#gid=\d+&amp;range=\d+:\d+"/);
    const sent = askAt(frozen(), rowOf(book, 'Enviados a ventas'), 2)!;
    expect(sent).toContain('L-ANA-T1 · Ana · Norte');
    expect(sent).toContain('Decisión: Aceptar');
  });

  it('come with the filter that finds them in the sheet', () => {
    expect(askAt(book, rowOf(book, 'Devueltos'), 2)).toContain('Traspasos · Decisión: Devolver · Decidido: ');
  });

  it('say when the cell and the data of now differ', () => {
    const other = frozen();
    const row = rowOf(other, 'Aceptados');
    expect(askAt(other, row, 2)).not.toContain('class="notice"');
    other.ledger.getRange(2, 13, 1, 1).setValue('Devolver');
    expect(askAt(other, row, 2)).toContain('En la hoja pone 1; con los datos de ahora es 0.');
  });
});

describe('where there is no figure', () => {
  it('a sentence says where to stand', () => {
    const book = frozen();
    expect(askAt(book, 3, 1)).toBeUndefined();
    expect(book.said[0]).toContain('Ponte en una cifra de la pestaña Informe');
    book.leads.getRange(2, 1, 1, 1).activate();
    showFigureRows(book.host);
    expect(book.said[1]).toContain('Ponte en una cifra');
  });

  it('a report of another week asks to be written anew', () => {
    const book = frozen();
    const row = rowOf(book, 'Total');
    const sheet = book.report()!;
    const memo = sheet.getDeveloperMetadata().find((one) => one.getKey() === 'cualifica-report')!;
    memo.setValue(JSON.stringify({ ...readReportMemo(sheet), week: 1 }));
    expect(askAt(book, row, 2)).toBeUndefined();
    expect(book.said[0]).toContain('otra semana');
  });
});

it('names of leads cannot add anything to the dialog', () => {
  const book = aReportBook();
  book.set(2, 'Nombre', '<img src=x onerror=alert(1)>');
  freezeFromMenu(book.host);
  const page = askAt(book, rowOf(book, 'Total'), 2)!;
  expect(page).toContain('&lt;img src=x');
  expect(page).not.toContain('<img');
});
