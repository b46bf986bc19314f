/** Scores, and all that is wrong with the tables behind them. Formulas do without the latter, but for `CUALIFICA_REVISA`. */
import { funnelIssues } from '../handoff/funnel-issues';
import { type Issue, inReadingOrder } from '../issue';
import { scoringIssues } from './check-scoring';
import { type ScoredTables, scoreTables, type Tables } from './score-tables';

export type { Tables } from './score-tables';

export interface ScoredWorkbook extends ScoredTables {
  /** Errors before warnings before notes, each by place. Looking at every answer takes time, so only when asked. */
  readonly issues: readonly Issue[];
}

const findIssues = (scored: ScoredTables): Issue[] => {
  const { scorer, issues } = scored.reading;
  return inReadingOrder([...issues, ...(scorer ? scoringIssues(scorer.parts) : []), ...funnelIssues(scored)]);
};

/**
 * Reads all tables and prepares the scores. Never throws for what people typed.
 *
 * @example scoreWorkbook({ leads: { table, origin: { row: 1 } }, matrix }).issues
 */
export const scoreWorkbook = (tables: Tables): ScoredWorkbook => {
  const scored = scoreTables(tables);
  let issues: readonly Issue[] | undefined;
  return {
    ...scored,
    get issues() {
      issues ??= findIssues(scored);
      return issues;
    },
  };
};
