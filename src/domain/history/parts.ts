/** `Historial › Partes`: what each criterion added to a score, as a text that adds up. */
import type { LeadScore } from '../scoring/lead-score';
import { ADJUSTMENT } from '../vocabulary-weeks';
import { pointsOf, unitsOf } from './units';

const decimals = (units: number): string =>
  pointsOf(units)
    .toFixed(9)
    .replace(/\.?0+$/, '');

/** A name without what separates parts. */
const plain = (name: string): string => name.replace(/[;\s]+/g, ' ').trim();

/**
 * Criteria that added or took points, in the order of the matrix, then what keeps the score within 0 and 100. The
 * running sum is rounded, not each part, so that they add up to the score to its last decimal.
 *
 * @example partsOf(score) // 'Cargo 20; Visita a precios 15.5; Ajuste a 0–100 -5'
 */
export const partsOf = ({ score, contributions, adjustment }: LeadScore): string => {
  if (score === undefined) return '';
  let sum = 0;
  const part = (name: string, points: number): string[] => {
    const before = unitsOf(sum);
    sum += points;
    const units = unitsOf(sum) - before;
    return units === 0 ? [] : [`${plain(name)} ${decimals(units)}`];
  };
  const added = contributions.flatMap(({ criterion, points }) => part(criterion.name, points));
  return [...added, ...part(ADJUSTMENT.adjustment.es, adjustment)].join('; ');
};
