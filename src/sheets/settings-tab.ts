/** `Ajustes`: its keys, what they start with, and the one date that the add-on keeps current. */
import { type Cell, cellAt, type Day, isDay, type Table } from '../domain/cell';
import { readDay } from '../domain/day';
import { columnTitle, DEFAULT_SETTINGS } from '../domain/settings';
import { keyOf, matchesName } from '../domain/text';
import { type Language, SETTINGS_COLUMNS, SETTINGS_KEYS, type SettingsKey } from '../domain/vocabulary';
import type { Host, Sheet } from '../host/host';
import type { BuildingTexts } from '../messages/building';
import { literal, today, zoneOf } from './cells';
import { bodyOf, dressTable } from './dress';
import { DATE_FORMAT, HEADER, SETTINGS_WIDTHS } from './layout';
import { headerColumn, writeBlock } from './table';

/** What each key starts with. Only keys that this version uses: a setting that does nothing would be a lie. */
const startValues = (
  host: Host,
  language: Language,
  texts: BuildingTexts,
): Partial<Record<SettingsKey, Cell>> => {
  const { hotFrom, warmFrom, letterFrom, columns, ...defaults } = DEFAULT_SETTINGS;
  const [letterAFrom, letterBFrom, letterCFrom] = letterFrom;
  const list = (items: readonly string[]) => items.join('; ');
  return {
    cutoffDate: today(host),
    fixedDate: '',
    hotFrom,
    warmFrom,
    letterAFrom,
    letterBFrom,
    letterCFrom,
    unknownTexts: texts.unknownTexts,
    computedColumns: list(columns.map((column) => columnTitle(column, language))),
    returnReasons: list(defaults.returnReasons),
    rejectionReasons: list(defaults.rejectionReasons),
    disqualificationReasons: list(defaults.disqualificationReasons),
    timeZone: zoneOf(host),
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
): void => {
  const names = Object.values(SETTINGS_COLUMNS);
  const [header = names.map((name) => name[language])] = table;
  const [key, value, note] = names.map((name) => headerColumn(header, name) - 1) as [number, number, number];
  if (key < 0 || value < 0) return;
  const present = table.map((row) => keyOf(cellAt(row, key), SETTINGS_KEYS));
  const start = startValues(host, language, texts);
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
  const last = table.length + block.length;
  for (const index of [missing.indexOf('cutoffDate'), missing.indexOf('fixedDate')]) {
    const row = last - missing.length + 1 + index;
    if (index >= 0) sheet.getRange(row, value + 1, 1, 1).setNumberFormat(DATE_FORMAT);
  }
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
  const key = headerColumn(table[0], SETTINGS_COLUMNS.key);
  const value = headerColumn(table[0], SETTINGS_COLUMNS.value);
  const row = table.findIndex((cells) => matchesName(cellAt(cells, key - 1), SETTINGS_KEYS.cutoffDate));
  if (!sheet || !value || row < 1) return false;
  const target = sheet.getRange(row + 1, value, 1, 1);
  const cell = cellAt(table[row]!, value - 1);
  const stands: Day | undefined = isDay(cell) ? cell : readDay(String(cell));
  const now = today(host).day;
  // A formula such as `=HOY()` would stop all others: its day is written over it.
  const isSettled = stands && (stands.day === now || (onlyForward && stands.day > now));
  if (isSettled && !target.getFormula()) return false;
  target.setValue(literal({ day: now }));
  return true;
};
