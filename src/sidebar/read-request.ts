/**
 * What each request of the page must look like. By hand: a schema library would be as large as all else that the
 * server's code holds. Texts come trimmed, days as `Day`.
 */
import { RESULTS, type Result, VERDICT_QUESTIONS, VERDICTS, type Verdict } from '../domain/vocabulary';
import { ANSWER_KINDS, DECISION_KINDS, type VerdictAnswer, type VerdictAnswers } from './protocol/queue';
import * as is from './read-request/shape';

const ID = is.text(200);
const REASON = is.or(is.text(300), '');
const WORDS = is.or(is.text(1000), '');
/** Lines of conditions. */
const REENTRY = is.or(is.text(2000), '');
const SEEN = is.exact(4000);
const HEADER = is.words(200);
/** More headers than anybody asks about in one talk. */
const MOST_HEADERS = 40;
const MOST_MONEY = 1e12;
const MOST_ROWS = 10_000_000;

const keysOf = <K extends string>(names: Readonly<Record<K, unknown>>) => Object.keys(names) as K[];

/** Only questions that the ledger has a column for. */
const ANSWERS: is.Read<VerdictAnswers> = is.dictionary<VerdictAnswer>(
  is.oneOf(VERDICT_QUESTIONS),
  is.shape({ answer: is.oneOf(ANSWER_KINDS), words: WORDS }),
  VERDICT_QUESTIONS.length,
);

/** A request that says nothing; it is still an object. */
export const readBare = is.shape({});

/** @example readLeadRequest({ id: ' L-7K3QF9 ' }) // { id: 'L-7K3QF9' } */
export const readLeadRequest = is.shape({ id: ID });

/** @example readRowRequest({}) // { giveId: false, stayWith: '', whileRow: 0 } */
export const readRowRequest = is.shape({
  giveId: is.or(is.flag, false),
  stayWith: is.or(ID, ''),
  whileRow: is.or(is.whole(MOST_ROWS), 0),
});

/** @example readInteraction({ id: 'L-7K3QF9', type: 'Visita', day: '2026-11-22' })?.detail // '' */
export const readInteraction = is.shape({
  id: ID,
  type: is.words(200),
  detail: is.or(is.text(2000), ''),
  day: is.day,
});

/** @example readDecision({ id: 'L-7K3QF9', decision: 'accept', seen: '' })?.reason // '' */
export const readDecision = is.shape({
  id: ID,
  decision: is.oneOf(DECISION_KINDS),
  reason: REASON,
  note: WORDS,
  missing: is.or(is.list(HEADER, MOST_HEADERS), []),
  reentry: REENTRY,
  seen: SEEN,
});

/** `nextStepOn` is left out where it was blank. */
export const readVerdict = is.shape(
  {
    id: ID,
    verdict: is.oneOf<Verdict>(keysOf(VERDICTS)),
    answers: ANSWERS,
    nextStep: WORDS,
    reentry: REENTRY,
    reason: REASON,
    filled: is.or(is.dictionary(HEADER, is.text(2000), MOST_HEADERS), {}),
    seen: SEEN,
  },
  { nextStepOn: is.day },
);

/** `amount` is left out where nobody gave one. */
export const readResult = is.shape(
  {
    id: ID,
    result: is.oneOf<Result>(keysOf(RESULTS)),
    on: is.day,
    reason: REASON,
    reentry: REENTRY,
    seen: SEEN,
  },
  { amount: is.amount(MOST_MONEY) },
);

export const readSending = is.shape({ id: ID, reason: REASON });

/** `until` is left out where it was blank: the lead is let go. */
export const readHolding = is.shape({ id: ID }, { until: is.day });

export const readReopening = is.shape({ id: ID, reason: REASON });

/** Blank: whatever the person did last. */
export const readUndo = is.shape({ handoff: is.or(ID, '') });

export const readReassigning = is.shape({ id: ID, owner: is.text(200), seen: SEEN });

/** What a person saw of the weekly mail. */
const DIGEST_ORDER = { week: is.day, seen: is.exact(40) };

/** @example readDigestOrder({ week: '2026-11-16', seen: 'k3f9' })?.seen // 'k3f9' */
export const readDigestOrder = is.shape(DIGEST_ORDER);

export const readDigestSchedule = is.shape({ ...DIGEST_ORDER, on: is.flag });
