/** IDs for leads: short random texts that are never a number or a date, and never used twice. */
import type { Host, Sheet } from '../host/host';
import { literal } from './cells';

/** Without 0/O, 1/I/L, and without E, which makes numbers (`12E456`). */
const LETTERS = '23456789ABCDFGHJKMNPQRSTUVWXYZ';
const LENGTH = 6;

/** @example newId(() => 0.5, new Set()) // 'L-KKKKKK' */
export const newId = (random: () => number, taken: ReadonlySet<string>): string => {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[Math.floor(random() * LETTERS.length)]);
  const id = `L-${letters.join('')}`;
  return taken.has(id) ? newId(random, taken) : id;
};

const runsOf = (rows: readonly number[]): number[][] => {
  const runs: number[][] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last && last[last.length - 1] === row - 1) last.push(row);
    else runs.push([row]);
  }
  return runs;
};

/**
 * Gives an ID to each of these rows of the sheet (in order). One read and one write: what stands between them is
 * written back as it was, except where formulas give IDs; then each run of rows is written for itself.
 */
export const giveIds = (host: Host, sheet: Sheet, column: number, rows: readonly number[]): void => {
  if (!rows.length) return;
  const range = sheet.getRange(1, column, sheet.getLastRow(), 1);
  const ids = range.getValues().map(([id]) => id!);
  const taken = new Set(ids.map(String));
  for (const row of rows) {
    const id = newId(host.random, taken);
    taken.add(id);
    ids[row - 1] = id;
  }
  const first = rows[0]!;
  const span = Array.from({ length: rows[rows.length - 1]! - first + 1 }, (_, index) => first + index);
  const hasFormula = span.length > rows.length && range.getFormulas().some(([formula]) => formula);
  for (const run of hasFormula ? runsOf(rows) : [span]) {
    const values = run.map((row) => [literal(ids[row - 1]!)]);
    sheet.getRange(run[0]!, column, run.length, 1).setValues(values);
  }
};
