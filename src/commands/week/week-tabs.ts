/** What the weeks before have left in the workbook, each tab read once. */
import type { Day, Table } from '../../domain/cell';
import { withCurrentIds } from '../../domain/history/current-ids';
import type { FrozenWeek } from '../../domain/history/frozen';
import { lostRows } from '../../domain/history/lost-rows';
import { unknownWeeks, weeksOf } from '../../domain/history/read-history';
import type { LeadTable } from '../../domain/lead/lead-table';
import { HANDOFF_COLUMNS, type Language } from '../../domain/vocabulary';
import { FORECAST_COLUMNS, HISTORY_COLUMNS, WEEK_COLUMNS } from '../../domain/vocabulary-weeks';
import type { Host, Sheet } from '../../host/host';
import type { GoneFromWeeks } from '../../messages/week/week';
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

/** Whatever is said of a week would be false, since something is gone. */
export interface FalseWeek {
  readonly kind: 'false';
  readonly gone: GoneFromWeeks;
}

const isFalse = (gone: GoneFromWeeks | undefined): FalseWeek | undefined => gone && { kind: 'false', gone };

/** The last week, where all of its rows are gone. */
const lostWeek = ({ frozen, weeks }: WeekTables): GoneFromWeeks | undefined => {
  const lost = lostRows(frozen, weeks);
  const last = lost[lost.length - 1];
  const isLast = last !== undefined && last.week.day === frozen[frozen.length - 1]!.week.day;
  return isLast && last.there === 0 ? { kind: 'lost', week: last.week, written: last.written } : undefined;
};

const unknownOf = ({ history, weeks }: WeekTables, running: Day): GoneFromWeeks | undefined => {
  const unknown = unknownWeeks(history, weeks, running);
  return unknown.length ? { kind: 'unknown', weeks: unknown } : undefined;
};

/** Rows of frozen weeks that are gone from one of their two tabs, so that no figure would be true. */
export const goneRows = (tables: WeekTables, running: Day): FalseWeek | undefined =>
  isFalse(lostWeek(tables) ?? unknownOf(tables, running));

const NEEDED = {
  history: (['week', 'lead', 'score', 'temperature', 'stage', 'frozen'] as const).map(
    (key) => HISTORY_COLUMNS[key],
  ),
  weeks: (['week', 'takenAt', 'copy'] as const).map((key) => WEEK_COLUMNS[key]),
  forecasts: (['week', 'month', 'group', 'wins', 'winsLow', 'winsHigh'] as const).map(
    (key) => FORECAST_COLUMNS[key],
  ),
  handoffs: (
    [
      ...(['lead', 'sentAt', 'due', 'decision', 'decidedAt', 'reason'] as const),
      ...(['verdict', 'judgedAt', 'result', 'resultOn', 'amount'] as const),
    ] as const
  ).map((key) => HANDOFF_COLUMNS[key]),
};

const tornIn = (tabs: Tabs, tab: keyof typeof NEEDED, language: Language): GoneFromWeeks | undefined => {
  const sheet = tabs[tab];
  const header = sheet && sheet.getLastRow() > 0 ? readHeader(sheet) : undefined;
  const gone = header ? NEEDED[tab].filter((name) => !headerColumn(header, name)) : [];
  return gone.length ? { kind: 'torn', tab, titles: gone.map((name) => name[language]) } : undefined;
};

/** What a frozen week is made from; telling it takes `Previsiones` too, which can wait. */
export const FROZEN_FROM: readonly (keyof typeof NEEDED)[] = ['history', 'weeks', 'handoffs'];

/** The first of these tabs in which somebody has changed a title that is needed. */
export const tornTab = (
  tabs: Tabs,
  language: Language,
  needed: typeof FROZEN_FROM = [...FROZEN_FROM, 'forecasts'],
): FalseWeek | undefined => {
  if (!tabs.handoffs) return isFalse({ kind: 'no-ledger' });
  const torn = needed.map((tab) => tornIn(tabs, tab, language));
  return isFalse(torn.find((one) => one !== undefined));
};

/**
 * Tabs that are missing count as empty. Leads bear the IDs that they have now.
 *
 * @param known `Historial`, by far the longest, where it was read already
 */
export const readWeekTables = (
  host: Host,
  { history, weeks, forecasts, visits }: Tabs,
  leads: LeadTable,
  known?: Table,
): WeekTables => {
  const toCell = cellReader(host);
  const read = (sheet: Sheet | undefined): Table => (sheet ? readTable(sheet, toCell) : []);
  const tables = {
    ...{ history: known ?? read(history), weeks: read(weeks) },
    ...{ forecasts: read(forecasts), visits: read(visits) },
  };
  return { ...tables, frozen: withCurrentIds(weeksOf(tables.history, tables.weeks), leads) };
};
