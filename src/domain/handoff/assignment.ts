/** Who gets a lead: whoever has its company, else its own salesperson, else a fair turn. */
import type { Day } from '../cell';
import type { LeadRow, LeadTable } from '../lead/lead-table';
import { minutesOf } from '../moment';
import type { HandoffSettings } from '../settings-handoff';
import { fold } from '../text';
import { isAbsent } from './absences';
import { capacityOf } from './capacity';
import { companyKeysOf } from './company';
import { type Handoff, rowDecision } from './handoff';
import type { Ledger } from './ledger';
import { weekdayOf } from './working-hours';

interface AssignmentFacts {
  readonly leads: LeadTable;
  readonly ledger: Pick<Ledger, 'handoffs' | 'of'>;
  /** Turns go round `Correos de ventas`. */
  readonly settings: Pick<HandoffSettings, 'absences' | 'capacity' | 'emails'>;
  /** The day of sending. */
  readonly on: Day;
}

/** Gives leads one after the other; each answer counts for the next ones. */
export interface Assignment {
  /** Who gets a lead that is sent. @param typed its `Responsable`; `''` = nobody. @returns `''` where nobody can take it */
  give(lead: LeadRow, typed: string): string;
  /**
   * Who gets an open handoff instead of its owner; `''` where nobody else can take it.
   *
   * @param isLate who does not answer in time either, and gets nothing
   */
  pass(lead: LeadRow, handoff: Handoff, isLate?: (owner: string) => boolean): string;
}

/** Open, or accepted and not lost since. */
const holdsCompany = (handoff: Handoff): boolean =>
  handoff.owner !== '' && handoff.result !== 'lost' && (rowDecision(handoff) ?? 'accept') === 'accept';

const sentMinute = ({ sentAt }: Handoff): number => (sentAt ? minutesOf(sentAt) : Number.NEGATIVE_INFINITY);

const bySending = (one: Handoff, other: Handoff): number => {
  const [a, b] = [sentMinute(one), sentMinute(other)];
  return a === b ? one.index - other.index : a - b;
};

/** Who has each company: the owner of the handoff that was sent last. */
const companyHolders = ({ leads, ledger }: AssignmentFacts): Map<string, string> => {
  const held = leads.leads.flatMap((lead) =>
    ledger
      .of(lead)
      .filter(holdsCompany)
      .map((handoff) => ({ lead, handoff })),
  );
  held.sort((one, other) => bySending(one.handoff, other.handoff));
  const holders = new Map<string, string>();
  for (const { lead, handoff } of held)
    for (const key of companyKeysOf(leads, lead)) holders.set(key, handoff.owner);
  return holders;
};

/** The Monday of a day's week. */
const weekOf = ({ day }: Day): number => day - weekdayOf(day);

/** Turns of salespeople: who was given a lead when, and how many this week. */
const turnsOf = ({ ledger, settings, on }: AssignmentFacts) => {
  const { absences, capacity, emails } = settings;
  const turn = new Map<string, number>();
  const taken = new Map<string, number>();
  let turns = 0;
  const isThisWeek = (sent: Day | undefined): boolean => !!sent && weekOf(sent) === weekOf(on);
  const count = (owner: string, by: number): void => {
    taken.set(fold(owner), (taken.get(fold(owner)) ?? 0) + by);
  };
  const note = (owner: string, sent: Day | undefined): void => {
    turn.set(fold(owner), ++turns);
    if (isThisWeek(sent)) count(owner, 1);
  };
  for (const { owner, sentAt } of ledger.handoffs.slice().sort(bySending)) note(owner, sentAt);
  const isFull = (owner: string): boolean =>
    (taken.get(fold(owner)) ?? 0) >= (capacityOf(capacity, owner) ?? Number.POSITIVE_INFINITY);
  const lastTurn = (owner: string): number => turn.get(fold(owner)) ?? 0;
  return {
    note,
    leave: (owner: string, sent: Day | undefined) => isThisWeek(sent) && count(owner, -1),
    /** Whose turn it is: of those who can, whoever was given a lead the longest ago, else the first in the list. */
    next: (mayHave: (owner: string) => boolean): string =>
      emails.sales
        .filter((owner) => owner.includes('@') && mayHave(owner))
        .filter((owner) => !isAbsent(absences, owner, on) && !isFull(owner))
        .reduce((best, owner) => (best && lastTurn(best) <= lastTurn(owner) ? best : owner), ''),
  };
};

/**
 * Assigns leads in the order in which it is asked. Company and `Responsable` bind also those who are away or full;
 * only turns skip them.
 *
 * @example assignmentOf(facts).give(lead, '') // 'ana@example.com'
 */
export const assignmentOf = (facts: AssignmentFacts): Assignment => {
  const { leads, settings, on } = facts;
  const holders = companyHolders(facts);
  const turns = turnsOf(facts);
  const holderOf = (lead: LeadRow): string | undefined =>
    companyKeysOf(leads, lead)
      .map((key) => holders.get(key))
      .find(Boolean);
  const noted = (lead: LeadRow, owner: string, sent: Day | undefined): string => {
    if (owner === '') return owner;
    turns.note(owner, sent);
    for (const key of companyKeysOf(leads, lead)) holders.set(key, owner);
    return owner;
  };
  return {
    give: (lead, typed) => noted(lead, holderOf(lead) ?? (typed.trim() || turns.next(() => true)), on),
    pass: (lead, { owner, sentAt }, isLate = () => false) => {
      const holder = holderOf(lead) ?? '';
      const mayHave = (one: string): boolean => fold(one) !== fold(owner) && !isLate(one);
      const canTake = holder && mayHave(holder) && !isAbsent(settings.absences, holder, on);
      const next = canTake ? holder : turns.next(mayHave);
      if (next) turns.leave(owner, sentAt);
      return noted(lead, next, sentAt);
    },
  };
};
