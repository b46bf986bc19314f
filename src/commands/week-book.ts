/** Everything that report, digest and sharing need, read once: the frozen weeks, the ledger, what to expect. */
import type { Table } from '../domain/cell';
import type { FrozenWeek } from '../domain/history/frozen';
import type { Report } from '../domain/report/report';
import type { Language } from '../domain/vocabulary';
import type { Tabs } from '../sheets/tabs';
import type { ScoredBook } from './scored-book';

/** What the weeks before have left in the workbook; tabs that are missing count as empty. */
export interface WeekTables {
  readonly history: Table;
  readonly weeks: Table;
  readonly forecasts: Table;
  readonly visits: Table;
  /** The oldest first. */
  readonly frozen: readonly FrozenWeek[];
}

export interface WeekBook {
  readonly kind: 'week';
  readonly report: Report;
  readonly book: ScoredBook;
  readonly tabs: Tabs;
  readonly language: Language;
  readonly tables: WeekTables;
}
