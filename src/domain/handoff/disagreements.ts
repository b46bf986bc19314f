/** Where score and people disagree, and where one reason sent a lead back twice: what managers talk about. */
import type { Day } from '../cell';
import type { LeadRow, LeadTable } from '../lead/lead-table';
import { minutesOf } from '../moment';
import type { LeadScore } from '../scoring/lead-score';
import { fold } from '../text';
import type { Temperature } from '../vocabulary';
import type { Handoff } from './handoff';
import { type No, noOf } from './last-no';
import type { Ledger } from './ledger';
import { reasonHead } from './rejection-stage';

/** What of a scored workbook is asked here. */
export interface Judged {
  readonly ledger: Ledger;
  readonly leads: LeadTable;
  scoreOf(lead: LeadRow): LeadScore;
}

export interface Disagreement {
  readonly handoff: Handoff;
  /** Undefined where the lead is in no row any more. */
  readonly lead: LeadRow | undefined;
  /** `too-hot`: the score promised more than the verdict found. `too-cold`: less. */
  readonly direction: 'too-hot' | 'too-cold';
  /** When sent. */
  readonly sent: Temperature;
  /** Today's; undefined without lead. */
  readonly now: Temperature | undefined;
}

export interface SecondReturn {
  readonly lead: LeadRow;
  /** As written the last time, without what follows a colon. */
  readonly reason: string;
  /** Those returned for it, the oldest first; two or more. */
  readonly handoffs: readonly Handoff[];
}

/** The newest first; those that nobody dated last. */
const newestFirst = <T>(items: readonly T[], at: (item: T) => Day | undefined): T[] => {
  const age = (item: T): number => {
    const day = at(item);
    return day ? -minutesOf(day) : Number.MAX_VALUE;
  };
  return items.slice().sort((one, other) => age(one) - age(other));
};

/** Whose each handoff is; of two rows with one ID the first counts. Those whose lead is gone are not in it. */
export const leadsByHandoff = ({
  ledger,
  leads,
}: Pick<Judged, 'ledger' | 'leads'>): ReadonlyMap<Handoff, LeadRow> => {
  const owners = new Map<Handoff, LeadRow>();
  for (const lead of leads.leads) {
    for (const handoff of ledger.of(lead)) if (!owners.has(handoff)) owners.set(handoff, lead);
  }
  return owners;
};

const directionOf = ({ temperature, verdict }: Handoff): Disagreement['direction'] | undefined => {
  if (temperature === 'hot') return verdict && verdict !== 'qualified' ? 'too-hot' : undefined;
  const wasLow = temperature === 'warm' || temperature === 'cold';
  return wasLow && verdict === 'qualified' ? 'too-cold' : undefined;
};

/**
 * Hot when sent and judged `Aún no` or `No cualificado`; cold or warm when sent and judged `Cualificado`. The latest
 * verdict first.
 *
 * @example disagreements(workbook)[0]?.direction // 'too-hot'
 */
export const disagreements = (workbook: Judged): Disagreement[] => {
  const owners = leadsByHandoff(workbook);
  const found = workbook.ledger.handoffs.flatMap((handoff): Disagreement[] => {
    const direction = directionOf(handoff);
    if (!direction) return [];
    const lead = owners.get(handoff);
    const now = lead && workbook.scoreOf(lead).temperature;
    return [{ handoff, lead, direction, sent: handoff.temperature!, now }];
  });
  return newestFirst(found, ({ handoff }) => handoff.judgedAt);
};

/** A lead's returns by what stands before any colon of their reason; those without a reason have none in common. */
const returnsByReason = (handoffs: readonly Handoff[]): Map<string, No[]> => {
  const groups = new Map<string, No[]>();
  for (const handoff of handoffs) {
    const no = noOf(handoff);
    const reason = fold(reasonHead(handoff.reason));
    if (no?.kind === 'returned' && reason !== '') groups.set(reason, [...(groups.get(reason) ?? []), no]);
  }
  return groups;
};

/**
 * Leads that came back twice or more for one reason; a verdict `Aún no` counts as a return. The latest return first.
 *
 * @example secondReturns(workbook)[0]?.reason // 'Faltan datos'
 */
export const secondReturns = (workbook: Pick<Judged, 'ledger' | 'leads'>): SecondReturn[] => {
  const found: (SecondReturn & { readonly at: Day | undefined })[] = [];
  const seen = new Set<Handoff>();
  for (const lead of workbook.leads.leads) {
    returnsByReason(workbook.ledger.of(lead)).forEach((nos) => {
      const { handoff, at } = nos[nos.length - 1]!;
      if (nos.length < 2 || seen.has(handoff)) return;
      seen.add(handoff);
      found.push({
        lead,
        reason: reasonHead(handoff.reason),
        handoffs: nos.map((no) => no.handoff),
        at,
      });
    });
  }
  return newestFirst(found, ({ at }) => at);
};
