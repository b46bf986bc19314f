/** A lead as the transitions of a handoff take it: its handoffs, its row, and what is frozen when it is sent. */
import { type Assignment, assignmentOf } from '../../domain/handoff/assignment';
import { barOf } from '../../domain/handoff/bar';
import type { Subject } from '../../domain/handoff/decide';
import type { InboxRow } from '../../domain/handoff/reconcile';
import type { LeadRow } from '../../domain/lead/lead-table';
import { leadTitle } from '../../domain/lead/lead-title';
import { matrixVersion } from '../../domain/model/matrix-version';
import { reasonsWriter } from '../../messages/reasons';
import { textAt } from '../../sheets/table';
import type { ScoredBook } from '../workbook/scored-book';
import type { HandoffBook } from './handoff-book';
import { unknownAnswers } from './unknown-answers';

/**
 * Gives the leads of a book as subjects. Nothing is scored before it is asked for.
 *
 * @example subjectsOf(book)(lead).handoffs.length // 1
 */
export const subjectsOf = ({
  found,
  workbook,
  vanished,
  now,
}: ScoredBook & Partial<Pick<HandoffBook, 'vanished' | 'now'>>): ((lead: LeadRow) => InboxRow & Subject) => {
  const { rows, layout } = found;
  const { leads, ledger, model, settings } = workbook;
  const reasons = reasonsWriter(settings.language);
  let version: string | undefined;
  let assignment: Assignment | undefined;
  const turnOf = (lead: LeadRow): string => {
    if (!now) return '';
    assignment ??= assignmentOf({ leads, ledger, settings, on: now });
    return assignment.give(lead, '');
  };
  return (lead) => ({
    lead,
    handoffs: ledger.of(lead),
    decision: textAt(rows, lead.row, layout.decision),
    reason: textAt(rows, lead.row, layout.reason),
    owner: textAt(rows, lead.row, layout.owner),
    bar: () => barOf(leads, lead, () => workbook.scoreOf(lead)),
    turn: () => turnOf(lead),
    vanished: () => vanished?.of(lead) ?? [],
    missing: () => unknownAnswers(workbook.scoreOf(lead)).map(({ field }) => field),
    snapshot: () => {
      const score = workbook.scoreOf(lead);
      version ??= model ? matrixVersion(model, settings) : '';
      return {
        name: leadTitle(leads, lead),
        product: score.product ?? '',
        ...{ score: score.score, temperature: score.temperature },
        reasons: reasons(score),
        matrix: version,
      };
    },
  });
};
