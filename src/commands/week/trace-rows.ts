/** The rows behind what `Informe` says beside its figures: forecasts, what became of them, and leads that moved. */
import { cellAt } from '../../domain/cell';
import { monthOf } from '../../domain/forecast/months';
import { endedAt, type Handoff } from '../../domain/handoff/handoff';
import { readMoment } from '../../domain/moment';
import type { RowRef } from '../../domain/report/report';
import { columnsByName, headersOf } from '../../domain/table';
import { FORECAST_COLUMNS } from '../../domain/vocabulary-weeks';
import { fill } from '../../messages/fill';
import { dayMonth, monthName } from '../../messages/short-dates';
import {
  type ForecastLineOf,
  type ForecastTable,
  forecastLineOf,
  forecastView,
} from '../../messages/week/forecast-view';
import { REPORT_TRACES } from '../../messages/week/report-commands';
import { tabNamed } from '../../messages/week/report-language';
import { reportView } from '../../messages/week/report-view';
import { FORECAST_ID, MOVER_ID } from '../../sheets/week/report-blocks';
import type { WeekBook } from './week-book';

/** What a cell says, in words, and the rows it comes from. */
export interface Trace {
  readonly title: string;
  readonly value: string;
  /** What the cell holds, where that is a number. */
  readonly cell?: number;
  readonly source: string;
  /** Undefined: it was calculated, not counted. */
  readonly rows: readonly RowRef[] | undefined;
}

const SOURCES = ['forecasts', 'history', 'handoffs', 'leads', 'visits'] as const;

/** What happened stands behind low end, mean and high end. */
const TRUTH = 3;

/** Rows of `Previsiones` of one forecast of one month, its groups among them. */
const keptRows = (
  { tables: { forecasts } }: WeekBook,
  { week, month }: ForecastLineOf,
): readonly RowRef[] => {
  const at = columnsByName(headersOf(forecasts), FORECAST_COLUMNS);
  return forecasts.flatMap((cells, index): RowRef[] => {
    const [made, of] = [at.week, at.month].map((column) => readMoment(cellAt(cells, column))?.day);
    return made === week.day && of === month.day ? [{ tab: 'forecasts', row: index + 1 }] : [];
  });
};

/** The first win of each lead, of those that came in a month. */
const winRows = ({ book }: WeekBook, { month }: ForecastLineOf): readonly RowRef[] => {
  const first = new Map<string, { readonly day: number; readonly handoff: Handoff }>();
  for (const handoff of book.workbook.ledger.handoffs) {
    const day = handoff.result === 'won' ? endedAt(handoff)?.day : undefined;
    const known = first.get(handoff.lead);
    if (day !== undefined && (!known || day < known.day)) first.set(handoff.lead, { day, handoff });
  }
  const { begins, ends } = monthOf(month);
  return [...first.values()]
    .filter(({ day }) => day >= begins && day < ends)
    .map(({ handoff }) => ({ tab: 'handoffs', row: handoff.index + 1 }));
};

const tablesOf = ({ report, language }: WeekBook): readonly ForecastTable[] => {
  const { months, money, past, steps } = forecastView(report.forecast, language);
  return [months, money, past, steps];
};

/** What the tabs that sources name are called here. */
const namesOf = ({ tabNames, language }: WeekBook): Readonly<Record<string, string>> =>
  Object.fromEntries(SOURCES.map((role) => [role, tabNamed(tabNames, role, language)]));

/** @param name of the line, then the place of its value, `past.20362.3` */
const forecastTrace = (week: WeekBook, name: string): Trace | undefined => {
  const { report } = week;
  const id = name.slice(0, name.lastIndexOf('.'));
  const place = Number(name.slice(id.length + 1));
  const table = tablesOf(week).find(({ lines }) => lines.some((line) => line.id === id));
  const line = table?.lines.find((one) => one.id === id);
  const shown = line?.values[place];
  if (!table || !line || !shown) return undefined;
  const words = {
    title: `${table.title} · ${line.label} · ${table.columns[place] ?? ''}`,
    value: shown.text,
    ...(shown.value !== undefined && { cell: shown.value }),
  };
  const of = forecastLineOf(id, report.forecast, report.week);
  if (!of) return { ...words, source: table.notes[0] ?? '', rows: undefined };
  const gaps = { ...namesOf(week), week: dayMonth(of.week), month: monthName(of.month) };
  if (place === TRUTH) return { ...words, source: fill(REPORT_TRACES.truth, gaps), rows: winRows(week, of) };
  return { ...words, source: fill(REPORT_TRACES.forecast, gaps), rows: keptRows(week, of) };
};

/** The lead's rows of the two weeks. */
const moverTrace = (week: WeekBook, lead: string): Trace | undefined => {
  const { report, language, tables } = week;
  const { rose, fell } = reportView(report, { language, names: true });
  const mover = [...rose.movers, ...fell.movers].find((one) => one.lead === lead);
  if (!mover) return undefined;
  const { week: now, previous = now } = report;
  const rows = tables.frozen
    .filter(({ week: { day } }) => day === now.day || day === previous.day)
    .flatMap(({ leads }) => leads.filter((row) => row.lead === lead))
    .map(({ row }): RowRef => ({ tab: 'history', row }));
  const gaps = { ...namesOf(week), lead, now: dayMonth(now), before: dayMonth(previous) };
  return { title: mover.who, value: mover.why, source: fill(REPORT_TRACES.mover, gaps), rows };
};

/** All names that a cell may have beside those of figures. */
export const traceIds = (week: WeekBook): readonly string[] => {
  const { report, language } = week;
  const lines = tablesOf(week).flatMap((table) => table.lines);
  const { rose, fell } = reportView(report, { language, names: true });
  return [
    ...lines.flatMap(({ id, values }) => values.map((_, place) => `${FORECAST_ID}${id}.${place}`)),
    ...[...rose.movers, ...fell.movers].map(({ lead }) => MOVER_ID + lead),
  ];
};

/**
 * What a cell that holds no figure of a section says, and from where; undefined for a name of another report.
 *
 * @example traceOf(week, '~forecast.past.20727.3')?.rows?.length // 12
 */
export const traceOf = (week: WeekBook, id: string): Trace | undefined =>
  id.startsWith(FORECAST_ID)
    ? forecastTrace(week, id.slice(FORECAST_ID.length))
    : id.startsWith(MOVER_ID)
      ? moverTrace(week, id.slice(MOVER_ID.length))
      : undefined;
