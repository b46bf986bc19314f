/** `Interacciones` and `Personas`: writes their first rows, and keeps their texts texts. */
import type { Cell } from '../domain/cell';
import { typeAsked } from '../domain/model/read-events';
import { readMatrix } from '../domain/model/read-matrix';
import { fold, keyOf, matchesName } from '../domain/text';
import { INTERACTION_COLUMNS, type Language, type Name, PERSONA_COLUMNS } from '../domain/vocabulary';
import type { Host, Sheet } from '../host/host';
import { cellReader } from './cells';
import { bodyOf, dressTable } from './dress';
import { keepAsText } from './keep-text';
import { DATE_FORMAT, HEADER, INTERACTION_WIDTHS, PERSONA_WIDTHS } from './layout';
import { headerColumn, readHeader, readTable, writeBlock } from './table';
import { placeChoice } from './validations';

type Rows = readonly (readonly Cell[])[];

/** A dropdown longer than this helps nobody. */
const MOST_TYPES = 50;

const titles = (names: Readonly<Record<string, Name>>, language: Language): string[] =>
  Object.values(names).map((name) => name[language]);

/** Writes the rows, which may be none, under the titles of a blank tab. */
const write = (
  sheet: Sheet,
  names: Readonly<Record<string, Name>>,
  widths: Readonly<Record<string, number>>,
  rows: Rows,
  language: Language,
): void => {
  writeBlock(sheet, 1, 1, [titles(names, language), ...rows]);
  dressTable(sheet, Object.values(widths), HEADER.data);
};

/** `rows`: date, lead, type, detail, key. */
export const writeInteractions = (sheet: Sheet, rows: Rows, language: Language): void => {
  write(sheet, INTERACTION_COLUMNS, INTERACTION_WIDTHS, rows, language);
  // A log: rows of one height.
  bodyOf(sheet, 1, Object.keys(INTERACTION_COLUMNS).length).setWrap(false);
  bodyOf(sheet, 1).setNumberFormat(DATE_FORMAT);
};

/** `rows`: persona, field, condition. */
export const writePersonas = (sheet: Sheet, rows: Rows, language: Language): void =>
  write(sheet, PERSONA_COLUMNS, PERSONA_WIDTHS, rows, language);

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

/** Mends what `Interacciones` needs: texts that stay texts, and the types to choose from, those in use included. */
export const keepInteractions = (host: Host, sheet: Sheet, asked: readonly string[], help: string): void => {
  const header = readHeader(sheet);
  const isText = (title: Cell) => ['lead', 'detail', 'key'].includes(keyOf(title, INTERACTION_COLUMNS) ?? '');
  keepAsText(sheet, header.map(isText));
  const type = headerColumn(header, INTERACTION_COLUMNS.type);
  const inUse = type ? sheet.getRange(1, type, sheet.getLastRow(), 1).getValues().slice(1).map(String) : [];
  placeChoice(host, sheet, type, withoutRepeats([...asked, ...inUse]), help);
};

export const keepPersonas = (sheet: Sheet): void =>
  keepAsText(
    sheet,
    readHeader(sheet).map((title) => matchesName(title, PERSONA_COLUMNS.condition)),
  );
