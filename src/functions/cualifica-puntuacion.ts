/** `=CUALIFICA_PUNTUACION(…)`: the scores alone. */
import type { OutputCell } from '../blocks/lead-block';
import { scoreColumn } from '../blocks/score-column';
import { scoreTables } from '../domain/scoring/score-tables';
import { readRanges } from './workbook-input';

/**
 * Da solo las puntuaciones, una por fila y sin encabezado: escrita en la fila 2, cada una queda junto a su lead.
 *
 * @param {range} leads La hoja Leads.
 * @param {range} matriz La hoja Matriz.
 * @param {range} tablas Las demás hojas, en cualquier orden.
 * @return {number[][]} Una puntuación por fila, de 0 a 100.
 * @customfunction
 */
export function CUALIFICA_PUNTUACION(leads: unknown, matriz: unknown, ...tablas: unknown[]): OutputCell[][] {
  return scoreColumn(scoreTables(readRanges(leads, matriz, tablas)));
}
