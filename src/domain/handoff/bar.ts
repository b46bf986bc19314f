/** What keeps sales from getting in touch with a lead at all, however it is asked. */
import { contactBlock, isForgotten } from '../lead/contact';
import type { LeadRow, LeadTable } from '../lead/lead-table';
import type { LeadScore } from '../scoring/lead-score';

/** Nobody is left to call; the matrix excludes the lead; or it asked not to be contacted. */
export type Bar = 'forgotten' | 'excluded' | 'no-contact';

/**
 * The first bar of a lead, the weightiest first; it is scored only where that matters.
 *
 * @example barOf(leads, lead, () => score) // 'excluded'
 */
export const barOf = (
  leads: LeadTable,
  lead: LeadRow,
  score: () => Pick<LeadScore, 'temperature'>,
): Bar | undefined => {
  if (isForgotten(leads, lead)) return 'forgotten';
  if (score().temperature === 'excluded') return 'excluded';
  return contactBlock(leads, lead) ? 'no-contact' : undefined;
};
