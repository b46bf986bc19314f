/** `Ajustes`: key and value. What is missing or blank has its default; what cannot be read is an issue. */
import { numberOf, textOf } from './answer';
import type { Cell, Day, Origin, Table } from './cell';
import { isDay } from './cell';
import { readDay } from './day';
import { reasonsToNowhere } from './handoff/rejection-stage';
import type { Issue } from './issue';
import type { EventType } from './model/criterion';
import { readEvents } from './model/read-events';
import { round9 } from './number';
import { DEFAULT_HANDOFF_SETTINGS, type HandoffSettings, readHandoffSettings } from './settings-handoff';
import { columnsByName, headersOf, isBlankTable, type Notebook, notebook } from './table';
import { allSpellings, fold, keyOf, listOf, nearest } from './text';
import {
  AUTOMATIC_SENDING,
  type AutomaticSending,
  COMPUTED_COLUMNS,
  type ComputedColumn,
  LANGUAGE_NAMES,
  type Language,
  SETTINGS_COLUMNS,
  SETTINGS_KEYS,
  type SettingsKey,
} from './vocabulary';

/** A column of the computed block as the settings name it. */
export type BlockColumn = ComputedColumn | { readonly unknown: string };

/** Whether this version computes a column. */
export const isComputed = (column: BlockColumn | undefined): column is ComputedColumn =>
  typeof column === 'string' && column in COMPUTED_COLUMNS;

/** A column of the block as people name it. */
export const columnTitle = (column: BlockColumn, language: Language): string =>
  typeof column === 'string' ? COMPUTED_COLUMNS[column][language] : column.unknown;

export interface Settings extends HandoffSettings {
  /** The evaluation day: as set, else that of the latest interaction. */
  readonly asOf: Day | undefined;
  readonly asOfFrom: 'fixed' | 'cutoff' | 'latest' | 'none';
  /** Scores from which a lead is hot or warm, 0 to 100. */
  readonly hotFrom: number;
  readonly warmFrom: number;
  /** Fit from which the letter is A, B, C; interest 1, 2, 3 likewise. */
  readonly letterFrom: readonly [number, number, number];
  /** Score and fit from which a lead is an MQL, 0 to 100. */
  readonly mqlFrom: number;
  readonly mqlMinimumFit: number;
  /** The interactions that show purchase intent. */
  readonly purchaseEvents: readonly EventType[];
  readonly automaticSending: AutomaticSending;
  /** The condition to come back that a return begins with. */
  readonly defaultReentry: string;
  /** Folded texts that mean unknown. */
  readonly unknownTexts: ReadonlySet<string>;
  readonly columns: readonly BlockColumn[];
  readonly returnReasons: readonly string[];
  readonly rejectionReasons: readonly string[];
  readonly disqualificationReasons: readonly string[];
  readonly timeZone: string | undefined;
  readonly language: Language;
}

export const DEFAULT_SETTINGS: Settings = {
  ...DEFAULT_HANDOFF_SETTINGS,
  asOf: undefined,
  asOfFrom: 'none',
  hotFrom: 70,
  warmFrom: 40,
  letterFrom: [75, 50, 25],
  mqlFrom: 50,
  mqlMinimumFit: 25,
  purchaseEvents: [],
  automaticSending: 'purchase',
  defaultReentry: 'alguno de los que faltan, o 90 días',
  unknownTexts: new Set(['n/d', 's/d', '-', 'n/a']),
  columns: [
    'lead',
    'temperature',
    'score',
    'stage',
    'nextAction',
    'due',
    'reasons',
    'nextQuestion',
    'coolsOn',
    'fit',
    'interest',
    'grade',
    'completeness',
  ],
  returnReasons: listOf('Faltan datos; Aún no es el momento; No responde; Otro'),
  rejectionReasons: listOf(
    'Duplicado (Descartado); No es un lead (Descartado); Otro territorio (MQL); Otro (Reciclado)',
  ),
  disqualificationReasons: listOf(
    'No hay necesidad; Sin presupuesto disponible; No decide; Eligió otra opción; Otro',
  ),
  timeZone: undefined,
  language: 'es',
};

