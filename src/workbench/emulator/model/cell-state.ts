/** One cell: what was typed and how it is dressed. An entirely plain blank cell is `undefined`. */
import type { FormulaError } from '../engine';
import { type Look, PLAIN } from './look';

/** A typed constant. Dates are numbers whose look is date-like, as in Sheets. */
export type Constant = null | string | number | boolean | FormulaError;

interface CellState {
  readonly value: Constant;
  readonly formula: string | undefined;
  readonly look: Look;
  readonly note: string;
}

export type MaybeCell = CellState | undefined;

const blanks = new WeakMap<Look, CellState>();

const blankWith = (look: Look): MaybeCell => {
  if (look === PLAIN) return undefined;
  let cell = blanks.get(look);
  if (!cell) {
    cell = { value: null, formula: undefined, look, note: '' };
    blanks.set(look, cell);
  }
  return cell;
};

export const makeCell = (
  value: Constant,
  formula: string | undefined,
  look: Look,
  note: string,
): MaybeCell =>
  value === null && formula === undefined && note === '' ? blankWith(look) : { value, formula, look, note };

export const lookAt = (cell: MaybeCell): Look => cell?.look ?? PLAIN;

export const redress = (cell: MaybeCell, change: (look: Look) => Look): MaybeCell => {
  const look = change(lookAt(cell));
  return look === lookAt(cell) ? cell : makeCell(cell?.value ?? null, cell?.formula, look, cell?.note ?? '');
};

export const withContent = (cell: MaybeCell, value: Constant, formula: string | undefined): MaybeCell =>
  makeCell(value, formula, lookAt(cell), cell?.note ?? '');

export const withNote = (cell: MaybeCell, note: string): MaybeCell =>
  makeCell(cell?.value ?? null, cell?.formula, lookAt(cell), note);
