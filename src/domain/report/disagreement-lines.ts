/** Where score and verdict disagree, and what comes back twice for one reason. */
import { disagreements, secondReturns } from '../handoff/disagreements';
import type { Handoff } from '../handoff/handoff';
import { noOf } from '../handoff/last-no';
import { count, lineOf, shareWithRange } from './figures';
import type { LedgerFacts } from './ledger-facts';
import { isIn } from './period';
import type { Line, Section } from './report';

const COLUMNS = ['now', 'quarter', 'share'];

/** Who could be found too hot, or too cold, by a verdict. */
const COULD_BE: Readonly<Record<'too-hot' | 'too-cold', (handoff: Handoff) => boolean>> = {
  'too-hot': ({ temperature }) => temperature === 'hot',
  'too-cold': ({ temperature }) => temperature === 'warm' || temperature === 'cold',
};

/** By the day of the verdict. The share is of the verdicts of 13 weeks on leads that were sent hot, or that were not. */
export const disagreementSection = ({ book, periods, handoffs, refs }: LedgerFacts): Section => {
  const found = disagreements(book);
  const judged = handoffs.filter(({ verdict, judgedAt }) => verdict && isIn(periods.long, judgedAt));
  const line = (direction: 'too-hot' | 'too-cold'): Line => {
    const all = found.filter((one) => one.direction === direction).map(({ handoff }) => handoff);
    const long = all.filter(({ judgedAt }) => isIn(periods.long, judgedAt));
    return lineOf('disagreements', COLUMNS, { term: direction }, (column, id) => {
      if (column === 'quarter') return count(id, refs(long));
      if (column === 'share') return shareWithRange(id, refs(long), refs(judged.filter(COULD_BE[direction])));
      return count(id, refs(long.filter(({ judgedAt }) => isIn(periods.now, judgedAt))));
    });
  };
  const returns = secondReturns(book).map((one) => one.handoffs[one.handoffs.length - 1]!);
  const twice = lineOf('disagreements', COLUMNS, { term: 'second-return' }, (column, id) => {
    if (column === 'share') return undefined;
    const period = column === 'now' ? periods.now : periods.long;
    return count(id, refs(returns.filter((handoff) => isIn(period, noOf(handoff)?.at))));
  });
  return { id: 'disagreements', columns: COLUMNS, lines: [line('too-hot'), line('too-cold'), twice] };
};
