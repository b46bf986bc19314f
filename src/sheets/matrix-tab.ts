/** `Matriz`: writes its first rows, and keeps its dropdowns and plain-text cells. */
import type { Cell } from '../domain/cell';
import { readDegreeHeader } from '../domain/model/share';
import { keyOf } from '../domain/text';
import { DIMENSIONS, type Language, MATRIX_COLUMNS, type Name, SOURCES } from '../domain/vocabulary';
import type { Host, Sheet } from '../host/host';
import type { BuildingTexts } from '../messages/building';
import { bodyOf, dressTable } from './dress';
import { DEGREE_WIDTH, HEADER, MATRIX_WIDTHS, SHARE_FORMAT, TEXT_FORMAT } from './layout';
import { headerColumn, writeBlock } from './table';
import { placeChoice } from './validations';

/** Formats of cells that nobody has formatted. */
const UNFORMATTED = ['', 'General', '0.###############'];

/** Writes a matrix into a blank tab. */
export const writeMatrix = (sheet: Sheet, rows: readonly (readonly Cell[])[]): void => {
  const header = rows[0]!;
  writeBlock(sheet, 1, 1, rows);
  const widths = header.map((title) => {
    const key = keyOf(title, MATRIX_COLUMNS);
    return (key && MATRIX_WIDTHS[key]) ?? DEGREE_WIDTH;
  });
  dressTable(sheet, widths, HEADER.data);
  bodyOf(sheet, headerColumn(header, MATRIX_COLUMNS.unknownShare)).setNumberFormat(SHARE_FORMAT);
  sheet.setFrozenColumns(1);
};

/** Sheets would turn `1-10` into a date and `50%` into a number: condition cells that nobody has formatted are text. */
const keepConditionsAsText = (sheet: Sheet, header: readonly Cell[]): void => {
  const isCondition = header.map(
    (title) => readDegreeHeader(title) !== undefined || keyOf(title, MATRIX_COLUMNS) === 'knockout',
  );
  const first = isCondition.indexOf(true);
  if (first < 0) return;
  const range = bodyOf(sheet, first + 1, isCondition.lastIndexOf(true) - first + 1);
  const formats = range.getNumberFormats();
  const mended = formats.map((row) =>
    row.map((format, index) =>
      isCondition[first + index] && UNFORMATTED.includes(format) ? TEXT_FORMAT : format,
    ),
  );
  if (mended.join() !== formats.join()) range.setNumberFormats(mended);
};

/** Mends what `Matriz` needs around what people typed. */
export const keepMatrix = (
  host: Host,
  sheet: Sheet,
  header: readonly Cell[],
  language: Language,
  texts: BuildingTexts,
): void => {
  keepConditionsAsText(sheet, header);
  const offer = (name: Name, values: readonly string[]) =>
    placeChoice(host, sheet, headerColumn(header, name), values, texts.help.matrix);
  offer(MATRIX_COLUMNS.dimension, [DIMENSIONS.fit[language], DIMENSIONS.interest[language]]);
  offer(MATRIX_COLUMNS.source, [SOURCES.lead[language]]);
  offer(MATRIX_COLUMNS.steward, texts.stewards);
};
