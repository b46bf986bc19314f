/** `=CUALIFICA_ETAPA(…)`: the stage of one lead, and why. */
import { stageSentence } from '../blocks/stage-sentence';
import { readId } from './range-input';
import { readWorkbook } from './workbook-input';

/**
 * Dice en qué etapa está un lead y por qué, en una frase.
 *
 * @param {string} id El ID del lead.
 * @param {range} leads La hoja Leads.
 * @param {range} matriz La hoja Matriz.
 * @param {range} tablas Las demás hojas, en cualquier orden; con Traspasos, también lo que dijo ventas.
 * @return {string} La etapa y su porqué.
 * @customfunction
 */
export function CUALIFICA_ETAPA(id: unknown, leads: unknown, matriz: unknown, ...tablas: unknown[]): string {
  return stageSentence(readWorkbook(leads, matriz, tablas), readId(id));
}
