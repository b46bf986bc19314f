/** Once a decision is made in the sidebar, what its row was asked for is asked no more. */
import { settleDecision } from '../../sheets/decision-notes';
import { attempt } from '../talk';
import type { Turn } from './handoff-turn';
import { compare } from './reconcile';
import { noteWaiting } from './review-handoffs';

/** Takes out the note on `Decisión`, and the line in `Revisión` that says the same. */
export const settleRow = ({ host, book, lead }: Turn): void => {
  const { leadsSheet, layout, tabs } = book.found;
  attempt(host, () => {
    if (!settleDecision(leadsSheet, layout, lead)) return;
    const others = compare(book).pending.filter((one) => one.lead !== lead);
    noteWaiting(host, tabs, layout, others);
  });
};
