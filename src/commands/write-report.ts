/** Puts the report of a week into `Informe`. */
import type { Host, Sheet } from '../host/host';
import { laterTab } from '../sheets/later-tabs';
import { writeReportTab } from '../sheets/report-tab';
import type { WeekBook } from './week-book';

/**
 * Inside the lock, since two at once would draw charts twice. Says nothing. Returns the tab, which is made where it is
 * missing.
 *
 * @example const week = weekBook(host); if (week.kind === 'week') writeReport(host, week);
 */
export const writeReport = (
  host: Host,
  { report, tabs, language }: Pick<WeekBook, 'report' | 'tabs' | 'language'>,
): Sheet => {
  const sheet = laterTab(host, tabs, 'report', language);
  writeReportTab(host, sheet, report, language);
  return sheet;
};
