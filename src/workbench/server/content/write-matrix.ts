/** Puts a person's own criteria in place of those of `Matriz`, column by column as the headers say. */
import { foldHeader } from '../csv/fold';
import type { Sheet } from './add-on';
import { formatColumn, makeRoom, type Written, writeBlock } from './write-block';

type Cells = readonly (readonly string[])[];

/** Headers under which numbers and shares are meant; all else is text, conditions above all. */
const NUMERIC = ['peso', 'sin dato', 'por evento', 'vida media (dias)'];

/** The header of a degree column: `25%`, `Alto (25%)`. */
const DEGREE = /^(.*\()?\s*\d+([.,]\d+)?\s*%\s*\)?$/;

const PLAIN_TEXT = '@';

/** A degree that was typed as `75%` is kept by the sheet as 0.75. */
const titleOf = (cell: unknown): string =>
  typeof cell === 'number' ? `${Math.round(cell * 1e6) / 1e4}%` : String(cell);

const headersOf = (sheet: Sheet): string[] =>
  (sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? []).map(titleOf);

/** Where a header goes: its namesake, else (degrees only) a degree that nobody claims, else a new column at the end. */
const placeHeaders = (wanted: readonly string[], present: readonly string[]): string[] => {
  const headers = [...present];
  const folded = new Set(wanted.map(foldHeader));
  for (const header of wanted) {
    if (headers.some((one) => foldHeader(one) === foldHeader(header))) continue;
    const free = headers.findIndex((one) => DEGREE.test(one) && !folded.has(foldHeader(one)));
    if (free >= 0 && DEGREE.test(header)) headers[free] = header;
    else headers.push(header);
  }
  return headers;
};

/**
 * A weight or share as a number, anything else as it stands.
 *
 * @example numberOrText('12,5%') //=> 0.125
 */
const numberOrText = (text: string): Written => {
  const [, digits, percent] = /^\s*(-?\d+(?:[.,]\d+)?)\s*(%?)\s*$/.exec(text) ?? [];
  if (digits === undefined) return text;
  const value = Number(digits.replace(',', '.'));
  return percent ? value / 100 : value;
};

const arrange = (rows: Cells, headers: readonly string[]): Written[][] => {
  const [wanted = [], ...body] = rows;
  const sources = headers.map((header) => wanted.findIndex((one) => foldHeader(one) === foldHeader(header)));
  return body.map((row) =>
    headers.map((header, at) => {
      const text = row[sources[at]!] ?? '';
      return NUMERIC.includes(foldHeader(header)) ? numberOrText(text) : text;
    }),
  );
};

/** Replaces all rows below the header of a matrix tab. `rows` opens with its own header; order of columns is free. */
export const writeMatrix = (sheet: Sheet, rows: Cells): void => {
  const headers = placeHeaders(rows[0] ?? [], headersOf(sheet));
  makeRoom(sheet, rows.length, headers.length);
  sheet.getRange(2, 1, sheet.getMaxRows() - 1, headers.length).clearContent();
  headers.forEach((header, at) => {
    if (DEGREE.test(header)) formatColumn(sheet, at + 1, PLAIN_TEXT);
  });
  writeBlock(sheet, 1, [headers, ...arrange(rows, headers)]);
};
