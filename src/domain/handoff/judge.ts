/** What sales says after talking to a lead: the verdict with its answers, then the result. */
import { textOf } from '../answer';
import type { Cell, Day } from '../cell';
import { printDay } from '../day';
import {
  HANDOFF_COLUMNS,
  INTERACTION_COLUMNS,
  RESULTS,
  type Result,
  VERDICT_ANSWERS,
  VERDICT_QUESTIONS,
  type Verdict,
  type VerdictAnswer,
  type VerdictQuestion,
} from '../vocabulary';
import {
  type Act,
  changeTo,
  decisionWord,
  NOT_REOPENED,
  personText,
  stateText,
  verdictWord,
  whenCell,
} from './act';
import type { Change, RowCells } from './change';
import type { Subject } from './decide';
import { defaultReentryFor } from './default-reentry';
import { type Handoff, type HandoffCells, rowDecision, stateOf } from './handoff';

/** What a lead said to a question, and in which words. */
interface Answered {
  readonly answer: VerdictAnswer;
  readonly words: string;
}

export interface VerdictOrder {
  readonly verdict: Verdict;
  /** Questions that are left out keep what stands. */
  readonly answers: Readonly<Partial<Record<VerdictQuestion, Answered>>>;
  readonly nextStep: string;
  readonly nextStepOn: Day | undefined;
  /** As `Motivo` is to hold it; may be blank, and is left out where the lead is qualified. */
  readonly reason: string;
  /** `Aún no`: without one, the day of the next step, else `Reingreso por defecto`. */
  readonly reentry?: string | undefined;
}

interface ResultOrder {
  readonly result: Result;
  readonly on: Day;
  readonly amount: number | undefined;
  /** Why it was lost. */
  readonly reason: string;
  readonly reentry?: string | undefined;
}

/** Whether a handoff was accepted. */
const isAccepted = (handoff: Handoff | undefined): handoff is Handoff => handoff?.decision === 'accept';

/** @example answerCell({ answer: 'yes', words: 'lo aprueban en enero' }, act) // 'Sí: lo aprueban en enero' */
const answerCell = ({ answer, words }: Answered, { settings }: Act): Cell =>
  [VERDICT_ANSWERS[answer][settings.language], words.trim()].filter(Boolean).join(': ');

const answerCells = (answers: VerdictOrder['answers'], act: Act): HandoffCells =>
  Object.fromEntries(
    Object.entries(answers).map(([question, answered]) => [question, answerCell(answered, act)]),
  );

/** `Fecha: >=15/01/2027`: the lead may come back on that day. */
const fromDay = (day: Day, { settings }: Act): string =>
  `${INTERACTION_COLUMNS.date[settings.language]}: >=${printDay(day)}`;

/** What was learned, for the log. @example ' · Autoridad: Sí: firma ella' */
const answersText = (cells: HandoffCells, { settings }: Act): string =>
  [...VERDICT_QUESTIONS, 'nextStep' as const]
    .filter((column) => textOf(cells[column] ?? '').trim() !== '')
    .map((column) => ` · ${HANDOFF_COLUMNS[column][settings.language]}: ${textOf(cells[column]!)}`)
    .join('');

/** What the row shows of a verdict. */
const ROW_WORDS = { qualified: 'accept', notYet: 'return', disqualified: 'disqualify' } as const;

/**
 * The verdict of a person; a later one replaces the earlier one. Undefined where nothing was accepted, and once it is
 * closed.
 *
 * @example judge(subject, { verdict: 'qualified', answers: {}, … }, act)?.cells.verdict // 'Cualificado'
 */
export const judge = (subject: Subject, order: VerdictOrder, act: Act): Change | undefined => {
  const last = subject.handoffs[subject.handoffs.length - 1];
  if (!isAccepted(last) || stateOf(last) === 'closed') return undefined;
  const { verdict, answers, nextStep, nextStepOn } = order;
  const isNotYet = verdict === 'notYet';
  const byDay = nextStepOn && fromDay(nextStepOn, act);
  const reason = verdict === 'qualified' ? '' : order.reason;
  const missing = isNotYet ? subject.missing() : [];
  const cells: HandoffCells = {
    ...answerCells(answers, act),
    ...{ nextStep, nextStepOn: nextStepOn ?? '' },
    ...{ verdict: verdictWord(verdict, act), judgedAt: whenCell(act), judgedBy: personText(act), reason },
    missing: missing.join('; '),
    reentry: isNotYet ? order.reentry || byDay || defaultReentryFor(act.settings, missing) : '',
    // What was offered is over with a no.
    ...(verdict === 'qualified' ? {} : { result: '', resultOn: '', amount: '' }),
    ...NOT_REOPENED,
    state: stateText('judged', act),
  };
  const row: RowCells = { decision: decisionWord(ROW_WORDS[verdict], act), reason };
  const change = changeTo(subject.lead, last, cells, { what: 'judged', row, act });
  // A later verdict replaces the words of an earlier one, which then stand in the log alone.
  const after = { ...last.cells, ...cells };
  return {
    ...change,
    log: change.log.map((entry) => ({
      ...entry,
      before: entry.before + answersText(last.cells, act),
      after: entry.after + answersText(after, act),
    })),
  };
};

/**
 * How it ended, or that an offer is out; a later result replaces the earlier one. Undefined where nothing was accepted, or the verdict is a no.
 */
export const conclude = (subject: Subject, order: ResultOrder, act: Act): Change | undefined => {
  const last = subject.handoffs[subject.handoffs.length - 1];
  if (!isAccepted(last) || rowDecision(last) !== 'accept') return undefined;
  const { result, on, amount, reason } = order;
  const isLost = result === 'lost';
  // Why it was lost goes with the loss.
  const why = isLost ? reason : last.result === 'lost' ? '' : last.reason;
  const cells: HandoffCells = {
    ...{ result: RESULTS[result][act.settings.language], resultOn: on, amount: amount ?? '' },
    ...{ reason: why, reentry: isLost ? order.reentry || defaultReentryFor(act.settings, last.missing) : '' },
    ...NOT_REOPENED,
    state: stateText(result === 'quote' ? 'judged' : 'closed', act),
  };
  // A reason stands beside the word that it belongs to, never beside one that waits for its own.
  const isOther = isLost || last.result === 'lost';
  const row: RowCells = isOther ? { decision: decisionWord('accept', act), reason: why } : {};
  return changeTo(subject.lead, last, cells, { what: 'concluded', row, act });
};
