/** What the views say of one lead: its figures, its stage, its handoff, and what may be done with it. */
import type { LiftSettings } from '../../domain/explain/smallest-lift';
import type { LeadScore } from '../../domain/scoring/lead-score';
import type { Settings } from '../../domain/settings';
import type { HandoffState, Stage, Temperature } from '../../domain/vocabulary';

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

/** The lead's last handoff, in the words of the workbook; blank where there is nothing to say. */
export interface LeadHandoff {
  /** `L-7K3QF9-T2` */
  readonly id: string;
  readonly state: HandoffState;
  readonly stateName: string;
  readonly owner: string;
  /** `yyyy-mm-dd hh:mm`, or a day alone. */
  readonly sentAt: string;
  /** Blank where nobody has to answer any more. */
  readonly due: string;
  readonly overdue: boolean;
  /** As `Traspasos` has it: a verdict after it says what became of the lead. */
  readonly decision: string;
  /** Of the last of these words that stands. */
  readonly reason: string;
  readonly verdict: string;
  readonly result: string;
  /** Lines of the re-entry condition that do not hold yet, as written. */
  readonly unmet: readonly string[];
}

/** What may be done with a lead now, by the one who looks: their role and the state of the lead both allow it. */
interface LeadCan {
  /** To be answered in the queue: sales has it. */
  readonly queue: boolean;
  readonly send: boolean;
  readonly hold: boolean;
  readonly reopen: boolean;
  /** Another verdict, another result: of those that stand. */
  readonly verdict: boolean;
  readonly result: boolean;
  readonly log: boolean;
}

/** Where a lead is on its way to a customer, and what comes next. */
export interface Standing {
  readonly stage: Stage;
  /** As the workbook calls it: `Reciclado`. */
  readonly stageName: string;
  /** Why it stands there, in one sentence that begins with the stage: `SQL: cualificado el 22/11/2026`. */
  readonly stageSays: string;
  /** What the playbook says to do; blank where it says nothing. */
  readonly nextAction: string;
  /** `yyyy-mm-dd`, a day still to come; blank where nothing holds the lead back. */
  readonly heldUntil: string;
  /** Undefined where the lead was never sent. */
  readonly handoff?: LeadHandoff | undefined;
  readonly can: LeadCan;
}

/** Enough to take the score apart in the page, by the domain itself. */
export interface LeadView extends LeadFacts {
  /** As JSON carries it: what tests the details of events is left behind. */
  readonly scored: LeadScore;
  /** Other rows that bear its ID: then nothing can be written about it. */
  readonly sharedBy: readonly number[];
  readonly standing: Standing;
}

/** What the page needs of `Ajustes` to explain a score. */
export type ExplainSettings = LiftSettings & Pick<Settings, 'language'>;

/** The lead under the cursor, or the one asked for. */
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

/** One line of `Bitácora`, in the words of the workbook. */
export interface LogLine {
  /** `yyyy-mm-dd hh:mm` */
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

export interface LeadLog {
  /** Newest first. */
  readonly entries: readonly LogLine[];
}
