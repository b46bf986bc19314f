/** What the page and the server say to each other: JSON both ways; `read-request.ts` checks what comes in. */
import type { LiftSettings } from '../domain/explain/smallest-lift';
import type { LeadScore } from '../domain/scoring/lead-score';
import type { Settings } from '../domain/settings';
import type { Language, Temperature } from '../domain/vocabulary';

export const DECISION_KINDS = ['accept', 'return', 'reject'] as const;

/** Asks for the queue; carries nothing. */
export type QueueRequest = Readonly<Record<never, never>>;

export interface DecisionRequest {
  readonly id: string;
  readonly decision: (typeof DECISION_KINDS)[number];
  /** One of the reasons offered, or anything else, which is kept as `Otro: …`; blank only to accept. */
  readonly reason?: string;
  /** Written after the reason: `Sin presupuesto: lo verán en enero`. */
  readonly note?: string;
  /** What stood in `Motivo` when the person looked, so that words written meanwhile are not lost. */
  readonly seenReason?: string;
}

/** A contribution worth showing: `points` are score points, exact. */
export interface Reason {
  readonly criterion: string;
  /** As people write it; blank where the points are an estimate for want of an answer. */
  readonly answer: string;
  readonly points: number;
}

/** An answer nobody has yet. `field` is the header to fill in; `excludes`: the answer could knock the lead out. */
export interface Unknown {
  readonly field: string;
  readonly excludes: boolean;
}

/** What every view says of a lead. Texts are blank where there is nothing to say. */
export interface LeadFacts {
  /** Blank where the row has none yet. */
  readonly id: string;
  /** 1-based row of the tab when it was read; only for showing. */
  readonly row: number;
  /** Never blank. `company` is blank where there is none, or where it already serves as name. */
  readonly name: string;
  readonly company: string;
  /** Undefined where the lead cannot be scored; then there is no interval either. */
  readonly score?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly temperature: Temperature;
  /** As the workbook calls it: `Caliente`. */
  readonly temperatureName: string;
  /** `A1`, `B`, `3` or blank. */
  readonly grade: string;
  /** The product line that all figures belong to; `hadChoice`: it was the best of several. */
  readonly product: string;
  readonly hadChoice: boolean;
  readonly persona: string;
  /** The field to ask for next. */
  readonly question: string;
  /** The day it cools, `yyyy-mm-dd`. */
  readonly coolsOn: string;
}

export interface WaitingLead extends LeadFacts {
  readonly score: number;
  /** Largest first, at most 3. */
  readonly positives: readonly Reason[];
  /** Most negative first, at most 2. */
  readonly negatives: readonly Reason[];
  /** What could knock the lead out first, then what weighs most. */
  readonly unknowns: readonly Unknown[];
  /** What stands in `Motivo` already. */
  readonly reason: string;
}

/** The lead under the cursor. */
export interface RowRequest {
  /** A lead without ID gets one first, so that something can be written about it. */
  readonly giveId?: boolean;
  /** ID of the lead to stay with while the cursor is in another tab, such as `Matriz`. */
  readonly stayWith?: string;
}

/** Enough to take the score apart in the page, by the domain itself. */
export interface LeadView extends LeadFacts {
  /** As JSON carries it: what tests the details of events is left behind. */
  readonly scored: LeadScore;
  /** Other rows that bear its ID: then nothing can be written about it. */
  readonly sharedBy: readonly number[];
}

/** What the page needs of `Ajustes` to explain a score. */
export type ExplainSettings = LiftSettings & Pick<Settings, 'language'>;

export interface Row {
  /** 1-based row of the cursor in `Leads`; 0 in any other tab. */
  readonly row: number;
  /** Undefined where no lead stands there. */
  readonly lead?: LeadView | undefined;
  /** Types of interaction that have been written. */
  readonly types: readonly string[];
  /** `yyyy-mm-dd` where the workbook is. */
  readonly today: string;
  readonly settings: ExplainSettings;
}

export interface InteractionRequest {
  readonly id: string;
  readonly type: string;
  readonly detail?: string;
  /** `yyyy-mm-dd`, not after today. */
  readonly day: string;
}

/** What now stands in `Interacciones`, and what it makes of the lead. */
export interface Added {
  readonly row: number;
  /** Whether it scores: now, once the evaluation day reaches it, or by no criterion. */
  readonly counts: 'now' | 'later' | 'never';
  readonly lead: LeadView;
}

export interface Queue {
  readonly leads: readonly WaitingLead[];
  /** All that wait, also those beyond the ones sent. */
  readonly total: number;
  readonly openIssues: number;
  /** Hot leads that cannot be decided here until their ID is settled. */
  readonly withoutId: number;
  readonly repeatedId: number;
  readonly returnReasons: readonly string[];
  readonly rejectionReasons: readonly string[];
  readonly language: Language;
}

/** What now stands in the row. */
export interface Decided {
  readonly id: string;
  readonly row: number;
  readonly decision: string;
  readonly reason: string;
}

/** What can stand in the way. */
export type Refusal =
  | 'bad-request'
  | 'failed'
  | 'busy'
  | 'no-leads'
  | 'no-matrix'
  | 'no-edges'
  | 'no-column'
  | 'no-interactions'
  | 'no-id'
  | 'no-reason'
  | 'future-day'
  | 'unknown-id'
  | 'repeated-id'
  | 'decided-meanwhile'
  | 'reason-meanwhile';

/** The page makes a sentence of it: what happened and what to do. */
export interface Failed {
  readonly ok: false;
  readonly refusal: Refusal;
  /** What the sentence names, such as `rows`; each refusal has its own. */
  readonly about: object;
}

export type Reply<T> = { readonly ok: true; readonly value: T } | Failed;

/** The server's functions by the names that google.script.run knows. */
export interface SidebarServer {
  getQueue(request: QueueRequest): Reply<Queue>;
  decideLead(request: DecisionRequest): Reply<Decided>;
  getActiveLead(request: RowRequest): Reply<Row>;
  addInteraction(request: InteractionRequest): Reply<Added>;
}
