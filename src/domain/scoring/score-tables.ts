/** The one pipeline from tables to scores, used by formula, sidebar and menu alike. What is wrong with them, `scoreWorkbook` finds. */
import type { Day, Origin, Table } from '../cell';
import { type Funnel, prepareFunnel } from '../handoff/funnel';
import { readInteractions } from '../interactions/read-interactions';
import type { Issue } from '../issue';
import type { LeadRow, LeadTable } from '../lead/lead-table';
import { readLeads } from '../lead/read-leads';
import type { ScoringModel } from '../model/criterion';
import { readMatrix } from '../model/read-matrix';
import { type Persona, type Personas, readPersonas } from '../personas/read-personas';
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
  /** Undefined = not passed: behaviour is outside of the score. Empty = nobody has done anything. */
  readonly interactions?: PlacedTable;
  readonly personas?: PlacedTable;
  readonly handoffs?: PlacedTable;
  readonly actions?: PlacedTable;
  /** Faults found before the tables were whole, such as a range that nobody knows. */
  readonly issues?: readonly Issue[];
}

export interface ScoredTables extends Funnel {
  /** With the evaluation day that was used, also where it is that of the latest interaction. */
  readonly settings: Settings;
  /** Undefined when the matrix lacks a required header: then no lead can be scored. */
  readonly model: ScoringModel | undefined;
  readonly leads: LeadTable;
  scoreOf(lead: LeadRow): LeadScore;
  /** `Se enfría`; undefined where the lead stays as it is for 730 days, and for cold and excluded ones. */
  coolsOn(lead: LeadRow, score: LeadScore): Day | undefined;
  /** What reading has left for those who look for faults. */
  readonly reading: Reading;
}

export interface Reading {
  /** Faults that were noted on the way, `matrixIssues` among them. */
  readonly issues: readonly Issue[];
  /** Faults of the matrix as a table. */
  readonly matrixIssues: readonly Issue[];
  readonly personas: readonly Persona[];
  readonly scorer: Scorer | undefined;
}

const NO_PERSONAS: Personas = { personas: [], issues: [] };

/** A fault of ours in one lead must not take the others along. */
const safely = <T>(work: () => T, otherwise: T): T => {
  try {
    return work();
  } catch {
    return otherwise;
  }
};

/** Without a day of its own, the workbook stands at its latest interaction. */
const withEvaluationDay = (settings: Settings, latest: Day | undefined): Settings =>
  settings.asOf || !latest ? settings : { ...settings, asOf: latest, asOfFrom: 'latest' };

/**
 * Reads all tables and prepares the scores. Never throws for what people typed.
 *
 * @example
 * const scored = scoreTables({ leads: { table, origin: { row: 1 } }, matrix });
 * scored.leads.leads.map((lead) => scored.scoreOf(lead).score);
 */
export const scoreTables = (tables: Tables): ScoredTables => {
  const typed = readSettings(tables.settings?.table, tables.settings?.origin ?? { row: 1 });
  const { model, issues: matrixIssues } = readMatrix(tables.matrix.table, tables.matrix.origin);
  const interactions =
    tables.interactions && readInteractions(tables.interactions.table, tables.interactions.origin);
  const settings = withEvaluationDay(typed.settings, interactions?.latest);
  const read = readLeads(tables.leads.table, tables.leads.origin, settings);
  const { leads } = read;
  const { personas, issues: personaIssues } = tables.personas
    ? readPersonas(tables.personas.table, tables.personas.origin, leads)
    : NO_PERSONAS;
  const scorer = model && prepareScoring(model, { leads, settings, interactions, personas });
  const { handoffs, actions } = tables;
  return {
    ...prepareFunnel({ leads, settings, interactions, handoffs, actions }),
    settings,
    model,
    leads,
    scoreOf: (lead) => safely(() => scorer?.score(lead) ?? FAILED_SCORE, FAILED_SCORE),
    coolsOn: (lead, score) => safely(() => scorer?.coolsOn(lead, score), undefined),
    reading: {
      issues: [...(tables.issues ?? []), ...typed.issues, ...matrixIssues, ...read.issues, ...personaIssues],
      matrixIssues,
      personas,
      scorer,
    },
  };
};
