/** Results in `Traspasos` that can hardly be as they stand: report and forecast count by their day and their amount. */
import { numberOf, textOf } from '../answer';
import type { Origin } from '../cell';
import { printDay } from '../day';
import type { Issue, Severity } from '../issue';
import type { Settings } from '../settings';
import { notebook } from '../table';
import type { HandoffColumn } from '../vocabulary';
import { type Handoff, sentDayOf } from './handoff';
import type { Ledger } from './ledger';

/** An amount this many times the median of the wins may be a slip; of fewer wins, none is usual. */
const [TIMES, FEWEST] = [100, 5];

/** What is wrong with one result. */
interface Fault {
  readonly column: HandoffColumn;
  readonly code: Issue['code'];
  readonly severity?: Severity;
  readonly params?: Issue['params'];
}

const medianOf = (values: readonly number[]): number =>
  values.slice().sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** What is usual, and above which amount it is not; undefined where too little is known. */
const usualAmount = (handoffs: readonly Handoff[]): number | undefined => {
  const amounts = handoffs
    .filter(({ result }) => result === 'won')
    .flatMap(({ amount = 0 }) => (amount > 0 ? [amount] : []));
  return amounts.length >= FEWEST ? medianOf(amounts) : undefined;
};

const amountFaults = ({ cells, amount = 0 }: Handoff, usual: number | undefined): readonly Fault[] => {
  const column = 'amount' as const;
  if ((numberOf(cells.amount) ?? 0) < 0) return [{ column, code: 'negative-amount', severity: 'error' }];
  return usual !== undefined && amount > TIMES * usual
    ? [{ column, code: 'far-amount', params: { usual, times: Math.round(amount / usual) } }]
    : [];
};

/** Only a day that moves with the calendar tells what is still to come. */
const dayFaults = (handoff: Handoff, { asOf, asOfFrom }: Settings): readonly Fault[] => {
  const { result, resultOn, cells } = handoff;
  const sentOn = sentDayOf(handoff);
  const column = 'resultOn' as const;
  if (!resultOn)
    return result === 'won' && textOf(cells.resultOn).trim() === '' ? [{ column, code: 'undated-win' }] : [];
  if (asOf && asOfFrom === 'cutoff' && resultOn.day > asOf.day)
    return [{ column, code: 'future-result', params: { day: printDay(asOf) } }];
  return sentOn && resultOn.day < sentOn.day
    ? [{ column, code: 'early-result', params: { day: printDay(sentOn) } }]
    : [];
};

/** Each at its cell. */
export const resultIssues = ({ handoffs, columns }: Ledger, settings: Settings, origin: Origin): Issue[] => {
  const notes = notebook('handoffs', origin);
  const usual = usualAmount(handoffs);
  for (const handoff of handoffs) {
    if (!handoff.result) continue;
    for (const { column, code, severity = 'warning', params } of [
      ...amountFaults(handoff, usual),
      // Without the column there is no cell to mend.
      ...(columns.resultOn === undefined ? [] : dayFaults(handoff, settings)),
    ])
      notes.note(
        severity,
        code,
        { row: handoff.index, column: columns[column]! },
        handoff.cells[column],
        params,
      );
  }
  return notes.issues;
};
