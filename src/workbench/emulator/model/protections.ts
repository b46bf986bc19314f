/** Whom protections stop, and where (https://developers.google.com/apps-script/reference/spreadsheet/protection). */
import type { Block } from '../session';
import type { ProtectionState, SheetState } from './book-state';
import { type Axis, overlaps } from './spans';

export const newProtection = (id: number, block: Block | null): ProtectionState => ({
  id,
  block,
  description: '',
  warningOnly: false,
  editors: null,
  domainEdit: false,
  unprotected: [],
});

const sameAddress = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const domainOf = (email: string): string => email.slice(email.lastIndexOf('@')).toLowerCase();

export const isAmong = (people: readonly string[], email: string): boolean =>
  people.some((other) => sameAddress(other, email));

/** True for the owner always, and for everyone while it only warns or its editors are still those of the file. */
export const admits = (protection: ProtectionState, person: string, owner: string): boolean => {
  const { warningOnly, editors, domainEdit } = protection;
  if (warningOnly || editors === null || sameAddress(person, owner)) return true;
  return person !== '' && (isAmong(editors, person) || (domainEdit && domainOf(person) === domainOf(owner)));
};

/** What is left of a block without another one: at most four blocks. */
const without = (block: Block, hole: Block): Block[] => {
  if (!overlaps(block, hole)) return [block];
  const top = Math.max(block.top, hole.top);
  const bottom = Math.min(block.bottom, hole.bottom);
  const parts = [
    { ...block, bottom: hole.top - 1 },
    { ...block, top: hole.bottom + 1 },
    { ...block, top, bottom, right: hole.left - 1 },
    { ...block, top, bottom, left: hole.right + 1 },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
};

/** True if any cell of the block is protected: in a protected sheet, one outside the unprotected ranges. */
export const reaches = ({ block: own, unprotected }: ProtectionState, block: Block): boolean => {
  if (own) return overlaps(own, block);
  let rest = [block];
  for (const hole of unprotected) rest = rest.flatMap((part) => without(part, hole));
  return rest.length > 0;
};

/** Whether some protection keeps this person from cells of a block. */
export const forbids = (sheet: SheetState, block: Block, person: string, owner: string): boolean =>
  sheet.protections.some((held) => !admits(held, person, owner) && reaches(held, block));

/** Whether the person may not rename the tab or change its layout: only protections of whole sheets count. */
export const forbidsTab = ({ protections }: SheetState, person: string, owner: string): boolean =>
  protections.some((held) => held.block === null && !admits(held, person, owner));

/** A tab in which anything is protected from a person cannot be deleted by them. */
export const forbidsDeletion = ({ protections }: SheetState, person: string, owner: string): boolean =>
  protections.some((held) => !admits(held, person, owner));

/** Whether new rows or columns would lie amid what is protected; beside it they may be put in. Undocumented. */
export const forbidsInsertion = (
  sheet: SheetState,
  axis: Axis,
  at: number,
  person: string,
  owner: string,
): boolean => {
  const line = (position: number): Block =>
    axis === 'row'
      ? { top: position, bottom: position, left: 0, right: sheet.columns - 1 }
      : { left: position, right: position, top: 0, bottom: sheet.rows - 1 };
  return [at - 1, at].every((position) => forbids(sheet, line(position), person, owner));
};
