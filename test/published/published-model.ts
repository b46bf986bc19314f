/**
 * A scoring model that somebody else published, written in our matrix: its facts, in our words.
 *
 * Theirs are sums of points; ours is `100 × Σ(Peso × share) ÷ M`, M the sum of the positive weights. So a weight
 * is the most points that a criterion can give there, a degree the part of them that it gives, and
 * `points = score × M ÷ 100`. What they let grow without end has an end here: the file says which.
 */
import type { Cell, Table } from '../../src/domain/cell';
import { dayOf } from '../../src/domain/day';
import { round9 } from '../../src/domain/number';
import type { LeadScore } from '../../src/domain/scoring/lead-score';
import type { PlacedTable } from '../../src/domain/scoring/score-tables';
import { type ScoredWorkbook, scoreWorkbook } from '../../src/domain/scoring/score-workbook';

/** The day on which every published lead is looked at: dates in the tables count back from it. */
export const READ_ON = dayOf(2026, 11, 22);

const NUMBER = /^-?\d+(\.\d+)?$/;

const cellOf = (written: string): Cell => {
  const text = written.trim();
  return NUMBER.test(text) ? Number(text) : text;
};

/**
 * A table as people write it in a text: a row a line, cells between bars.
 *
 * @example tableOf('ID | Cargo\nL-1 | CEO') // [['ID', 'Cargo'], ['L-1', 'CEO']]
 */
export const tableOf = (text: string): Table =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map(cellOf));

export interface PublishedTables {
  readonly matrix: string;
  readonly leads: string;
  readonly interactions?: string;
}

const placed = (table: Table): PlacedTable => ({ table, origin: { row: 1 } });

/** A table that we wrote wrongly must not pass for a difference of theirs: errors are thrown. */
export const scorePublished = ({ matrix, leads, interactions }: PublishedTables): ScoredWorkbook => {
  const workbook = scoreWorkbook({
    matrix: placed(tableOf(matrix)),
    leads: placed(tableOf(leads)),
    settings: placed([
      ['Clave', 'Valor'],
      ['Fecha fija', READ_ON],
    ]),
    ...(interactions === undefined ? {} : { interactions: placed(tableOf(interactions)) }),
  });
  const faults = workbook.issues.filter(({ severity }) => severity === 'error');
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return workbook;
};

/** M: the points of a lead that fulfils everything. */
export const mostPoints = ({ model }: ScoredWorkbook): number =>
  model!.criteria.reduce((sum, { weight }) => sum + Math.max(weight ?? 0, 0), 0);

const byLead = <T>(workbook: ScoredWorkbook, value: (score: LeadScore) => T): Record<string, T> =>
  Object.fromEntries(workbook.leads.leads.map((lead) => [lead.id, value(workbook.scoreOf(lead))]));

/** The points of each lead as its publisher counts them, before ours are kept within 0 and M. */
export const pointsByLead = (workbook: ScoredWorkbook): Record<string, number> =>
  byLead(workbook, ({ contributions }) =>
    round9((contributions.reduce((sum, { points }) => sum + points, 0) * mostPoints(workbook)) / 100),
  );

/** The score of each lead as the sheet shows it: 0 to 100. */
export const scoreByLead = (workbook: ScoredWorkbook): Record<string, number | undefined> =>
  byLead(workbook, ({ score }) => score);
