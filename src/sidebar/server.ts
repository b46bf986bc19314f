/** What the page can ask for: each request is checked, carried out, and answered in one sentence or with data. */
import { type DecisionOutcome, decideLead as decide } from '../commands/handoff-decision';
import { type QueueOutcome, waitingLeads } from '../commands/handoff-queue';
import type { Host } from '../host/host';
import { type AnswerTexts, answerTexts } from '../messages/sidebar';
import type { Decided, Failed, Queue, Reply } from './protocol';
import { isQueueRequest, readDecision } from './read-request';

const failed = (message: string, settled = false): Failed => ({ ok: false, message, settled });

const badRequest = () => failed(answerTexts('es').badRequest);

/** Google's own failures become sentences too: the page shows nothing but sentences. */
const answered = <T>(work: () => Reply<T>): Reply<T> => {
  try {
    return work();
  } catch (error) {
    return failed(answerTexts('es').failed(error instanceof Error ? error.message : String(error)));
  }
};

const queueReply = (outcome: QueueOutcome): Reply<Queue> => {
  const texts = answerTexts('es');
  switch (outcome.kind) {
    case 'queue': {
      const { kind, rowsWithoutId, ...queue } = outcome;
      return { ok: true, value: { ...queue, withoutId: rowsWithoutId.length } };
    }
    case 'no-leads':
      return failed(texts.noLeads);
    case 'no-matrix':
      return failed(texts.noMatrix);
    case 'no-edges':
      return failed(texts.noEdges);
    case 'no-column':
      return failed(texts.noColumn(outcome.column));
  }
};

/** Why a decision was not written, and whether the lead is no longer this person's to decide. */
const refusal = (
  outcome: Exclude<DecisionOutcome, { kind: 'decided' }>,
  id: string,
  texts: AnswerTexts,
): Failed => {
  switch (outcome.kind) {
    case 'decided-meanwhile':
      return failed(texts.decidedMeanwhile(outcome.row, outcome.decision, outcome.reason), true);
    case 'reason-meanwhile':
      return failed(texts.reasonMeanwhile(outcome.row, outcome.reason));
    case 'unknown-id':
      return failed(texts.unknownId(id), true);
    case 'repeated-id':
      return failed(texts.repeatedId(id, outcome.rows), true);
    case 'no-column':
      return failed(texts.noColumn(outcome.column));
    case 'no-id':
      return failed(texts.noId);
    case 'no-reason':
      return failed(texts.noReason);
    case 'no-leads':
      return failed(texts.noLeads);
    case 'no-edges':
      return failed(texts.noEdges);
    case 'busy':
      return failed(texts.busy);
  }
};

/** The hot leads that wait for a decision, best first. */
export const getQueue = (host: Host, request: unknown): Reply<Queue> =>
  answered(() => (isQueueRequest(request) ? queueReply(waitingLeads(host)) : badRequest()));

/** Writes one decision, or says why not. */
export const decideLead = (host: Host, request: unknown): Reply<Decided> =>
  answered(() => {
    const order = readDecision(request);
    if (!order) return badRequest();
    const id = order.id.trim();
    const outcome = decide(host, { ...order, id });
    if (outcome.kind !== 'decided') return refusal(outcome, id, answerTexts(outcome.language));
    const { row, decision, reason } = outcome;
    return { ok: true, value: { id, row, decision, reason } };
  });
