/** `Ajustes`: its keys, what they start with, and the one date that the add-on keeps current. */
import { type Cell, cellAt, type Day, isDay, type Table } from '../domain/cell';
import { readDay } from '../domain/day';
import { type BlockColumn, columnTitle, DEFAULT_SETTINGS, type Settings } from '../domain/settings';
import { keyOf, matchesName } from '../domain/text';
import {
  AUTOMATIC_SENDING,
  type ComputedColumn,
  LANGUAGES,
  type Language,
  SETTINGS_COLUMNS,
  SETTINGS_KEYS,
  type SettingsKey,
} from '../domain/vocabulary';
import type { Host, Sheet } from '../host/host';
import type { BuildingTexts } from '../messages/building';
import { literal, today, zoneOf } from './cells';
import { bodyOf, dressTable } from './dress';
import { DATE_FORMAT, HEADER, SETTINGS_WIDTHS, TEXT_FORMAT } from './layout';
import { headerColumn, writeBlock } from './table';

const listColumns = (columns: readonly BlockColumn[], language: Language): string =>
  columns.map((column) => columnTitle(column, language)).join('; ');

/** What earlier versions wrote into `Columnas calculadas` by themselves. */
const EARLIER_COLUMNS: readonly (readonly ComputedColumn[])[] = [
  ['lead', 'temperature', 'score', 'reasons', 'fit', 'interest', 'grade', 'completeness'],
  [
    ...(['lead', 'temperature', 'score', 'reasons', 'nextQuestion', 'coolsOn'] as const),
    ...(['fit', 'interest', 'grade', 'completeness'] as const),
  ],
];

