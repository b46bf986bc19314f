/** Whether a week is done with, seen from small tabs alone: on most days the daily round has nothing else to do. */
import { mondayOf } from '../../domain/day';
import { holdsForecast } from '../../domain/report/past-forecasts';
import type { Host, Sheet } from '../../host/host';
import { digestStateOf } from '../../messages/week/digest-state';
import { cellReader, today } from '../../sheets/cells';
import { readTable } from '../../sheets/table';
import { tabsOf } from '../../sheets/tabs';
import { digestCell } from '../../sheets/week/digest-cell';
import { readReportMemo } from '../../sheets/week/report-memo';
import { sendsWeek } from '../digest/digest-book';
import { digestSender } from '../digest/digest-sender';

/**
 * Frozen, forecast, reported, and its mail sent or not wanted. Reads neither leads nor `Historial`, which may be
 * hundreds of thousands of rows long, and every editor has a daily round.
 */
export const isWeekSettled = (host: Host): boolean => {
  const { weeks, report, forecasts } = tabsOf(host);
  const week = mondayOf(today(host));
  const cell = weeks && digestCell(host, weeks, week);
  const memo = report && readReportMemo(report);
  if (!weeks || !cell || memo?.week !== week.day || memo.alert) return false;
  const holds = (sheet: Sheet): boolean => holdsForecast(readTable(sheet, cellReader(host)), week);
  if (forecasts && !holds(forecasts)) return false;
  const mail = digestStateOf(cell.text);
  return mail === 'sent' || (mail === 'none' && !sendsWeek(digestSender(host, weeks), week));
};
