/** `Próxima pregunta`: of all that nobody knows about a lead, what to ask first. */
import type { Criterion } from '../model/criterion';
import { round9 } from '../number';
import type { Contribution, LeadScore } from '../scoring/lead-score';
import { clamp, temperatureOf } from '../scoring/score-lead';
import type { Settings } from '../settings';

/** A column that the lead leaves blank, and what its answer may change: score points up and down, or an exclusion. */
interface OpenField {
  readonly column: number;
  /** The first criterion of the matrix that reads it. */
  first: Criterion;
  best: number;
  worst: number;
  excludes: boolean;
}

/** Few fields are open in a lead, so a list is faster to search than a map. */
const fieldOf = (fields: OpenField[], { criterion, column, answer }: Contribution): OpenField | undefined => {
  // Without a column, or with an answer that the matrix cannot read, there is nothing to ask.
  if (column === undefined || answer !== '') return undefined;
  for (const field of fields) if (field.column === column) return field;
  const field = { column, first: criterion, best: 0, worst: 0, excludes: false };
  fields.push(field);
  return field;
};

/** The open fields in the order of their first criterion with a weight, and the points of the lead as estimated. */
const openFields = ({ contributions, mayExclude }: LeadScore): { fields: OpenField[]; raw: number } => {
  const fields: OpenField[] = [];
  let raw = 0;
  for (const one of contributions) {
    raw += one.points;
    const field = one.known ? undefined : fieldOf(fields, one);
    if (!field) continue;
    field.best += one.high - one.points;
    field.worst += one.low - one.points;
  }
  for (const one of mayExclude) {
    const field = fieldOf(fields, one);
    if (!field) continue;
    field.excludes = true;
    if (one.criterion.row < field.first.row) field.first = one.criterion;
  }
  return { fields, raw };
};

/**
 * The criterion whose field to ask for: first what alone could give another temperature or exclude a hot lead, then
 * what moves the score most, then the order of the matrix. Undefined where no field is blank.
 *
 * @example nextQuestion(score, settings)?.field // 'Presupuesto disponible'
 */
export const nextQuestion = (score: LeadScore, settings: Settings): Criterion | undefined => {
  const { temperature } = score;
  const { fields, raw } = openFields(score);
  const turns = (points: number): boolean => temperatureOf(clamp(raw + points), settings) !== temperature;
  // An excluded lead has none of the three, so there all fields are alike.
  const decides = ({ best, worst, excludes }: OpenField): boolean =>
    (temperature === 'hot' && excludes) || turns(best) || turns(worst);
  let chosen: OpenField | undefined;
  let isDecisive = false;
  for (const field of fields) {
    const decisive = decides(field);
    const wider = chosen ? round9(field.best - field.worst - (chosen.best - chosen.worst)) : 1;
    const isBetter =
      decisive === isDecisive ? wider > 0 || (wider === 0 && field.first.row < chosen!.first.row) : decisive;
    if (!isBetter) continue;
    chosen = field;
    isDecisive = decisive;
  }
  return chosen?.first;
};
