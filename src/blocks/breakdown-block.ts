/** One lead's score taken apart, as `CUALIFICA_DESGLOSE` spills it; a sentence where there is no such lead. */
import { breakdownOf } from '../domain/explain/breakdown';
import type { ScoredTables } from '../domain/scoring/score-tables';
import { breakdownHeaders, breakdownTexts } from '../messages/breakdown';
import { asPlainText } from '../messages/reasons';
import { findLead } from './find-lead';
import type { OutputCell } from './lead-block';

/**
 * @example breakdownBlock(workbook, 'L-1')[1] // ['Cargo', 'Director', '100%', 20, 20, 20]
 */
export const breakdownBlock = (workbook: ScoredTables, id: string): OutputCell[][] => {
  const { language } = workbook.settings;
  const found = findLead(workbook, id);
  if (typeof found === 'string') return [[asPlainText(found)]];
  const rowsOf = breakdownOf(found.score).map((row): OutputCell[] => {
    const { points = '', low = '', high = '' } = row.amounts || {};
    return [...breakdownTexts(row, language), points, low, high];
  });
  return [breakdownHeaders(language), ...rowsOf];
};
