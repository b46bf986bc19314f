/** What somebody changed in the matrix, and in the thresholds, between two frozen weeks. */
import { textOf } from '../answer';
import { type Cell, cellAt, type Table } from '../cell';
import type { FrozenTables } from '../history/frozen';
import { NOTE_COLUMNS, SCORING_KEYS, type ScoringKey } from '../history/pack-tables';
import { degreeTitle, readDegreeHeader } from '../model/share';
import { readSettings, type Settings } from '../settings';
import { columnsByName, headersOf } from '../table';
import { fold, listOf } from '../text';
import {
  type Language,
  MATRIX_COLUMNS,
  type MatrixColumn,
  SETTINGS_COLUMNS,
  SETTINGS_KEYS,
} from '../vocabulary';
import type { MatrixChange } from './report';

/** What a column is known by in both weeks, wherever it stands, and how people see it. */
interface Column {
  readonly key: string;
  readonly title: string;
  readonly column: number;
}

interface Row {
  readonly name: string;
  readonly weight: string;
  /** Cells by the key of their column. */
  readonly cells: ReadonlyMap<string, string>;
}

interface Matrix {
  readonly columns: readonly Column[];
  /** By criterion, product and persona. */
  readonly rows: ReadonlyMap<string, Row>;
}

/** These three say which criterion it is. */
const IDENTITY: readonly MatrixColumn[] = ['criterion', 'product', 'persona'];

/** A number as it is typed in that language. */
const shown = (cell: Cell, language: Language): string => {
  const text = textOf(cell).trim();
  return typeof cell === 'number' && language !== 'en' ? text.replace('.', ',') : text;
};

/** The same key again gets a number: the second stays the second. */
const counter = (): ((key: string) => string) => {
  const seen = new Map<string, number>();
  return (key) => {
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return times === 0 ? key : `${key}#${times}`;
  };
};

/** Known columns by their meaning, degrees by their share, and what nobody reads not at all. */
const columnsOf = (table: Table, language: Language): Column[] => {
  const numbered = counter();
  const known = columnsByName(headersOf(table), MATRIX_COLUMNS);
  const named = new Map(Object.entries(known).map(([key, column]) => [column, key as MatrixColumn]));
  return (table[0] ?? []).flatMap((cell, column): Column[] => {
    const key = named.get(column);
    if (key) {
      const isCompared = !IDENTITY.includes(key) && !NOTE_COLUMNS.includes(key);
      return isCompared ? [{ key, column, title: MATRIX_COLUMNS[key][language] }] : [];
    }
    const degree = readDegreeHeader(cell);
    return typeof degree === 'object'
      ? [{ key: numbered(`${degree.share}`), column, title: degreeTitle(cell) }]
      : [];
  });
};

/** A list says the same in any order. */
const identityOf = (cells: readonly Cell[], at: Partial<Record<MatrixColumn, number>>): string =>
  JSON.stringify(
    IDENTITY.map((key) => {
      const text = textOf(cellAt(cells, at[key]));
      return key === 'criterion' ? fold(text) : listOf(text).map(fold).sort();
    }),
  );

const readMatrix = (table: Table, language: Language): Matrix => {
  const at = columnsByName(headersOf(table), MATRIX_COLUMNS);
  const columns = columnsOf(table, language);
  const numbered = counter();
  const rows = new Map<string, Row>();
  table.slice(1).forEach((cells) => {
    const texts = columns.map(({ key, column }) => [key, shown(cellAt(cells, column), language)] as const);
    const name = textOf(cellAt(cells, at.criterion)).trim();
    if (name === '' && texts.every(([, text]) => text === '')) return;
    const weight = shown(cellAt(cells, at.weight), language);
    rows.set(numbered(identityOf(cells, at)), { name, weight, cells: new Map(texts) });
  });
  return { columns, rows };
};

/** Columns of both, those of the later first. */
const allColumns = (before: Matrix, after: Matrix): readonly Column[] => {
  const keys = new Set(after.columns.map(({ key }) => key));
  return [...after.columns, ...before.columns.filter(({ key }) => !keys.has(key))];
};

const rowChanges = (before: Row, after: Row, columns: readonly Column[]): MatrixChange[] =>
  columns.flatMap(({ key, title }): MatrixChange[] => {
    const [was, is] = [before.cells.get(key) ?? '', after.cells.get(key) ?? ''];
    return was === is
      ? []
      : [{ kind: 'changed', criterion: after.name, header: title, before: was, after: is }];
  });

const criterionChanges = (one: Table, other: Table, language: Language): MatrixChange[] => {
  const [before, after] = [readMatrix(one, language), readMatrix(other, language)];
  const columns = allColumns(before, after);
  const changes: MatrixChange[] = [];
  after.rows.forEach((row, key) => {
    const was = before.rows.get(key);
    if (was) changes.push(...rowChanges(was, row, columns));
    else changes.push({ kind: 'added', criterion: row.name, header: '', before: '', after: row.weight });
  });
  before.rows.forEach(({ name, weight }, key) => {
    if (!after.rows.has(key))
      changes.push({ kind: 'removed', criterion: name, header: '', before: weight, after: '' });
  });
  return changes;
};

/** The settings that a frozen week keeps, as they count: blank ones by their default. */
const THRESHOLDS: Readonly<Record<ScoringKey, (settings: Settings) => Cell>> = {
  hotFrom: ({ hotFrom }) => hotFrom,
  warmFrom: ({ warmFrom }) => warmFrom,
  letterAFrom: ({ letterFrom }) => letterFrom[0],
  letterBFrom: ({ letterFrom }) => letterFrom[1],
  letterCFrom: ({ letterFrom }) => letterFrom[2],
  mqlFrom: ({ mqlFrom }) => mqlFrom,
  mqlMinimumFit: ({ mqlMinimumFit }) => mqlMinimumFit,
  unknownTexts: ({ unknownTexts }) => [...unknownTexts].sort().join('; '),
};

const thresholdChanges = (one: Table, other: Table, language: Language): MatrixChange[] => {
  const [before, after] = [one, other].map((table) => readSettings(table, { row: 1 }).settings);
  return SCORING_KEYS.flatMap((key): MatrixChange[] => {
    const read = THRESHOLDS[key];
    const [was, is] = [before!, after!].map((settings) => shown(read(settings), language));
    const criterion = SETTINGS_KEYS[key][language];
    const header = SETTINGS_COLUMNS.value[language];
    return was === is ? [] : [{ kind: 'changed', criterion, header, before: was!, after: is! }];
  });
};

/**
 * Criteria in the order of the matrix, those taken out, then settings. Another order of rows or columns, another
 * language of the headers and what only people read are no change.
 *
 * @example matrixChanges(before, after, 'es')[0] // { kind: 'changed', criterion: 'Cargo', header: 'Peso', before: '20', after: '30' }
 */
export const matrixChanges = (
  before: FrozenTables | undefined,
  after: FrozenTables | undefined,
  language: Language,
): readonly MatrixChange[] =>
  before && after
    ? [
        ...criterionChanges(before.matrix, after.matrix, language),
        ...thresholdChanges(before.settings, after.settings, language),
      ]
    : [];
