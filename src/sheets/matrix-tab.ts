/** `Matriz`: writes its first rows, and keeps its dropdowns and plain-text cells. */
import type { Cell } from '../domain/cell';
import { readDegreeHeader } from '../domain/model/share';
import { keyOf } from '../domain/text';
import { DIMENSIONS, type Language, MATRIX_COLUMNS, type Name, SOURCES } from '../domain/vocabulary';
import type { Host, Sheet } from '../host/host';
import type { BuildingTexts } from '../messages/building';
import { bodyOf, dressTable } from './dress';
import { keepAsText } from './keep-text';
import { DATE_FORMAT, DEGREE_WIDTH, HEADER, MATRIX_WIDTHS, SHARE_FORMAT } from './layout';
import { headerColumn, writeBlock } from './table';
import { placeChoice } from './validations';

/** Writes a matrix into a blank tab. */
export const writeMatrix = (sheet: Sheet, rows: readonly (readonly Cell[])[]): void => {
  const header = rows[0]!;
  writeBlock(sheet, 1, 1, rows);
  const widths = header.map((title) => {
    const key = keyOf(title, MATRIX_COLUMNS);
    return (key && MATRIX_WIDTHS[key]) ?? DEGREE_WIDTH;
  });
  dressTable(sheet, widths, HEADER.data);
  const format = (name: Name, wanted: string) => {
    bodyOf(sheet, headerColumn(header, name)).setNumberFormat(wanted);
  };
  format(MATRIX_COLUMNS.unknownShare, SHARE_FORMAT);
  format(MATRIX_COLUMNS.perEvent, SHARE_FORMAT);
  format(MATRIX_COLUMNS.reviewedOn, DATE_FORMAT);
  sheet.setFrozenColumns(1);
};

const isCondition = (title: Cell): boolean =>
  readDegreeHeader(title) !== undefined || keyOf(title, MATRIX_COLUMNS) === 'knockout';

/** Mends what `Matriz` needs around what people typed. */
export const keepMatrix = (
  host: Host,
  sheet: Sheet,
  header: readonly Cell[],
  language: Language,
  texts: BuildingTexts,
): void => {
  keepAsText(sheet, header.map(isCondition));
  const offer = (name: Name, values: readonly string[]) =>
    placeChoice(host, sheet, headerColumn(header, name), values, texts.help.matrix);
  offer(MATRIX_COLUMNS.dimension, [DIMENSIONS.fit[language], DIMENSIONS.interest[language]]);
  offer(MATRIX_COLUMNS.source, [SOURCES.lead[language], SOURCES.interaction[language]]);
  offer(MATRIX_COLUMNS.steward, texts.stewards);
};
