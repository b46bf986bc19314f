/** What the page can ask for: each request is checked, carried out, and answered with data or with what stood in the way. */

import * as handoffs from '../commands/handoff/handoff-actions';
import type { ActionOutcome } from '../commands/handoff/handoff-turn';
import { holdLead as hold } from '../commands/handoff/hold-lead';
import { reassignOverdue as reassignLate } from '../commands/handoff/reassign-overdue';
import { sendLead as send } from '../commands/handoff/send-leads';
import { undoLast as undo } from '../commands/handoff/undo-last';
import { addInteraction as add } from '../commands/sidebar/add-interaction';
import { formStart } from '../commands/sidebar/form-start';
import { leadLog } from '../commands/sidebar/lead-log';
import { activeLead, leadById } from '../commands/sidebar/lead-view';
import { salesQueue } from '../commands/sidebar/sales-queue';
import { teamView } from '../commands/sidebar/team-view';
import type { Host } from '../host/host';
import type { Added, Done, Failed, FormStart, LeadLog, Queue, Refusal, Reply, Row, Team } from './protocol';
import * as sent from './read-request';
import type { Read } from './read-request/shape';

const refused = (refusal: Refusal, about: object = {}): Failed => ({ ok: false, refusal, about });

type Answer<T> = (host: Host, request: unknown) => Reply<T>;

/** A request that is not sound changes nothing. Google's own failures are answers too: the page shows sentences only. */
const answer =
  <Order, T>(read: Read<Order>, work: (host: Host, order: Order) => Reply<T>): Answer<T> =>
  (host, request) => {
    try {
      const order = read(request);
      return order ? work(host, order) : refused('bad-request');
    } catch (error) {
      return refused('failed', { detail: error instanceof Error ? error.message : String(error) });
    }
  };

/** Something that changes a handoff, and says what now stands. */
const action = <Order extends { readonly id?: string; readonly handoff?: string }>(
  read: Read<Order>,
  act: (host: Host, order: Order) => ActionOutcome,
): Answer<Done> =>
  answer(read, (host, order) => {
    const outcome = act(host, order);
    if (outcome.kind !== 'done') return refused(outcome.kind, { id: order.id, ...outcome });
    const { kind, ...value } = outcome;
    return { ok: true, value };
  });

/** Decides about an open handoff. */
export const decideLead = action(sent.readDecision, handoffs.decideLead);

/** The verdict after talking to the lead. */
export const judgeLead = action(sent.readVerdict, handoffs.judgeLead);

/** How it ended, or that a quote is out. */
export const concludeLead = action(sent.readResult, handoffs.concludeLead);

/** Sends a lead to sales. */
export const sendLead = action(sent.readSending, send);

/** Holds a lead back, or lets it go. */
export const holdLead = action(sent.readHolding, hold);

/** Lifts the last no. */
export const reopenLead = action(sent.readReopening, handoffs.reopenLead);

/** Gives a handoff to somebody else. */
export const reassignLead = action(sent.readReassigning, handoffs.reassignLead);

/** Gives all that is overdue to others. */
export const reassignOverdue = action(sent.readBare, reassignLate);

/** Takes back what the person did last. */
export const undoLast = action(sent.readUndo, undo);

/** The handoffs that wait for sales. */
export const getQueue: Answer<Queue> = answer(sent.readBare, (host) => {
  const outcome = salesQueue(host);
  return outcome.kind === 'queue' ? { ok: true, value: outcome } : refused(outcome.kind);
});

/** What both managers should look into. */
export const getTeam: Answer<Team> = answer(sent.readBare, (host) => {
  const outcome = teamView(host);
  return outcome.kind === 'team' ? { ok: true, value: outcome } : refused(outcome.kind);
});

/** The lead under the cursor. */
export const getActiveLead: Answer<Row> = answer(sent.readRowRequest, (host, order) => {
  const outcome = activeLead(host, order);
  return outcome.kind === 'row' ? { ok: true, value: outcome } : refused(outcome.kind);
});

/** A lead by its ID. */
export const getLead: Answer<Row> = answer(sent.readLeadRequest, (host, order) => {
  const outcome = leadById(host, order);
  return outcome.kind === 'row'
    ? { ok: true, value: outcome }
    : refused(outcome.kind, { ...order, ...outcome });
});

/** What stands in a lead's last handoff, to be judged or concluded again. */
export const getFormStart: Answer<FormStart> = answer(sent.readLeadRequest, (host, order) => {
  const outcome = formStart(host, order);
  return outcome.kind === 'start'
    ? { ok: true, value: outcome }
    : refused(outcome.kind, { ...order, ...outcome });
});

/** What happened with a lead, newest first. */
export const getLeadLog: Answer<LeadLog> = answer(sent.readLeadRequest, (host, order) => {
  const outcome = leadLog(host, order);
  return outcome.kind === 'log' ? { ok: true, value: outcome } : refused(outcome.kind);
});

/** Adds one interaction, or says why not. */
export const addInteraction: Answer<Added> = answer(sent.readInteraction, (host, order) => {
  const outcome = add(host, order);
  return outcome.kind === 'added'
    ? { ok: true, value: outcome }
    : refused(outcome.kind, { id: order.id, ...outcome });
});
