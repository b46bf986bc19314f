/** What the page can ask for: each request is checked, carried out, and answered with data or with what stood in the way. */
import { addInteraction as add } from '../commands/add-interaction';
import { decideLead as decide } from '../commands/handoff-decision';
import { waitingLeads } from '../commands/handoff-queue';
import { activeLead } from '../commands/lead-view';
import type { Host } from '../host/host';
import type { Added, Decided, Failed, HotLeads, Refusal, Reply, Row } from './protocol';
import { readBare, readHotDecision, readInteraction, readRowRequest } from './read-request';

const refused = (refusal: Refusal, about: object = {}): Failed => ({ ok: false, refusal, about });

/** Google's own failures are answers too: the page shows nothing but sentences. */
const answered = <T>(work: () => Reply<T>): Reply<T> => {
  try {
    return work();
  } catch (error) {
    return refused('failed', { detail: error instanceof Error ? error.message : String(error) });
  }
};

/** The hot leads that wait for a decision, best first. */
export const getQueue = (host: Host, request: unknown): Reply<HotLeads> =>
  answered(() => {
    if (!readBare(request)) return refused('bad-request');
    const outcome = waitingLeads(host);
    if (outcome.kind !== 'queue') return refused(outcome.kind, outcome);
    const { kind, rowsWithoutId, ...queue } = outcome;
    return { ok: true, value: { ...queue, withoutId: rowsWithoutId.length } };
  });

/** Writes one decision, or says why not. */
export const decideLead = (host: Host, request: unknown): Reply<Decided> =>
  answered(() => {
    const order = readHotDecision(request);
    if (!order) return refused('bad-request');
    const { id } = order;
    const outcome = decide(host, order);
    if (outcome.kind !== 'decided') return refused(outcome.kind, { ...outcome, id });
    const { row, decision, reason } = outcome;
    return { ok: true, value: { id, row, decision, reason } };
  });

/** The lead under the cursor, as it was scored. */
export const getActiveLead = (host: Host, request: unknown): Reply<Row> =>
  answered(() => {
    const order = readRowRequest(request);
    if (!order) return refused('bad-request');
    const outcome = activeLead(host, order);
    return outcome.kind === 'row' ? { ok: true, value: outcome } : refused(outcome.kind);
  });

/** Adds one interaction, or says why not. */
export const addInteraction = (host: Host, request: unknown): Reply<Added> =>
  answered(() => {
    const order = readInteraction(request);
    if (!order) return refused('bad-request');
    const outcome = add(host, order);
    return outcome.kind === 'added'
      ? { ok: true, value: outcome }
      : refused(outcome.kind, { ...outcome, id: order.id });
  });
