/** Answers that a comparison could do nothing with. */
import { cellAt } from '../cell';
import type { Issue } from '../issue';
import { placeIn } from '../lead/lead-table';
import { notebook } from '../table';
import type { BoundCriterion } from './bind-criteria';
import { judgeOf, vainJudge } from './outcome';
import type { ScoringInput } from './prepare-scoring';

/** One issue a criterion: how many answers cannot be compared, and the first of them with its place. */
export const checkComparisons = (
  criteria: readonly BoundCriterion[],
  { leads, settings: { asOf } }: ScoringInput,
): Issue[] => {
  const notes = notebook('leads', leads.origin);
  for (const bound of criteria) {
    const { criterion, column } = bound;
    const isVain = column === undefined ? undefined : vainJudge(criterion);
    if (column === undefined || !isVain) continue;
    const { judge } = judgeOf(bound, { total: 0, asOf, isUnknown: leads.isUnknown }, () => 0);
    const vain = leads.leads.filter(({ cells }) => isVain(judge(cellAt(cells, column))));
    const first = vain[0];
    if (!first) continue;
    const params = { count: vain.length, criterion: criterion.name };
    notes.note('warning', 'vain-comparisons', placeIn(leads, first, column), first.cells[column]!, params);
  }
  return notes.issues;
};
