/** The right part of `Revisión`: what scripts found or took out, as values beside the spill of the formula. */
import type { CellValue, Host, Sheet } from '../host/host';
import type { BuildingTexts } from '../messages/building';
import { today } from './cells';
import { bodyOf, dressTable, paintHeader } from './dress';
import { DATE_FORMAT, HEADER, REVIEW_WIDTHS } from './layout';
import { makeFit, writeBlock } from './table';

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

/** Dresses `Revisión` and writes the headers of the log, once. */
export const dressReview = (sheet: Sheet, { logHeader }: BuildingTexts): void => {
  makeFit(sheet, 2, LEFT + WIDTH - 1);
  if (sheet.getRange(1, LEFT, 1, 1).getValues()[0]![0] !== '') return;
  dressTable(sheet, REVIEW_WIDTHS, HEADER.computed);
  bodyOf(sheet, LEFT).setNumberFormat(DATE_FORMAT);
  writeBlock(sheet, 1, LEFT, [logHeader]);
  paintHeader(sheet, LEFT, WIDTH, HEADER.human);
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
  const day = today(host);
  const rows = [...kept, ...added.map(({ tab, cell, had, what }) => [day, tab, cell, had, what])];
  // Where fewer are left than before, blanks take their places.
  while (rows.length < before.length) rows.push(['', '', '', '', '']);
  writeBlock(sheet, 2, LEFT, rows);
};
