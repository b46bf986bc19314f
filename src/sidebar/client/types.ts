/** The types of interaction that the form offers: those that count for the lead, then others that have been written. */
import { typeAsked } from '../../domain/model/read-events';
import type { LeadScore } from '../../domain/scoring/lead-score';
import { fold } from '../../domain/text';

/**
 * Each once, however it is spelled.
 *
 * @example offeredTypes(scored, ['visita', 'Llamada']) // ['Visita', 'Llamada']
 */
export const offeredTypes = (
  { contributions, excludedBy, mayExclude }: LeadScore,
  written: readonly string[],
): string[] => {
  const criteria = [...contributions, ...excludedBy, ...mayExclude].map(({ criterion }) => criterion);
  const counted = criteria.flatMap(({ events }) => events.map((event) => typeAsked(event.written)));
  const byFold = new Map<string, string>();
  for (const type of [...counted, ...written]) if (!byFold.has(fold(type))) byFold.set(fold(type), type);
  return [...byFold.values()];
};
