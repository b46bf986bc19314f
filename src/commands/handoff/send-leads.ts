/** Sending leads to sales: one from the sidebar, chosen rows or all MQL from the menu, and by itself. */

import { isDay } from '../../domain/cell';
import type { Change } from '../../domain/handoff/change';
import {
  planSending,
  type SendContext,
  type SendPlan,
  type SendRefusal,
  waitingLeads,
} from '../../domain/handoff/send';
import type { LeadRow } from '../../domain/lead/lead-table';
import { printMoment } from '../../domain/moment';
import { mayDo } from '../../domain/rights';
import { SENDINGS } from '../../domain/vocabulary';
import type { Host } from '../../host/host';
import { messagesFor } from '../../messages';
import { counted, fill } from '../../messages/fill';
import { DONE, NOT_SENT, SENDING } from '../../messages/handoffs';
import type { WorkbookTexts } from '../../messages/workbook';
import { giveIds } from '../../sheets/ids';
import { sharedIds } from '../sidebar/lead-facts';
import { type Afterwards, agrees, ask, inTurn, say } from '../talk';
import { selectedLeads } from '../workbook/selected-rows';
import { applyChanges, type HandoffBook, handoffBook, writeAll } from './handoff-book';
import { underLock } from './handoff-lock';
import { subjectsOf } from './handoff-subject';
import { type ActionOutcome, done, type Refused, type Turn, typedMeanwhile, withLead } from './handoff-turn';
import { reconcileBook } from './reconcile';
import { heardFirst } from './unheard-word';

/** Another command takes a second or two. */
const PATIENCE_MS = 15_000;

/** What sending needs to know. @param by who sends; `''` = unknown */
const contextOf = (book: HandoffBook, by = book.who): SendContext => {
  const { workbook, now: at } = book;
  const shared = sharedIds(workbook.leads);
  return {
    workbook,
    act: { by, at, isApproximate: false, settings: workbook.settings },
    isShared: ({ id }) => shared.has(id),
    subjectOf: subjectsOf(book),
  };
};

/** How many MQL wait to be sent. */
export const countWaiting = (book: HandoffBook): number => waitingLeads('allMql', contextOf(book)).length;

/** Why a single lead is not sent, as the sidebar hears it. */
const refusalOf = ({ why, detail, lead }: SendPlan['refused'][number], { book }: Turn): Refused => {
  const [by] = book.workbook.scoreOf(lead).excludedBy;
  const refusals: Readonly<Record<SendRefusal, Refused>> = {
    'no-id': { kind: 'no-id' },
    'shared-id': { kind: 'repeated-id', rows: [lead.row] },
    open: { kind: 'already-open', owner: detail },
    'with-sales': { kind: 'with-sales', owner: detail },
    excluded: { kind: 'excluded-lead', by: by?.criterion.name ?? '' },
    'no-contact': { kind: 'no-contact' },
    held: { kind: 'held', until: detail },
    reentry: { kind: 'reentry', unmet: detail.split('\n') },
    rejected: { kind: 'rejected' },
    below: { kind: 'needs-reason' },
  };
  return refusals[why];
};

const sentSentence = (name: string, { cells }: Change): string => {
  const { owner = '', due = '' } = cells;
  const values = { name, owner, due: isDay(due) ? printMoment(due) : due };
  return fill(owner ? DONE.sent : DONE.sentToNobody, values);
};

export interface SendOrder {
  readonly id: string;
  /** Asked for where the lead is below the thresholds. */
  readonly reason: string;
}

/**
 * Sends one lead.
 *
 * @example sendLead(host, { id: 'L-7K3QF9', reason: '' }) // { kind: 'done', handoff: 'L-7K3QF9-T1', … }
 */
export const sendLead = (host: Host, { id, reason }: SendOrder): ActionOutcome =>
  withLead(host, 'send', { id }, (turn) => {
    const { book, lead } = turn;
    const plan = planSending({ leads: [lead], how: 'manual', reason: reason.trim() }, contextOf(book));
    const [change] = plan.changes;
    const [refused] = plan.refused;
    if (!change) return refusalOf(refused!, turn);
    const heard = heardFirst(turn, change.row.decision);
    if (heard) return heard;
    if (applyChanges(host, book, plan.changes).length) return typedMeanwhile;
    return done(turn, change.id, sentSentence(turn.name, change));
  });

