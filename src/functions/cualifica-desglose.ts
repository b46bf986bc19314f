/** `=CUALIFICA_DESGLOSE(…)`: where one lead's score comes from. */
import { breakdownBlock } from '../blocks/breakdown-block';
import type { OutputCell } from '../blocks/lead-block';
import { scoreTables } from '../domain/scoring/score-tables';
import { readId } from './range-input';
import { readRanges } from './workbook-input';

/**
 * Desglosa la puntuación de un lead: qué suma cada criterio y entre qué valores puede quedar.
 *
 * @param {string} id El ID del lead.
 * @param {range} leads La hoja Leads.
 * @param {range} matriz La hoja Matriz.
 * @param {range} tablas Las demás hojas, en cualquier orden.
 * @return {string[][]} Una fila por criterio; Puntos, Mín y Máx suman los del lead.
 * @customfunction
 */
export function CUALIFICA_DESGLOSE(
  id: unknown,
  leads: unknown,
  matriz: unknown,
  ...tablas: unknown[]
): OutputCell[][] {
  return breakdownBlock(scoreTables(readRanges(leads, matriz, tablas)), readId(id));
}
