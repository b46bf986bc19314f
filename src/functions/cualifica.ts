/** `=CUALIFICA(…)`: the computed block of the whole `Leads` tab in one call. */
import { leadBlock, type OutputCell } from './lead-block';
import { readWorkbook } from './workbook-input';

/**
 * Puntúa todos los leads con tu matriz y dice por qué: una fila de encabezados y, debajo, una fila por lead con su temperatura, su puntuación y sus razones.
 *
 * @param {range} leads La hoja Leads con su fila de encabezados; se leen las columnas desde ID hasta Fin de datos.
 * @param {range} matriz La hoja Matriz con su fila de encabezados: un criterio por fila.
 * @param {range} tablas Las demás hojas de Cualifica, en cualquier orden, por ejemplo Ajustes.
 * @return {string[][]} Encabezados y una fila por lead; una fila en blanco da una fila en blanco.
 * @customfunction
 */
export function CUALIFICA(leads: unknown, matriz: unknown, ...tablas: unknown[]): OutputCell[][] {
  return leadBlock(readWorkbook(leads, matriz, tablas));
}
