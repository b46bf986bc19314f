/** The report of the last frozen week, put together from its sections. */
import type { ForecastOutcome } from '../forecast/forecast';
import type { FrozenWeek } from '../history/frozen';
import type { ScoredWorkbook } from '../scoring/score-workbook';
import { criteriaSection, ownersSection, sourcesSection } from './acceptance-lines';
import { disagreementSection } from './disagreement-lines';
import { flowSection } from './flow-lines';
import { handoffSection } from './handoff-lines';
import { ledgerFacts, periodsOf } from './ledger-facts';
import { matrixChanges } from './matrix-changes';
import { moversOf } from './movers';
import { reasonsSection } from './reason-lines';
import type { Report } from './report';
import { funnelSection } from './stage-lines';
import { temperatureSection } from './temperature-lines';
import { trendOf } from './trend';

export interface ReportInput {
  /** Oldest first; the last is the one reported. */
  readonly weeks: readonly FrozenWeek[];
  readonly book: ScoredWorkbook;
  readonly forecast: ForecastOutcome;
}

/**
 * Stages, temperatures and movers come from frozen rows, handoffs from `Traspasos`, sources from `Leads`. Undefined
 * while no week has been frozen.
 *
 * @example figureOf(reportOf({ weeks, book, forecast })!, 'handoffs.sent.now')?.value // 12
 */
export const reportOf = ({ weeks, book, forecast }: ReportInput): Report | undefined => {
  const week = weeks[weeks.length - 1];
  if (!week) return undefined;
  const previous = weeks[weeks.length - 2];
  const periods = periodsOf(weeks);
  const facts = ledgerFacts(book, periods);
  return {
    week: week.week,
    from: periods.now.from,
    to: periods.now.to,
    previous: previous?.week,
    takenAt: periods.takenAt,
    previousTakenAt: periods.previousTakenAt,
    previousFrom: periods.before.from,
    since: periods.long.from,
    sections: [
      funnelSection(weeks),
      flowSection(previous, week),
      temperatureSection(previous, week),
      handoffSection(facts),
      sourcesSection(facts),
      criteriaSection(facts),
      ownersSection(facts),
      reasonsSection(facts),
      disagreementSection(facts),
    ],
    ...moversOf(weeks, book.leads),
    matrixChanges: matrixChanges(previous?.tables, week.tables, book.settings.language),
    forecast,
    trend: trendOf(weeks, facts.handoffs),
  };
};
