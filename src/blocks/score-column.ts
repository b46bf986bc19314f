/** The scores alone, one column, as `CUALIFICA_PUNTUACION` spills it: written in row 2 it stands beside its leads. */
import type { ScoredTables } from '../domain/scoring/score-tables';
import { TEMPERATURES } from '../domain/vocabulary';
import { isUnscored, matrixFault, type OutputCell } from './lead-block';

/**
 * @example scoreColumn(workbook) // [[72.5], [''], [40]]
 */
export const scoreColumn = (workbook: ScoredTables): OutputCell[][] => {
  const { leads, settings, model } = workbook;
  if (!model) return [[matrixFault(workbook)]];
  const rows: OutputCell[][] = [];
  for (const lead of leads.leads) {
    while (rows.length < lead.index) rows.push(['']);
    const score = workbook.scoreOf(lead);
    const { score: points = '' } = score;
    rows.push([isUnscored(score) ? TEMPERATURES[score.temperature][settings.language] : points]);
  }
  return rows.length > 0 ? rows : [['']];
};
