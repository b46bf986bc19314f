/** Short marks of what rows hold, to tell whether they still do. */
import { type Cell, isDay } from './cell';

/** For short texts that people read out: without 0/O, 1/I/L, and without E, which makes numbers (`12E456`). */
export const LETTERS = '23456789ABCDFGHJKMNPQRSTUVWXYZ';

/** What comes back from a sheet may have fewer digits and other line ends than what was written. */
const spelt = (cell: Cell): string | number =>
  typeof cell === 'number'
    ? Number(cell.toPrecision(12))
    : isDay(cell)
      ? `d${cell.day}`
      : String(cell).replace(/\s+/g, ' ');

/**
 * A mark of rows in this order, after those that gave the `seed`. Equal rows have equal marks; different ones too, in
 * one case out of 4,000 million.
 *
 * @example fingerprint([['Ana', 5]]) === fingerprint([['Ana', 6]]) // false
 */
export const fingerprint = (rows: readonly (readonly Cell[])[], seed = 0): number => {
  // FNV-1a.
  let hash = seed ^ 0x811c9dc5;
  for (const row of rows) {
    const text = `${row.map(spelt).join('\t')}\n`;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
};
