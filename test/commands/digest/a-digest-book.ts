/** A workbook whose week is frozen, with people to write to; the report is made by hand. */
import { noteDigestSender } from '../../../src/commands/digest/digest-sender';
import type { WeekBook } from '../../../src/commands/week/week-book';
import { scoredBook } from '../../../src/commands/workbook/scored-book';
import type { Report } from '../../../src/domain/report/report';
import { WEEK_COLUMNS } from '../../../src/domain/vocabulary-weeks';
import type { CellValue, Host, Sheet } from '../../../src/host/host';
import { makeFit } from '../../../src/sheets/table';
import { markTab } from '../../../src/sheets/tabs';
import { hostOf, type Workbench } from '../../../src/workbench/emulator/open-workbench';
import { aReport, WEEK } from '../../pages/a-report';
import { aHandoffBook, type HandoffTestBook } from '../a-handoff-book';
import { leadRow, type Rows } from '../a-workbook';

export const IRENE = 'irene@example.com';
export const LUIS = 'luis@example.com';

const WEEK_TITLES = Object.values(WEEK_COLUMNS).map(({ es }) => es);

export const PEOPLE: Rows = [
  ['Clave', 'Valor'],
  ['Correos de dirección', `${IRENE}; ana@example.com`],
  ['Correos del resumen', `${IRENE}; luis@example.com`],
];

export interface DigestTestBook extends HandoffTestBook {
  readonly weeks: Sheet;
  /** `Semanas › Resumen` of the week. */
  state(): string;
  setState(text: string): void;
  /** As each person's script reads it. */
  week(host: Host, report?: Report): WeekBook;
  window(person: string): Workbench;
  hostOf(person: string): Host;
  /** Recipients of each mail that went out. */
  mails(): string[];
  /** What `Bitácora` says. */
  logged(): string[];
}

const weeksTab = (host: Host): Sheet => {
  const sheet = host.spreadsheetApp.getActive().insertSheet('Semanas', 5);
  const row: CellValue[] = WEEK_TITLES.map(() => '');
  row[0] = new Date('2026-11-15T23:00:00Z');
  row[1] = new Date('2026-11-16T05:05:00Z');
  makeFit(sheet, 2, WEEK_TITLES.length);
  sheet.getRange(1, 1, 2, WEEK_TITLES.length).setValues([WEEK_TITLES, row]);
  markTab(host, sheet, 'weeks');
  return sheet;
};

/**
 * @param settings rows of `Ajustes`
 * @param sender whoever has switched weekly sending on, the week before
 */
export const aDigestBook = ({
  settings = PEOPLE,
  sender,
}: {
  readonly settings?: Rows;
  readonly sender?: string;
} = {}): DigestTestBook => {
  const book = aHandoffBook([leadRow()], [], { settings, user: IRENE });
  const weeks = weeksTab(book.host);
  if (sender) noteDigestSender(book.host, weeks, { by: sender, after: { day: WEEK.day - 7 } });
  const digest = weeks.getRange(2, WEEK_TITLES.indexOf('Resumen') + 1, 1, 1);
  const window = (person: string) => (person === IRENE ? book.workbench : book.workbench.as(person));
  return {
    ...book,
    weeks,
    state: () => String(digest.getValue()),
    setState: (text) => void digest.setValue(text),
    week: (host, report = aReport()) => {
      const scored = scoredBook(host);
      if (scored.kind !== 'book') throw new Error(scored.kind);
      const tables = { history: [], weeks: [], forecasts: [], visits: [], frozen: [] };
      const { tabs } = scored.found;
      return { kind: 'week', report, book: scored, tabs, language: 'es', tabNames: {}, tables };
    },
    window,
    hostOf: (person) => hostOf(window(person)),
    mails: () => book.workbench.session.outbox().map(({ to }) => to.join(' ')),
    logged: () => book.rows(book.log).map((row) => String(row.Después)),
  };
};
