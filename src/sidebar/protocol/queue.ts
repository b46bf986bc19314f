/** The queue: handoffs that wait for sales, and what the page needs to filter and to answer them. */
import type { Language, Result, Temperature, Verdict, VerdictQuestion } from '../../domain/vocabulary';
import type { LeadFacts, Reason, Unknown } from './lead';

export const DECISION_KINDS = ['accept', 'return', 'reject'] as const;
type DecisionKind = (typeof DECISION_KINDS)[number];

export const ANSWER_KINDS = ['yes', 'no', 'unknown'] as const;
type AnswerKind = (typeof ANSWER_KINDS)[number];

/** What a salesperson learned of one question; `words` may be blank. */
export interface VerdictAnswer {
  readonly answer: AnswerKind;
  readonly words: string;
}

/** Questions nobody asked are left out. */
export type VerdictAnswers = { readonly [Q in VerdictQuestion]?: VerdictAnswer };

/** What the one who looks may do; those without an entry in `Ajustes` may do everything. */
export interface Roles {
  readonly sends: boolean;
  readonly decides: boolean;
  readonly lifts: boolean;
  readonly reassigns: boolean;
}

/** Another lead of the same company. */
interface Colleague {
  readonly id: string;
  readonly name: string;
  /** Where it stands, in the words of the workbook: `SAL`, `Abierto`. */
  readonly state: string;
}

/**
 * How far a handoff is: waits for a decision, for a verdict, or (qualified, perhaps with a quote out) for its result.
 */
export type WaitsFor = 'open' | 'accepted' | 'qualified';

/** A handoff as its forms begin: with what stands there already. */
export interface FormItem extends LeadFacts {
  /** `L-7K3QF9-T2` */
  readonly handoff: string;
  /** Blank where nobody has it. */
  readonly owner: string;
  /** What could knock the lead out first, then what weighs most. */
  readonly unknowns: readonly Unknown[];
  /** What stands in `Motivo` already. */
  readonly reason: string;
  /** The condition to come back that stands there, or that is offered; one a line. */
  readonly reentry: string;
  /** What was learned so far. */
  readonly answers: VerdictAnswers;
  readonly nextStep: string;
  /** `yyyy-mm-dd` or blank. */
  readonly nextStepOn: string;
  readonly verdict?: Verdict | undefined;
  readonly result?: Result | undefined;
  /** `yyyy-mm-dd`; left out where nobody wrote it. */
  readonly resultOn?: string | undefined;
  readonly amount?: number | undefined;
  /** Row and ledger as they stood: goes back with each answer, so that nobody writes over another. */
  readonly seen: string;
}

/** What the forms offer, whatever the lead. */
export interface FormLists {
  readonly owners: readonly string[];
  readonly returnReasons: readonly string[];
  readonly rejectionReasons: readonly string[];
  readonly disqualificationReasons: readonly string[];
  /** `Reingreso por defecto`. */
  readonly defaultReentry: string;
  /** `yyyy-mm-dd` where the workbook is. */
  readonly today: string;
}

/** A lead's last handoff, to be judged or concluded again. */
export interface FormStart {
  readonly item: FormItem;
  readonly lists: FormLists;
}

export interface QueueItem extends FormItem {
  /** Largest first, at most 3. */
  readonly positives: readonly Reason[];
  /** Most negative first, at most 2. */
  readonly negatives: readonly Reason[];
  /** Its owner is the one who looks. */
  readonly mine: boolean;
  /** `yyyy-mm-dd hh:mm`, or a day alone. */
  readonly sentAt: string;
  /** The same; blank without a deadline. */
  readonly due: string;
  readonly overdue: boolean;
  readonly state: WaitsFor;
  /** How often this lead came back before. */
  readonly returnedBefore: number;
  /** Frozen when sent. */
  readonly sentScore?: number | undefined;
  readonly sentTemperature?: Temperature | undefined;
  /** How it was sent, in the words of the workbook: `Manual`. */
  readonly how: string;
  readonly nextAction: string;
  readonly colleagues: readonly Colleague[];
}

/** A row whose decision could not be carried out. */
interface PendingRow {
  readonly row: number;
  readonly name: string;
  /** What is missing, as a sentence. */
  readonly why: string;
}

export interface Queue extends FormLists {
  /** Overdue first, then by deadline, score, time sent; those that wait for a verdict or a result after the open ones. */
  readonly handoffs: readonly QueueItem[];
  /** All that wait, also those beyond the ones sent. */
  readonly total: number;
  /** MQL that nobody sent yet. */
  readonly waiting: number;
  readonly openIssues: number;
  /** Address of the one who looks; blank where Google gives none. */
  readonly me: string;
  readonly roles: Roles;
  readonly language: Language;
  /** Rows that cannot be sent until their ID is settled. */
  readonly withoutId: number;
  readonly repeatedId: number;
  readonly pending: readonly PendingRow[];
}

/** What now stands. */
export interface Done {
  readonly id: string;
  readonly name: string;
  /** Blank where no handoff is concerned. */
  readonly handoff: string;
  readonly row: number;
  /** One sentence. */
  readonly says: string;
  /** Whether `undoLast` takes it back. */
  readonly undo: boolean;
}

export interface DecisionRequest {
  readonly id: string;
  readonly decision: DecisionKind;
  /** One of the reasons offered, or anything else, which is kept as `Otro: …`; blank only to accept. */
  readonly reason?: string;
  /** Written after the reason: `Sin presupuesto: lo verán en enero`. */
  readonly note?: string;
  /** Headers that nobody had answered; only to return. */
  readonly missing?: readonly string[];
  /** The condition to come back, one a line; only to return. Blank = the default of `Ajustes`. */
  readonly reentry?: string;
  readonly seen: string;
}

export interface VerdictRequest {
  readonly id: string;
  readonly verdict: Verdict;
  readonly answers: VerdictAnswers;
  readonly nextStep?: string;
  /** `yyyy-mm-dd` or blank. */
  readonly nextStepOn?: string;
  /** Of `notYet`. */
  readonly reentry?: string;
  /** Of `disqualified` and `notYet`. */
  readonly reason?: string;
  /** What marketing left out, by header: written where the cell is blank. */
  readonly filled?: Readonly<Record<string, string>>;
  readonly seen: string;
}

export interface ResultRequest {
  readonly id: string;
  readonly result: Result;
  /** `yyyy-mm-dd` */
  readonly on: string;
  /** ≥ 0; left out where nobody knows. */
  readonly amount?: number;
  readonly reason?: string;
  readonly reentry?: string;
  readonly seen: string;
}
