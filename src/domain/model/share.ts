/** Shares of a weight: `25%`, `Alto (75%)`, 0.75. */
import { numberOf } from '../answer';
import type { Cell } from '../cell';
import { plainNumber, round9 } from '../number';

const NAMED = /(?:^|\()\s*(\d+(?:[.,]\d+)?)\s*%\s*\)?\s*$/;
const ALONE = /^\s*\d+(?:[.,]\d+)?\s*%\s*$|\(\s*\d+(?:[.,]\d+)?\s*%\s*\)\s*$/;

/** What a header says about degrees: a share, a share that cannot be, or nothing. */
type DegreeHeader = { readonly share: number } | 'out-of-range' | undefined;

const within = (share: number): DegreeHeader =>
  share >= 0 && share <= 1 ? { share: round9(share) } : 'out-of-range';

/**
 * Sheets turns a typed `75%` into 0.75, so a number is a share too.
 *
 * @example readDegreeHeader('Alto (75%)') // { share: 0.75 }
 * @example readDegreeHeader(75) // 'out-of-range'
 */
export const readDegreeHeader = (cell: Cell): DegreeHeader => {
  if (typeof cell === 'string' && ALONE.test(cell)) {
    return within(Number(NAMED.exec(cell)![1]!.replace(',', '.')) / 100);
  }
  const number = numberOf(cell);
  return number === undefined ? undefined : within(number);
};

/** The header as people see it: 0.75 is shown as 75%. */
export const degreeTitle = (cell: Cell): string =>
  typeof cell === 'number' ? `${plainNumber(round9(cell * 100))}%` : String(cell).trim();

/** A share cell: `25%` or a number from 0 to 1; undefined if it is neither. */
export const readShare = (cell: Cell): number | undefined => {
  const share = numberOf(cell);
  return share !== undefined && share >= 0 && share <= 1 ? share : undefined;
};

/** What somebody typed for a share, as they see it: Sheets keeps `150%` as 1.5. */
export const shownShare = (cell: Cell): Cell =>
  typeof cell === 'number' && !Number.isInteger(cell) ? degreeTitle(cell) : cell;
