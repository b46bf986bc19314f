/** What Informe says above its figures of what the forecast rests on. */
import { expect, it } from 'vitest';
import { freezeFromMenu } from '../../../src/commands/week/keep-week';
import { type WeekBook, weekBook } from '../../../src/commands/week/week-book';
import { writeReport } from '../../../src/commands/week/write-report';
import { FORECAST } from '../../pages/a-report';
import { aReportBook, type ReportTestBook } from './a-report-book';

/** All that Informe says, with what a week says and a forecast. */
const said = (book: ReportTestBook, over: Partial<WeekBook['report']> = {}): string => {
  const week = weekBook(book.host);
  if (week.kind !== 'week') throw new Error(week.kind);
  const sheet = writeReport(book.host, { ...week, report: { ...week.report, ...over } });
  return JSON.stringify(sheet.getRange(1, 1, sheet.getLastRow(), sheet.getLastColumn()).getValues());
};

const aFrozenBook = (): ReportTestBook => {
  const book = aReportBook();
  freezeFromMenu(book.host);
  return book;
};

it('a forecast of leads without a day of entry says from when they count', () => {
  const text = said(aFrozenBook(), { forecast: FORECAST });
  expect(text).toContain('Ningún lead tiene fecha de Alta');
  expect(text).toContain('desde la primera semana guardada');
});

it('without a forecast nobody needs days of entry', () => {
  expect(said(aFrozenBook())).not.toContain('fecha de Alta');
});

it('a week in Visitas that has not begun, of an origin that no lead has, is named', () => {
  const book = aFrozenBook();
  const visits = book.host.spreadsheetApp.getActive().getSheetByName('Visitas')!;
  visits.getRange(2, 1, 1, 3).setValues([[new Date('2030-11-25T12:00:00Z'), 'Tiktok', 5000]]);
  const text = said(book);
  expect(text).toContain('Visitas A2: La semana del 25/11/2030 no ha empezado');
  expect(text).toContain('(y 1 aviso más)');
});

it('a burst is told below the forecast', () => {
  const burst = { from: { day: 20773 }, to: { day: 20779 }, leads: 410, usual: 20 };
  const forecast = FORECAST.kind === 'forecast' ? FORECAST : undefined;
  const told = (one: typeof burst) => said(aFrozenBook(), { forecast: { ...forecast!, burst: one } });
  expect(told(burst)).toContain(
    'En la semana del 16 al 22 de noviembre de 2026 llegaron 410 leads; en una semana normal, 20.',
  );
  expect(told({ ...burst, from: burst.to, usual: 0 })).toContain(
    'El 22 de noviembre de 2026 llegaron 410 leads',
  );
});
