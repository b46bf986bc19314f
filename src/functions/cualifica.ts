/** `=CUALIFICA(…)`: the computed block of the whole `Leads` tab in one call. */
import { leadBlock, type OutputCell } from '../blocks/lead-block';
import { scoreTables } from '../domain/scoring/score-tables';
import { readRanges } from './workbook-input';

/**
 * Puntúa todos los leads con tu matriz y dice por qué: una fila de encabezados y, debajo, una por lead.
 *
 * @param {range} leads La hoja Leads con sus encabezados; se lee desde ID hasta Fin de datos.
 * @param {range} matriz La hoja Matriz con sus encabezados: un criterio por fila.
 * @param {range} tablas Las demás hojas en cualquier orden, por ejemplo Ajustes.
 * @return {string[][]} Encabezados y una fila por lead.
 * @customfunction
 */
export function CUALIFICA(leads: unknown, matriz: unknown, ...tablas: unknown[]): OutputCell[][] {
  return leadBlock(scoreTables(readRanges(leads, matriz, tablas)));
}
