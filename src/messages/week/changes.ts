/** Why a lead stands elsewhere than before, in words and in figures with one decimal. */
import type { Split } from '../../domain/history/frozen';
import { ALL_CAUSES, pointsOf, unitsOf } from '../../domain/history/units';
import { type Language, names, TEMPERATURES, type Temperature } from '../../domain/vocabulary';
import { CAUSES, type Cause } from '../../domain/vocabulary-weeks';
import { fill } from '../fill';
import { formatTenths, roundedPoints } from '../numbers';

const WORDS = names({
  rises: 'Sube {by}|Up {by}|Sobe {by}',
  falls: 'Baja {by}|Down {by}|Cai {by}',
  same: 'Igual|Same|Igual',
  unchanged: 'Sin cambios|No changes|Sem mudanças',
  turned: 'De {from} a {to}|From {from} to {to}|De {from} a {to}',
  fresh: 'Nuevo|New|Novo',
  gone: 'Ya no está|Gone|Já não está',
  day: 'el paso de los días|the passing of days|o passar dos dias',
  rest: 'sin desglosar|not split|sem detalhar',
});

const TITLES = names({
  before: 'Antes|Before',
  after: 'Ahora|Now|Agora',
  change: 'Cambio|Change|Mudança',
  what: 'Qué pasó|What happened|O que aconteceu',
});

/** In cells of `Historial` there is less room for the first of them. */
const causeName = (cause: Cause, language: Language): string =>
  (cause === 'day' ? WORDS.day : CAUSES[cause])[language];

/** What is told of a lead between two weeks. */
export interface ToldChange {
  readonly kind: 'stayed' | 'fresh' | 'gone';
  /** Undefined: no score, which counts as 0. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly beforeTemperature: Temperature | undefined;
  readonly afterTemperature: Temperature | undefined;
  /** Undefined where it cannot be told. */
  readonly split?: Split | undefined;
  /** The cause at which the temperature became another. */
  readonly turnedBy?: Cause | undefined;
}

/** Points with one decimal; those of the causes and the rest add up to the difference of the scores as they are shown. */
export interface ShownChange {
  readonly by: number;
  readonly causes: Readonly<Record<Cause, number>>;
  /** What no cause explains. */
  readonly rest: number;
}

const tenthsOf = (units: number): number => Math.round(roundedPoints(pointsOf(units)) * 10) + 0;

/**
 * The running score is rounded after each cause, not the parts: so they add up.
 *
 * @example shownChange({ before: 40, after: 52.5, split, … }) // { by: 12.5, causes: { day: -2.5, interactions: 15, … }, rest: 0 }
 */
export const shownChange = ({
  before,
  after,
  split,
}: Pick<ToldChange, 'before' | 'after' | 'split'>): ShownChange => {
  let units = unitsOf(before);
  const first = tenthsOf(units);
  let shown = first;
  const causes = {} as Record<Cause, number>;
  for (const cause of ALL_CAUSES) {
    units += unitsOf(split?.[cause]);
    causes[cause] = (tenthsOf(units) - shown) / 10;
    shown = tenthsOf(units);
  }
  const last = tenthsOf(unitsOf(after));
  return { by: (last - first) / 10, causes, rest: (last - shown) / 10 };
};

const signed = (points: number, language: Language): string =>
  `${points > 0 ? '+' : ''}${formatTenths(points, language)}`;

const temperatureText = (temperature: Temperature | undefined, language: Language): string =>
  temperature ? TEMPERATURES[temperature][language] : '';

const stayedText = (change: ToldChange, language: Language): string => {
  const { by, causes, rest } = shownChange(change);
  const parts = [
    ...ALL_CAUSES.map((cause) => ({ name: causeName(cause, language), points: causes[cause] })),
    { name: WORDS.rest[language], points: rest },
  ].filter(({ points }) => points !== 0);
  const said = parts
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .map(({ name, points }) => `${name} ${signed(points, language)}`)
    .join(' · ');
  const [from, to] = [change.beforeTemperature, change.afterTemperature].map((one) =>
    temperatureText(one, language),
  );
  const { turnedBy } = change;
  // A threshold that was moved, or an exclusion, changes no points: else nobody would be told why.
  const why = turnedBy && causes[turnedBy] === 0 ? `: ${causeName(turnedBy, language)}` : '';
  const turned = from !== to && from && to ? ` ${fill(WORDS.turned[language], { from, to })}${why}.` : '';
  if (by === 0 && said === '' && turned === '') return `${WORDS.unchanged[language]}.`;
  const head = by === 0 ? WORDS.same : by > 0 ? WORDS.rises : WORDS.falls;
  const points = fill(head[language], { by: formatTenths(Math.abs(by), language) });
  return `${points}${said && `: ${said}`}.${turned}`;
};

/** `Nuevo: 55,0, Tibio.` */
const standingText = (
  head: string,
  score: number | undefined,
  temperature: Temperature | undefined,
  language: Language,
): string => {
  const points = score === undefined ? '' : formatTenths(score, language);
  const stands = [points, temperatureText(temperature, language)].filter(Boolean).join(', ');
  return `${head}${stands && `: ${stands}`}.`;
};

/**
 * A sentence or two on what became of a lead, the largest cause first.
 *
 * @example changeSentence(change, 'es') // 'Sube 12,5: interacciones +15,0 · el paso de los días −2,5. De Tibio a Caliente.'
 */
export const changeSentence = (change: ToldChange, language: Language): string => {
  const { kind, before, after, beforeTemperature, afterTemperature } = change;
  if (kind === 'stayed') return stayedText(change, language);
  return kind === 'fresh'
    ? standingText(WORDS.fresh[language], after, afterTemperature, language)
    : standingText(WORDS.gone[language], before, beforeTemperature, language);
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Titles for figures: before, now, change, one for each cause, what happened.
 *
 * @example changeTitles('es') // ['Antes', 'Ahora', 'Cambio', 'El paso de los días', 'Interacciones', …, 'Qué pasó']
 */
export const changeTitles = (language: Language): string[] => [
  ...[TITLES.before, TITLES.after, TITLES.change].map((title) => title[language]),
  ...ALL_CAUSES.map((cause) => capital(causeName(cause, language))),
  TITLES.what[language],
];
