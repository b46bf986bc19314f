/** A score taken apart, in words: criterion, answer and degree of each row. */
import type { BreakdownRow } from '../domain/explain/breakdown';
import type { Contribution } from '../domain/scoring/lead-score';
import { COMPUTED_COLUMNS, type Language, LEAD_FIELDS, MATRIX_COLUMNS, names } from '../domain/vocabulary';
import { ADJUSTMENT } from '../domain/vocabulary-weeks';
import { formatNumber } from './numbers';
import { answerText, asPlainText } from './reasons';

const WORDS = names({
  answer: 'Respuesta|Answer|Resposta',
  degree: 'Grado|Degree|Grau',
  points: 'Puntos|Points|Pontos',
  penalty: 'Penalización|Penalty|Penalização',
  isWorth: 'vale|worth|vale',
  areWorth: 'valen|worth|valem',
  mayExclude: 'Podría excluir|Might exclude|Poderia excluir',
  otherProducts: 'Otros productos|Other products|Outros produtos',
});

/** What rows are that are no contribution. */
const TITLES = {
  ...WORDS,
  ...ADJUSTMENT,
  product: LEAD_FIELDS.product,
  persona: MATRIX_COLUMNS.persona,
  excludes: MATRIX_COLUMNS.knockout,
};

/**
 * @example breakdownHeaders('es') // ['Criterio', 'Respuesta', 'Grado', 'Puntos', 'Mín', 'Máx']
 */
export const breakdownHeaders = (language: Language): string[] =>
  [
    MATRIX_COLUMNS.criterion,
    WORDS.answer,
    WORDS.degree,
    WORDS.points,
    COMPUTED_COLUMNS.low,
    COMPUTED_COLUMNS.high,
  ].map((title) => title[language]);

/** Events that have faded say what they are still worth: `3 (valen 1,8)`. */
const answerWords = ({ answer, known, events }: Contribution, language: Language): string => {
  if (!known && answer === '') return MATRIX_COLUMNS.unknownShare[language].toLowerCase();
  if (events === undefined) return answerText(answer, language);
  const worth = formatNumber(Number(answer), language);
  const verb = WORDS[events === 1 ? 'isWorth' : 'areWorth'][language];
  return worth === `${events}` ? worth : `${events} (${verb} ${worth})`;
};

const degreeText = ({ criterion, known, degree, share }: Contribution, language: Language): string => {
  const percent = `${formatNumber(share * 100, language, 2)}%`;
  const { unknownShare, perEvent } = MATRIX_COLUMNS;
  const source = !known ? unknownShare : share > 0 && perEvent;
  const text = degree ? degree.header : source ? `${source[language]} (${percent})` : percent;
  const { weight = 0 } = criterion;
  return weight < 0 ? `${WORDS.penalty[language]}: ${text}` : text;
};

/**
 * The first three cells of a row.
 *
 * @example breakdownTexts(row, 'es') // ['Cargo', 'Director', '100%']
 */
export const breakdownTexts = (row: BreakdownRow, language: Language): [string, string, string] => {
  if (!('contribution' in row)) return [TITLES[row.kind][language], asPlainText(row.name ?? ''), ''];
  const { contribution, kind } = row;
  return [
    asPlainText(contribution.criterion.name),
    asPlainText(answerWords(contribution, language)),
    asPlainText(kind === 'contribution' ? degreeText(contribution, language) : TITLES[kind][language]),
  ];
};
