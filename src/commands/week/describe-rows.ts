/** What stands in a row that a figure was counted from, in a line. */
import { type Cell, isDay, type Table } from '../../domain/cell';
import { leadTitle } from '../../domain/lead/lead-title';
import { printMoment } from '../../domain/moment';
import type { RowRef } from '../../domain/report/report';
import { HANDOFF_COLUMNS, type Language, type Name } from '../../domain/vocabulary';
import { FORECAST_COLUMNS, HISTORY_COLUMNS } from '../../domain/vocabulary-weeks';
import { formatNumber } from '../../messages/numbers';
import { type OwnColumns, ownColumns } from '../../sheets/own-columns';
import { textAt } from '../../sheets/table';
import type { WeekBook } from './week-book';

export interface DescribedRow {
  /** The lead, or the handoff. */
  readonly title: string;
  readonly why: string;
}

type Describe = (row: number) => DescribedRow;

const cellText = (cell: Cell | undefined, language: Language): string => {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return formatNumber(cell, language);
  return isDay(cell) ? printMoment(cell) : String(cell);
};

/** `Decisión: Aceptar · Decidido: 10/11/2026 09:30`, of what is filled in. */
const filledIn = <Key extends string>(
  table: Table,
  row: number,
  { columns, names, shown }: Shown<Key>,
  language: Language,
): string =>
  shown
    .flatMap((key) => {
      const text = cellText(table[row - 1]?.[(columns[key] ?? 0) - 1], language);
      return text ? [`${names[key][language]}: ${text}`] : [];
    })
    .join(' · ');

interface Shown<Key extends string> {
  readonly columns: OwnColumns<Key>;
  readonly names: Readonly<Record<Key, Name>>;
  readonly shown: readonly Key[];
}

/** A frozen row: the lead by its ID, as it is called today. */
const historyRows = ({ tables: { history }, book, language }: WeekBook): Describe => {
  const { leads } = book.workbook;
  const byId = new Map(leads.leads.map((lead) => [lead.id, lead]));
  const columns = ownColumns(history[0] ?? [], HISTORY_COLUMNS);
  const shown = ['week', 'temperature', 'score', 'stage'] as const;
  return (row) => {
    const id = textAt(history, row, columns.lead ?? 0);
    const lead = byId.get(id);
    return {
      title: lead ? leadTitle(leads, lead) : id,
      why: filledIn(history, row, { columns, names: HISTORY_COLUMNS, shown }, language),
    };
  };
};

const handoffRows = ({ book, language }: WeekBook): Describe => {
  const table = book.found.tables.handoffs?.table ?? [];
  const columns = ownColumns(table[0] ?? [], HANDOFF_COLUMNS);
  const shown = [
    ...(['sentAt', 'temperature', 'due', 'decision', 'decidedAt', 'reason'] as const),
    ...(['verdict', 'judgedAt', 'result', 'resultOn'] as const),
  ];
  return (row) => ({
    title: [columns.id, columns.name]
      .map((column) => textAt(table, row, column ?? 0))
      .filter(Boolean)
      .join(' · '),
    why: filledIn(table, row, { columns, names: HANDOFF_COLUMNS, shown }, language),
  });
};

const forecastRows = ({ tables: { forecasts }, language }: WeekBook): Describe => {
  const columns = ownColumns(forecasts[0] ?? [], FORECAST_COLUMNS);
  const shown = ['week', 'month', 'wins', 'winsLow', 'winsHigh'] as const;
  return (row) => ({
    title: textAt(forecasts, row, columns.group ?? 0),
    why: filledIn(forecasts, row, { columns, names: FORECAST_COLUMNS, shown }, language),
  });
};

/** Says of any row what it is; a row of a tab that tells nothing gets no words. */
export const rowDescriber = (week: WeekBook): ((ref: RowRef) => DescribedRow) => {
  const known: Partial<Record<RowRef['tab'], Describe>> = {
    history: historyRows(week),
    handoffs: handoffRows(week),
    forecasts: forecastRows(week),
  };
  return ({ tab, row }) => known[tab]?.(row) ?? { title: '', why: '' };
};
