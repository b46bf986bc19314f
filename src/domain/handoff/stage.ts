/** Where a lead is on its way: an ordered table of rules, each with its reason. The first that holds wins. */
import type { Day } from '../cell';
import type { Touches } from '../interactions/touches';
import type { LeadScore } from '../scoring/lead-score';
import type { Settings } from '../settings';
import type { Result, Stage } from '../vocabulary';
import type { Handoff } from './handoff';
import { bindingNo, isOvertaken, lastNo, type No, type UnknownTime, unknownTime } from './last-no';
import { rejectionStage } from './rejection-stage';

interface StageFacts {
  readonly settings: Settings;
  /** The lead's, the oldest first. */
  readonly handoffs: readonly Handoff[];
  readonly score: LeadScore;
  /** Undefined where interactions are not passed: then none is asked for. */
  readonly touches: Touches | undefined;
  /** An e-mail with @ and a dot, or a phone of seven digits or more. */
  readonly reachable: boolean;
  /** `Nombre` or `Empresa` is known. */
  readonly named: boolean;
  /** Lines of the re-entry condition that do not hold yet, as written; for a no that can be overcome. */
  unmet(no: No): readonly string[];
}

/** Why a lead is in its stage; `stage` and this choose the sentence. */
export type StageReason =
  | 'won'
  | 'quote'
  | 'excluded'
  | 'disqualified'
  | 'rejected'
  | 'returned'
  | 'lost'
  | 'qualified'
  | 'purchase'
  | 'accepted'
  | 'thresholds'
  | 'unnamed'
  | 'untouched'
  | 'low-score'
  | 'low-fit'
  | 'unreachable';

export interface StageResult {
  readonly stage: Stage;
  readonly because: StageReason;
  /** The handoff that speaks. */
  readonly handoff: Handoff | undefined;
  /** When: of the word that decided, or of the purchase intent. */
  readonly on: Day | undefined;
  /** What is still asked for before the lead may come back. */
  readonly unmet: readonly string[];
  /** The lead asked to buy on the day of the no; which time is missing to tell whether that was after it. */
  readonly unknownTime?: UnknownTime;
}

/** The facts as rules ask for them. */
interface Known extends StageFacts {
  readonly last: Handoff | undefined;
  readonly lastResult: Handoff | undefined;
  readonly no: No | undefined;
  readonly unmetNow: readonly string[];
  readonly buys: boolean;
  /** What an MQL lacks; undefined: nothing. */
  readonly lacks: StageReason | undefined;
}

interface Rule {
  readonly stage: Stage;
  readonly because: StageReason;
  holds(known: Known): boolean;
}

const byNo = (because: StageReason, kind: No['kind'], stage: Stage): Rule => ({
  stage,
  because,
  holds: ({ no, unmetNow }) => no?.kind === kind && (stage !== 'recycled' || unmetNow.length > 0),
});

const rejectedTo = (stage: Stage): Rule => ({
  stage,
  because: 'rejected',
  holds: ({ no, settings }) =>
    no?.kind === 'rejected' && rejectionStage(settings, no.handoff.reason) === stage,
});

const endedIn = (stage: Stage, because: StageReason, result: Result): Rule => ({
  stage,
  because,
  holds: ({ lastResult }) => lastResult?.result === result,
});

const RULES: readonly Rule[] = [
  endedIn('customer', 'won', 'won'),
  endedIn('opportunity', 'quote', 'quote'),
  { stage: 'discarded', because: 'excluded', holds: ({ score }) => score.temperature === 'excluded' },
  byNo('disqualified', 'discarded', 'discarded'),
  rejectedTo('discarded'),
  byNo('returned', 'returned', 'recycled'),
  byNo('lost', 'lost', 'recycled'),
  rejectedTo('recycled'),
  { stage: 'sql', because: 'qualified', holds: ({ last }) => last?.verdict === 'qualified' && !last.result },
  { stage: 'sql', because: 'purchase', holds: ({ buys }) => buys },
  {
    stage: 'sal',
    because: 'accepted',
    holds: ({ last }) => last?.decision === 'accept' && !last.verdict && !last.result,
  },
  { stage: 'mql', because: 'thresholds', holds: ({ reachable, lacks }) => reachable && !lacks },
];

/** A no of people's is why. */
const NOES: readonly StageReason[] = ['disqualified', 'rejected', 'returned', 'lost'];

/** A score or a fit that the matrix does not give: nothing can be asked of the fit, everything of the score. */
const lackOf = ({ settings, score, touches, named }: StageFacts): StageReason | undefined =>
  !named
    ? 'unnamed'
    : touches && !touches.any
      ? 'untouched'
      : (score.score ?? -1) < settings.mqlFrom
        ? 'low-score'
        : (score.fit ?? 100) < settings.mqlMinimumFit
          ? 'low-fit'
          : undefined;

const lastWithResult = (handoffs: readonly Handoff[]): Handoff | undefined =>
  handoffs.filter(({ result }) => result).pop();

const whenOf = (because: StageReason, { last, lastResult, no, touches }: Known): Day | undefined => {
  if (because === 'purchase') return touches?.purchase;
  if (because === 'won' || because === 'quote') return lastResult?.resultOn;
  if (because === 'accepted') return last?.decidedAt;
  if (because === 'qualified') return last?.judgedAt;
  return no?.at;
};

/**
 * The stage of a lead and why.
 *
 * @example stageOf(facts) // { stage: 'mql', because: 'thresholds', … }
 */
export const stageOf = (facts: StageFacts): StageResult => {
  const { handoffs, touches, reachable } = facts;
  const no = bindingNo(handoffs, touches?.purchase);
  const mayReturn = no?.kind === 'returned' || no?.kind === 'lost';
  const known: Known = {
    ...facts,
    last: handoffs[handoffs.length - 1],
    lastResult: lastWithResult(handoffs),
    no,
    unmetNow: mayReturn ? facts.unmet(no) : [],
    buys: isOvertaken(lastNo(handoffs), touches?.purchase),
    lacks: lackOf(facts),
  };
  const rule = RULES.find(({ holds }) => holds(known));
  const stage = rule?.stage ?? (reachable ? 'lead' : 'anonymous');
  const because = rule?.because ?? (reachable ? known.lacks! : 'unreachable');
  const speaks = because === 'won' || because === 'quote' ? known.lastResult : known.last;
  const isAsked = stage === 'recycled' || stage === 'discarded';
  const unknown = no && touches && NOES.includes(because) ? unknownTime(no, touches) : undefined;
  return {
    stage,
    because,
    handoff: because === 'excluded' || because === 'purchase' ? undefined : speaks,
    on: whenOf(because, known),
    unmet: isAsked ? known.unmetNow : [],
    ...(unknown && { unknownTime: unknown }),
  };
};