/** How many of a plan went, and why the others did not. */
const planSentence = ({ changes, refused }: SendPlan): string => {
  const unowned = changes.filter(({ cells }) => !cells.owner).length;
  const kinds = (Object.keys(NOT_SENT) as SendRefusal[]).map((kind) => ({
    kind,
    n: refused.filter(({ why }) => why === kind).length,
  }));
  const list = kinds
    .filter(({ n }) => n > 0)
    .map(({ kind, n }) => counted(NOT_SENT[kind], n))
    .join(', ');
  return [
    changes.length ? counted(SENDING.sent, changes.length) : SENDING.noneSent,
    unowned ? counted(SENDING.unowned, unowned) : '',
    list && fill(SENDING.left, { list }),
  ]
    .filter(Boolean)
    .join(' ');
};

/** The book, if the person may send; else a sentence. */
const bookToSend = (host: Host): HandoffBook | string => {
  const book = handoffBook(host);
  if (book.kind !== 'book') return SENDING.noLedger;
  return mayDo(book.who, book.workbook.settings, 'send') ? book : SENDING.notAllowed;
};

/** Reads with what rows say taken into the ledger, and an ID for every lead. Inside the lock. */
const readForSending = (host: Host): HandoffBook | string => {
  reconcileBook(host, 'late');
  const book = bookToSend(host);
  if (typeof book === 'string') return book;
  const { leadsSheet, layout } = book.found;
  const nameless = book.workbook.leads.leads.filter(({ id }) => id === '').map(({ row }) => row);
  return giveIds(host, leadsSheet, layout.id, nameless) > 0 ? bookToSend(host) : book;
};

/** The same before anything is asked: while a dialog is open rows may move, so leads are kept in mind by ID. */
const lookAhead = (host: Host, { title, busy }: WorkbookTexts): HandoffBook | undefined => {
  const book = underLock(host, PATIENCE_MS, () => readForSending(host)) ?? busy;
  if (typeof book !== 'string') return book;
  say(host, title, book);
  return undefined;
};

type Title = { readonly title: string };

/** Sends those that are chosen once the lock is held, and says what became of it. */
const sendInTurn = (
  host: Host,
  texts: Title,
  reason: string,
  choose: (book: HandoffBook) => readonly LeadRow[],
): void =>
  inTurn(host, texts, (): Afterwards => {
    const book = readForSending(host);
    if (typeof book === 'string') return () => say(host, texts.title, book);
    const plan = planSending({ leads: choose(book), how: 'manual', reason }, contextOf(book));
    const left = applyChanges(host, book, plan.changes);
    const changes = plan.changes.filter((change) => !left.includes(change));
    return () => say(host, texts.title, planSentence({ ...plan, changes }));
  });

/** *Enviar filas elegidas a ventas*: those below the thresholds only with a reason, which is asked for. */
export const sendSelectedLeads = (host: Host): void => {
  const texts = messagesFor('es').workbook;
  const book = lookAhead(host, texts);
  if (!book) return;
  const chosen = selectedLeads(host, book.found.leadsSheet, book.workbook.leads);
  if (!chosen.length) {
    say(host, texts.title, SENDING.noneSelected);
    return;
  }
  const ids = new Set(chosen.map(({ id }) => id));
  const { refused } = planSending({ leads: chosen, how: 'manual', reason: '' }, contextOf(book));
  const below = refused.filter(({ why }) => why === 'below').length;
  const reason = below ? ask(host, SENDING.whyTitle, counted(SENDING.why, below)) : '';
  if (reason === undefined) return;
  sendInTurn(host, texts, reason, ({ workbook }) => workbook.leads.leads.filter(({ id }) => ids.has(id)));
};

/** *Enviar los MQL pendientes*, after asking. */
export const sendWaitingLeads = (host: Host): void => {
  const texts = messagesFor('es').workbook;
  const book = lookAhead(host, texts);
  if (!book) return;
  const count = countWaiting(book);
  if (!count) {
    say(host, texts.title, SENDING.noneWaiting);
    return;
  }
  if (!agrees(host, SENDING.sendTitle, counted(SENDING.send, count))) return;
  sendInTurn(host, texts, '', (one) => waitingLeads('allMql', contextOf(one)));
};

/**
 * `Envío automático`: sends what it asks for, without anybody. While everybody is away or full nothing goes, since a
 * deadline would run for nobody. Inside the lock, rows and ledger reconciled.
 *
 * @returns how many were sent
 */
export const sendAutomatically = (host: Host, book: HandoffBook): number => {
  const { settings } = book.workbook;
  const context = contextOf(book, SENDINGS.automatic[settings.language]);
  const leads = waitingLeads(settings.automaticSending, context);
  if (!leads.length) return 0;
  const { changes } = planSending({ leads, how: 'automatic', reason: '' }, context);
  const owned = settings.emails.sales.length ? changes.filter(({ cells }) => cells.owner) : changes;
  const left = writeAll(host, { ...book, who: SENDINGS.automatic[settings.language] }, owned);
  return owned.length - left.length;
};
