/** `Semanas › Copia`: the tables of a week without what scoring does not read, and no person's address among them. */
import { textOf } from '../answer';
import { type Cell, cellAt, type Table } from '../cell';
import { readInteractions } from '../interactions/read-interactions';
import { isBlankCell } from '../model/read-criterion';
import { readDegreeHeader } from '../model/share';
import type { Tables } from '../scoring/score-tables';
import { columnsByName, headersOf } from '../table';
import { keyOf } from '../text';
import {
  INTERACTION_COLUMNS,
  MATRIX_COLUMNS,
  PERSONA_COLUMNS,
  SETTINGS_COLUMNS,
  SETTINGS_KEYS,
  type SettingsKey,
} from '../vocabulary';
import type { FrozenTables } from './frozen';
import { packTable, parseJson, unpackTable } from './pack-cell';

/** Who keeps a criterion, why, and when it was looked at last: nothing that scores. */
export const NOTE_COLUMNS: readonly string[] = ['steward', 'why', 'reviewedOn'];

/** What decides scores, temperatures, grades and who is an MQL. The day is kept beside the tables. */
export const SCORING_KEYS = [
  'hotFrom',
  'warmFrom',
  'letterAFrom',
  'letterBFrom',
  'letterCFrom',
  'mqlFrom',
  'mqlMinimumFit',
  'unknownTexts',
] as const satisfies readonly SettingsKey[];
export type ScoringKey = (typeof SCORING_KEYS)[number];

/** Some columns of a table, without rows that are blank there. */
const narrowed = (table: Table, columns: readonly number[]): Table =>
  table
    .map((cells) => columns.map((column) => cellAt(cells, column)))
    .filter((cells, row) => row === 0 || !cells.every((cell) => isBlankCell(cell) || cell === false));

const freezeMatrix = (table: Table): Table => {
  const [headers = []] = table;
  const names = columnsByName(headers, MATRIX_COLUMNS);
  const named = Object.entries(names).flatMap(([key, column]) =>
    NOTE_COLUMNS.includes(key) ? [] : [column],
  );
  const columns = headers.map((_, column) => column);
  return narrowed(
    table,
    columns.filter((column) => {
      const degree = readDegreeHeader(cellAt(headers, column));
      return named.includes(column) || typeof degree === 'object';
    }),
  );
};

const freezeSettings = (table: Table): Table => {
  const { key, value } = columnsByName(headersOf(table), SETTINGS_COLUMNS);
  const header: Cell[] = [SETTINGS_COLUMNS.key.es, SETTINGS_COLUMNS.value.es];
  const rows = key === undefined || value === undefined ? [] : narrowed(table.slice(1), [key, value]);
  const keys: readonly (SettingsKey | undefined)[] = SCORING_KEYS;
  return [header, ...rows.filter(([name = '']) => keys.includes(keyOf(textOf(name), SETTINGS_KEYS)))];
};

const freezePersonas = (table: Table): Table => {
  const columns = Object.values(columnsByName(table[0] ?? [], PERSONA_COLUMNS));
  return narrowed(
    table,
    [...columns].sort((a, b) => a - b),
  );
};

/** Only where the table is one of interactions. */
const interactionHeaders = (table: Table): readonly string[] | undefined => {
  const read = readInteractions(table.slice(0, 1), { row: 1 });
  return (
    read &&
    (Object.keys(INTERACTION_COLUMNS) as (keyof typeof INTERACTION_COLUMNS)[])
      .filter((key) => read.columns[key] !== undefined)
      .map((key) => textOf(cellAt(table[0]!, read.columns[key])))
  );
};

/**
 * What scoring reads of the tables of a workbook, leads and events apart.
 *
 * @example freezeTables(tables).settings // [['Clave', 'Valor'], ['Caliente desde', 80]]
 */
export const freezeTables = ({ matrix, settings, personas, interactions }: Tables): FrozenTables => ({
  matrix: freezeMatrix(matrix.table),
  settings: freezeSettings(settings?.table ?? []),
  personas: personas && freezePersonas(personas.table),
  interactions: interactions && interactionHeaders(interactions.table),
});

/** The tables as a text; `unpackTables` gives them back. */
export const packTables = ({ matrix, settings, personas, interactions }: FrozenTables): string =>
  JSON.stringify({
    matrix: packTable(matrix),
    settings: packTable(settings),
    personas: personas && packTable(personas),
    interactions,
  });

/** Undefined for a text that is no copy of tables. */
export const unpackTables = (text: string): FrozenTables | undefined => {
  const packed = parseJson(text);
  if (typeof packed !== 'object' || packed === null) return undefined;
  const { matrix, settings, personas, interactions } = packed as Record<string, unknown>;
  const [readMatrix, readSettings] = [unpackTable(matrix), unpackTable(settings)];
  if (!readMatrix || !readSettings) return undefined;
  return {
    matrix: readMatrix,
    settings: readSettings,
    personas: unpackTable(personas),
    interactions: Array.isArray(interactions) ? interactions.map(String) : undefined,
  };
};
