/** In workbooks in other languages the week is told in one language, and tabs go by the names that they have. */
import { expect, it } from 'vitest';
import { drawnMail } from '../../../src/commands/digest/digest-images';
import { keepWeek } from '../../../src/commands/week/keep-week';
import { shareReport } from '../../../src/commands/week/share-report';
import { updateReport } from '../../../src/commands/week/update-report';
import { type WeekBook, weekBook } from '../../../src/commands/week/week-book';
import { markTab } from '../../../src/sheets/tabs';
import { aHandoffBook, type Cells, type HandoffTestBook, handoffRow } from '../a-handoff-book';
import { BUILT_PAGES, leadRow } from '../a-workbook';

const decided: Cells = { Decisión: 'Aceptar', Decidido: new Date('2026-11-20T09:00:00Z') };

/** Tabs bear the names that they were given in Spanish, and one that people gave. */
const aBookIn = (language: string): HandoffTestBook => {
  const settings = [
    ['Clave', 'Valor'],
    ['Idioma', 'es'],
  ];
  const book = aHandoffBook([leadRow()], [handoffRow(decided)], { files: BUILT_PAGES, settings });
  markTab(book.host, book.ledger, 'handoffs');
  book.ledger.setName('Envíos');
  keepWeek(book.host);
  const file = book.host.spreadsheetApp.getActive();
  file.getSheetByName('Ajustes')!.getRange(2, 2, 1, 1).setValue(language);
  updateReport(book.host);
  return book;
};

/** The report as tab, copy and mail. */
const looksOf = (book: HandoffTestBook): readonly string[] => {
  const pages: string[] = [];
  book.workbench.session.subscribe({ dialog: (_, html) => void pages.push(html) });
  shareReport(book.host);
  const sheets = book.host.spreadsheetApp.getActive().getSheets();
  const report = sheets.find((sheet) => String(sheet.getRange(1, 1, 1, 1).getValue()).startsWith('Informe'))!;
  const cells = report.getRange(1, 1, report.getLastRow(), report.getLastColumn()).getDisplayValues();
  const { mail } = drawnMail(book.host, weekBook(book.host) as WeekBook);
  return [cells.flat().filter(Boolean).join('\n'), pages.join('\n'), `${mail.subject}\n${mail.text}`];
};

/** Words of the report in the other languages. */
const FOREIGN =
  /\b(History|Handoffs|Hot|Warm|Cold|Excluded|Stage|Decision|Sent|Decided|Reasons|Histórico|Quente|Morno|Frio|Encaminhamentos)\b/;

it.each(['en', 'pt'])('the week of a workbook in %s is told in Spanish throughout', (language) => {
  const looks = looksOf(aBookIn(language));
  for (const text of looks) {
    expect(text.match(FOREIGN)).toBeNull();
    expect(text).toContain('Caliente');
    expect(text).toMatch(/dónde están los leads/i);
  }
});

it('a source names a tab as it is called in the workbook', () => {
  const [tab, copy] = looksOf(aBookIn('es'));
  for (const text of [tab, copy]) {
    expect(text).toContain('Envíos · Decidido: ');
    expect(text).not.toContain('Traspasos · ');
  }
});
