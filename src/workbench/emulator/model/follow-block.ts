/** Cut and paste: references to cells that moved follow them, wherever they stand. */
import { mapReferences, quoteSheetName, type Reference, referenceText } from '../engine';
import type { Block } from '../session';
import { encloses } from './spans';

export interface BlockMove {
  readonly from: { readonly sheetName: string; readonly block: Block };
  readonly to: { readonly sheetName: string; readonly row: number; readonly column: number };
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Undefined for open references such as `A:C`. */
const areaOf = ({ start, end = start }: Reference): Block | undefined =>
  start.row === null || start.column === null || end.row === null || end.column === null
    ? undefined
    : { top: start.row, left: start.column, bottom: end.row, right: end.column };

const shifted = ({ start, end, ...rest }: Reference, rows: number, columns: number): Reference => {
  const shift = (corner: typeof start): typeof start => ({
    ...corner,
    row: corner.row === null ? null : corner.row + rows,
    column: corner.column === null ? null : corner.column + columns,
  });
  return { ...rest, start: shift(start), end: end && shift(end) };
};

/**
 * A formula after a block of cells moved; references that reach beyond the block stay.
 * @param reads the tab that references without a tab name mean in this text
 * @param stands the tab on which the formula stands after the move
 */
export const followBlock = (
  formula: string,
  { from, to }: BlockMove,
  reads: string,
  stands: string,
): string =>
  mapReferences(formula, (reference) => {
    const target = reference.sheetName ?? reads;
    const area = areaOf(reference);
    const moves = area !== undefined && sameName(target, from.sheetName) && encloses(from.block, area);
    const sheetName = moves ? to.sheetName : target;
    const named = reference.sheetName !== undefined || !sameName(sheetName, stands);
    const prefix = named ? `${quoteSheetName(sheetName)}!` : '';
    const kept = sameName(sheetName, reference.sheetName ?? '') ? reference : { ...reference, prefix };
    if (!moves) return referenceText(kept);
    return referenceText(shifted(kept, to.row - from.block.top, to.column - from.block.left));
  });
