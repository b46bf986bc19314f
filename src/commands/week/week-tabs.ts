/** What the weeks before have left in the workbook, each tab read once. */
import type { Day, Table } from '../../domain/cell';
import { withCurrentIds } from '../../domain/history/current-ids';
import type { FrozenWeek } from '../../domain/history/frozen';
import { lostRows } from '../../domain/history/lost-rows';
import { weeksOf } from '../../domain/history/read-history';
import type { LeadTable } from '../../domain/lead/lead-table';
import type { Language } from '../../domain/vocabulary';
import { HISTORY_COLUMNS, WEEK_COLUMNS } from '../../domain/vocabulary-weeks';
import type { Host, Sheet } from '../../host/host';
import { cellReader } from '../../sheets/cells';
import { headerColumn, readHeader, readTable } from '../../sheets/table';
import type { Tabs } from '../../sheets/tabs';

export interface WeekTables {
  readonly history: Table;
  readonly weeks: Table;
  readonly forecasts: Table;
  readonly visits: Table;
  /** The oldest first. */
  readonly frozen: readonly FrozenWeek[];
}

/** A tab with titles gone without which its figures would be false. */
export interface TornTab {
  readonly kind: 'torn';
  readonly tab: 'history' | 'weeks';
  /** As they should read. */
  readonly titles: readonly string[];
}

/** The last week has no row left: whatever is said of it would be false. */
export interface LostWeek {
  readonly kind: 'lost';
  readonly week: Day;
  /** How many rows it had. */
  readonly written: number;
}

/** The last week, where all of its rows are gone. */
export const lostWeek = ({ frozen, weeks }: WeekTables): LostWeek | undefined => {
  const lost = lostRows(frozen, weeks);
  const last = lost[lost.length - 1];
  const isLast = last !== undefined && last.week.day === frozen[frozen.length - 1]!.week.day;
  return isLast && last.there === 0 ? { kind: 'lost', week: last.week, written: last.written } : undefined;
};

const NEEDED = {
  history: (['week', 'lead', 'score', 'temperature', 'stage', 'frozen'] as const).map(
    (key) => HISTORY_COLUMNS[key],
  ),
  weeks: (['week', 'takenAt', 'copy'] as const).map((key) => WEEK_COLUMNS[key]),
};

const tornIn = (tabs: Tabs, tab: TornTab['tab'], language: Language): TornTab | undefined => {
  const sheet = tabs[tab];
  const header = sheet && sheet.getLastRow() > 0 ? readHeader(sheet) : undefined;
  const gone = header ? NEEDED[tab].filter((name) => !headerColumn(header, name)) : [];
  return gone.length ? { kind: 'torn', tab, titles: gone.map((name) => name[language]) } : undefined;
};

/** The first of the tabs of frozen weeks in which somebody has changed a title that is needed. */
export const tornTab = (tabs: Tabs, language: Language): TornTab | undefined =>
  tornIn(tabs, 'history', language) ?? tornIn(tabs, 'weeks', language);

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
