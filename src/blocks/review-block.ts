/** The list of issues as `Revisión` shows it. Five columns of issues; the sixth header names the evaluation day. */
import { printDay } from '../domain/day';
import type { Issue } from '../domain/issue';
import type { ScoredWorkbook } from '../domain/scoring/score-workbook';
import type { Language } from '../domain/vocabulary';
import { evaluationDayText, formatPlace, issueText, issueWords, tabName } from '../messages/issues';
import { asPlainText } from '../messages/reasons';

const issueRow = (issue: Issue, language: Language): string[] => {
  const { says, expected } = issueText(issue, language);
  const { severities } = issueWords(language);
  const cells = [tabName(issue.place.tab, language), formatPlace(issue.place, language), says, expected];
  return [...cells.map(asPlainText), severities[issue.severity], ''];
};

/**
 * @example reviewBlock(workbook)[0] // ['Hoja', 'Celda', 'Qué dice', 'Qué se esperaba', 'Gravedad', 'Día de evaluación: 22/11/2026']
 */
export const reviewBlock = (workbook: ScoredWorkbook): string[][] => {
  const { language, asOf, asOfFrom } = workbook.settings;
  const words = issueWords(language);
  const day = evaluationDayText(asOf && printDay(asOf), asOfFrom, language);
  const rows = workbook.issues.map((issue) => issueRow(issue, language));
  return [[...words.headers, day], ...(rows.length > 0 ? rows : [['', '', words.allWell, '', '', '']])];
};
