/** What the weeks before have left in the workbook, each tab read once. */
import type { Table } from '../domain/cell';
import type { FrozenWeek } from '../domain/history/frozen';
import { weeksOf } from '../domain/history/read-history';
import type { Host, Sheet } from '../host/host';
import { cellReader } from '../sheets/cells';
import { readTable } from '../sheets/table';
import type { Tabs } from '../sheets/tabs';

export interface WeekTables {
  readonly history: Table;
  readonly weeks: Table;
  readonly forecasts: Table;
  readonly visits: Table;
  /** The oldest first. */
  readonly frozen: readonly FrozenWeek[];
}

/** Tabs that are missing count as empty. */
export const readWeekTables = (host: Host, { history, weeks, forecasts, visits }: Tabs): WeekTables => {
  const toCell = cellReader(host);
  const read = (sheet: Sheet | undefined): Table => (sheet ? readTable(sheet, toCell) : []);
  const tables = {
    ...{ history: read(history), weeks: read(weeks) },
    ...{ forecasts: read(forecasts), visits: read(visits) },
  };
  return { ...tables, frozen: weeksOf(tables.history, tables.weeks) };
};
