/** One lead's score taken apart, as `CUALIFICA_DESGLOSE` spills it; a sentence where there is no such lead. */
import { breakdownOf } from '../domain/explain/breakdown';
import { leadFinder } from '../domain/interactions/lead-finder';
import type { ScoredWorkbook } from '../domain/scoring/score-workbook';
import { TEMPERATURES } from '../domain/vocabulary';
import { breakdownHeaders, breakdownTexts } from '../messages/breakdown';
import { fill, listed } from '../messages/fill';
import { LOOK_UP } from '../messages/formulas';
import { asPlainText } from '../messages/reasons';
import { isUnscored, matrixFault, type OutputCell } from './lead-block';

const sentence = (text: string): OutputCell[][] => [[asPlainText(text)]];

/**
 * @param id as people write it: also an ID that the lead had before, or its e-mail
 * @example breakdownBlock(workbook, 'L-1')[1] // ['Cargo', 'Director', '100%', 20, 20, 20]
 */
export const breakdownBlock = (workbook: ScoredWorkbook, id: string): OutputCell[][] => {
  const { leads, settings, model } = workbook;
  const { language } = settings;
  if (!model) return sentence(matrixFault(workbook));
  if (id === '') return sentence(LOOK_UP.noId);
  const rows = leadFinder(leads)(id);
  const found = leads.leads.filter(({ index }) => rows.includes(index));
  const [lead] = found;
  if (!lead) return sentence(fill(LOOK_UP.unknown, { id }));
  if (found.length > 1)
    return sentence(fill(LOOK_UP.repeated, { id, rows: listed(found.map(({ row }) => row)) }));
  const score = workbook.scoreOf(lead);
  if (isUnscored(score)) return sentence(TEMPERATURES[score.temperature][language]);
  const rowsOf = breakdownOf(score).map((row): OutputCell[] => {
    const { points = '', low = '', high = '' } = row.amounts || {};
    return [...breakdownTexts(row, language), points, low, high];
  });
  return [breakdownHeaders(language), ...rowsOf];
};
