/** The one pipeline from tables to scores, used by formula, sidebar and menu alike. */
import type { Origin, Table } from '../cell';
import { type Issue, inReadingOrder } from '../issue';
import type { LeadRow, LeadTable } from '../lead/lead-table';
import { readLeads } from '../lead/read-leads';
import type { ScoringModel } from '../model/criterion';
import { readMatrix } from '../model/read-matrix';
import { readSettings, type Settings } from '../settings';
import { FAILED_SCORE, type LeadScore } from './lead-score';
import { prepareScoring, type Scorer } from './prepare-scoring';

/** A table and where it stands in its tab. */
export interface PlacedTable {
  readonly table: Table;
  readonly origin: Origin;
}

export interface Tables {
  readonly leads: PlacedTable;
  readonly matrix: PlacedTable;
  readonly settings?: PlacedTable;
  /** Faults found before the tables were whole, such as a range that nobody knows. */
  readonly issues?: readonly Issue[];
}

export interface ScoredWorkbook {
  readonly settings: Settings;
  /** Undefined when the matrix lacks a required header: then no lead can be scored. */
  readonly model: ScoringModel | undefined;
  readonly leads: LeadTable;
  scoreOf(lead: LeadRow): LeadScore;
  /** Errors before warnings before notes, each by place. Looking at every answer takes time, so only when asked. */
  readonly issues: readonly Issue[];
}

/** A fault of ours in one lead must not take the others along. */
const safely =
  (scorer: Scorer | undefined) =>
  (lead: LeadRow): LeadScore => {
    try {
      return scorer ? scorer.score(lead) : FAILED_SCORE;
    } catch {
      return FAILED_SCORE;
    }
  };

/**
 * Reads all tables and prepares the scores. Never throws for what people typed.
 *
 * @example
 * const workbook = scoreWorkbook({ leads: { table, origin: { row: 1 } }, matrix });
 * workbook.leads.leads.map((lead) => workbook.scoreOf(lead).score);
 */
export const scoreWorkbook = (tables: Tables): ScoredWorkbook => {
  const { settings, issues: settingsIssues } = readSettings(
    tables.settings?.table,
    tables.settings?.origin ?? { row: 1 },
  );
  const { model, issues: matrixIssues } = readMatrix(tables.matrix.table, tables.matrix.origin);
  const read = readLeads(tables.leads.table, tables.leads.origin, settings);
  const { leads } = read;
  const prepared = model && prepareScoring(model, leads, settings);
  let issues: readonly Issue[] | undefined;
  return {
    settings,
    model,
    leads,
    scoreOf: safely(prepared?.scorer),
    get issues() {
      issues ??= inReadingOrder([
        ...(tables.issues ?? []),
        ...settingsIssues,
        ...matrixIssues,
        ...read.issues,
        ...(prepared?.issues() ?? []),
        ...(prepared?.scorer.vainComparisons() ?? []),
      ]);
      return issues;
    },
  };
};
