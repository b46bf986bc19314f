/** Whom sales accepts: decided handoffs by source, by criterion and by owner. */
import type { Day } from '../cell';
import type { Handoff } from '../handoff/handoff';
import { fieldText } from '../lead/lead-table';
import { fold } from '../text';
import { count, keyOfLabel, lineOf, shareWithRange } from './figures';
import { groupBy } from './frozen-rows';
import type { LedgerFacts } from './ledger-facts';
import { reasonsReader } from './read-reasons';
import type { Label, Line, Section, SectionId } from './report';
import { withRest } from './with-rest';

const COLUMNS = ['decided', 'accepted', 'share', 'qualified', 'won'];

/** More lines than these nobody compares; the rest is one line, so that lines add up to the total below them. */
const MOST_LINES = 6;
const MOST_CRITERIA = 6;
const MOST_AGAINST = 3;

interface Group {
  readonly label: Label;
  readonly handoffs: readonly Handoff[];
}

/** What came later is no part of this week, whenever its report is written; what nobody dated is. */
const isBefore = (end: Day, at: Day | undefined): boolean => at === undefined || at.day < end.day;

/** Largest first; of equal ones the first in the ledger. */
const ranked = (groups: readonly Group[]): Group[] =>
  groups.slice().sort((one, other) => other.handoffs.length - one.handoffs.length);

const acceptanceLine = (
  section: SectionId,
  { refs, periods }: LedgerFacts,
  { label, handoffs }: Group,
  more: { readonly role?: 'total' | 'heading'; readonly under?: string } = {},
): Line => {
  const accepted = handoffs.filter(({ decision }) => decision === 'accept');
  const [all, yes] = [refs(handoffs), refs(accepted)];
  return lineOf(
    section,
    COLUMNS,
    label,
    (column, id) => {
      if (column === 'decided') return count(id, all);
      if (column === 'accepted') return count(id, yes);
      if (column === 'share') return shareWithRange(id, yes, all);
      const reached = accepted.filter(({ verdict, judgedAt, result, resultOn }) =>
        column === 'won'
          ? result === 'won' && isBefore(periods.now.to, resultOn)
          : verdict === 'qualified' && isBefore(periods.now.to, judgedAt),
      );
      return count(id, refs(reached));
    },
    more,
  );
};

const asOthers = (rest: readonly Group[]): Group => ({
  label: { term: 'others' },
  handoffs: rest.flatMap(({ handoffs }) => handoffs),
});

/** Every decided handoff in one line, then all of them. */
const partition = (section: SectionId, facts: LedgerFacts, labelOf: (handoff: Handoff) => Label): Section => {
  const groups = groupBy(facts.decided, (handoff) => fold(keyOfLabel(labelOf(handoff))));
  const lines = ranked([...groups.values()].map((found) => ({ label: labelOf(found[0]!), handoffs: found })));
  const total = { label: { term: 'total' }, handoffs: facts.decided };
  return {
    id: section,
    columns: COLUMNS,
    lines: [
      ...withRest(lines, MOST_LINES, asOthers).map((group) => acceptanceLine(section, facts, group)),
      acceptanceLine(section, facts, total, { role: 'total' }),
    ],
  };
};

/** By what `Origen` says of the lead today. */
export const sourcesSection = (facts: LedgerFacts): Section =>
  partition('sources', facts, (handoff): Label => {
    const lead = facts.leadOf.get(handoff);
    if (!lead) return { term: 'leadGone' };
    const text = fieldText(facts.book.leads, lead, 'source');
    return text ? { text } : { term: 'noSource' };
  });

/** By `Responsable` of the handoff. */
export const ownersSection = (facts: LedgerFacts): Section =>
  partition('owners', facts, ({ owner }): Label => (owner ? { text: owner } : { term: 'noOwner' }));

/** A handoff once under each criterion that its reasons name. */
const byCriterion = (
  { decided }: LedgerFacts,
  namesOf: (handoff: Handoff) => readonly string[],
): readonly Group[] => {
  const named = decided.flatMap((handoff) => namesOf(handoff).map((text) => ({ text, handoff })));
  const groups = groupBy(named, ({ text }) => fold(text));
  return ranked(
    [...groups.values()].map((found) => ({
      label: { text: found[0]!.text },
      handoffs: found.map(({ handoff }) => handoff),
    })),
  );
};

/**
 * By the criteria that `Razones` named when the lead was sent: what spoke for it, then what spoke against it. No
 * partition: a handoff has up to three of the ones and two of the others.
 */
export const criteriaSection = (facts: LedgerFacts): Section => {
  const read = reasonsReader(facts.book.model?.criteria.map(({ name }) => name) ?? []);
  const reasons = new Map(facts.decided.map((handoff) => [handoff, read(handoff)]));
  const against = byCriterion(facts, (handoff) => reasons.get(handoff)!.against).slice(0, MOST_AGAINST);
  const heading: Line = {
    label: { term: 'against' },
    role: 'heading',
    figures: COLUMNS.map(() => undefined),
  };
  return {
    id: 'criteria',
    columns: COLUMNS,
    lines: [
      ...byCriterion(facts, (handoff) => reasons.get(handoff)!.inFavour)
        .slice(0, MOST_CRITERIA)
        .map((group) => acceptanceLine('criteria', facts, group)),
      ...(against.length > 0 ? [heading] : []),
      ...against.map((group) => acceptanceLine('criteria', facts, group, { under: 'against' })),
    ],
  };
};
