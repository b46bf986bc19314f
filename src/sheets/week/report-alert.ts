/** A sentence in `Informe` above figures that could not be counted anew. */
import type { Sheet } from '../../host/host';
import { makeFit, writeBlock } from '../table';
import { lettersOf, lookRows, PAGE_WIDTH, ROW_HEIGHT } from './report-looks';
import { movedDown, readReportMemo, writeReportMemo } from './report-memo';
import { dressOnce } from './report-tab';
import { linesToFit } from './text-width';

/** Title, and what the week is compared with, stand above it. */
const ABOVE = 2;

const rowsOf = (text: string): readonly string[] =>
  text ? linesToFit(text, PAGE_WIDTH, lettersOf('notice')) : [];

/** Rows for it; what stands there of an earlier one is written over. */
const makeRoom = (sheet: Sheet, rows: number): void => {
  makeFit(sheet, ABOVE, 1);
  if (rows < 1) return;
  sheet.insertRowsAfter(ABOVE, rows);
  sheet.setRowHeightsForced(ABOVE + 1, rows, ROW_HEIGHT);
};

/**
 * Puts a sentence below the title, in rows of its own; those of an earlier one go. The next report takes it away. Writes
 * nothing where it stands there already.
 *
 * @example writeReportAlert(sheet, 'Este informe no se ha podido poner al día. …');
 */
export const writeReportAlert = (sheet: Sheet, text: string): void => {
  const memo = readReportMemo(sheet);
  if (memo.alert === text) return;
  const [lines, before] = [rowsOf(text), rowsOf(memo.alert).length];
  const added = Math.max(0, lines.length - before);
  if (!memo.rows) dressOnce(sheet);
  makeRoom(sheet, added);
  const cells = Array.from({ length: before + added }, (_, row) => [lines[row] ?? '']);
  const looks = cells.map(() => ['notice' as const]);
  sheet
    .getRange(ABOVE + 1, 1, cells.length, 1)
    .setFontColors(lookRows(looks, 'colour'))
    .setFontSizes(lookRows(looks, 'size'))
    .setFontWeights(lookRows(looks, 'weight'));
  writeBlock(sheet, ABOVE + 1, 1, cells);
  const rows = Math.max(memo.rows, ABOVE) + added;
  writeReportMemo(sheet, { ...memo, rows, figures: movedDown(memo.figures, added), alert: text });
};
