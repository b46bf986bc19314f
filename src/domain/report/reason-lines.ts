/** Why leads come back, are rejected, discarded or lost: reasons by how often they were given. */
import { type No, noOf } from '../handoff/last-no';
import { reasonHead } from '../handoff/rejection-stage';
import { fold } from '../text';
import { count, lineOf } from './figures';
import { groupBy } from './frozen-rows';
import type { LedgerFacts } from './ledger-facts';
import { isIn } from './period';
import type { Label, Line, Section } from './report';
import { withRest } from './with-rest';

const KINDS: readonly No['kind'][] = ['returned', 'rejected', 'discarded', 'lost'];
const COLUMNS = ['now', 'quarter'];
/** Reasons under a heading; the rest is one line, so that lines add up to their heading. */
const MOST_REASONS = 3;

const labelOf = ({ handoff }: No): Label => {
  const text = reasonHead(handoff.reason);
  return text ? { text } : { term: 'noReason' };
};

/**
 * By what stands before any colon of `Motivo`. Each handoff counts for the no in which it ended, on the day of it: one
 * that was accepted and then lost counts as lost. `Aún no` counts as returned.
 */
export const reasonsSection = ({ periods, handoffs, refs }: LedgerFacts): Section => {
  const said = handoffs.flatMap((handoff): No[] => {
    const no = noOf(handoff);
    return no && isIn(periods.long, no.at) ? [no] : [];
  });
  const line = (
    label: Label,
    some: readonly No[],
    more: { readonly role?: 'heading'; readonly under?: string },
  ): Line =>
    lineOf(
      'reasons',
      COLUMNS,
      label,
      (column, id) => {
        const counted = column === 'now' ? some.filter(({ at }) => isIn(periods.now, at)) : some;
        return count(id, refs(counted.map(({ handoff }) => handoff)));
      },
      more,
    );
  const linesOf = (kind: No['kind']): Line[] => {
    const all = said.filter((one) => one.kind === kind);
    if (all.length === 0) return [];
    const groups = [...groupBy(all, ({ handoff }) => fold(reasonHead(handoff.reason))).values()]
      .sort((one, other) => other.length - one.length)
      .map((some) => ({ label: labelOf(some[0]!), some }));
    const shown = withRest(groups, MOST_REASONS, (rest) => ({
      label: { term: 'others' },
      some: rest.flatMap(({ some }) => some),
    }));
    return [
      line({ term: `why-${kind}` }, all, { role: 'heading' }),
      ...shown.map(({ label, some }) => line(label, some, { under: `why-${kind}` })),
    ];
  };
  return { id: 'reasons', columns: COLUMNS, lines: KINDS.flatMap(linesOf) };
};
