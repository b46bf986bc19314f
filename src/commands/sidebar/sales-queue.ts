/** The queue of the sidebar: handoffs that wait for sales, each with what a salesperson needs to answer it. */
import type { Day } from '../../domain/cell';
import { companyKeysOf } from '../../domain/handoff/company';
import { type Handoff, isOverdue, isWithSales, stateOf } from '../../domain/handoff/handoff';
import { noOf } from '../../domain/handoff/last-no';
import type { LeadRow } from '../../domain/lead/lead-table';
import { leadTitle } from '../../domain/lead/lead-title';
import { minutesOf } from '../../domain/moment';
import { mayDo } from '../../domain/rights';
import type { Contribution, LeadScore } from '../../domain/scoring/lead-score';
import type { ScoredWorkbook } from '../../domain/scoring/score-workbook';
import { topReasons } from '../../domain/scoring/top-reasons';
import { fold } from '../../domain/text';
import { type Language, SENDINGS, STAGES } from '../../domain/vocabulary';
import type { Host } from '../../host/host';
import { answerText } from '../../messages/reasons';
import { nextActionText } from '../../messages/stage';
import { isoMoment } from '../../sheets/cells';
import { type HandoffBook, handoffBook, type NoHandoffBook } from '../handoff/handoff-book';
import { underLock } from '../handoff/handoff-lock';
import { subjectsOf } from '../handoff/handoff-subject';
import { compare, reconcileBook, waitingRows } from '../handoff/reconcile';
import { countWaiting } from '../handoff/send-leads';
import { formItem, formLists } from './form-start';
import { sharedIds } from './lead-facts';

/** More than anybody looks through in one sitting; the total says how many there are. */
const LONGEST = 500;
/** Colleagues of one company that a card can name. */
const MOST_COLLEAGUES = 6;
/** If somebody is at work, the rows are brought together the next time. */
const PATIENCE_MS = 2_000;

interface Waiting {
  readonly lead: LeadRow;
  readonly handoff: Handoff;
  readonly waitsFor: 'open' | 'accepted' | 'qualified';
  readonly overdue: boolean;
}

const waitsFor = (handoff: Handoff): Waiting['waitsFor'] | undefined => {
  if (!isWithSales(handoff)) return undefined;
  if (stateOf(handoff) === 'open') return 'open';
  return handoff.verdict === 'qualified' || handoff.result ? 'qualified' : 'accepted';
};

const ORDER: readonly Waiting['waitsFor'][] = ['open', 'accepted', 'qualified'];

const timeOf = (at: Day | undefined): number => (at ? minutesOf(at) : Number.MAX_SAFE_INTEGER);

/** Open ones first, of these the overdue ones; then by deadline, the higher score when sent, the longer wait. */
const byUrgency = (one: Waiting, other: Waiting): number =>
  ORDER.indexOf(one.waitsFor) - ORDER.indexOf(other.waitsFor) ||
  Number(other.overdue) - Number(one.overdue) ||
  timeOf(one.handoff.due) - timeOf(other.handoff.due) ||
  (other.handoff.score ?? 0) - (one.handoff.score ?? 0) ||
  timeOf(one.handoff.sentAt) - timeOf(other.handoff.sentAt);

const waitingIn = (book: HandoffBook): Waiting[] => {
  const { leads, ledger } = book.workbook;
  const shared = sharedIds(leads);
  return leads.leads
    .flatMap((lead): Waiting[] => {
      const handoff = ledger.last(lead);
      const kind = handoff && !shared.has(lead.id) ? waitsFor(handoff) : undefined;
      return handoff && kind
        ? [{ lead, handoff, waitsFor: kind, overdue: isOverdue(handoff, book.now) }]
        : [];
    })
    .sort(byUrgency);
};

/** Of events their number is told, as in `Razones`, not what they are still worth. */
const reasonOf = ({ criterion, answer, events, known, points }: Contribution, language: Language) => ({
  criterion: criterion.name,
  answer: events !== undefined ? `(${events})` : known ? answerText(answer, language) : '',
  points,
});

const forAndAgainst = (scored: LeadScore, language: Language) => {
  const { positives, negatives } = topReasons(scored);
  return {
    positives: positives.map((one) => reasonOf(one, language)),
    negatives: negatives.map((one) => reasonOf(one, language)),
  };
};

