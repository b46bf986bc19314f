/** What `Informe` remembers of its last writing: which figure stands where, its charts, and how high the page was. */
import { fingerprint } from '../../domain/fingerprint';
import type { Sheet } from '../../host/host';
import { readMemo, writeMemo } from '../tabs';
import type { ChartIds } from './report-charts';
import type { PlacedFigure } from './report-grid';

const KEY = 'cualifica-report';

export interface ReportMemo {
  /** Rows of the page; what stands below is people's. */
  readonly rows: number;
  /** Columns of the page; a report of before this was noted had fifteen. */
  readonly columns: number;
  /** The Monday of the week that was written, in days since 1970-01-01. */
  readonly week: number;
  readonly charts: ChartIds;
  /** A word a figure: row, column, and a mark of its id, which may be long. */
  readonly figures: string;
  /** What stands above a report that could not be written anew; `''` where it could. */
  readonly alert: string;
  /** A mark of all that was written; 0 where that is not known. */
  readonly said: number;
}

const NOTHING: ReportMemo = { rows: 0, columns: 15, week: 0, charts: {}, figures: '', alert: '', said: 0 };

const markOfId = (id: string): string => fingerprint([[id]]).toString(36);

export const packFigures = (figures: readonly PlacedFigure[]): string =>
  figures.map(({ row, column, id }) => `${row}.${column}.${markOfId(id)}`).join(' ');

/** The same figures where rows were put in above them. */
export const movedDown = (figures: string, by: number): string =>
  figures.replace(/\b(\d+)(?=\.\d+\.)/g, (row) => String(Number(row) + by));

export const readReportMemo = (sheet: Sheet): ReportMemo => {
  try {
    return { ...NOTHING, ...(JSON.parse(readMemo(sheet, KEY) ?? '{}') as Partial<ReportMemo>) };
  } catch {
    return NOTHING;
  }
};

export const writeReportMemo = (sheet: Sheet, memo: ReportMemo): void =>
  writeMemo(sheet, KEY, JSON.stringify(memo));

/**
 * Which of the figures stands in a cell.
 *
 * @example figureIn(memo, 12, 3, ids) // 'funnel.mql.before'
 */
export const figureIn = (
  { figures }: ReportMemo,
  row: number,
  column: number,
  ids: readonly string[],
): string | undefined => {
  const mark = figures
    .split(' ')
    .map((word) => word.split('.'))
    .find(([at, right]) => at === String(row) && right === String(column))?.[2];
  return mark && ids.find((id) => markOfId(id) === mark);
};
