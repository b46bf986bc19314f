/** Rows, columns and tabs put in and taken out where no protection forbids it; else they throw a `Refusal`. */
import type { SheetId } from './engine';
import { forbidsDeletion, forbidsInsertion } from './model/protections';
import type { Insertion } from './model/restructure';
import type { Axis } from './model/spans';
import { protectedCell } from './refusal';
import { type Runtime, refuseProtected } from './runtime';
import { wholeSheet } from './services/places';
import { deleteSheet, shiftLines } from './tabs';

export const insertLines = (runtime: Runtime, id: SheetId, insertion: Insertion): void => {
  const { workbook, user, owner } = runtime;
  if (forbidsInsertion(workbook.sheet(id), insertion.axis, insertion.at, user, owner)) throw protectedCell();
  shiftLines(workbook, id, insertion);
};

/** `from` is 0-based. */
export const removeLines = (runtime: Runtime, id: SheetId, axis: Axis, from: number, count: number): void => {
  const whole = wholeSheet(runtime.workbook.sheet(id));
  const last = from + count - 1;
  const gone = axis === 'row' ? { top: from, bottom: last } : { left: from, right: last };
  refuseProtected(runtime, id, { ...whole, ...gone });
  shiftLines(runtime.workbook, id, { axis, at: from, count: -count });
};

export const removeTab = ({ workbook, user, owner }: Runtime, id: SheetId): void => {
  if (forbidsDeletion(workbook.sheet(id), user, owner)) throw protectedCell();
  deleteSheet(workbook, id);
};
