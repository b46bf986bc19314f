/** Writes a condition as a person would; reading it again gives the same condition. */
import type { Condition } from './condition';
import { NONE_OF } from './words';

/** Texts that would mean something else at the start of a cell get an empty alternative before them. */
const atStart = (text: string): string => (NONE_OF.test(text) || text.startsWith('#') ? `; ${text}` : text);

/**
 * @example printCondition(parseCondition('no:Estudiante;Becario')) // 'no: Estudiante; Becario'
 */
export const printCondition = (condition: Condition): string => {
  const alternatives = condition.alternatives.map((pieces) =>
    pieces.map((piece) => piece.written).join(' y '),
  );
  const list = alternatives.join('; ');
  return condition.negated ? `no: ${list}` : atStart(list);
};
