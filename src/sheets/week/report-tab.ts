/** Writes `Informe`: one page of values and four charts, in place of those that stood there. */

import { fingerprint } from '../../domain/fingerprint';
import type { Report } from '../../domain/report/report';
import type { Language } from '../../domain/vocabulary';
import type { Host, Sheet } from '../../host/host';
import { makeFit, writeBlock } from '../table';
import { placeCharts } from './report-charts';
import { type ReportExtras, type ReportGrid, reportGrid } from './report-grid';
import { lookRows, REPORT_WIDTHS, type ReportCells, ROW_HEIGHT, TITLE_HEIGHT } from './report-looks';
import { packFigures, type ReportMemo, readReportMemo, writeReportMemo } from './report-memo';

const WIDTH = REPORT_WIDTHS.length;

/** Runs of columns of one width, in a call each. */
const setWidths = (sheet: Sheet): void => {
  let first = 0;
  while (first < WIDTH) {
    const width = REPORT_WIDTHS[first]!;
    let after = first + 1;
    while (REPORT_WIDTHS[after] === width) after++;
    sheet.setColumnWidths(first + 1, after - first, width);
    first = after;
  }
};

/** A page that has grown pushes down what people have written below it. */
const makeRoom = (sheet: Sheet, before: number, rows: number): void => {
  if (before > 0 && rows > before && sheet.getLastRow() > before)
    sheet.insertRowsAfter(before, rows - before);
  makeFit(sheet, rows, WIDTH);
};

/** As high as the page before: what it no longer fills is emptied. */
const paddedTo = ({ values, looks, formats, notes }: ReportCells, rows: number): ReportCells => {
  const padded = <T>(given: readonly (readonly T[])[], value: T) => [
    ...given,
    ...Array.from({ length: Math.max(0, rows - given.length) }, () => REPORT_WIDTHS.map(() => value)),
  ];
  return {
    values: padded(values, ''),
    looks: padded(looks, 'blank'),
    formats: padded(formats, 'General'),
    notes: padded(notes, ''),
  };
};

/** All looks and notes of the page, in a call a property. */
const dress = (sheet: Sheet, { looks, formats, notes }: ReportCells): void => {
  sheet
    .getRange(1, 1, looks.length, WIDTH)
    .setNotes(notes.map((row) => [...row]))
    .setNumberFormats(formats.map((row) => [...row]))
    .setBackgrounds(lookRows(looks, 'background'))
    .setFontColors(lookRows(looks, 'colour'))
    .setFontSizes(lookRows(looks, 'size'))
    .setFontWeights(lookRows(looks, 'weight'))
    .setHorizontalAlignments(lookRows(looks, 'align'))
    .setVerticalAlignment('middle');
  // Rows that grow to fit their letters would leave the charts behind, and the page would be none any more.
  sheet.setRowHeightsForced(2, looks.length - 1, ROW_HEIGHT);
};

/** Once: widths that people choose later stay. */
export const dressOnce = (sheet: Sheet): void => {
  setWidths(sheet);
  sheet.setRowHeight(1, TITLE_HEIGHT);
  sheet.setHiddenGridlines(true);
};

/** A page of an earlier version was wider: what stands in columns that are no longer ours goes. */
const leaveColumns = (sheet: Sheet, { rows, columns }: ReportMemo): void => {
  if (!rows || columns <= WIDTH) return;
  const none = Array.from({ length: rows }, () => Array.from({ length: columns - WIDTH }, () => null));
  sheet
    .getRange(1, WIDTH + 1, rows, columns - WIDTH)
    .clearContent()
    .setBackgrounds(none);
};

const writeCells = (sheet: Sheet, grid: ReportGrid, before: ReportMemo): number => {
  const rows = Math.max(grid.values.length, before.rows);
  const cells = paddedTo(grid, rows);
  makeRoom(sheet, before.rows, rows);
  if (before.columns !== WIDTH) leaveColumns(sheet, before);
  if (!before.rows || before.columns !== WIDTH) dressOnce(sheet);
  // Looks first: a cell that once held a date would show a count as one.
  dress(sheet, cells);
  writeBlock(sheet, 1, 1, cells.values);
  return rows;
};

/**
 * Whether the tab was written with this very report; what people have typed over it since does not count.
 *
 * @example showsReport(sheet, report, 'es', { notices }) // false: something was decided since it was written
 */
export const showsReport = (
  sheet: Sheet,
  report: Report,
  language: Language,
  extras: ReportExtras = {},
): boolean => {
  const { said, alert } = readReportMemo(sheet);
  return alert === '' && said === fingerprint(reportGrid(report, language, extras).values);
};

/**
 * Writes the report into its tab. What people have right of the page and below it stays: notes, formulas, charts. Writes
 * values only, in one call; service calls do not grow with what the report holds.
 *
 * @example writeReportTab(host, laterTab(host, tabs, 'report', 'es'), report, 'es');
 */
export const writeReportTab = (
  host: Host,
  sheet: Sheet,
  report: Report,
  language: Language,
  extras: ReportExtras = {},
): void => {
  const before = readReportMemo(sheet);
  const grid = reportGrid(report, language, extras);
  const rows = writeCells(sheet, grid, before);
  const charts = placeCharts(host, sheet, grid.charts, before.charts);
  writeReportMemo(sheet, {
    ...{ rows, columns: WIDTH, charts, week: report.week.day, figures: packFigures(grid.figures) },
    ...{ alert: '', said: fingerprint(grid.values) },
  });
};
