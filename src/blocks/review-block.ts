/** The list of issues as `Revisión` shows it. Five columns of issues; the sixth header names the evaluation day. */
import { printDay } from '../domain/day';
import type { Issue, Place } from '../domain/issue';
import type { ScoringModel } from '../domain/model/criterion';
import type { ScoredWorkbook } from '../domain/scoring/score-workbook';
import type { Language } from '../domain/vocabulary';
import { evaluationDayText, formatPlace, issueText, issueWords, tabName } from '../messages/issues';
import { asPlainText } from '../messages/reasons';

/** Whose row it is in `Matriz`, where the sentence does not say so itself. */
const criterionOf = (model: ScoringModel | undefined, { tab, row }: Place, says: string): string => {
  const name =
    tab === 'matrix' ? model?.criteria.find((criterion) => criterion.row === row)?.name : undefined;
  return name === undefined || says.includes(`«${name}»`) ? '' : `${name}: `;
};

const issueRow = ({ model }: ScoredWorkbook, issue: Issue, language: Language): string[] => {
  const { place, severity } = issue;
  const { says, expected } = issueText(issue, language);
  const sentence = criterionOf(model, place, says) + says;
  const cells = [tabName(place.tab, language), formatPlace(place, language), sentence, expected];
  return [...cells.map(asPlainText), issueWords(language).severities[severity], ''];
};

/**
 * @example reviewBlock(workbook)[0] // ['Hoja', 'Celda', 'Qué dice', 'Qué se esperaba', 'Gravedad', 'Día de evaluación: 22/11/2026']
 */
export const reviewBlock = (workbook: ScoredWorkbook): string[][] => {
  const { language, asOf, asOfFrom } = workbook.settings;
  const words = issueWords(language);
  const day = evaluationDayText(asOf && printDay(asOf), asOfFrom, language);
  const rows = workbook.issues.map((issue) => issueRow(workbook, issue, language));
  return [[...words.headers, day], ...(rows.length > 0 ? rows : [['', '', words.allWell, '', '', '']])];
};
