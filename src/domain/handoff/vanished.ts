/** Handoffs that `Bitácora` tells of and `Traspasos` lacks: somebody deleted their rows, or the whole tab. */
import type { Day } from '../cell';
import { leadFinder } from '../interactions/lead-finder';
import { isForgotten } from '../lead/contact';
import type { LeadRow, LeadTable } from '../lead/lead-table';
import type { LogAction } from './change';
import type { Subject } from './decide';
import { cycleOf, type Ledger } from './ledger';

/** A line of the log, as far as it tells what became of a handoff. */
export interface Told {
  readonly what: LogAction | undefined;
  /** As written; whose it is, the leads know. */
  readonly lead: string;
  readonly handoff: string;
  readonly before: string;
  readonly at: Day | undefined;
}

export interface Vanished {
  readonly lead: LeadRow;
  /** ID of the handoff. */
  readonly id: string;
  /** When it began, as the log says. */
  readonly begunAt: Day | undefined;
}

/** Only these prove that there was a handoff: what people typed into an ID does not. */
const PROOF: ReadonlySet<LogAction | undefined> = new Set<LogAction>([
  'sent',
  'decided',
  'corrected',
  'judged',
  'concluded',
  'reopened',
  'reassigned',
]);

const opens = ({ what, before }: Told): boolean => what === 'sent' || (what === 'decided' && before === '');

/** Whoever undoes the beginning of a handoff takes it back: it never was. */
const isWithdrawn = (lines: readonly Told[]): boolean => {
  const [last, before] = lines
    .slice()
    .reverse()
    .filter(({ what }) => what !== 'flagged');
  return last?.what === 'undone' && before !== undefined && opens(before);
};

const begunAt = (lines: readonly Told[]): Day | undefined => lines.filter(opens).pop()?.at;

const byHandoff = (lines: readonly Told[]): Map<string, Told[]> => {
  const groups = new Map<string, Told[]>();
  for (const line of lines) {
    const group = groups.get(line.handoff);
    if (group) group.push(line);
    else if (line.handoff !== '') groups.set(line.handoff, [line]);
  }
  return groups;
};

/**
 * What is missing, of leads that are still there and were not forgotten: whoever deletes a lead with all its traces
 * wants that.
 *
 * @param lines the oldest first
 * @example vanishedHandoffs(log, ledger, leads) // [{ lead, id: 'L-7K3QF9-T1', begunAt: { day: 20779, minute: 605 } }]
 */
export const vanishedHandoffs = (
  lines: readonly Told[],
  ledger: Pick<Ledger, 'handoffs'>,
  leads: LeadTable,
): readonly Vanished[] => {
  const there = new Set(ledger.handoffs.map(({ id }) => id));
  const find = leadFinder(leads);
  const byIndex = new Map(leads.leads.map((lead) => [lead.index, lead]));
  const vanished: Vanished[] = [];
  byHandoff(lines).forEach((told, id) => {
    if (there.has(id) || isWithdrawn(told) || !told.some(({ what }) => PROOF.has(what))) return;
    const lead = byIndex.get(find(told[told.length - 1]!.lead)[0] ?? -1);
    if (lead && !isForgotten(leads, lead)) vanished.push({ lead, id, begunAt: begunAt(told) });
  });
  return vanished;
};

/**
 * Whether the handoff that a lead's row speaks of may be one that vanished. Then nobody can tell what its words answer:
 * to take them for an answer to an earlier one, or to none, would be a decision that nobody made.
 */
export const lacksLatest = ({ handoffs, vanished }: Pick<Subject, 'handoffs' | 'vanished'>): boolean => {
  const latest = Math.max(0, ...handoffs.map(cycleOf));
  return (vanished?.() ?? []).some((id) => cycleOf({ id }) > latest);
};
