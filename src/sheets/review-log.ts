/** The right part of `Revisión`: what scripts found or took out, as values beside the spill of the formula. */
import type { CellValue, Host, Sheet } from '../host/host';
import type { WorkbookTexts } from '../messages/workbook';
import { isoDay, literal, today } from './cells';
import { HEADER, REVIEW_WIDTHS } from './layout';
import { makeFit } from './table';

/** `CUALIFICA_REVISA` fills A to F (the last names the evaluation day); one column stays free. */
export const REVIEW_WIDTH = 6;
const LEFT = REVIEW_WIDTH + 2;
const WIDTH = 5;

export interface Finding {
  readonly tab: string;
  readonly cell: string;
  /** What stood there, kept as it was. */
  readonly had: CellValue;
  /** The sentence for people. */
  readonly what: string;
}

type Row = readonly CellValue[];

const sameFinding = (row: Row, { tab, cell, had, what }: Finding): boolean =>
  row[1] === tab && row[2] === cell && String(row[3]) === String(had) && row[4] === what;

const readLog = (sheet: Sheet): Row[] => {
  const rows = sheet.getLastRow() - 1;
  const values = rows > 0 ? sheet.getRange(2, LEFT, rows, WIDTH).getValues() : [];
  return values.filter((row) => row[1] !== '');
};

const writeLog = (sheet: Sheet, rows: readonly Row[], before: number): void => {
  const lines = Math.max(rows.length, before);
  makeFit(sheet, lines + 1, LEFT + WIDTH - 1);
  const blank = new Array<CellValue>(WIDTH).fill('');
  const block = Array.from({ length: lines }, (_, index) => [...(rows[index] ?? blank)]);
  sheet.getRange(2, LEFT, lines, WIDTH).setValues(block);
};

/** Dresses `Revisión` and writes the headers of the log, once. */
export const dressReview = (sheet: Sheet, texts: WorkbookTexts): void => {
  makeFit(sheet, 2, LEFT + WIDTH - 1);
  const header = sheet.getRange(1, LEFT, 1, WIDTH);
  if (header.getValues()[0]![1] !== '') return;
  header.setValues([[...texts.logHeader]]);
  const paint = (column: number, width: number, background: string) =>
    sheet
      .getRange(1, column, 1, width)
      .setBackground(background)
      .setFontColor('#FFFFFF')
      .setFontWeight('bold');
  paint(1, REVIEW_WIDTH, HEADER.computed);
  paint(LEFT, WIDTH, HEADER.human);
  REVIEW_WIDTHS.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  sheet
    .getRange(2, 1, sheet.getMaxRows() - 1, LEFT + WIDTH - 1)
    .setWrap(true)
    .setVerticalAlignment('top');
  sheet.setFrozenRows(1);
};

/**
 * Adds what was taken out, for good, and puts the current findings in place of the earlier ones, which are told by
 * their sentences (`findingTexts`). What is there already keeps its date. Nothing new, nothing written.
 */
export const keepInReview = (
  host: Host,
  sheet: Sheet,
  takenOut: readonly Finding[],
  findings: readonly Finding[] = [],
  findingTexts: readonly string[] = [],
): void => {
  const before = readLog(sheet);
  const kept = before.filter(
    (row) => !findingTexts.includes(String(row[4])) || findings.some((finding) => sameFinding(row, finding)),
  );
  const isNew = (finding: Finding) => !kept.some((row) => sameFinding(row, finding));
  const added = [...takenOut, ...findings.filter(isNew)];
  if (!added.length && kept.length === before.length) return;
  const day = isoDay(today(host));
  const rows = [
    ...kept.map((row) => row.map(literal)),
    ...added.map(({ tab, cell, had, what }) => [day, ...[tab, cell, had, what].map(literal)]),
  ];
  writeLog(sheet, rows, before.length);
};
