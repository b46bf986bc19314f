/** Which criteria are a lead's: its product lines and its persona, and what the matrix names of both. */
import { textOf } from '../answer';
import { type Cell, cellAt } from '../cell';
import type { Issue } from '../issue';
import { fieldText, type LeadRow, type LeadTable, placeIn } from '../lead/lead-table';
import type { Criterion } from '../model/criterion';
import { notebook } from '../table';
import { fold, listOf, nearest } from '../text';

/** Names in order of appearance, each once, found by their folded text. */
export interface Names {
  readonly written: readonly string[];
  /** −1 where the name is none of these. */
  positionOf(name: string): number;
}

/** @example namesOf(['Nube', 'nube', 'Local']).positionOf('LOCAL') // 1 */
export const namesOf = (names: readonly string[]): Names => {
  const written: string[] = [];
  const positions = new Map<string, number>();
  for (const name of names) {
    const folded = fold(name);
    if (positions.has(folded)) continue;
    positions.set(folded, written.length);
    written.push(name);
  }
  return {
    written,
    positionOf: (name) => positions.get(fold(name)) ?? -1,
  };
};

export const productsIn = (criteria: readonly Criterion[]): Names =>
  namesOf(criteria.flatMap(({ products }) => products));

/** Position of the general criteria alone. */
export const GENERAL = -1;

/**
 * The products to consider for a cell of `Producto`, by position: those it names, or all of them if it names none. A
 * name that nobody knows stands for the general criteria alone, as does everything where the matrix names no product.
 *
 * @example productChooser(namesOf(['Nube', 'Local']), isUnknown)('Local; Nube') // [1, 0]
 */
export const productChooser = (
  names: Names,
  isUnknown: (cell: Cell) => boolean,
): ((cell: Cell) => readonly number[]) => {
  const general = [GENERAL];
  const all = names.written.length > 0 ? names.written.map((_, i) => i) : general;
  const seen = new Map<Cell, readonly number[]>();
  const choose = (cell: Cell): readonly number[] => {
    const named = new Set(listOf(textOf(cell)).map(names.positionOf));
    return named.size > 0 ? [...named] : all;
  };
  return (cell) => {
    if (all === general) return general;
    const before = seen.get(cell);
    if (before) return before;
    const chosen = isUnknown(cell) ? all : choose(cell);
    if (typeof cell !== 'object') seen.set(cell, chosen);
    return chosen;
  };
};

/** Names that leads use in a column and nobody knows: one issue a name, at the first lead that has it. */
export const unknownNames = (
  leads: LeadTable,
  role: 'product' | 'persona',
  known: Names,
): readonly Issue[] => {
  const notes = notebook('leads', leads.origin);
  const column = leads.columnOf[role];
  if (column === undefined || known.written.length === 0) return notes.issues;
  const found = new Map<string, { name: string; first: LeadRow; count: number }>();
  for (const lead of leads.leads) {
    const text = fieldText(leads, lead, role);
    for (const name of role === 'product' ? listOf(text) : text ? [text] : []) {
      if (known.positionOf(name) >= 0) continue;
      const before = found.get(fold(name));
      if (before) before.count++;
      else found.set(fold(name), { name, first: lead, count: 1 });
    }
  }
  found.forEach(({ name, first, count }) => {
    const params = { count, nearest: nearest(name, known.written) ?? '' };
    notes.note('warning', `unknown-${role}`, placeIn(leads, first, column), name, params);
  });
  return notes.issues;
};

/** What a lead's cell of `Producto` holds. */
export const productCell = (leads: LeadTable, { cells }: LeadRow): Cell =>
  cellAt(cells, leads.columnOf.product);

/** What leads say in `Producto`, each spelling once. */
export const productsOfLeads = (table: LeadTable): readonly string[] =>
  [...new Set(table.leads.map((lead) => fieldText(table, lead, 'product')))].flatMap(listOf);