interface Setting {
  /** 1-based, of its value. */
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** Where a setting stands; `undefined` where the tab does not name it. */
export const findSetting = (table: Table, key: SettingsKey): Setting | undefined => {
  const keys = headerColumn(table[0], SETTINGS_COLUMNS.key);
  const column = headerColumn(table[0], SETTINGS_COLUMNS.value);
  const row = table.findIndex((cells) => matchesName(cellAt(cells, keys - 1), SETTINGS_KEYS[key])) + 1;
  return column && row > 1 ? { row, column, cell: cellAt(table[row - 1]!, column - 1) } : undefined;
};

/** Where `Columnas calculadas` is, to the letter, what an earlier version wrote: people have not chosen otherwise. */
const earlierColumns = (table: Table): Setting | undefined => {
  const found = findSetting(table, 'computedColumns');
  const isEarlier = EARLIER_COLUMNS.some((columns) =>
    LANGUAGES.some((language) => listColumns(columns, language) === found?.cell),
  );
  return isEarlier ? found : undefined;
};

/** The settings that *Crear matriz* makes room for: with the columns that this version adds to an untouched list. */
export const widenedSettings = (table: Table, settings: Settings): Settings =>
  earlierColumns(table) ? { ...settings, columns: DEFAULT_SETTINGS.columns } : settings;

/** Names the added columns, once there is room for them. */
export const widenColumns = (sheet: Sheet, table: Table, language: Language): void => {
  const found = earlierColumns(table);
  if (!found) return;
  const names = listColumns(DEFAULT_SETTINGS.columns, language);
  sheet.getRange(found.row, found.column, 1, 1).setValue(literal(names));
};

/** Values in which Sheets would see a date or a number. */
const TEXT_KEYS: readonly SettingsKey[] = ['workingHours', 'holidays', 'weeklyCapacity', 'absences'];
const DATE_KEYS: readonly SettingsKey[] = ['cutoffDate', 'fixedDate'];

/** What each key starts with, all in the order of the tab. `purchase`: the interactions that show purchase intent. */
const startValues = (
  host: Host,
  language: Language,
  { settingStarts }: BuildingTexts,
  purchase: string,
): Readonly<Record<SettingsKey, Cell>> => {
  const { hotFrom, warmFrom, letterFrom, mqlFrom, mqlMinimumFit, columns, ...defaults } = DEFAULT_SETTINGS;
  const [letterAFrom, letterBFrom, letterCFrom] = letterFrom;
  const list = (items: readonly string[]) => items.join('; ');
  const nobody = { marketingEmails: '', salesEmails: '', managementEmails: '', digestEmails: '' };
  return {
    cutoffDate: today(host),
    fixedDate: '',
    ...{ hotFrom, warmFrom, letterAFrom, letterBFrom, letterCFrom, mqlFrom, mqlMinimumFit },
    purchaseInteractions: purchase,
    unknownTexts: settingStarts.unknownTexts,
    computedColumns: listColumns(columns, language),
    deadline: settingStarts.deadline,
    urgentDeadline: settingStarts.urgentDeadline,
    workingHours: settingStarts.workingHours,
    holidays: '',
    timeZone: zoneOf(host),
    ...nobody,
    weeklyCapacity: '',
    absences: '',
    automaticSending: AUTOMATIC_SENDING[defaults.automaticSending][language],
    returnReasons: list(defaults.returnReasons),
    rejectionReasons: list(defaults.rejectionReasons),
    disqualificationReasons: list(defaults.disqualificationReasons),
    defaultReentry: defaults.defaultReentry,
    language,
  };
};

/** Adds the keys that are missing below what is there, in one write; what people typed stays. */
export const fillSettings = (
  host: Host,
  sheet: Sheet,
  table: Table,
  language: Language,
  texts: BuildingTexts,
  purchase: string,
): void => {
  const names = Object.values(SETTINGS_COLUMNS);
  const [header = names.map((name) => name[language])] = table;
  const [key, value, note] = names.map((name) => headerColumn(header, name) - 1) as [number, number, number];
  if (key < 0 || value < 0) return;
  const present = table.map((row) => keyOf(cellAt(row, key), SETTINGS_KEYS));
  const start = startValues(host, language, texts, purchase);
  const missing = (Object.keys(start) as SettingsKey[]).filter((name) => !present.includes(name));
  const rows = missing.map((name) => {
    const row: Cell[] = header.map(() => '');
    row[key] = SETTINGS_KEYS[name][language];
    row[value] = start[name]!;
    if (note >= 0) row[note] = texts.settingNotes[name] ?? '';
    return row;
  });
  const isNew = !table.length;
  const block = isNew ? [header, ...rows] : rows;
  if (!block.length) return;
  writeBlock(sheet, table.length + 1, 1, block);
  const top = table.length + block.length - missing.length + 1;
  missing.forEach((name, index) => {
    const format = DATE_KEYS.includes(name) ? DATE_FORMAT : TEXT_KEYS.includes(name) && TEXT_FORMAT;
    if (format) sheet.getRange(top + index, value + 1, 1, 1).setNumberFormat(format);
  });
  if (!isNew) return;
  dressTable(sheet, SETTINGS_WIDTHS, HEADER.computed);
  // Numbers and dates would stand at the right edge, far from their key.
  bodyOf(sheet, value + 1).setHorizontalAlignment('left');
};

/**
 * Sets `Fecha de corte` to today, one cell; with `onlyForward` only if it lies in the past or cannot be read.
 * Without that key nothing happens. True if it was set.
 */
export const setCutoffDate = (
  host: Host,
  sheet: Sheet | undefined,
  table: Table,
  onlyForward: boolean,
): boolean => {
  const found = findSetting(table, 'cutoffDate');
  if (!sheet || !found) return false;
  const { row, column, cell } = found;
  const target = sheet.getRange(row, column, 1, 1);
  const stands: Day | undefined = isDay(cell) ? cell : readDay(String(cell));
  const now = today(host).day;
  // A formula such as `=HOY()` would stop all others: its day is written over it.
  const isSettled = stands && (stands.day === now || (onlyForward && stands.day > now));
  if (isSettled && !target.getFormula()) return false;
  target.setValue(literal({ day: now }));
  return true;
};

/**
 * Sets `Zona horaria` to that of the file: cells hold their dates in it, so with any other one a formula would read
 * them a day off. True if it was another one.
 */
export const setTimeZone = (host: Host, sheet: Sheet | undefined, table: Table): boolean => {
  const found = findSetting(table, 'timeZone');
  const zone = zoneOf(host);
  if (!sheet || !found || found.cell === zone) return false;
  sheet.getRange(found.row, found.column, 1, 1).setValue(literal(zone));
  return true;
};
