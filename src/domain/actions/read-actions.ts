/** Reads `Acciones`, the playbook that both teams write. A row that cannot be read is an issue and fires nowhere. */
import { numberOf, textOf } from '../answer';
import { type Cell, cellAt, type Origin, type Table } from '../cell';
import type { Issue, IssueCode } from '../issue';
import { namesOf } from '../scoring/selectors';
import { columnsByName, isBlankTable, type Notebook, notebook } from '../table';
import { keyOf, listOf, mainSpellings, nearest } from '../text';
import {
  ACTION_COLUMNS,
  type ActionColumn,
  type Name,
  OBJECTIVES,
  STAGES,
  TEMPERATURES,
} from '../vocabulary';
import type { Action } from './action';

/** Without these nobody can tell what to do, and when. */
const REQUIRED: readonly ActionColumn[] = ['action', 'stage'];
/** Without one of these, its rows are for all. */
const SELECTORS: readonly ActionColumn[] = ['temperature', 'product', 'persona'];

export interface Playbook {
  /** In the order of the tab. */
  readonly actions: readonly Action[];
  readonly issues: readonly Issue[];
  /** Products and personas a letter away from one that the matrix, `Personas` or the leads name. */
  nameIssues(products: readonly string[], personas: readonly string[]): readonly Issue[];
}

interface Reading {
  readonly columns: Partial<Record<ActionColumn, number>>;
  readonly notes: Notebook;
}

/** A row of the table and its cells. */
interface Row {
  readonly row: number;
  readonly cells: readonly Cell[];
}

const textIn = ({ columns }: Reading, { cells }: Row, key: ActionColumn): string =>
  textOf(cellAt(cells, columns[key])).trim();

const note = (
  { columns, notes }: Reading,
  { row }: Row,
  key: ActionColumn,
  code: IssueCode,
  received: string,
  params: Issue['params'] = {},
): void => {
  const place = { row, column: columns[key]!, header: ACTION_COLUMNS[key].es };
  notes.note(code === 'near-name' ? 'warning' : 'error', code, place, received, params);
};

/** The words of a list; those that nobody knows are issues. Undefined where a filled cell has no word that is known. */
const readWords = <Key extends string>(
  reading: Reading,
  row: Row,
  key: 'stage' | 'temperature' | 'objective',
  words: Readonly<Record<Key, Name>>,
): Key[] | undefined => {
  const typed = listOf(textIn(reading, row, key));
  const known = typed.flatMap((word) => keyOf(word, words) || []);
  for (const word of typed.filter((each) => !keyOf(each, words))) {
    const params = { nearest: nearest(word, mainSpellings(words)) || '' };
    note(reading, row, key, `unknown-${key}`, word, params);
  }
  return typed.length > 0 && known.length === 0 ? undefined : known;
};

const readDays = (reading: Reading, row: Row): number | undefined => {
  const typed = textIn(reading, row, 'days');
  const days = typed === '' ? undefined : numberOf(cellAt(row.cells, reading.columns.days));
  if (typed === '' || (days !== undefined && days >= 0)) return days;
  note(reading, row, 'days', 'unreadable-days', typed);
  return undefined;
};

/** An objective that nobody knows leaves the row as it is; a selector that cannot be read takes it out. */
const readAction = (reading: Reading, row: Row, firstRow: number): Action | undefined => {
  const action = textIn(reading, row, 'action');
  if (action === '') note(reading, row, 'action', 'unnamed-action', '');
  const stages = readWords(reading, row, 'stage', STAGES);
  const temperatures = readWords(reading, row, 'temperature', TEMPERATURES);
  const [objective] = readWords(reading, row, 'objective', OBJECTIVES) || [];
  const days = readDays(reading, row);
  if (action === '' || !stages || !temperatures) return undefined;
  return {
    action,
    stages,
    temperatures,
    products: listOf(textIn(reading, row, 'product')),
    personas: listOf(textIn(reading, row, 'persona')),
    objective,
    isContact: textIn(reading, row, 'objective') !== '',
    team: textIn(reading, row, 'team'),
    days,
    row: firstRow + row.row,
  };
};

/** A name that nobody has is no fault in itself, as in `Matriz`: the first lead of a new product may come tomorrow. */
const noteNearNames = (
  reading: Reading,
  rows: readonly Row[],
  key: 'product' | 'persona',
  known: readonly string[],
): void => {
  const { positionOf, written } = namesOf(known);
  for (const row of rows) {
    for (const name of listOf(textIn(reading, row, key))) {
      const near = positionOf(name) < 0 && name.length > 3 ? nearest(name, written, 1) : undefined;
      if (near) note(reading, row, key, 'near-name', name, { nearest: near });
    }
  }
};

/**
 * Reads the playbook. A row keeps the words of its selectors that can be read; one whose `Etapa` or `Temperatura` has
 * none of them is left out, so that a slip of the hand does not make it fire everywhere.
 *
 * @example readActions([['Etapa', 'Acción'], ['MQL; SQL', 'Llamar hoy']], { row: 1 }).actions[0]?.stages // ['mql', 'sql']
 */
export const readActions = (table: Table, origin: Origin): Playbook => {
  const notes = notebook('actions', origin);
  const columns = columnsByName(table[0] || [], ACTION_COLUMNS);
  const reading = { columns, notes };
  const isBlank = isBlankTable(table);
  if (isBlank) notes.note('warning', 'missing-table', {});
  const missing = (isBlank ? [] : [...REQUIRED, ...SELECTORS]).filter((key) => columns[key] === undefined);
  for (const key of missing) {
    const severity = REQUIRED.includes(key) ? 'error' : 'warning';
    notes.note(severity, 'missing-header', { row: 0 }, ACTION_COLUMNS[key].es);
  }
  const isReadable = !missing.some((key) => REQUIRED.includes(key));
  const rows = table
    .map((cells, row) => ({ cells, row }))
    .filter(
      ({ cells, row }) =>
        row > 0 && isReadable && cells.some((cell) => cell !== false && textOf(cell).trim()),
    );
  const actions = rows.flatMap((row) => readAction(reading, row, origin.row) || []);
  return {
    actions,
    issues: notes.issues,
    nameIssues: (products, personas) => {
      const names = { columns, notes: notebook('actions', origin) };
      noteNearNames(names, rows, 'product', products);
      noteNearNames(names, rows, 'persona', personas);
      return names.notes.issues;
    },
  };
};
