/** What the page can ask for: each request is checked, carried out, and answered in one sentence or with data. */

import { addInteraction as add } from '../commands/add-interaction';
import { type DecisionOutcome, decideLead as decide } from '../commands/handoff-decision';
import { waitingLeads } from '../commands/handoff-queue';
import { activeLead } from '../commands/lead-view';
import type { Host } from '../host/host';
import { type Refusal, refusalText } from '../messages/sidebar';
import type { Added, Decided, Failed, Queue, Reply, Row } from './protocol';
import { isQueueRequest, readDecision, readInteraction, readRowRequest } from './read-request';

/** After these the lead is no longer this person's to decide. */
const SETTLED: readonly Refusal[] = ['decided-meanwhile', 'unknown-id'];

const refused = (
  kind: Refusal,
  language: DecisionOutcome['language'] = 'es',
  about: object = {},
): Failed => ({
  ok: false,
  message: refusalText(kind, language, about),
  settled: SETTLED.includes(kind),
});

/** Google's own failures become sentences too: the page shows nothing but sentences. */
const answered = <T>(work: () => Reply<T>): Reply<T> => {
  try {
    return work();
  } catch (error) {
    return refused('failed', 'es', { detail: error instanceof Error ? error.message : String(error) });
  }
};

/** The hot leads that wait for a decision, best first. */
export const getQueue = (host: Host, request: unknown): Reply<Queue> =>
  answered(() => {
    if (!isQueueRequest(request)) return refused('bad-request');
    const outcome = waitingLeads(host);
    if (outcome.kind !== 'queue') return refused(outcome.kind, 'es', outcome);
    const { kind, rowsWithoutId, ...queue } = outcome;
    return { ok: true, value: { ...queue, withoutId: rowsWithoutId.length } };
  });

/** Writes one decision, or says why not. */
export const decideLead = (host: Host, request: unknown): Reply<Decided> =>
  answered(() => {
    const order = readDecision(request);
    if (!order) return refused('bad-request');
    const id = order.id.trim();
    const outcome = decide(host, { ...order, id });
    if (outcome.kind !== 'decided') return refused(outcome.kind, outcome.language, { ...outcome, id });
    const { row, decision, reason } = outcome;
    return { ok: true, value: { id, row, decision, reason } };
  });

/** The lead under the cursor, taken apart. */
export const getActiveLead = (host: Host, request: unknown): Reply<Row> =>
  answered(() => {
    const order = readRowRequest(request);
    if (!order) return refused('bad-request');
    const outcome = activeLead(host, order.giveId);
    if (outcome.kind !== 'row') return refused(outcome.kind);
    const { kind, ...value } = outcome;
    return { ok: true, value };
  });

/** Adds one interaction, or says why not. */
export const addInteraction = (host: Host, request: unknown): Reply<Added> =>
  answered(() => {
    const order = readInteraction(request);
    if (!order) return refused('bad-request');
    const outcome = add(host, order);
    if (outcome.kind !== 'added') return refused(outcome.kind, 'es', { ...outcome, id: order.id });
    const { kind, ...value } = outcome;
    return { ok: true, value };
  });
