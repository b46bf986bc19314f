/** Everything that report, digest and sharing need, read once: the frozen weeks, the ledger, what to expect. */
import type { Table } from '../../domain/cell';
import { mondayOf } from '../../domain/day';
import type { ForecastOutcome } from '../../domain/forecast/forecast';
import { forecastWins } from '../../domain/forecast/forecast-wins';
import type { FrozenWeek } from '../../domain/history/frozen';
import { keptMonths, pastForecastsOf } from '../../domain/report/past-forecasts';
import { prospectsOf } from '../../domain/report/prospects';
import type { Report } from '../../domain/report/report';
import { reportOf } from '../../domain/report/report-of';
import { visitsOf } from '../../domain/report/visits';
import type { Language } from '../../domain/vocabulary';
import type { Host } from '../../host/host';
import { reportLanguage, type TabNames } from '../../messages/week/report-language';
import { today } from '../../sheets/cells';
import type { Tabs } from '../../sheets/tabs';
import { type ScoredBook, scoredBook, type Unscored } from '../workbook/scored-book';
import { type FalseWeek, goneRows, readWeekTables, tornTab, type WeekTables } from './week-tabs';

/** How many months a forecast looks ahead, the running one included. */
const MONTHS = 3;

export interface WeekBook {
  readonly kind: 'week';
  readonly report: Report;
  readonly book: ScoredBook;
  readonly tabs: Tabs;
  /** What tabs are called here. */
  readonly tabNames: TabNames;
  /** In which all of it is told; new tabs are in that of the workbook. */
  readonly language: Language;
  readonly tables: WeekTables;
}

/** What to expect, as known when a week was taken: what is kept of it, and what is not kept from the tables of now. */
const forecastOf = (
  { workbook }: ScoredBook,
  { frozen, forecasts, visits }: WeekTables,
  { week, takenAt }: FrozenWeek,
): ForecastOutcome => {
  const forecast = forecastWins({
    prospects: prospectsOf(workbook, frozen),
    visits: visitsOf(visits).visits,
    past: pastForecastsOf(forecasts),
    months: MONTHS,
    today: takenAt,
  });
  const kept = keptMonths(forecasts, week);
  return forecast.kind === 'forecast' && kept.length > 0 ? { ...forecast, months: kept } : forecast;
};

/** What a command has read before under the same lock. */
export interface SeenBook {
  /** Undefined: to be read as it is scored now. */
  readonly book?: ScoredBook;
  /** `Historial` as it stands; undefined: to be read. */
  readonly history: Table | undefined;
}

const tabNamesOf = (tabs: Tabs): TabNames =>
  Object.fromEntries(Object.entries(tabs).map(([role, sheet]) => [role, sheet.getName()]));

/**
 * The week that was frozen last, as known when it was taken. `no-week`: none is. `false`: figures would be.
 *
 * @example const week = weekBook(host); if (week.kind === 'week') week.report.sections
 */
export const weekBook = (
  host: Host,
  seen?: SeenBook,
): WeekBook | { readonly kind: 'no-week' } | FalseWeek | Unscored => {
  const book = seen?.book ?? scoredBook(host);
  if (book.kind !== 'book') return book;
  const { workbook, found } = book;
  const torn = tornTab(found.tabs, workbook.settings.language);
  if (torn) return torn;
  const tables = readWeekTables(host, found.tabs, workbook.leads, seen?.history);
  const gone = goneRows(tables, mondayOf(today(host)));
  if (gone) return gone;
  const last = tables.frozen[tables.frozen.length - 1];
  const report =
    last && reportOf({ weeks: tables.frozen, book: workbook, forecast: forecastOf(book, tables, last) });
  if (!report) return { kind: 'no-week' };
  const { tabs } = found;
  const language = reportLanguage(workbook.settings.language);
  return { kind: 'week', report, book, tabs, tabNames: tabNamesOf(tabs), language, tables };
};
