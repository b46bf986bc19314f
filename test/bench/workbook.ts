/** The four ranges of a formula, at any size. */
import { deserialize, serialize } from 'node:v8';
import { interactionRows } from './interactions';
import { leadRows } from './leads';
import { MATRIX, type Row, SETTINGS } from './matrix';

export interface BenchWorkbook {
  readonly leads: readonly Row[];
  readonly matrix: readonly Row[];
  readonly settings: readonly Row[];
  readonly interactions: readonly Row[];
}

export const INTERACTIONS_PER_LEAD = 5;

/** Sheets makes each text anew, cell by cell; shared texts would compare faster than real ones. */
const asSent = (rows: readonly Row[]): readonly Row[] => deserialize(serialize(rows));

export const benchWorkbook = (
  leads: number,
  interactions = leads * INTERACTIONS_PER_LEAD,
): BenchWorkbook => ({
  leads: asSent(leadRows(leads)),
  matrix: MATRIX,
  settings: SETTINGS,
  interactions: asSent(interactionRows(interactions, leads)),
});
