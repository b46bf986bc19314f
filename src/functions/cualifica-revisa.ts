/** `=CUALIFICA_REVISA(…)`: everything in the tables that could not be read as meant. */
import { reviewBlock } from './review-block';
import { readWorkbook } from './workbook-input';

/**
 * Revisa tus hojas y enumera lo que no se entiende: dónde está, qué dice y qué se esperaba. Si todo está en orden, lo dice.
 *
 * @param {range} leads La hoja Leads con su fila de encabezados.
 * @param {range} matriz La hoja Matriz con su fila de encabezados.
 * @param {range} tablas Las demás hojas de Cualifica, en cualquier orden, por ejemplo Ajustes.
 * @return {string[][]} Encabezados y una fila por cada cosa que revisar.
 * @customfunction
 */
export function CUALIFICA_REVISA(leads: unknown, matriz: unknown, ...tablas: unknown[]): string[][] {
  return reviewBlock(readWorkbook(leads, matriz, tablas));
}
