/** `=CUALIFICA_REVISA(…)`: everything in the tables that could not be read as meant. */
import { reviewBlock } from '../blocks/review-block';
import { scoreWorkbook } from '../domain/scoring/score-workbook';
import { readRanges } from './workbook-input';

/**
 * Enumera lo que no se entiende en tus hojas: dónde está, qué dice y qué se esperaba.
 *
 * @param {range} leads La hoja Leads con sus encabezados.
 * @param {range} matriz La hoja Matriz con sus encabezados.
 * @param {range} tablas Las demás hojas en cualquier orden, por ejemplo Ajustes.
 * @return {string[][]} Encabezados y una fila por aviso.
 * @customfunction
 */
export function CUALIFICA_REVISA(leads: unknown, matriz: unknown, ...tablas: unknown[]): string[][] {
  return reviewBlock(scoreWorkbook(readRanges(leads, matriz, tablas)));
}
