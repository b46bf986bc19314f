/** `=CUALIFICA_ETAPA(…)`: the stage of one lead, and why. */
import { stageSentence } from '../blocks/stage-sentence';
import { scoreTables } from '../domain/scoring/score-tables';
import { readId } from './range-input';
import { readRanges } from './workbook-input';

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
  return stageSentence(scoreTables(readRanges(leads, matriz, tablas)), readId(id));
}
