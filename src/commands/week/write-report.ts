/** Puts the report of a week into `Informe`, and keeps it there as mail and copies say it. */
import { mondayOf, printDay } from '../../domain/day';
import { lostRows } from '../../domain/history/lost-rows';
import { fieldOf, fieldText } from '../../domain/lead/lead-table';
import { readMoment } from '../../domain/moment';
import { editedForecasts } from '../../domain/report/past-forecasts';
import { visitsOf } from '../../domain/report/visits';
import type { Host, Sheet } from '../../host/host';
import { counted, fill, listed } from '../../messages/fill';
import { REPORT_COMMANDS } from '../../messages/week/report-commands';
import { tabNamed } from '../../messages/week/report-language';
import { lostText } from '../../messages/week/week';
import { today } from '../../sheets/cells';
import { laterTab } from '../../sheets/week/later-tabs';
import { showsReport, writeReportTab } from '../../sheets/week/report-tab';
import { digestNoticeOf } from '../digest/digest-book';
import { underLock } from '../handoff/handoff-lock';
import { attempt } from '../talk';
import { issuesNotice, madeWithout } from './made-without';
import type { WeekBook } from './week-book';

/** The first fault in `Visitas`, and how many more there are: the forecast rests on what stands there. */
const visitsNotice = (host: Host, week: WeekBook): string => {
  const { leads } = week.book.workbook;
  const sources = [...new Set(leads.leads.map((lead) => fieldText(leads, lead, 'source')))];
  return issuesNotice(visitsOf(week.tables.visits, { today: today(host), sources }).issues, week);
};

/** How many rows a sentence names. */
const MOST_ROWS = 5;

/** What was kept of earlier forecasts, and stands there otherwise now. */
const forecastsNotice = ({ tables, tabNames, language }: WeekBook): string => {
  const edited = editedForecasts(tables.forecasts);
  const rows = listed(edited.slice(0, MOST_ROWS).map(String));
  const tab = tabNamed(tabNames, 'forecasts', language);
  return edited.length ? counted(REPORT_COMMANDS.editedForecast, edited.length, { tab, rows }) : '';
};

/** Without days of entry each lead counts from when it was first seen, and those of one day all came at once. */
const undatedNotice = ({ book, report }: WeekBook): string => {
  const { leads } = book.workbook;
  const isDated = leads.leads.some((lead) => readMoment(fieldOf(leads, lead, 'createdOn')));
  return report.forecast.kind === 'forecast' && !isDated ? REPORT_COMMANDS.undated : '';
};

/** What somebody has deleted is missing in charts and changes. */
const lostNotice = ({ tables }: WeekBook): string => lostText(lostRows(tables.frozen, tables.weeks));

/** The week of today, where it is not frozen: the round of the night did not run, or could not write. */
const unfrozenNotice = (host: Host, { report }: WeekBook): string => {
  const week = mondayOf(today(host));
  return week.day > report.week.day ? fill(REPORT_COMMANDS.unfrozen, { week: printDay(week) }) : '';
};

/** What the page says besides the report itself. */
const extrasOf = (host: Host, week: WeekBook) => ({
  notices: [
    ...[unfrozenNotice(host, week), digestNoticeOf(host, week)],
    ...[...madeWithout(week), lostNotice(week), undatedNotice(week)],
    ...[visitsNotice(host, week), forecastsNotice(week)],
  ].filter(Boolean),
  tabs: week.tabNames,
});

/** Whether `Informe` says what the data of now say. */
export const isReportCurrent = (host: Host, week: WeekBook): boolean => {
  const sheet = week.tabs.report;
  return sheet !== undefined && showsReport(sheet, week.report, week.language, extrasOf(host, week));
};

/**
 * Inside the lock, since two at once would draw charts twice. Says nothing. Returns the tab, which is made where it is
 * missing.
 *
 * @example const week = weekBook(host); if (week.kind === 'week') writeReport(host, week);
 */
export const writeReport = (host: Host, week: WeekBook): Sheet => {
  const { report, tabs, language, book } = week;
  const sheet = laterTab(host, tabs, 'report', book.workbook.settings.language);
  writeReportTab(host, sheet, report, language, extrasOf(host, week));
  return sheet;
};

/** How long a person waits for another command. */
const PATIENCE_MS = 15_000;

/**
 * For whoever shows or sends what is made from the data of now: one figure must not have two values. Not inside a lock.
 * Where somebody has protected the tab it stays as it is.
 */
export const keepReportCurrent = (host: Host, week: WeekBook): void => {
  if (isReportCurrent(host, week)) return;
  underLock(host, PATIENCE_MS, () => attempt(host, () => void writeReport(host, week)));
};
