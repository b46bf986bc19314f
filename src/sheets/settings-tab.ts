/** `Ajustes`: its keys, what they start with, and the one date that the add-on keeps current. */
import { type Day, isDay, type Table } from '../domain/cell';
import { readDay } from '../domain/day';
import { type BlockColumn, DEFAULT_SETTINGS } from '../domain/settings';
import { keyOf, matchesName } from '../domain/text';
import {
  COMPUTED_COLUMNS,
  FUTURE_COLUMNS,
  type Language,
  SETTINGS_COLUMNS,
  SETTINGS_KEYS,
  type SettingsKey,
} from '../domain/vocabulary';
import type { CellValue, Host, Sheet } from '../host/host';
import type { WorkbookTexts } from '../messages/workbook';
import { isoDay, literal, today, zoneOf } from './cells';
import { DATE_FORMAT, HEADER, SETTINGS_WIDTHS } from './layout';
import { headerColumn, makeFit } from './table';

/** A computed column as people name it. */
export const titleOf = (column: BlockColumn, language: Language): string =>
  typeof column === 'string' ? { ...COMPUTED_COLUMNS, ...FUTURE_COLUMNS }[column][language] : column.unknown;

type StartValues = Partial<Record<SettingsKey, CellValue>>;

/** What each key starts with. Only keys that this version uses: a setting that does nothing would be a lie. */
const startValues = (host: Host, language: Language, texts: WorkbookTexts): StartValues => {
  const { hotFrom, warmFrom, letterFrom } = DEFAULT_SETTINGS;
  const list = (items: readonly string[]) => literal(items.join('; '));
  return {
    cutoffDate: isoDay(today(host)),
    fixedDate: '',
    hotFrom,
    warmFrom,
    letterAFrom: letterFrom[0],
    letterBFrom: letterFrom[1],
    letterCFrom: letterFrom[2],
    unknownTexts: literal(texts.unknownTexts),
    computedColumns: list(DEFAULT_SETTINGS.columns.map((column) => titleOf(column, language))),
    returnReasons: list(DEFAULT_SETTINGS.returnReasons),
    rejectionReasons: list(DEFAULT_SETTINGS.rejectionReasons),
    disqualificationReasons: list(DEFAULT_SETTINGS.disqualificationReasons),
    timeZone: literal(zoneOf(host)),
    language: literal(language),
  };
};

const dress = (sheet: Sheet, columns: number): void => {
  sheet
    .getRange(1, 1, 1, columns)
    .setBackground(HEADER.computed)
    .setFontColor('#FFFFFF')
    .setFontWeight('bold');
  SETTINGS_WIDTHS.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  sheet.setFrozenRows(1);
  // Numbers and dates would stand at the right edge, far from their key.
  sheet.getRange(2, 2, sheet.getMaxRows() - 1, 1).setHorizontalAlignment('left');
  sheet
    .getRange(2, 1, sheet.getMaxRows() - 1, columns)
    .setWrap(true)
    .setVerticalAlignment('top');
};

/** Adds the keys that are missing below what is there, in one write; what people typed stays. */
export const fillSettings = (
  host: Host,
  sheet: Sheet,
  table: Table,
  language: Language,
  texts: WorkbookTexts,
): void => {
  const names = Object.values(SETTINGS_COLUMNS);
  const isNew = !table.length;
  const header = isNew ? names.map((name) => name[language]) : table[0]!;
  const [key, value, note] = names.map((name) => headerColumn(header, name)) as [number, number, number];
  if (!key || !value) return;
  const present = new Set(table.slice(1).map((row) => keyOf(row[key - 1] ?? '', SETTINGS_KEYS)));
  const start = startValues(host, language, texts);
  const missing = (Object.keys(start) as SettingsKey[]).filter((name) => !present.has(name));
  const rows = missing.map((name) => {
    const row = new Array<CellValue>(Math.max(key, value, note)).fill('');
    row[key - 1] = literal(SETTINGS_KEYS[name][language]);
    row[value - 1] = start[name]!;
    if (note) row[note - 1] = literal(texts.settingNotes[name] ?? '');
    return row;
  });
  const block = isNew ? [header.map((title) => literal(String(title))), ...rows] : rows;
  if (!block.length) return;
  makeFit(sheet, table.length + block.length, block[0]!.length);
  sheet.getRange(table.length + 1, 1, block.length, block[0]!.length).setValues(block);
  if (isNew) dress(sheet, header.length);
  const dates = missing.filter((name) => name === 'cutoffDate' || name === 'fixedDate');
  for (const name of dates) {
    const row = table.length + (isNew ? 2 : 1) + missing.indexOf(name);
    sheet.getRange(row, value, 1, 1).setNumberFormat(DATE_FORMAT);
  }
};

/**
 * Sets `Fecha de corte` to today, one cell; with `onlyForward` only if it lies in the past or cannot be read.
 * Without that key nothing happens.
 */
export const setCutoffDate = (host: Host, sheet: Sheet, table: Table, onlyForward: boolean): void => {
  const key = headerColumn(table[0], SETTINGS_COLUMNS.key);
  const value = headerColumn(table[0], SETTINGS_COLUMNS.value);
  const row = table.findIndex((cells) => matchesName(cells[key - 1] ?? '', SETTINGS_KEYS.cutoffDate));
  if (!key || !value || row < 1) return;
  const cell = table[row]![value - 1] ?? '';
  const stands: Day | undefined = isDay(cell) ? cell : readDay(String(cell));
  const now = today(host).day;
  if (stands && (stands.day === now || (onlyForward && stands.day > now))) return;
  sheet.getRange(row + 1, value, 1, 1).setValue(isoDay({ day: now }));
};
