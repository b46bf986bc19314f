/** The lists beside `Leads` and `Matriz`: writes their first rows, and keeps texts texts and choices at hand. */
import type { Cell } from '../domain/cell';
import { typeAsked } from '../domain/model/read-events';
import { readMatrix } from '../domain/model/read-matrix';
import { fold, keyOf } from '../domain/text';
import {
  ACTION_COLUMNS,
  INTERACTION_COLUMNS,
  type Language,
  type Name,
  OBJECTIVES,
  STAGES,
  TEMPERATURES,
} from '../domain/vocabulary';
import type { Host, Sheet } from '../host/host';
import type { BuildingTexts } from '../messages/building';
import { cellReader } from './cells';
import { bodyOf, dressTable, paintHeader } from './dress';
import { keepAsText } from './keep-text';
import { TEXT_FORMAT } from './layout';
import { LIST_LOOKS, type ListColumn, type ListTab } from './list-looks';
import { missingColumns } from './own-columns';
import { headerColumn, readHeader, readTable, writeBlock } from './table';
import { placeChoice } from './validations';

type Rows = readonly (readonly Cell[])[];

/** A dropdown longer than this helps nobody. */
const MOST_TYPES = 50;

/** Formats the columns of a new tab, and folds those that stand in a group. */
const dressColumns = (sheet: Sheet, columns: readonly ListColumn[]): void => {
  const body = bodyOf(sheet, 1, columns.length);
  const formats = columns.map(({ format = 'General' }) => format);
  body.setNumberFormats(Array.from({ length: body.getNumRows() }, () => formats));
  const folded = columns.flatMap((column, index) => (column.folded ? [index + 1] : []));
  const [first] = folded;
  if (!first) return;
  sheet.getRange(1, first, 1, folded.length).shiftColumnGroupDepth(1);
  sheet.getColumnGroup(first, 1)?.collapse();
};

/** Writes the rows, which may be none, under the titles of a blank tab; their cells in the order of its columns. */
export const writeList = (sheet: Sheet, tab: ListTab, rows: Rows, language: Language): void => {
  const { names, columns, header, isLog, frozenColumns } = LIST_LOOKS[tab];
  const looks = Object.keys(names).map((key) => columns[key]!);
  writeBlock(sheet, 1, 1, [Object.values(names).map((name) => name[language]), ...rows]);
  dressTable(
    sheet,
    looks.map(({ width }) => width),
    header,
  );
  if (isLog) bodyOf(sheet, 1, looks.length).setWrap(false);
  dressColumns(sheet, looks);
  sheet.setFrozenColumns(frozenColumns);
};

/** Adds the columns that commands need and somebody has deleted, right of the others. */
const addColumns = (sheet: Sheet, tab: ListTab, language: Language): void => {
  const { names, columns, header, isOurs } = LIST_LOOKS[tab];
  const titles = readHeader(sheet);
  const missing = isOurs ? missingColumns(titles, names) : [];
  if (!missing.length) return;
  const first = titles.length + 1;
  writeBlock(sheet, 1, first, [missing.map((key) => names[key]![language])]);
  paintHeader(sheet, first, missing.length, header);
  missing.forEach((key, index) => {
    const { width, format = 'General' } = columns[key]!;
    sheet.setColumnWidth(first + index, width);
    bodyOf(sheet, first + index).setNumberFormat(format);
  });
};

/** Mends what a list needs around what people typed: its columns, and texts that stay texts. */
export const keepList = (sheet: Sheet | undefined, tab: ListTab, language: Language): void => {
  if (!sheet) return;
  const { names, columns } = LIST_LOOKS[tab];
  addColumns(sheet, tab, language);
  const isText = (title: Cell) => columns[keyOf(title, names) ?? '']?.format === TEXT_FORMAT;
  keepAsText(sheet, readHeader(sheet).map(isText));
};

/** The types of events that criteria ask for, as written there. */
export const typesAsked = (host: Host, matrix: Sheet): string[] => {
  const { model } = readMatrix(readTable(matrix, cellReader(host)), { row: 1 });
  return (model?.criteria ?? []).flatMap(({ events }) => events.map(({ written }) => typeAsked(written)));
};

/** Each once, in its first spelling. */
const withoutRepeats = (types: readonly string[]): string[] => {
  const found = new Map<string, string>();
  for (const type of types.map((one) => one.trim())) {
    if (type !== '' && !found.has(fold(type))) found.set(fold(type), type);
  }
  return [...found.values()].slice(0, MOST_TYPES);
};

/** The types of `Interacciones` to choose from, those in use included. */
export const offerTypes = (host: Host, sheet: Sheet, asked: readonly string[], help: string): void => {
  const type = headerColumn(readHeader(sheet), INTERACTION_COLUMNS.type);
  const inUse = type ? sheet.getRange(1, type, sheet.getLastRow(), 1).getValues().slice(1).map(String) : [];
  placeChoice(host, sheet, type, withoutRepeats([...asked, ...inUse]), help);
};

/** What the playbook offers; a cell may also hold several, by semicolons. */
export const offerActions = (
  host: Host,
  sheet: Sheet,
  language: Language,
  { help, stewards }: BuildingTexts,
): void => {
  const header = readHeader(sheet);
  const words = (names: Readonly<Record<string, Name>>) => Object.values(names).map((name) => name[language]);
  const { hot, warm, cold, excluded } = TEMPERATURES;
  const offer = (name: Name, values: readonly string[]) =>
    placeChoice(host, sheet, headerColumn(header, name), values, help.actions);
  offer(ACTION_COLUMNS.stage, words(STAGES));
  offer(ACTION_COLUMNS.temperature, words({ hot, warm, cold, excluded }));
  offer(ACTION_COLUMNS.objective, words(OBJECTIVES));
  offer(ACTION_COLUMNS.team, stewards);
};