/** The typed settings by key, with where their values stand. */
type Entries = Partial<Record<SettingsKey, { readonly value: Cell; readonly row: number }>>;

interface Reader {
  readonly entries: Entries;
  readonly notes: Notebook;
  readonly valueColumn: number;
}

const isBlank = (cell: Cell | undefined): cell is undefined | '' =>
  cell === undefined || (typeof cell === 'string' && /^\s*(?:$|#)/.test(cell));

const readEntries = (table: Table, key: number, value: number, notes: Notebook): Entries => {
  const entries: Entries = {};
  table.forEach((cells, row) => {
    const typed = cells[key];
    if (row === 0 || isBlank(typed)) return;
    const text = textOf(typed);
    const name = keyOf(text, SETTINGS_KEYS);
    const entry = name && entries[name];
    const at = { row, column: key };
    if (!name) {
      const params = { nearest: nearest(text, allSpellings(SETTINGS_KEYS)) ?? '' };
      notes.note('warning', 'unknown-setting', at, text, params);
    } else if (entry) notes.note('warning', 'repeated-setting', at, text, { other: entry.row + 1 });
    else if (!isBlank(cells[value])) entries[name] = { value: cells[value], row };
  });
  return entries;
};

/** Where the value of a setting stands. */
const placeOf = ({ entries, valueColumn }: Reader, key: SettingsKey) => {
  const { row = 0 } = entries[key] || {};
  return { row, column: valueColumn };
};

/** A setting through its parser; one that is missing has its default, and so has one that cannot be read: an issue. */
const read = <T>(
  reader: Reader,
  key: SettingsKey,
  kind: string,
  parse: (cell: Cell) => T | undefined,
  otherwise: T,
): T => {
  const entry = reader.entries[key];
  if (!entry) return otherwise;
  const value = parse(entry.value);
  if (value !== undefined) return value;
  const params = { key: SETTINGS_KEYS[key].es, kind };
  reader.notes.note('error', 'unreadable-setting', placeOf(reader, key), entry.value, params);
  return otherwise;
};

const asDay = (cell: Cell): Day | undefined =>
  isDay(cell) ? cell : typeof cell === 'string' ? readDay(cell) : undefined;
const asText = (cell: Cell): string => textOf(cell).trim();
const asEvents = (cell: Cell): readonly EventType[] => readEvents(textOf(cell));
/** An unticked box is a no. */
const asSending = (cell: Cell): AutomaticSending | undefined =>
  cell === false ? 'none' : keyOf(textOf(cell), AUTOMATIC_SENDING);
const asList = (cell: Cell): readonly string[] => listOf(textOf(cell));

/** `es-MX` is Spanish too. */
const asLanguage = (cell: Cell): Language | undefined =>
  keyOf(textOf(cell).split(/[-_]/)[0]!, LANGUAGE_NAMES);

/** Thresholds that belong together: each within 0 to 100 and none above the one before, else all defaults apply. */
const readThresholds = (
  reader: Reader,
  keys: readonly [SettingsKey, ...SettingsKey[]],
  defaults: readonly number[],
): readonly number[] => {
  const values = keys.map((key, i) => round9(read(reader, key, 'number', numberOf, defaults[i]!)));
  if ([100, ...values, 0].every((value, i, all) => i === 0 || value <= all[i - 1]!)) return values;
  const row = Math.max(...keys.map((key) => placeOf(reader, key).row));
  const names = keys.map((key, i) => `${SETTINGS_KEYS[key].es} ${defaults[i]}`).join(' · ');
  const place = { ...placeOf(reader, keys[0]), row };
  reader.notes.note('error', 'thresholds', place, values.join(' · '), { names });
  return defaults;
};

const readColumns = (reader: Reader): readonly BlockColumn[] => {
  const names = read(reader, 'computedColumns', 'text', asList, []);
  const known = allSpellings(COMPUTED_COLUMNS);
  const at = placeOf(reader, 'computedColumns');
  const columns = names.map((name): BlockColumn => {
    const computed = keyOf(name, COMPUTED_COLUMNS);
    if (computed) return computed;
    reader.notes.note('warning', 'unknown-column', at, name, { nearest: nearest(name, known) ?? '' });
    return { unknown: name };
  });
  return columns.length > 0 ? columns : DEFAULT_SETTINGS.columns;
};

const settingsFrom = (reader: Reader): Settings => {
  const { letterFrom, unknownTexts, timeZone, language, ...defaults } = DEFAULT_SETTINGS;
  const fixed = read(reader, 'fixedDate', 'date', asDay, undefined);
  const cutoff = read(reader, 'cutoffDate', 'date', asDay, undefined);
  const [hotFrom, warmFrom] = readThresholds(
    reader,
    ['hotFrom', 'warmFrom'],
    [defaults.hotFrom, defaults.warmFrom],
  );
  const [a, b, c] = readThresholds(reader, ['letterAFrom', 'letterBFrom', 'letterCFrom'], letterFrom);
  const [mqlFrom] = readThresholds(reader, ['mqlFrom'], [defaults.mqlFrom]);
  const [mqlMinimumFit] = readThresholds(reader, ['mqlMinimumFit'], [defaults.mqlMinimumFit]);
  const list = (key: 'returnReasons' | 'rejectionReasons' | 'disqualificationReasons') =>
    read(reader, key, 'text', asList, defaults[key]);
  const skip = (key: SettingsKey, kind: string, item: string) => {
    const params = { key: SETTINGS_KEYS[key].es, kind };
    reader.notes.note('error', 'unreadable-item', placeOf(reader, key), item, params);
  };
  const rejectionReasons = list('rejectionReasons');
  for (const reason of reasonsToNowhere(rejectionReasons)) skip('rejectionReasons', 'stageReason', reason);
  return {
    ...readHandoffSettings({
      take: (key, kind, parse, otherwise) => read(reader, key, kind, parse, otherwise),
      skip,
      warn: (key, name, known) => {
        const params = { key: SETTINGS_KEYS[key].es, nearest: nearest(name, known) ?? '' };
        reader.notes.note('warning', 'no-turn', placeOf(reader, key), name, params);
      },
    }),
    asOf: fixed || cutoff,
    asOfFrom: fixed ? 'fixed' : cutoff ? 'cutoff' : 'none',
    hotFrom: hotFrom!,
    warmFrom: warmFrom!,
    letterFrom: [a!, b!, c!],
    mqlFrom: mqlFrom!,
    mqlMinimumFit: mqlMinimumFit!,
    purchaseEvents: read(reader, 'purchaseInteractions', 'text', asEvents, defaults.purchaseEvents),
    automaticSending: read(reader, 'automaticSending', 'sending', asSending, defaults.automaticSending),
    defaultReentry: read(reader, 'defaultReentry', 'text', asText, defaults.defaultReentry),
    unknownTexts: new Set(read(reader, 'unknownTexts', 'text', asList, [...unknownTexts]).map(fold)),
    columns: readColumns(reader),
    returnReasons: list('returnReasons'),
    rejectionReasons,
    disqualificationReasons: list('disqualificationReasons'),
    timeZone: read(reader, 'timeZone', 'text', asText, timeZone),
    language: read(reader, 'language', 'language', asLanguage, language),
  };
};

/**
 * Reads `Ajustes`. Without a table, or with a blank one, all defaults apply.
 *
 * @example readSettings([['Clave', 'Valor'], ['Caliente desde', 80]], { row: 1 }).settings.hotFrom // 80
 */
export const readSettings = (
  table: Table | undefined,
  origin: Origin,
): { settings: Settings; issues: Issue[] } => {
  const notes = notebook('settings', origin);
  if (!table || isBlankTable(table)) {
    notes.note('note', 'missing-table', {});
    return { settings: DEFAULT_SETTINGS, issues: notes.issues };
  }
  const { key, value } = columnsByName(headersOf(table), SETTINGS_COLUMNS);
  if (key === undefined || value === undefined) {
    notes.note('error', 'settings-header', { row: 0 });
    return { settings: DEFAULT_SETTINGS, issues: notes.issues };
  }
  const entries = readEntries(table, key, value, notes);
  return { settings: settingsFrom({ entries, notes, valueColumn: value }), issues: notes.issues };
};
