/** IDs for leads: short random texts that are never a number or a date, and never used twice. */
import { LETTERS } from '../domain/fingerprint';
import type { Host, Sheet } from '../host/host';

const LENGTH = 6;

/** @example newId(() => 0.5, new Set()) // 'L-KKKKKK' */
export const newId = (random: () => number, taken: ReadonlySet<string>): string => {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[Math.floor(random() * LETTERS.length)]);
  const id = `L-${letters.join('')}`;
  return taken.has(id) ? newId(random, taken) : id;
};

/** The first and the last row of each run of neighbours. @example runsOf([2, 3, 7]) // [[2, 3], [7, 7]] */
const runsOf = (rows: readonly number[]): (readonly [number, number])[] => {
  const lasts = rows.filter((row, index) => rows[index + 1] !== row + 1);
  return rows.filter((row, index) => rows[index - 1] !== row - 1).map((row, index) => [row, lasts[index]!]);
};

/**
 * Gives an ID to those of these rows of the sheet (in order) that have none now: since they were looked up, someone may
 * have sorted. Each run of rows is one write, so that no ID that stands is ever written again. Returns how many.
 */
export const giveIds = (host: Host, sheet: Sheet, column: number, rows: readonly number[]): number => {
  if (!rows.length) return 0;
  const range = sheet.getRange(1, column, sheet.getLastRow(), 1);
  const ids = range.getValues().map(([id = '']) => id);
  const formulas = range.getFormulas();
  const due = rows.filter((row) => ids[row - 1] === '' && !formulas[row - 1]![0]);
  const taken = new Set(ids.map(String));
  for (const row of due) {
    const id = newId(host.random, taken);
    taken.add(id);
    ids[row - 1] = id;
  }
  for (const [first, last] of runsOf(due)) {
    const block = ids.slice(first - 1, last).map((id) => [id]);
    sheet.getRange(first, column, block.length, 1).setValues(block);
  }
  return due.length;
};
