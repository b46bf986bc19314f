/** The hot leads that wait for a decision, each with what speaks for it, against it, and what nobody knows. */

import { reasonsFor } from '../domain/handoff/reasons';
import type { LeadRow } from '../domain/lead/lead-table';
import type { Criterion } from '../domain/model/criterion';
import type { Contribution, LeadScore } from '../domain/scoring/lead-score';
import type { ScoredWorkbook } from '../domain/scoring/score-workbook';
import { topReasons } from '../domain/scoring/top-reasons';
import { fold } from '../domain/text';
import { HUMAN_COLUMNS, type Language } from '../domain/vocabulary';
import type { Host } from '../host/host';
import { answerText } from '../messages/reasons';
import { giveIds } from '../sheets/ids';
import { textAt, type WorkbookTables } from '../sheets/table';
import { underLock } from './handoff-lock';
import { leadFacts } from './lead-facts';
import { scoredBook, type Unscored } from './scored-book';

/** How many leads are sent at a time: more than anybody decides in one sitting. */
const LONGEST = 50;
/** IDs can wait for the next time if somebody is deciding. */
const PATIENCE_MS = 2_000;

interface Pending {
  readonly lead: LeadRow;
  readonly scored: LeadScore;
  readonly score: number;
}

/** Of events their number is told, as in `Razones`, not what they are still worth. */
const reasonOf = ({ criterion, answer, events, known, points }: Contribution, language: Language) => ({
  criterion: criterion.name,
  answer: events !== undefined ? `(${events})` : known ? answerText(answer, language) : '',
  points,
});

/**
 * Fields nobody has answered for this lead, each once: what could exclude it first, then what weighs most. An answer
 * that only the matrix cannot read is not asked again.
 */
const unknownsOf = ({ contributions, mayExclude, unknowns }: LeadScore) => {
  const answered = new Set(contributions.filter((one) => one.answer !== '').map((one) => one.criterion));
  const fields = new Map<string, { field: string; excludes: boolean }>();
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

const waitingLead = ({ lead, scored, score }: Pending, workbook: ScoredWorkbook, reason: string) => {
  const { positives, negatives } = topReasons(scored);
  const { language } = workbook.settings;
  return {
    ...leadFacts(lead, scored, workbook),
    score,
    positives: positives.map((contribution) => reasonOf(contribution, language)),
    negatives: negatives.map((contribution) => reasonOf(contribution, language)),
    unknowns: unknownsOf(scored),
    reason,
  };
};

/** Hot and undecided, best first; of equal ones the upper row. */
const pendingLeads = ({ leads, scoreOf }: ScoredWorkbook, isDecided: (lead: LeadRow) => boolean) =>
  leads.leads
    .filter((lead) => !isDecided(lead))
    .map((lead): Pending => {
      const scored = scoreOf(lead);
      const { score = 0 } = scored;
      return { lead, scored, score };
    })
    .filter(({ scored }) => scored.temperature === 'hot')
    .sort((a, b) => b.score - a.score || a.lead.row - b.lead.row);

const repeatedIds = (leads: readonly LeadRow[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  return new Set(leads.map((lead) => lead.id).filter((id) => seen.has(id) || !seen.add(id)));
};

const queueOf = ({ rows, layout }: WorkbookTables, workbook: ScoredWorkbook) => {
  const { settings, leads, issues } = workbook;
  const pending = pendingLeads(workbook, ({ row }) => textAt(rows, row, layout.decision) !== '');
  const repeated = repeatedIds(leads.leads);
  const decidable = pending.filter(({ lead }) => lead.id && !repeated.has(lead.id));
  return {
    leads: decidable
      .slice(0, LONGEST)
      .map((one) => waitingLead(one, workbook, textAt(rows, one.lead.row, layout.reason))),
    total: decidable.length,
    openIssues: issues.filter(({ severity }) => severity !== 'note').length,
    rowsWithoutId: pending.filter(({ lead }) => !lead.id).map(({ lead }) => lead.row),
    repeatedId: pending.filter(({ lead }) => repeated.has(lead.id)).length,
    returnReasons: reasonsFor(settings, 'return'),
    rejectionReasons: reasonsFor(settings, 'reject'),
    language: settings.language,
  };
};

export type QueueOutcome =
  | ({ readonly kind: 'queue' } & ReturnType<typeof queueOf>)
  | Unscored
  | { readonly kind: 'no-column'; readonly column: string };

const readQueue = (host: Host): { outcome: QueueOutcome; found?: WorkbookTables } => {
  const book = scoredBook(host);
  if (book.kind !== 'book') return { outcome: book };
  const { found, workbook } = book;
  if (!found.layout.decision) return { outcome: { kind: 'no-column', column: HUMAN_COLUMNS.decision.es } };
  return { outcome: { kind: 'queue', ...queueOf(found, workbook) }, found };
};

/** Reads again inside the lock, because rows may have moved since. */
const giveMissingIds = (host: Host) => {
  const { outcome, found } = readQueue(host);
  if (outcome.kind !== 'queue' || !found) return outcome;
  giveIds(host, found.leadsSheet, found.layout.id, outcome.rowsWithoutId);
  return readQueue(host).outcome;
};

/**
 * The queue of the sidebar, scored by the domain. Hot leads without an ID get one first, so that a decision finds its
 * row; `rowsWithoutId` holds those that could not get one just now.
 */
export const waitingLeads = (host: Host): QueueOutcome => {
  const { outcome } = readQueue(host);
  if (outcome.kind !== 'queue' || !outcome.rowsWithoutId.length) return outcome;
  return underLock(host, PATIENCE_MS, () => giveMissingIds(host)) ?? outcome;
};
