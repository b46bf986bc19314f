/** The queue before there were handoffs: hot leads without a decision. Goes when the commands of the ledger take over. */
import type { Language } from '../../domain/vocabulary';
import type { DecisionKind, WaitingLead } from './queue';

export interface HotLead extends WaitingLead {
  readonly score: number;
}

export interface HotLeads {
  readonly leads: readonly HotLead[];
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

export interface HotDecision {
  readonly id: string;
  readonly decision: DecisionKind;
  readonly reason?: string;
  readonly note?: string;
  /** What stood in `Motivo` when the person looked, so that words written meanwhile are not lost. */
  readonly seenReason?: string;
}

/** What now stands in the row. */
export interface Decided {
  readonly id: string;
  readonly row: number;
  readonly decision: string;
  readonly reason: string;
}

/** What the view of hot leads asks for, until the queue of handoffs takes its place. */
export type AskHotLeads = <N extends 'getQueue' | 'decideLead'>(
  name: N,
  request: N extends 'getQueue' ? object : HotDecision,
  silence: string,
) => Promise<
  | { readonly ok: true; readonly value: N extends 'getQueue' ? HotLeads : Decided }
  | { readonly ok: false; readonly message: string; readonly settled: boolean }
>;
