/** `=CUALIFICA_CAMBIOS(…)`: who rose and who fell between two frozen weeks, and why. */
import { changesBlock } from '../blocks/changes-block';
import type { OutputCell } from '../blocks/lead-block';
import { readChanges } from './history-input';

/**
 * Dice qué leads han cambiado entre dos semanas guardadas y cuánto se debe a cada causa.
 *
 * @param {range} historial La hoja Historial con sus encabezados.
 * @param {range} opciones En cualquier orden: la hoja Leads (para ver nombres), la hoja Semanas, una o dos fechas (si faltan, las dos últimas semanas) y el ID de un lead.
 * @return {string[][]} Encabezados y una fila por lead: antes, ahora, cambio, cuánto por cada causa y qué pasó.
 * @customfunction
 */
export function CUALIFICA_CAMBIOS(historial: unknown, ...opciones: unknown[]): OutputCell[][] {
  return changesBlock(readChanges(historial, opciones));
}
