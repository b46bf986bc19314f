/** The types of interaction that the form offers: those that count for the lead, then others that have been written. */
import { splitOutsideQuotes, unquote } from '../../domain/condition/split';
import type { LeadScore } from '../../domain/scoring/lead-score';
import { fold } from '../../domain/text';

/** `Visita: *precios*` asks for the type `Visita`. */
const typeName = (written: string): string => {
  const [type = ''] = splitOutsideQuotes(written, /:/g);
  return unquote(type) ?? type;
};

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
  const counted = criteria.flatMap(({ events }) => events.map((event) => typeName(event.written)));
  const byFold = new Map<string, string>();
  for (const type of [...counted, ...written]) if (!byFold.has(fold(type))) byFold.set(fold(type), type);
  return [...byFold.values()];
};
