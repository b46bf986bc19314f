/** Leads as the forecast sees them: when they came, which steps they took, how it ended. */
import type { Day } from '../cell';
import type { Prospect } from '../forecast/forecast';
import { endedAt, type Handoff } from '../handoff/handoff';
import { noOf } from '../handoff/last-no';
import { rejectionStage } from '../handoff/rejection-stage';
import { stageIn } from '../history/freeze-week';
import type { FrozenWeek } from '../history/frozen';
import { fieldOf, fieldText, type LeadRow } from '../lead/lead-table';
import { readMoment } from '../moment';
import type { ScoredWorkbook } from '../scoring/score-workbook';
import type { Settings } from '../settings';
import type { Stage } from '../vocabulary';

type Steps = Omit<Prospect, 'row' | 'group' | 'enteredOn'>;

const earliest = (days: readonly (number | undefined)[]): number | undefined => {
  const known = days.filter((day): day is number => day !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
};

/** The first time that a step was reached, over all cycles. */
const first = (handoffs: readonly Handoff[], at: (handoff: Handoff) => Day | undefined): number | undefined =>
  earliest(handoffs.map((handoff) => at(handoff)?.day));

/** A lead that was returned may come back, and so may one that was rejected back to marketing. */
const lostOn = (handoffs: readonly Handoff[], settings: Settings): number | undefined => {
  const last = handoffs[handoffs.length - 1];
  const no = last && !last.reopenedAt ? noOf(last) : undefined;
  if (!last || !no || no.kind === 'returned') return undefined;
  const isBackWithMarketing = no.kind === 'rejected' && rejectionStage(settings, last.reason) === 'mql';
  return isBackWithMarketing ? undefined : (no.at ?? endedAt(last))?.day;
};

const stepsOf = (handoffs: readonly Handoff[], settings: Settings): Steps => {
  const won = handoffs.filter(({ result }) => result === 'won');
  const amounts = won.map(({ amount }) => amount).filter((amount): amount is number => amount !== undefined);
  return {
    sentOn: first(handoffs, ({ sentAt }) => sentAt),
    acceptedOn: first(handoffs, ({ decision, decidedAt }) => (decision === 'accept' ? decidedAt : undefined)),
    qualifiedOn: first(handoffs, ({ verdict, judgedAt }) => (verdict === 'qualified' ? judgedAt : undefined)),
    wonOn: first(won, endedAt),
    lostOn: won.length > 0 ? undefined : lostOn(handoffs, settings),
    amount: amounts.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0) : undefined,
  };
};

const daysOf = ({ sentOn, acceptedOn, qualifiedOn, wonOn, lostOn: ended }: Steps): (number | undefined)[] => [
  ...[sentOn, acceptedOn, qualifiedOn, wonOn, ended],
];

/** The first frozen week in which each lead stood. */
const firstWeeks = (weeks: readonly FrozenWeek[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const { week, leads } of weeks) {
    for (const { lead } of leads) if (!found.has(lead)) found.set(lead, week.day);
  }
  return found;
};

/** Leads that are in no row any more by their ID: what became of them is as true as of the others. */
const goneProspects = (
  { ledger, settings }: ScoredWorkbook,
  seen: ReadonlyMap<string, number>,
): readonly Prospect[] => {
  const handoffsOf = new Map<string, Handoff[]>();
  for (const handoff of ledger.gone)
    handoffsOf.set(handoff.lead, [...(handoffsOf.get(handoff.lead) ?? []), handoff]);
  return [...handoffsOf].flatMap(([id, handoffs]): Prospect[] => {
    const steps = stepsOf(handoffs, settings);
    const enteredOn = earliest([seen.get(id), ...daysOf(steps)]);
    return enteredOn === undefined ? [] : [{ group: '', enteredOn, ...steps }];
  });
};

/** Of leads that the matrix excludes, that are discarded, or that nobody can reach. */
const NO_PROSPECTS: readonly (Stage | undefined)[] = ['anonymous', 'discarded'];

/**
 * Nothing is sold to a lead in such a stage before it was ever sent to sales: it is neither in hand nor part of the past
 * that rates are measured from, so that both speak of the same leads. One that was sent stays, as what became of it.
 * Stages as the last week froze them, and of rows that are in none as they are.
 */
const chooseProspects = (
  book: ScoredWorkbook,
  weeks: readonly FrozenWeek[],
): ((lead: LeadRow) => boolean) => {
  const last = weeks[weeks.length - 1]?.leads ?? [];
  const stages = new Map(last.map(({ lead, stage }) => [lead, stage]));
  const stageOf = (lead: LeadRow): Stage | undefined =>
    stages.has(lead.id) ? stages.get(lead.id) : stageIn(book, lead, book.scoreOf(lead));
  return (lead) => book.ledger.of(lead).length > 0 || !NO_PROSPECTS.includes(stageOf(lead));
};

/**
 * Each lead that may be or was won, and of which it can be told when it came: by `Alta`, else by the first frozen week in which it stood, or by its
 * first step where that was earlier. Of leads that are in no row any more, those that went to sales, without a source.
 *
 * @param weeks oldest first
 * @example prospectsOf(book, weeks)[0] // { group: 'Web', enteredOn: 20400, sentOn: 20410, … }
 */
export const prospectsOf = (book: ScoredWorkbook, weeks: readonly FrozenWeek[]): readonly Prospect[] => {
  const { leads, ledger, settings } = book;
  const seen = firstWeeks(weeks);
  const present = leads.leads.filter(chooseProspects(book, weeks)).flatMap((lead): Prospect[] => {
    const steps = stepsOf(ledger.of(lead), settings);
    const typed = readMoment(fieldOf(leads, lead, 'createdOn'))?.day;
    const enteredOn = typed ?? earliest([seen.get(lead.id), ...daysOf(steps)]);
    const group = fieldText(leads, lead, 'source');
    return enteredOn === undefined ? [] : [{ group, enteredOn, ...steps }];
  });
  return [...present, ...goneProspects(book, seen)];
};
