/** What the report asks of the ledger, prepared once: periods, rows, and whose each handoff is. */
import type { Day } from '../cell';
import { leadsByHandoff } from '../handoff/disagreements';
import type { Handoff } from '../handoff/handoff';
import type { FrozenWeek } from '../history/frozen';
import type { LeadRow } from '../lead/lead-table';
import type { ScoredWorkbook } from '../scoring/score-workbook';
import { isIn, longPeriod, type Period, periodOf, weekBefore } from './period';
import type { RowRef } from './report';

export interface Periods {
  readonly now: Period;
  readonly before: Period;
  /** The 13 weeks up to the end of `now`. */
  readonly long: Period;
  /** When the reported week was taken, and the one before it. */
  readonly takenAt: Day;
  readonly previousTakenAt: Day;
}

/** @param weeks oldest first, one at least; the last is the one reported */
export const periodsOf = (weeks: readonly FrozenWeek[]): Periods => {
  const [older, previous, week] = [3, 2, 1].map((back) => weeks[weeks.length - back]);
  const now = periodOf(week!, previous);
  return {
    now,
    before: previous ? periodOf(previous, older) : weekBefore(now),
    long: longPeriod(now),
    takenAt: week!.takenAt,
    previousTakenAt: previous?.takenAt ?? now.from,
  };
};

export interface LedgerFacts {
  readonly book: ScoredWorkbook;
  readonly periods: Periods;
  readonly handoffs: readonly Handoff[];
  /** Decided in the 13 weeks; those closed since their lead had another are no word about anybody. */
  readonly decided: readonly Handoff[];
  readonly leadOf: ReadonlyMap<Handoff, LeadRow>;
  readonly refs: (handoffs: readonly Handoff[]) => RowRef[];
}

export const ledgerFacts = (book: ScoredWorkbook, periods: Periods): LedgerFacts => {
  const { handoffs } = book.ledger;
  const first = book.sources.ledgerOrigin.row;
  return {
    book,
    periods,
    handoffs,
    decided: handoffs.filter(
      ({ decision, how, decidedAt }) => decision && how !== 'merged' && isIn(periods.long, decidedAt),
    ),
    leadOf: leadsByHandoff(book),
    refs: (some) => some.map(({ index }) => ({ tab: 'handoffs', row: first + index })),
  };
};
