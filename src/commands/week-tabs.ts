/** What the weeks before have left in the workbook, each tab read once. */
import type { Table } from '../domain/cell';
import { withCurrentIds } from '../domain/history/current-ids';
import type { FrozenWeek } from '../domain/history/frozen';
import { weeksOf } from '../domain/history/read-history';
import type { LeadTable } from '../domain/lead/lead-table';
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

/** Tabs that are missing count as empty. Leads bear the IDs that they have now. */
export const readWeekTables = (
  host: Host,
  { history, weeks, forecasts, visits }: Tabs,
  leads: LeadTable,
): WeekTables => {
  const toCell = cellReader(host);
  const read = (sheet: Sheet | undefined): Table => (sheet ? readTable(sheet, toCell) : []);
  const tables = {
    ...{ history: read(history), weeks: read(weeks) },
    ...{ forecasts: read(forecasts), visits: read(visits) },
  };
  return { ...tables, frozen: withCurrentIds(weeksOf(tables.history, tables.weeks), leads) };
};
