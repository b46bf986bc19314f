/** Who rose and who fell without telling who: how many, what moved them most, and where they are now. */

import { ALL_CAUSES, unitsOf } from '../../domain/history/units';
import type { Mover } from '../../domain/report/report';
import { type Language, TEMPERATURES } from '../../domain/vocabulary';
import type { Cause } from '../../domain/vocabulary-weeks';
import { counted, fill, listed } from '../fill';

const TEXTS = {
  rose: '{n} lead sube|{n} leads suben',
  fell: '{n} lead baja|{n} leads bajan',
  oneCause: '{head}, sobre todo {cause}.',
  causes: '{head}: {parts}.',
  mostly: '{n} sobre todo {cause}',
  turned: '{n} pasa a {to}|{n} pasan a {to}',
};

/** Most of it; `unknown` where nothing tells. */
const BY: Readonly<Record<Cause | 'unknown', string>> = {
  day: 'por el paso de los días',
  interactions: 'por interacciones',
  answers: 'por respuestas',
  product: 'por producto y persona',
  settings: 'por los ajustes',
  model: 'por la matriz',
  unknown: 'por algo que no se puede desglosar',
};

/** The cause that did most towards where the score went. */
const mainCause = ({ before, after, change }: Mover): Cause | 'unknown' => {
  const sign = Math.sign(unitsOf(after) - unitsOf(before));
  const by = (cause: Cause): number => sign * unitsOf(change?.[cause]);
  const main = ALL_CAUSES.reduce((most, cause) => (by(cause) > by(most) ? cause : most));
  return by(main) > 0 ? main : 'unknown';
};

/** How often each comes, the most frequent first. */
const tally = <Key>(keys: readonly Key[]): readonly (readonly [Key, number])[] =>
  [...new Set(keys)]
    .map((key) => [key, keys.filter((one) => one === key).length] as const)
    .sort(([, a], [, b]) => b - a);

const causesText = (head: string, movers: readonly Mover[]): string => {
  const [first, ...others] = tally(movers.map(mainCause)).map(([cause, n]) => ({ n, cause: BY[cause] }));
  if (!first) return '';
  if (others.length === 0) return fill(TEXTS.oneCause, { head, ...first });
  const rest = others.map(({ n, cause }) => `${n} ${cause}`);
  return fill(TEXTS.causes, { head, parts: listed([fill(TEXTS.mostly, first), ...rest]) });
};

const turnedText = (movers: readonly Mover[], language: Language): string => {
  const turned = movers.flatMap(({ beforeTemperature, afterTemperature: to }) =>
    to && to !== beforeTemperature ? TEMPERATURES[to][language] : [],
  );
  const parts = tally(turned).map(([to, n]) => counted(TEXTS.turned, n, { to }));
  return parts.length ? `${listed(parts)}.` : '';
};

/**
 * Two sentences at most; none of nobody.
 *
 * @example moversSummary('rose', report.rose, 'es') // ['12 leads suben: 9 sobre todo por interacciones y 3 por la matriz.', '2 pasan a Caliente.']
 */
export const moversSummary = (
  kind: 'rose' | 'fell',
  movers: readonly Mover[],
  language: Language,
): readonly string[] =>
  [causesText(counted(TEXTS[kind], movers.length), movers), turnedText(movers, language)].filter(Boolean);
