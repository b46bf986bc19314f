/** *Guardar la semana*, by menu or by the daily round: the week, what it expects, and the report of both. */
import { holdsForecast } from '../../domain/report/past-forecasts';
import type { Host } from '../../host/host';
import { FORECAST_TOTAL, type WeekOutcome, weekText } from '../../messages/week/week';
import { tabsOf } from '../../sheets/tabs';
import { appendForecast } from '../../sheets/week/forecast-tab';
import { laterTab } from '../../sheets/week/later-tabs';
import { digestNoticeOf } from '../digest/digest-book';
import { sendWeeklyDigest } from '../digest/weekly-digest';
import { underLock } from '../handoff/handoff-lock';
import { attempt, inTurn, say, tell } from '../talk';
import { buildingTexts } from '../workbook/building-texts';
import { moveDayToToday } from '../workbook/refresh-workbook';
import { alertInReport } from './alert-in-report';
import { type FreezeOutcome, freezeThisWeek } from './freeze-week';
import { noWeekText } from './no-week';
import { isWeekSettled } from './settled-week';
import { type WeekBook, weekBook } from './week-book';
import { isReportCurrent, writeReport } from './write-report';

/** How long the daily round waits for a command that is at work. */
const PATIENCE_MS = 60_000;

const isWeek = (outcome: FreezeOutcome): outcome is WeekOutcome =>
  outcome.kind === 'taken' || outcome.kind === 'already';

/** What a week expects is written once: later it stands beside what happened. */
const keepForecast = (host: Host, { tabs, tables, book, report }: WeekBook): void => {
  const { language } = book.workbook.settings;
  if (report.forecast.kind !== 'forecast' || holdsForecast(tables.forecasts, report.week)) return;
  const sheet = laterTab(host, tabs, 'forecasts', language);
  appendForecast(sheet, tables.forecasts.length, report.week, report.forecast, FORECAST_TOTAL[language]);
};

interface Kept {
  readonly outcome: FreezeOutcome;
  readonly week?: WeekBook;
  /** Why it is not frozen, or why nothing can be told of it. */
  readonly why?: Parameters<typeof noWeekText>[0];
}

/** Inside the lock. A week that was frozen before gets what a script that died has left out. */
const keepNow = (host: Host): Kept => {
  // A tab may have stood open for weeks, and the daily round may never have come.
  moveDayToToday(host, tabsOf(host));
  const { outcome, seen } = freezeThisWeek(host);
  if (!isWeek(outcome)) return { outcome, why: outcome };
  const week = weekBook(host, seen);
  if (week.kind === 'no-week') return { outcome };
  if (week.kind !== 'week') return { outcome, why: week };
  attempt(host, () => keepForecast(host, week));
  if (!isReportCurrent(host, week)) attempt(host, () => void writeReport(host, week));
  return { outcome, week };
};

/** Read anew: the tabs may not have been there before. */
const tellInReport = (host: Host): void => {
  const week = weekBook(host);
  if (week.kind === 'week') writeReport(host, week);
  else if (week.kind !== 'no-week') alertInReport(host, week);
};

/** The round itself; what hindered it, or its mail, is told where managers look. */
const keepAndSend = (host: Host): void => {
  if (isWeekSettled(host)) return;
  const kept = underLock(host, PATIENCE_MS, () => {
    const now = keepNow(host);
    if (now.why) alertInReport(host, now.why);
    return now;
  });
  if (!kept?.week) return;
  sendWeeklyDigest(host, kept.week);
  if (digestNoticeOf(host, kept.week)) underLock(host, PATIENCE_MS, () => tellInReport(host));
};

/**
 * Of the daily round: once a week, on Monday or the first day after it on which it runs. A week that could not be frozen
 * is told there too, since nobody sees a trigger fail.
 */
export const keepWeek = (host: Host): void => {
  const isDone = attempt(host, () => keepAndSend(host));
  if (!isDone) attempt(host, () => void underLock(host, PATIENCE_MS, () => tellInReport(host)));
};

/** *Guardar la semana*. */
export const freezeFromMenu = (host: Host): void => {
  const texts = buildingTexts(host, 'es');
  inTurn(host, texts, () => {
    const { outcome, why } = keepNow(host);
    const saved = isWeek(outcome) ? weekText(outcome) : '';
    if (!why) return () => tell(host, texts, saved, 10);
    return () => say(host, texts.title, [saved, noWeekText(why, texts)].filter(Boolean).join(' '));
  });
};
