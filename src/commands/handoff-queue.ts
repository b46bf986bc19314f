/** The hot leads that wait for a decision, each with what speaks for it, against it, and what nobody knows. */
import { textOf } from '../domain/answer';
import { fieldText, type LeadRow, type LeadTable } from '../domain/lead/lead-table';
import { leadTitle } from '../domain/lead/lead-title';
import type { Contribution, LeadScore } from '../domain/scoring/lead-score';
import { type ScoredWorkbook, scoreWorkbook } from '../domain/scoring/score-workbook';
import { topReasons } from '../domain/scoring/top-reasons';
import { fold } from '../domain/text';
import { HUMAN_COLUMNS, type Language, TEMPERATURES } from '../domain/vocabulary';
import type { Host } from '../host/host';
import { answerTexts } from '../messages/sidebar';
import { giveIds } from '../sheets/ids';
import { readTables, type WorkbookTables } from '../sheets/table';
import { tabsOf } from '../sheets/tabs';
import { underLock } from './handoff-lock';
import { reasonsFor } from './handoff-reasons';

/** How many leads are sent at a time: more than anybody decides in one sitting. */
const LONGEST = 50;
/** IDs can wait for the next time if somebody is deciding. */
const PATIENCE_MS = 2_000;

interface Pending {
  readonly lead: LeadRow;
  readonly score: LeadScore;
}

const reasonOf = ({ criterion, answer, known, points }: Contribution, language: Language) => ({
  criterion: criterion.name,
  answer: known ? answerTexts(language).answer(typeof answer === 'object' ? textOf(answer) : answer) : '',
  points,
});

/** Fields nobody has answered for this lead, each once. An answer that only the matrix cannot read is not asked again. */
const unknownsOf = (score: LeadScore) => {
  const answered = new Set(score.contributions.filter((c) => c.answer !== '').map((c) => c.criterion));
  const fields = new Map<string, { field: string; excludes: boolean; weight: number }>();
  for (const criterion of [...score.mayExclude, ...score.unknowns]) {
    if (answered.has(criterion) || criterion.source !== 'lead') continue;
    const key = fold(criterion.field);
    const known = fields.get(key) ?? { field: criterion.field, excludes: false, weight: 0 };
    fields.set(key, {
      field: known.field,
      excludes: known.excludes || score.mayExclude.includes(criterion),
      weight: Math.max(known.weight, Math.abs(criterion.weight ?? 0)),
    });
  }
  return [...fields.values()]
    .sort((a, b) => Number(b.excludes) - Number(a.excludes) || b.weight - a.weight)
    .map(({ field, excludes }) => ({ field, excludes }));
};

/** A person's name first; a company without one serves as name. */
const namesOf = (leads: LeadTable, lead: LeadRow) => {
  const person = `${fieldText(leads, lead, 'firstName')} ${fieldText(leads, lead, 'lastName')}`.trim();
  return person
    ? { name: person, company: fieldText(leads, lead, 'company') }
    : { name: leadTitle(leads, lead), company: '' };
};

const waitingLead = ({ lead, score }: Pending, { leads, settings }: ScoredWorkbook, reason: string) => {
  const { positives, negatives } = topReasons(score);
  const { language } = settings;
  return {
    id: lead.id,
    row: lead.row,
    ...namesOf(leads, lead),
    score: score.score ?? 0,
    temperature: score.temperature,
    temperatureName: TEMPERATURES[score.temperature][language],
    grade: score.grade,
    positives: positives.map((contribution) => reasonOf(contribution, language)),
    negatives: negatives.map((contribution) => reasonOf(contribution, language)),
    unknowns: unknownsOf(score),
    reason,
  };
};

/** Hot and undecided, best first; of equal ones the upper row. */
const pendingLeads = (
  workbook: ScoredWorkbook,
  humanText: (lead: LeadRow, column: number) => string,
  column: number,
) =>
  workbook.leads.leads
    .filter((lead) => humanText(lead, column) === '')
    .map((lead): Pending => ({ lead, score: workbook.scoreOf(lead) }))
    .filter(({ score }) => score.temperature === 'hot')
    .sort((a, b) => (b.score.score ?? 0) - (a.score.score ?? 0) || a.lead.row - b.lead.row);

const repeatedIds = (leads: readonly LeadRow[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  return new Set(leads.map((lead) => lead.id).filter((id) => seen.has(id) || !seen.add(id)));
};

const queueOf = ({ rows, layout, tables }: WorkbookTables) => {
  const workbook = scoreWorkbook(tables);
  const { settings, leads } = workbook;
  const humanText = (lead: LeadRow, column: number) => textOf(rows[lead.row - 1]?.[column - 1] ?? '').trim();
  const pending = pendingLeads(workbook, humanText, layout.decision);
  const repeated = repeatedIds(leads.leads);
  const decidable = pending.filter(({ lead }) => lead.id && !repeated.has(lead.id));
  return {
    leads: decidable
      .slice(0, LONGEST)
      .map((one) => waitingLead(one, workbook, humanText(one.lead, layout.reason))),
    total: decidable.length,
    openIssues: workbook.issues.filter(({ severity }) => severity !== 'note').length,
    rowsWithoutId: pending.filter(({ lead }) => !lead.id).map(({ lead }) => lead.row),
    repeatedId: pending.filter(({ lead }) => repeated.has(lead.id)).length,
    returnReasons: reasonsFor(settings, 'return'),
    rejectionReasons: reasonsFor(settings, 'reject'),
    language: settings.language,
    hasModel: workbook.model !== undefined,
  };
};

type Queue = Omit<ReturnType<typeof queueOf>, 'hasModel'>;

export type QueueOutcome =
  | ({ readonly kind: 'queue' } & Queue)
  | { readonly kind: 'no-leads' | 'no-matrix' | 'no-edges' }
  | { readonly kind: 'no-column'; readonly column: string };

const readQueue = (host: Host): { outcome: QueueOutcome; found?: WorkbookTables } => {
  const tabs = tabsOf(host);
  const found = readTables(host, tabs);
  if (!found)
    return { outcome: { kind: !tabs.leads ? 'no-leads' : !tabs.matrix ? 'no-matrix' : 'no-edges' } };
  if (!found.layout.decision) return { outcome: { kind: 'no-column', column: HUMAN_COLUMNS.decision.es } };
  const { hasModel, ...queue } = queueOf(found);
  return { outcome: hasModel ? { kind: 'queue', ...queue } : { kind: 'no-matrix' }, found };
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
