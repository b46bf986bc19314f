/** `Personas`: who a lead is, where nobody has said so: the first persona all of whose conditions hold. */
import { answerOf, textOf } from '../answer';
import { type Cell, cellAt, type Day, type Origin, type Table } from '../cell';
import { type Condition, isFault, needsDay } from '../condition/condition';
import { parseCondition } from '../condition/parse-condition';
import { testOf } from '../condition/test';
import type { Issue } from '../issue';
import type { LeadTable } from '../lead/lead-table';
import { faultParams } from '../model/read-criterion';
import { columnsByName, type Notebook, notebook } from '../table';
import { fold, nearest } from '../text';
import { PERSONA_COLUMNS } from '../vocabulary';

/** A condition and the column that answers it; without either it never holds. */
interface Clause {
  readonly column: number | undefined;
  readonly condition: Condition | undefined;
}

export interface Persona {
  readonly name: string;
  readonly clauses: readonly Clause[];
}

export interface Personas {
  /** In the order of the tab. */
  readonly personas: readonly Persona[];
  readonly issues: readonly Issue[];
}

/** Everything of a row but its persona. */
interface Reading {
  readonly columns: Partial<Record<keyof typeof PERSONA_COLUMNS, number>>;
  readonly leads: LeadTable;
  readonly notes: Notebook;
}

const findColumn = (
  { columns, leads, notes }: Reading,
  cells: readonly Cell[],
  row: number,
): number | undefined => {
  const field = textOf(cellAt(cells, columns.field)).trim();
  const found = leads.fields.find(({ header }) => header !== '' && fold(header) === fold(field));
  if (!found) {
    const known = leads.fields.map(({ header }) => header).filter(Boolean);
    const params = { nearest: nearest(field, known) ?? '' };
    notes.note(
      'error',
      'missing-field',
      { row, column: columns.field!, header: PERSONA_COLUMNS.field.es },
      field,
      params,
    );
  }
  return found?.column;
};

const readClause = (reading: Reading, cells: readonly Cell[], row: number): Clause => {
  const { columns, notes } = reading;
  const cell = cellAt(cells, columns.condition);
  const read = parseCondition(cell);
  if (isFault(read)) {
    const place = { row, column: columns.condition!, header: PERSONA_COLUMNS.condition.es };
    notes.note('error', 'unreadable-condition', place, cell, faultParams(read, cell));
  }
  return { column: findColumn(reading, cells, row), condition: isFault(read) ? undefined : read };
};

/**
 * Reads the tab. A condition that cannot be read, or whose column is missing, is an issue, and its persona is
 * assigned to nobody.
 *
 * @example readPersonas([['Persona', 'Campo', 'Condición'], ['Jefe', 'Cargo', 'Jef*']], { row: 1 }, leads)
 */
export const readPersonas = (table: Table, origin: Origin, leads: LeadTable): Personas => {
  const notes = notebook('personas', origin);
  const columns = columnsByName(table[0] ?? [], PERSONA_COLUMNS);
  const missing = (Object.keys(PERSONA_COLUMNS) as (keyof typeof PERSONA_COLUMNS)[]).filter(
    (key) => columns[key] === undefined,
  );
  for (const key of missing) notes.note('error', 'missing-header', { row: 0 }, PERSONA_COLUMNS[key].es);
  if (missing.length > 0) return { personas: [], issues: notes.issues };
  const byName = new Map<string, { name: string; clauses: Clause[] }>();
  table.forEach((cells, row) => {
    const name = textOf(cellAt(cells, columns.persona)).trim();
    const isBlank = [columns.field, columns.condition].every((at) => textOf(cellAt(cells, at)).trim() === '');
    if (row === 0 || (name === '' && isBlank)) return;
    if (name === '') notes.note('error', 'unnamed-persona', { row, column: columns.persona! });
    else {
      const persona = byName.get(fold(name)) ?? { name, clauses: [] };
      byName.set(fold(name), persona);
      persona.clauses.push(readClause({ columns, leads, notes }, cells, row));
    }
  });
  return { personas: [...byName.values()], issues: notes.issues };
};

/** Whether a day later it could be somebody else. */
export const changesWithTime = ({ clauses }: Persona): boolean =>
  clauses.some(({ condition }) => condition !== undefined && needsDay(condition));

/**
 * Says which persona fits a row of answers on a day: its position, or −1.
 *
 * @example personaFinder(personas, isUnknown, asOf)(lead.cells) // 0
 */
export const personaFinder = (
  personas: readonly Persona[],
  isUnknown: (cell: Cell) => boolean,
  asOf: Day | undefined,
): ((cells: readonly Cell[]) => number) => {
  const tests = personas.map(({ clauses }) =>
    clauses.map(({ column, condition }) => {
      const holds = column !== undefined && condition ? testOf(condition, asOf).holds : () => false;
      return (cells: readonly Cell[]): boolean => {
        const cell = cellAt(cells, column);
        return holds(answerOf(isUnknown(cell) ? '' : cell));
      };
    }),
  );
  return (cells) => tests.findIndex((clauses) => clauses.every((holds) => holds(cells)));
};