/** Leads by company, to name the colleagues of one. */
const colleagueFinder = ({ leads, ledger, scoreOf, stageOf, settings }: ScoredWorkbook) => {
  const companies = new Map<string, LeadRow[]>();
  for (const lead of leads.leads) {
    for (const key of companyKeysOf(leads, lead)) {
      companies.set(key, [...(companies.get(key) ?? []), lead]);
    }
  }
  const stateText = (lead: LeadRow): string => STAGES[stageOf(lead, scoreOf(lead)).stage][settings.language];
  return (lead: LeadRow) => {
    const others = new Set(companyKeysOf(leads, lead).flatMap((key) => companies.get(key) ?? []));
    others.delete(lead);
    // Those that sales knows say more than the rest.
    const known = [...others].sort((one, other) => ledger.of(other).length - ledger.of(one).length);
    return known
      .slice(0, MOST_COLLEAGUES)
      .map((one) => ({ id: one.id, name: leadTitle(leads, one), state: stateText(one) }));
  };
};

const itemWriter = (book: HandoffBook) => {
  const { workbook, who } = book;
  const { ledger, settings } = workbook;
  const { language } = settings;
  const subjectOf = subjectsOf(book);
  const colleaguesOf = colleagueFinder(workbook);
  return ({ lead, handoff, waitsFor: state, overdue }: Waiting) => {
    const scored = workbook.scoreOf(lead);
    const { owner, score: sentScore, temperature: sentTemperature } = handoff;
    const returns = ledger.of(lead).filter((one) => one !== handoff && noOf(one)?.kind === 'returned');
    return {
      ...formItem(book, subjectOf(lead), handoff, scored),
      ...forAndAgainst(scored, language),
      ...{ state, overdue, sentScore, sentTemperature },
      mine: who !== '' && fold(owner) === fold(who),
      ...{ sentAt: isoMoment(handoff.sentAt), due: state === 'open' ? isoMoment(handoff.due) : '' },
      returnedBefore: returns.length,
      how: handoff.how ? SENDINGS[handoff.how][language] : '',
      nextAction: nextActionText(workbook.nextAction(lead, scored), language),
      colleagues: colleaguesOf(lead),
    };
  };
};

/** What a person may do, for the page to offer. */
export const rolesOf = ({ who, workbook }: HandoffBook) => {
  const may = (right: Parameters<typeof mayDo>[2]): boolean => mayDo(who, workbook.settings, right);
  return { sends: may('send'), decides: may('decide'), lifts: may('lift'), reassigns: may('reassign') };
};

const queueOf = (book: HandoffBook) => {
  const { workbook, who } = book;
  const { settings, leads, issues } = workbook;
  const waiting = waitingIn(book);
  const names = new Map(leads.leads.map((lead) => [lead.row, leadTitle(leads, lead)]));
  const pending = waitingRows(compare(book).pending);
  return {
    handoffs: waiting.slice(0, LONGEST).map(itemWriter(book)),
    total: waiting.length,
    waiting: countWaiting(book),
    openIssues: issues.filter(({ severity }) => severity !== 'note').length,
    me: who,
    roles: rolesOf(book),
    ...formLists(book),
    language: settings.language,
    withoutId: leads.leads.filter(({ id }) => id === '').length,
    repeatedId: sharedIds(leads).size,
    pending: pending.map(({ row, says }) => ({ row, name: names.get(row) ?? '', why: says })),
  };
};

type QueueOutcome = ({ readonly kind: 'queue' } & ReturnType<typeof queueOf>) | NoHandoffBook;

/** Whether rows say something that the ledger does not know yet: an edit whose event was lost. */
const isBehind = (book: HandoffBook): boolean => {
  const { changes, putBack } = compare(book);
  return changes.length + putBack.length > 0;
};

/**
 * The handoffs that wait: for a decision, then for a verdict, then for a result. Brings rows and ledger together first
 * where they differ.
 */
export const salesQueue = (host: Host): QueueOutcome => {
  const book = handoffBook(host);
  if (book.kind !== 'book') return book;
  if (!isBehind(book)) return { kind: 'queue', ...queueOf(book) };
  underLock(host, PATIENCE_MS, () => reconcileBook(host, 'late'));
  const again = handoffBook(host);
  return again.kind === 'book' ? { kind: 'queue', ...queueOf(again) } : again;
};
