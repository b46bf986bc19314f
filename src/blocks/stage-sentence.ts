/** Why one lead is in its stage, as `CUALIFICA_ETAPA` says it. */
import type { ScoredTables } from '../domain/scoring/score-tables';
import { asPlainText } from '../messages/reasons';
import { stageText } from '../messages/stage';
import { findLead } from './find-lead';

/**
 * @example stageSentence(workbook, 'L-1') // 'MQL: puntuación 72,5 (pide 50) y encaje 60 (pide 25)'
 */
export const stageSentence = (workbook: ScoredTables, id: string): string => {
  const { settings } = workbook;
  const found = findLead(workbook, id);
  if (typeof found === 'string') return asPlainText(found);
  const { lead, score } = found;
  return stageText(workbook.stageOf(lead, score), score, settings, settings.language);
};
