/** What people read when a week is frozen. */

import type { Day } from '../../domain/cell';
import { printDay } from '../../domain/day';
import type { LostRows } from '../../domain/history/lost-rows';
import { type Language, TABS } from '../../domain/vocabulary';
import { counted, fill, listed } from '../fill';

/** Describes the warning on tabs of weeks that are over. */
export const WEEK_TABS_WARNING = 'Cualifica: lo que se guardó de una semana no cambia. Mejor no tocarlo.';

/** What the row of a whole month is called in `Previsiones`. */
export const FORECAST_TOTAL: Readonly<Record<Language, string>> = { es: 'Total', en: 'Total', pt: 'Total' };

const SPANISH = {
  taken: 'Semana del {week} guardada: {n} lead.|Semana del {week} guardada: {n} leads.',
  already: 'La semana del {week} ya estaba guardada. Lo guardado no cambia: la próxima será el {next}.',
  withoutId: 'No entra {n} fila sin ID: usa Crear matriz.|No entran {n} filas sin ID: usa Crear matriz.',
  repeated:
    'No entra el ID {ids}, que está en más de una fila: usa Dar ID nuevo o Fusionar leads.|No entran los ID {ids}, que están en más de una fila: usa Dar ID nuevo o Fusionar leads.',
  thinned: 'Quedó resumida {n} fila antigua.|Quedaron resumidas {n} filas antiguas.',
  torn: 'En {tab} falta el título {titles}. Ponlo otra vez en la fila 1: sin él, las cifras serían falsas.|En {tab} faltan los títulos {titles}. Ponlos otra vez en la fila 1: sin ellos, las cifras serían falsas.',
  lost: 'De la semana del {week} no queda en Historial su fila. Recupérala con Archivo › Historial de versiones; si ya no la quieres, borra también su fila en Semanas.|De la semana del {week} no queda en Historial ninguna de sus {n} filas. Recupéralas con Archivo › Historial de versiones; si ya no las quieres, borra también su fila en Semanas.',
  others: '{n} semana más|{n} semanas más',
  noLedger:
    'Falta la hoja Traspasos: sin ella parecería que ventas no ha hecho nada. Si se ha borrado, recupérala con Archivo › Historial de versiones; si no la hubo nunca, elige Crear matriz.',
  unknown:
    'Historial guarda filas de {weeks}, y Semanas no sabe de esos días. Recupera Semanas con Archivo › Historial de versiones; si ya no quieres esas filas, bórralas de Historial.',
  missing:
    'En Historial falta {n} fila de {weeks}: lo que se dice de esos días cuenta un lead de menos.|En Historial faltan {n} filas de {weeks}: lo que se dice de esos días cuenta leads de menos.',
  fixed: 'Se guarda como estaba hoy: la Fecha fija de Ajustes es solo para mirar.',
  tooLong: 'La matriz es demasiado larga para guardarla: el próximo cambio no se podrá explicar por causas.',
};

/** A week that was frozen, or was so before. */
export interface WeekOutcome {
  readonly kind: 'taken' | 'already';
  readonly week: Day;
  readonly leads: number;
  /** Rows that could not be told apart. */
  readonly withoutId: number;
  readonly repeated: readonly string[];
  readonly thinned: number;
  readonly isTooLong: boolean;
  /** `Fecha fija` stands on some day. */
  readonly isFixed: boolean;
}

/** How many IDs a sentence names. */
const MOST_IDS = 5;

const many = (text: string, count: number, values: object = {}): string =>
  count ? counted(text, count, values) : '';

/**
 * Who is not in a frozen week, and what to do about it; `''` where all are.
 *
 * @example leftOutText(1, []) // 'No entra 1 fila sin ID: usa Crear matriz.'
 */
export const leftOutText = (withoutId: number, repeated: readonly string[]): string => {
  const ids = listed(repeated.slice(0, MOST_IDS));
  return [many(SPANISH.withoutId, withoutId), many(SPANISH.repeated, repeated.length, { ids })]
    .filter(Boolean)
    .join(' ');
};

/** What is gone of all that a week is told from: figures would be false. */
export type GoneFromWeeks =
  | {
      readonly kind: 'torn';
      readonly tab: 'history' | 'weeks' | 'handoffs' | 'forecasts';
      readonly titles: readonly string[];
    }
  | { readonly kind: 'no-ledger' }
  /** All rows of the last week; it had so many. */
  | { readonly kind: 'lost'; readonly week: Day; readonly written: number }
  /** What `Semanas` said of weeks whose rows are there. */
  | { readonly kind: 'unknown'; readonly weeks: readonly Day[] };

/** How many weeks a sentence names. */
const MOST_WEEKS = 3;

const weeksText = (weeks: readonly Day[]): string => {
  const named = weeks.slice(0, MOST_WEEKS).map(printDay);
  const others = weeks.length - named.length;
  return listed(others ? [...named, counted(SPANISH.others, others)] : named);
};

/** Why nothing is said of the week. @example falseText(torn) // 'En Historial falta el título «Etapa». …' */
export const falseText = (gone: GoneFromWeeks): string => {
  if (gone.kind === 'no-ledger') return SPANISH.noLedger;
  if (gone.kind === 'unknown') return fill(SPANISH.unknown, { weeks: weeksText(gone.weeks) });
  if (gone.kind === 'lost') return counted(SPANISH.lost, gone.written, { week: printDay(gone.week) });
  const titles = listed(gone.titles.map((title) => `«${title}»`));
  return counted(SPANISH.torn, gone.titles.length, { tab: TABS[gone.tab].es, titles });
};

/** Weeks of which rows are gone; `''` where all are there. @example lostText([{ week, written: 67, there: 66 }]) */
export const lostText = (lost: readonly LostRows[]): string => {
  if (!lost.length) return '';
  const weeks = listed(lost.map(({ week }) => printDay(week)));
  const missing = lost.reduce((sum, { written, there }) => sum + written - there, 0);
  return counted(SPANISH.missing, missing, { weeks });
};

/** @example weekText(outcome) // 'Semana del 16/11/2026 guardada: 96 leads.' */
export const weekText = ({
  kind,
  week,
  leads,
  withoutId,
  repeated,
  thinned,
  isTooLong,
  isFixed,
}: WeekOutcome): string => {
  const days = { week: printDay(week), next: printDay({ day: week.day + 7 }) };
  if (kind === 'already') return fill(SPANISH.already, days);
  return [
    counted(SPANISH.taken, leads, days),
    leftOutText(withoutId, repeated),
    many(SPANISH.thinned, thinned),
    isTooLong ? SPANISH.tooLong : '',
    isFixed ? SPANISH.fixed : '',
  ]
    .filter(Boolean)
    .join(' ');
};
