/** What scoring says about one lead: a number, where it comes from, and what is not known. */
import type { Cell } from '../cell';
import type { Criterion, Degree } from '../model/criterion';
import type { Temperature } from '../vocabulary';

/** What one criterion adds. Points are score points: 100 × weight × share ÷ M, not rounded. */
export interface Contribution {
  readonly criterion: Criterion;
  /** 0-based column of the answer in the lead table; undefined where there is none, and for interactions. */
  readonly column: number | undefined;
  /** `''` where unknown. */
  readonly answer: Cell;
  /** False: the share is an estimate, and the criterion stays open. */
  readonly known: boolean;
  readonly degree: Degree | undefined;
  readonly share: number;
  readonly points: number;
  /** The least and the most that the criterion may still earn; both are `points` where the answer is known. */
  readonly low: number;
  readonly high: number;
  /** Score points of a whole share: 100 × weight ÷ M; negative for a penalty. */
  readonly perShare: number;
  /** Of an interaction criterion: how many events count. The answer is their number after fading. */
  readonly events: number | undefined;
  /** Two contributions with one key say the same, word for word; undefined where that is not known. */
  readonly key: number | undefined;
}

export interface LeadScore {
  readonly temperature: Temperature;
  /** 0 to 100, rounded to nine decimals; undefined where no criterion has a positive weight. */
  readonly score: number | undefined;
  /** The interval within which the score would lie if all were known: kept within 0 and 100, rounded as the score. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** The product all figures belong to; undefined where none is in play. */
  readonly product: string | undefined;
  /** More than one product was considered, and this was the best. */
  readonly hadChoice: boolean;
  /** As typed in the lead, else as `Personas` assigns it. */
  readonly persona: string | undefined;
  /** What keeps the score within 0 and 100: contributions + adjustment = score. */
  readonly adjustment: number;
  readonly fit: number | undefined;
  readonly interest: number | undefined;
  /** Letter for fit, number for interest: `A1`, `B`, `3`, or `''`. */
  readonly grade: string;
  /** Share of |weight| whose answer is known, 0 to 1; undefined where nothing weighs. */
  readonly completeness: number | undefined;
  /** Criteria with a weight, in matrix order. */
  readonly contributions: readonly Contribution[];
  readonly excludedBy: readonly Contribution[];
  /** Knock-outs whose answer is unknown. */
  readonly mayExclude: readonly Contribution[];
  /** Criteria whose answer is unknown, in matrix order. */
  readonly unknowns: readonly Criterion[];
}

/** A lead that could not be scored: says so and nothing else. */
export const FAILED_SCORE: LeadScore = {
  temperature: 'failed',
  score: undefined,
  low: undefined,
  high: undefined,
  product: undefined,
  hadChoice: false,
  persona: undefined,
  adjustment: 0,
  fit: undefined,
  interest: undefined,
  grade: '',
  completeness: undefined,
  contributions: [],
  excludedBy: [],
  mayExclude: [],
  unknowns: [],
};
