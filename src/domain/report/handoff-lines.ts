/** What happened to handoffs in the week and in the one before: sent, answered, judged, closed; open and overdue. */
import type { Day } from '../cell';
import { endedAt, type Handoff, isOfNobody, isOverdue, stateOf } from '../handoff/handoff';
import type { Schedule } from '../handoff/working-hours';
import { workingHoursBetween } from '../handoff/working-time';
import { minutesOf } from '../moment';
import { count, lineOf, type Measured, median } from './figures';
import type { LedgerFacts } from './ledger-facts';
import { isBy, isIn, type Period } from './period';
import type { Line, Section } from './report';

/** When something happened to a handoff; undefined where it did not, and where nobody wrote down when. */
type When = (handoff: Handoff) => Day | undefined;

const decidedAs =
  (word: Handoff['decision']): When =>
  ({ decision, decidedAt, how }) =>
    decision === word && how !== 'merged' ? decidedAt : undefined;
const judgedAs =
  (word: Handoff['verdict']): When =>
  ({ verdict, judgedAt }) =>
    verdict === word ? judgedAt : undefined;
const endedAs =
  (word: Handoff['result']): When =>
  (handoff) =>
    handoff.result === word ? endedAt(handoff) : undefined;

/** What is counted by its day. */
const EVENTS = {
  sent: ({ sentAt }) => sentAt,
  accepted: decidedAs('accept'),
  returned: decidedAs('return'),
  rejected: decidedAs('reject'),
  qualified: judgedAs('qualified'),
  notYet: judgedAs('notYet'),
  disqualified: judgedAs('disqualified'),
  won: endedAs('won'),
  lost: endedAs('lost'),
} as const satisfies Record<string, When>;

type HandoffEvent = keyof typeof EVENTS;

export const happened = (
  handoffs: readonly Handoff[],
  event: HandoffEvent,
  period: Period,
): readonly Handoff[] => handoffs.filter((handoff) => isIn(period, EVENTS[event](handoff)));

/** A handoff as it stood at a moment; undefined before it was sent. One without a day of sending was there before. */
const standingAt = (handoff: Handoff, at: Day): Handoff | undefined => {
  const { sentAt, decidedAt } = handoff;
  if (sentAt && !isBy(sentAt, at)) return undefined;
  const isLater = decidedAt !== undefined && !isBy(decidedAt, at);
  return isLater ? { ...handoff, decision: undefined, verdict: undefined, result: undefined } : handoff;
};

/** Nobody waited for these: they were decided as they were sent, found decided, or closed as a repeat. */
const UNTIMED: readonly Handoff['how'][] = ['selfService', 'adopted', 'merged'];

/** Undefined where one of the two times is not known to the minute. */
const hoursOf = (
  { sentAt, decidedAt, isApproximate, how }: Handoff,
  schedule: Schedule,
): number | undefined => {
  if (isApproximate || UNTIMED.includes(how)) return undefined;
  if (sentAt?.minute === undefined || decidedAt?.minute === undefined) return undefined;
  const [from, to] = [sentAt, decidedAt].map(({ day, minute = 0 }) => ({ day, minute }));
  return minutesOf(from!) > minutesOf(to!) ? undefined : workingHoursBetween(from!, to!, schedule);
};

/** Of those decided in a period. */
const hoursIn = ({ book, handoffs, refs }: LedgerFacts, period: Period): Measured[] =>
  handoffs.flatMap((handoff): Measured[] => {
    const isDecided = handoff.decision && isIn(period, handoff.decidedAt);
    const value = isDecided ? hoursOf(handoff, book.settings.schedule) : undefined;
    return value === undefined ? [] : [{ value, row: refs([handoff])[0]!, isAtLeast: false }];
  });

const COLUMNS = ['now', 'before'];

/**
 * Counted by day; `open` and `overdue` as they stood when the week was taken, without those whose lead is gone or
 * forgotten: nobody can answer them. `hours` is the median of the working hours from sending to decision.
 */
export const handoffSection = (facts: LedgerFacts): Section => {
  const { book, periods, handoffs, refs } = facts;
  const spanOf = (column: string): Period => (column === 'now' ? periods.now : periods.before);
  const momentOf = (column: string): Day => (column === 'now' ? periods.takenAt : periods.previousTakenAt);
  const line = (term: string, rowsIn: (column: string) => readonly Handoff[]): Line =>
    lineOf('handoffs', COLUMNS, { term }, (column, id) => count(id, refs(rowsIn(column))));
  const gone = new Set(book.ledger.gone);
  const openIn = (column: string): readonly Handoff[] =>
    handoffs.flatMap((handoff) => {
      const then = gone.has(handoff) ? undefined : standingAt(handoff, momentOf(column));
      return then && stateOf(then) === 'open' && !isOfNobody(then) ? [then] : [];
    });
  const overdueIn = (column: string): readonly Handoff[] =>
    openIn(column).filter((handoff) => isOverdue(handoff, momentOf(column)));
  return {
    id: 'handoffs',
    columns: COLUMNS,
    lines: [
      ...(Object.keys(EVENTS) as HandoffEvent[]).map((event) =>
        line(event, (column) => happened(handoffs, event, spanOf(column))),
      ),
      line('open', openIn),
      line('overdue', overdueIn),
      lineOf('handoffs', COLUMNS, { term: 'hours' }, (column, id) =>
        median(id, 'hours', hoursIn(facts, spanOf(column))),
      ),
    ],
  };
};
