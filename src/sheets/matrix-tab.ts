/** `Matriz`: writes its first rows, and keeps its dropdowns and plain-text cells. */
import type { Cell } from '../domain/cell';
import { readDegreeHeader } from '../domain/model/share';
import { keyOf } from '../domain/text';
import { DIMENSIONS, type Language, MATRIX_COLUMNS, type MatrixColumn, SOURCES } from '../domain/vocabulary';
import type { CellValue, Host, Sheet } from '../host/host';
import type { WorkbookTexts } from '../messages/workbook';
import { DEGREE_WIDTH, HEADER, MATRIX_WIDTHS, SHARE_FORMAT, TEXT_FORMAT } from './layout';
import { headerColumn, makeFit } from './table';
import { placeChoice } from './validations';

/** Formats of cells that nobody has formatted. */
const UNFORMATTED = ['', 'General', '0.###############'];

const bodyOf = (sheet: Sheet, column: number, count = 1) =>
  sheet.getRange(2, column, Math.max(1, sheet.getMaxRows() - 1), count);

const dress = (sheet: Sheet, header: readonly Cell[]): void => {
  sheet
    .getRange(1, 1, 1, header.length)
    .setBackground(HEADER.data)
    .setFontColor('#FFFFFF')
    .setFontWeight('bold')
    .setVerticalAlignment('middle');
  header.forEach((title, index) => {
    const key = keyOf(title, MATRIX_COLUMNS);
    const width = key ? MATRIX_WIDTHS[key] : DEGREE_WIDTH;
    if (width) sheet.setColumnWidth(index + 1, width);
  });
  const share = headerColumn(header, MATRIX_COLUMNS.unknownShare);
  if (share) bodyOf(sheet, share).setNumberFormat(SHARE_FORMAT);
  const wrapped = headerColumn(header, MATRIX_COLUMNS.why);
  if (wrapped) bodyOf(sheet, 1, wrapped).setWrap(true).setVerticalAlignment('top');
  sheet.setFrozenRows(1);
  sheet.setFrozenColumns(1);
};

/** Writes a matrix into a blank tab. */
export const writeMatrix = (sheet: Sheet, rows: CellValue[][]): void => {
  const width = rows[0]!.length;
  makeFit(sheet, rows.length + 1, width);
  sheet.getRange(1, 1, rows.length, width).setValues(rows);
  dress(
    sheet,
    rows[0]!.map((title) => String(title).replace(/^'/, '')),
  );
};

/** Sheets would turn `1-10` into a date and `50%` into a number: condition cells that nobody has formatted are text. */
const keepConditionsAsText = (sheet: Sheet, header: readonly Cell[]): void => {
  const columns = header.flatMap((title, index) =>
    readDegreeHeader(title) !== undefined || keyOf(title, MATRIX_COLUMNS) === 'knockout' ? [index + 1] : [],
  );
  const first = columns[0];
  const last = columns[columns.length - 1];
  if (first === undefined || last === undefined) return;
  const range = bodyOf(sheet, first, last - first + 1);
  const formats = range.getNumberFormats();
  const isDue = (format: string, index: number) =>
    columns.includes(first + index) && UNFORMATTED.includes(format);
  if (!formats.some((row) => row.some(isDue))) return;
  range.setNumberFormats(
    formats.map((row) => row.map((format, index) => (isDue(format, index) ? TEXT_FORMAT : format))),
  );
};

/** Mends what `Matriz` needs around what people typed. */
export const keepMatrix = (
  host: Host,
  sheet: Sheet,
  header: readonly Cell[],
  language: Language,
  texts: WorkbookTexts,
): void => {
  keepConditionsAsText(sheet, header);
  const lists: Partial<Record<MatrixColumn, readonly string[]>> = {
    dimension: Object.values(DIMENSIONS).map((name) => name[language]),
    source: [SOURCES.lead[language]],
    steward: texts.stewards,
  };
  for (const key of Object.keys(lists) as MatrixColumn[]) {
    const column = headerColumn(header, MATRIX_COLUMNS[key]);
    placeChoice(host, sheet, { column, values: lists[key]!, help: texts.help.matrix, strict: false });
  }
};
