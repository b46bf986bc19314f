/** Opens the workbook for the commands that settle who is who, or says why that is not possible. */
import { mayDo, type Right } from '../../domain/rights';
import type { Host } from '../../host/host';
import type { BuildingTexts } from '../../messages/building';
import { SENDING } from '../../messages/handoffs';
import { type HandoffBook, handoffBook } from '../handoff/handoff-book';

/**
 * The book, where the person has the right; otherwise the sentence that says what is in the way.
 *
 * @param refusal what somebody without the right is told
 */
export const openBook = (
  host: Host,
  right: Right,
  refusal: string,
  { noTabs, noMatrix }: BuildingTexts,
): HandoffBook | string => {
  const book = handoffBook(host);
  if (book.kind === 'no-ledger') return SENDING.noLedger;
  if (book.kind !== 'book') return book.kind === 'no-matrix' ? noMatrix : noTabs;
  return mayDo(book.who, book.workbook.settings, right) ? book : refusal;
};
