/** `Semanas › Resumen`: one cell a week that says whether its mail has gone out. */
import { textOf } from '../../domain/answer';
import { cellAt, type Day, isDay } from '../../domain/cell';
import { readDay } from '../../domain/day';
import { WEEK_COLUMNS } from '../../domain/vocabulary-weeks';
import type { Host, Sheet } from '../../host/host';
import { cellReader } from '../cells';
import { ownColumns, patchRows } from '../own-columns';
import { readTitles } from '../table';

export interface DigestCell {
  /** What stands there now, trimmed. */
  readonly text: string;
  /** Writes, and does not go on before Google has it. */
  write(text: string): void;
}

/**
 * The cell of a week; undefined where the week or one of the columns is not there. Copies of tables, which fill most of
 * the tab, are not read.
 *
 * @example digestCell(host, weeksSheet, report.week)?.text // 'enviado 16/11/2026 07:02 a 3 personas'
 */
export const digestCell = (host: Host, sheet: Sheet, week: Day): DigestCell | undefined => {
  const columns = ownColumns(readTitles(sheet), WEEK_COLUMNS);
  const { week: weekColumn, digest } = columns;
  if (!weekColumn || !digest || sheet.getLastRow() < 2) return undefined;
  const first = Math.min(weekColumn, digest);
  const width = Math.abs(weekColumn - digest) + 1;
  const toCell = cellReader(host);
  const rows = sheet.getRange(2, first, sheet.getLastRow() - 1, width).getValues();
  const dayAt = (row: number): number | undefined => {
    const cell = toCell(rows[row]![weekColumn - first] ?? '');
    return (isDay(cell) ? cell : readDay(textOf(cell)))?.day;
  };
  const found = rows.findIndex((_, row) => dayAt(row) === week.day);
  if (found < 0) return undefined;
  return {
    text: textOf(cellAt(rows[found]!.map(toCell), digest - first)).trim(),
    write: (text) => {
      patchRows(sheet, columns, new Map([[found + 2, { digest: text }]]));
      host.spreadsheetApp.flush();
    },
  };
};
