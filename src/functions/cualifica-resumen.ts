/** `=CUALIFICA_RESUMEN(…)`: how many leads there are of each temperature and in each stage. */
import type { OutputCell } from '../blocks/lead-block';
import { summaryBlock } from '../blocks/summary-block';
import { scoreTables } from '../domain/scoring/score-tables';
import { readRanges } from './workbook-input';

/**
 * Cuenta los leads por temperatura y por etapa.
 *
 * @param {range} leads La hoja Leads.
 * @param {range} matriz La hoja Matriz.
 * @param {range} tablas Las demás hojas, en cualquier orden.
 * @return {string[][]} Una fila por temperatura y, debajo, una por etapa: cuántos leads y qué porcentaje.
 * @customfunction
 */
export function CUALIFICA_RESUMEN(leads: unknown, matriz: unknown, ...tablas: unknown[]): OutputCell[][] {
  return summaryBlock(scoreTables(readRanges(leads, matriz, tablas)));
}
