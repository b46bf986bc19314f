/** *Guardar la semana*: freezes each lead as it stands, once a week. What stands there of a complete week never changes. */
import type { Day, Table } from '../../domain/cell';
import { mondayOf } from '../../domain/day';
import { freezeWeek } from '../../domain/history/freeze-week';
import type { FrozenWeek } from '../../domain/history/frozen';
import { packTables } from '../../domain/history/pack-tables';
import { rowsOfWeek } from '../../domain/history/read-history';
import { lastFrozenIn } from '../../domain/history/rescore';
import { rowsToThin } from '../../domain/history/thin';
import { withoutFixedDay } from '../../domain/history/without-fixed-day';
import { matrixVersion } from '../../domain/model/matrix-version';
import { scoreWorkbook } from '../../domain/scoring/score-workbook';
import { PEOPLE } from '../../domain/vocabulary';
import type { Host, Sheet } from '../../host/host';
import type { WeekOutcome } from '../../messages/week/week';
import { nowIn } from '../../sheets/cells';
import { appendWeek, appendWeekLeads, LONGEST_COPY, removeRows } from '../../sheets/week/history-tab';
import { laterTab } from '../../sheets/week/later-tabs';
import { whoIs } from '../who';
import { type ScoredBook, scoredBook, type Unscored } from '../workbook/scored-book';
import type { SeenBook } from './week-book';
import { type FalseWeek, FROZEN_FROM, goneRows, readWeekTables, tornTab, type WeekTables } from './week-tabs';

/** Stands for tables too long to be kept. */
const NO_COPY = 'null';

/** What rows that are taken out leave. */
const without = (table: Table, rows: readonly number[]): Table => {
  const out = new Set(rows);
  return table.filter((_, index) => !out.has(index + 1));
};

/** The tables of the week, unless they are those of the week before. */
const copyOf = (week: FrozenWeek, previous: FrozenWeek | undefined): string => {
  const copy = week.tables ? packTables(week.tables) : '';
  return previous?.tables && copy === packTables(previous.tables) ? '' : copy;
};

interface WeekSheets {
  readonly history: Sheet;
  readonly weeks: Sheet;
}

/** Rows of `Historial` first, in one write; the row of `Semanas` makes them a week. Returns what stands in `Historial`. */
const writeWeek = (
  host: Host,
  sheets: WeekSheets,
  { history, weeks }: Pick<WeekTables, 'history' | 'weeks'>,
  { week, copy }: { readonly week: FrozenWeek; readonly copy: string },
  { workbook }: ScoredBook,
): Table | undefined => {
  const { language } = workbook.settings;
  const standing = appendWeekLeads(sheets.history, history, week, language);
  // What makes the week complete must not be there before it.
  host.spreadsheetApp.flush();
  const by = whoIs(host) || PEOPLE.unknown[language];
  appendWeek(sheets.weeks, weeks.length, { week, by, copy });
  return standing;
};

/** Whole weeks that have grown old keep what was new in them; all else can be calculated again. Returns the rows. */
const thinOld = (sheet: Sheet, history: Table, weeks: readonly FrozenWeek[]): readonly number[] => {
  const rows = rowsToThin(weeks);
  removeRows(sheet, history, rows);
  return rows;
};

export type FreezeOutcome = WeekOutcome | FalseWeek | Unscored;

export interface Freezing {
  readonly outcome: FreezeOutcome;
  /** Where the week is frozen: what was read, for whoever goes on under the same lock. */
  readonly seen?: SeenBook;
}

const outcomeOf = (kind: WeekOutcome['kind'], week: Day, rest: Partial<WeekOutcome> = {}): WeekOutcome => ({
  ...{ kind, week, leads: 0, withoutId: 0, repeated: [], thinned: 0, isTooLong: false, isFixed: false },
  ...rest,
});

/** The workbook as it is scored today, and whether people look at another day. */
const bookOfToday = (host: Host): (ScoredBook & { readonly isFixed: boolean }) | Unscored => {
  const book = scoredBook(host);
  if (book.kind !== 'book') return book;
  if (book.workbook.settings.asOfFrom !== 'fixed') return { ...book, isFixed: false };
  const found = { ...book.found, tables: withoutFixedDay(book.found.tables) };
  return { ...book, found, workbook: scoreWorkbook(found.tables), isFixed: true };
};

/**
 * Freezes this week unless it is. Inside the lock. Service calls do not grow with leads or weeks.
 *
 * @example freezeThisWeek(host).outcome // { kind: 'taken', week, leads: 96, … }
 */
export const freezeThisWeek = (host: Host): Freezing => {
  const book = bookOfToday(host);
  if (book.kind !== 'book') return { outcome: book };
  const { found, workbook, isFixed } = book;
  const { settings, model } = workbook;
  const { tabs } = found;
  // Asked once: at midnight from Sunday to Monday the moment must not be one of another week.
  const takenAt = nowIn(host);
  const week = mondayOf(takenAt);
  const torn = tornTab(tabs, settings.language, FROZEN_FROM);
  if (torn) return { outcome: torn };
  const sheets: WeekSheets = {
    history: laterTab(host, tabs, 'history', settings.language),
    weeks: laterTab(host, tabs, 'weeks', settings.language),
  };
  const tables = readWeekTables(host, { ...tabs, ...sheets }, workbook.leads);
  const gone = goneRows(tables, week);
  if (gone) return { outcome: gone };
  const seenWith = (history: Table | undefined, visits = tabs.visits): SeenBook => {
    const now = { ...tabs, ...sheets, ...(visits && { visits }) };
    return isFixed ? { history } : { history, book: { ...book, found: { ...found, tabs: now } } };
  };
  if (tables.frozen.some((one) => one.week.day === week.day))
    return { outcome: outcomeOf('already', week), seen: seenWith(tables.history) };
  const previous = tables.frozen[tables.frozen.length - 1];
  // Shown once: who has no use for it may delete it.
  const visits = previous ? tabs.visits : laterTab(host, tabs, 'visits', settings.language);
  const incomplete = rowsOfWeek(tables.history, week);
  removeRows(sheets.history, tables.history, incomplete);
  const history = without(tables.history, incomplete);
  const frozen = freezeWeek({
    ...{ tables: found.tables, book: workbook, previous, lastFrozen: lastFrozenIn(tables.frozen) },
    ...{ week, takenAt, matrix: matrixVersion(model!, settings) },
  });
  const copy = copyOf(frozen.week, previous);
  const isTooLong = copy.length > LONGEST_COPY;
  // A blank one would say that nothing has changed.
  const written = { week: frozen.week, copy: isTooLong ? NO_COPY : copy };
  const standing = writeWeek(host, sheets, { history, weeks: tables.weeks }, written, book);
  // What was taken out has moved the rows below.
  const thinned = incomplete.length ? [] : thinOld(sheets.history, history, [...tables.frozen, frozen.week]);
  const { noId, repeated } = frozen.left;
  const counts = { leads: frozen.week.leads.length, withoutId: noId, repeated, thinned: thinned.length };
  return {
    outcome: outcomeOf('taken', week, { ...counts, isTooLong, isFixed }),
    seen: seenWith(standing && without(standing, thinned), visits),
  };
};
