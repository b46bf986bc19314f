/** The answers that nobody has for a lead: what sales is to ask, and what a return asks of marketing. */
import type { Criterion } from '../../domain/model/criterion';
import type { LeadScore } from '../../domain/scoring/lead-score';
import { fold } from '../../domain/text';

interface UnknownAnswer {
  /** The header to fill in. */
  readonly field: string;
  /** Its answer could knock the lead out. */
  readonly excludes: boolean;
}

/**
 * Each field once: what could exclude the lead first, then what weighs most. An answer that only the matrix cannot read
 * is not asked again.
 */
export const unknownAnswers = ({ contributions, mayExclude, unknowns }: LeadScore): UnknownAnswer[] => {
  const answered = new Set(contributions.filter((one) => one.answer !== '').map((one) => one.criterion));
  const fields = new Map<string, UnknownAnswer>();
  const size = ({ weight = 0 }: Criterion) => Math.abs(weight);
  const ask = (criteria: readonly Criterion[], excludes: boolean) => {
    const open = criteria.filter((one) => one.source === 'lead' && !answered.has(one));
    for (const { field } of open.sort((a, b) => size(b) - size(a))) {
      if (!fields.has(fold(field))) fields.set(fold(field), { field, excludes });
    }
  };
  ask(
    mayExclude.map(({ criterion }) => criterion),
    true,
  );
  ask(unknowns, false);
  return [...fields.values()];
};
