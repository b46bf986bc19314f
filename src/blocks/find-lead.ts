/** The one lead that a formula is asked about, or the sentence that says why there is none. */
import { leadFinder } from '../domain/interactions/lead-finder';
import type { LeadRow } from '../domain/lead/lead-table';
import type { LeadScore } from '../domain/scoring/lead-score';
import type { ScoredTables } from '../domain/scoring/score-tables';
import { TEMPERATURES } from '../domain/vocabulary';
import { fill, listed } from '../messages/fill';
import { LOOK_UP } from '../messages/formulas';
import { isUnscored, matrixFault } from './lead-block';

interface FoundLead {
  readonly lead: LeadRow;
  readonly score: LeadScore;
}

/**
 * @param id as people write it: also an ID that the lead had before, or its e-mail
 * @example findLead(workbook, 'L-9') // 'Ningún lead tiene el ID «L-9»'
 */
export const findLead = (workbook: ScoredTables, id: string): FoundLead | string => {
  const { leads, settings, model } = workbook;
  if (!model) return matrixFault(workbook);
  if (id === '') return LOOK_UP.noId;
  const rows = leadFinder(leads)(id);
  const found = leads.leads.filter(({ index }) => rows.includes(index));
  const [lead] = found;
  if (!lead) return fill(LOOK_UP.unknown, { id });
  if (found.length > 1) return fill(LOOK_UP.repeated, { id, rows: listed(found.map(({ row }) => row)) });
  const score = workbook.scoreOf(lead);
  return isUnscored(score) ? TEMPERATURES[score.temperature][settings.language] : { lead, score };
};
