/** Whether a lead asked to be left alone. It blocks contact, never the score. */
import { textOf } from '../answer';
import type { Cell } from '../cell';
import { NO_ANSWERS } from '../condition/words';
import { fold, matchesName } from '../text';
import { FORGOTTEN } from '../vocabulary';
import { fieldOf, type LeadRow, type LeadTable } from './lead-table';

/** What forbids it: something other than `no` in `No contactar`, or `no` in `Consentimiento`. */
export type ContactBlock = 'doNotContact' | 'consent';

/** Whether *Olvidar lead* has taken out who a lead is. */
export const isForgotten = (leads: LeadTable, lead: LeadRow): boolean =>
  (['firstName', 'lastName', 'email', 'phone'] as const).some((field) =>
    matchesName(fieldOf(leads, lead, field), FORGOTTEN.erased),
  );

const isNo = (cell: Cell): boolean => cell === false || NO_ANSWERS.has(fold(textOf(cell)));

/**
 * Why a lead must not be contacted; undefined where it may, and where nothing is known. A note or a date in
 * `No contactar` (`baja el 3/2/2026`) counts as a yes; only a plain `no` in `Consentimiento` is a no.
 *
 * @example contactBlock(leads, lead) // 'doNotContact'
 */
export const contactBlock = (leads: LeadTable, lead: LeadRow): ContactBlock | undefined => {
  const [asked, consent] = [fieldOf(leads, lead, 'doNotContact'), fieldOf(leads, lead, 'consent')];
  if (asked !== '' && !isNo(asked)) return 'doNotContact';
  return consent !== '' && isNo(consent) ? 'consent' : undefined;
};
