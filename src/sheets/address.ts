/** Cells and ranges as people and formulas write them. */
import type { Sheet } from '../host/host';
import { columnLetter as columnLetters } from '../messages/issues';

export { columnLetters };

/** @example columnNumber('AB') // 28 */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

export const cellAddress = (row: number, column: number): string => columnLetters(column) + row;

/** Names of letters alone, and too many for a cell address, need no quotes. */
const quoted = (name: string): string =>
  /^[A-Za-z]{4,}$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

/** From row 1 of one column to the bottom of another: rows added later are in it. @example `Leads!M1:AF` */
export const openRange = (sheet: Sheet | undefined, from: number, to: number): string =>
  `${sheet ? `${quoted(sheet.getName())}!` : ''}${columnLetters(from)}1:${columnLetters(to)}`;
