/** Reads tabs as tables, each once, and finds columns by header. */
import { textOf } from '../domain/answer';
import { type Cell, cellAt, type Origin, type Table } from '../domain/cell';
import type { Tables } from '../domain/scoring/score-workbook';
import { readSettings, type Settings } from '../domain/settings';
import { matchesName } from '../domain/text';
import { DATA_EDGES, HUMAN_COLUMNS, type HumanColumn, type Name } from '../domain/vocabulary';
import type { CellValue, Host, Sheet } from '../host/host';
import { cellReader, literal } from './cells';
import { type Tabs, tabsOf } from './tabs';

const ORIGIN = { row: 1, column: 1 };

export interface TabTable {
  readonly table: Table;
  readonly origin: Origin;
}

/** 1-based columns of `Leads`; 0 for a human column that is not there. */
export interface LeadsLayout extends Readonly<Record<HumanColumn, number>> {
  readonly id: number;
  readonly end: number;
}

export interface WorkbookTables {
  readonly tabs: Tabs;
  readonly leadsSheet: Sheet;
  /** The whole `Leads` tab from A1: row `n` of the sheet is `rows[n - 1]`. Human columns stand here. */
  readonly rows: Table;
  readonly layout: LeadsLayout;
  /** What `scoreWorkbook` takes: the data block of `Leads`, and each other tab that is there. */
  readonly tables: Tables;
}

/** All values of a tab from A1, in one service call; an empty tab gives no rows. */
export const readValues = (sheet: Sheet): CellValue[][] => {
  const values = sheet.getDataRange().getValues();
  const isEmpty = values.length === 1 && values[0]!.every((value) => value === '');
  return isEmpty ? [] : values;
};

export const readTable = (sheet: Sheet, toCell: (value: CellValue) => Cell): Table =>
  readValues(sheet).map((row) => row.map(toCell));

/** What stands in a 1-based cell of a table read from A1, as trimmed text; outside of it nothing does. */
export const textAt = (rows: Table, row: number, column: number): string =>
  textOf(cellAt(rows[row - 1] ?? [], column - 1)).trim();

/** 1-based column whose header is that name in any language, looked for between two columns; 0 where none is. */
export const headerColumn = (
  header: readonly Cell[] = [],
  name: Name,
  from = 1,
  to = header.length,
): number =>
  header.findIndex((cell, index) => index >= from - 1 && index < to && matchesName(cell, name)) + 1;

/** Where the human columns stand, up to a column. */
export const humanColumns = (header: readonly Cell[], to: number): Readonly<Record<HumanColumn, number>> => {
  const at = (key: HumanColumn) => headerColumn(header, HUMAN_COLUMNS[key], 1, to);
  return {
    decision: at('decision'),
    reason: at('reason'),
    owner: at('owner'),
    salesNotes: at('salesNotes'),
  };
};

/**
 * Where the blocks of `Leads` stand. Human columns are looked for left of `ID` only: a data column may bear the same
 * name. `undefined` where `ID` or `Fin de datos` is missing.
 */
export const leadsLayout = (header: readonly Cell[] = []): LeadsLayout | undefined => {
  const end = headerColumn(header, DATA_EDGES.end);
  const id = headerColumn(header, DATA_EDGES.id, 1, end);
  if (!id) return undefined;
  return { ...humanColumns(header, id), id, end };
};

/** The data block of a `Leads` table: `ID` to `Fin de datos`. */
export const dataBlock = (rows: Table, layout: LeadsLayout): TabTable => ({
  table: rows.map((row) => row.slice(layout.id - 1, layout.end)),
  origin: { row: 1, column: layout.id },
});

/**
 * Everything that scoring needs, each tab read once. `undefined` where `Leads` (with its `ID` and `Fin de datos`) or
 * `Matriz` is missing.
 *
 * @param headersOnly reads no leads, no interactions and no handoffs, only what their columns are called
 * @example scoreWorkbook(readTables(host)!.tables)
 */
export const readTables = (
  host: Host,
  tabs: Tabs = tabsOf(host),
  headersOnly = false,
): WorkbookTables | undefined => {
  const { leads, matrix, settings, interactions, personas, handoffs, actions } = tabs;
  if (!leads || !matrix) return undefined;
  const toCell = cellReader(host);
  const rowsOf = (sheet: Sheet) => (headersOnly ? [readHeader(sheet)] : readTable(sheet, toCell));
  const rows = rowsOf(leads);
  const layout = leadsLayout(rows[0]);
  if (!layout) return undefined;
  const whole = (sheet: Sheet): TabTable => ({ table: readTable(sheet, toCell), origin: ORIGIN });
  const tables = {
    leads: dataBlock(rows, layout),
    matrix: whole(matrix),
    ...(settings && { settings: whole(settings) }),
    ...(interactions && { interactions: { table: rowsOf(interactions), origin: ORIGIN } }),
    ...(personas && { personas: whole(personas) }),
    ...(handoffs && { handoffs: { table: rowsOf(handoffs), origin: ORIGIN } }),
    ...(actions && { actions: whole(actions) }),
  };
  return { tabs, leadsSheet: leads, rows, layout, tables };
};

/** `Ajustes` as it stands, and the settings in force: without the tab, the defaults. */
export const readSettingsTab = (host: Host, tabs: Tabs): { table: Table; settings: Settings } => {
  const table = tabs.settings ? readTable(tabs.settings, cellReader(host)) : [];
  return { table, settings: readSettings(table, ORIGIN).settings };
};

const titlesOf = (values: readonly CellValue[]): Cell[] =>
  values.map((value) => (typeof value === 'object' ? '' : value));

/** Row 1 as wide as the tab, blanks at its end included: to find columns by their titles, not to count them. */
export const readTitles = (sheet: Sheet): Cell[] => titlesOf(sheet.getRange('1:1').getValues()[0]!);

/** Row 1 of a tab alone; days count as blank, since no header is one. */
export const readHeader = (sheet: Sheet): Cell[] => {
  const columns = sheet.getLastColumn();
  const values = columns ? sheet.getRange(1, 1, 1, columns).getValues()[0]! : [];
  return titlesOf(values);
};

/** Writes a block from a corner on, every text as it stands; a tab that people cut to size grows. */
export const writeBlock = (
  sheet: Sheet,
  row: number,
  column: number,
  rows: readonly (readonly (Cell | Date)[])[],
): void => {
  const width = rows[0]!.length;
  makeFit(sheet, row + rows.length - 1, column + width - 1);
  sheet.getRange(row, column, rows.length, width).setValues(rows.map((cells) => cells.map(literal)));
};

/** Makes a tab large enough for a block: people may have cut it to size. */
export const makeFit = (sheet: Sheet, rows: number, columns: number): void => {
  const high = sheet.getMaxRows();
  if (rows > high) sheet.insertRowsAfter(high, rows - high);
  const wide = columns > 1 ? sheet.getMaxColumns() : 1;
  if (columns > wide) sheet.insertColumnsAfter(wide, columns - wide);
};
