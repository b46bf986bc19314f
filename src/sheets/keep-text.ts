/** Keeps cells plain text where Sheets would read `1-10` as a date, `50%` as a number and `+34 600` as a formula. */
import type { Sheet } from '../host/host';
import { bodyOf } from './dress';
import { TEXT_FORMAT, UNFORMATTED } from './layout';

/**
 * Makes the unformatted cells of these columns plain text; what people formatted, and formulas, stay. `isText`: by
 * 0-based column. Nothing to mend, nothing written.
 */
export const keepAsText = (sheet: Sheet, isText: readonly boolean[]): void => {
  const first = isText.indexOf(true);
  if (first < 0) return;
  const range = bodyOf(sheet, first + 1, isText.lastIndexOf(true) - first + 1);
  const formats = range.getNumberFormats();
  const formulas = range.getFormulas();
  const mended = formats.map((row, r) =>
    row.map((format, c) =>
      isText[first + c] && UNFORMATTED.includes(format) && !formulas[r]![c] ? TEXT_FORMAT : format,
    ),
  );
  if (mended.join() !== formats.join()) range.setNumberFormats(mended);
};
