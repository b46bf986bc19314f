/** What the ledger, the playbook and the interactions say of each lead beside its score: stage and next action. */
import { actionChooser, allowedAction, type NextAction } from '../actions/next-action';
import { type Playbook, readActions } from '../actions/read-actions';
import type { Origin, Table } from '../cell';
import type { Interactions } from '../interactions/read-interactions';
import { readTouches, type Touches } from '../interactions/touches';
import { fieldText, type LeadRow, type LeadTable } from '../lead/lead-table';
import type { LeadScore } from '../scoring/lead-score';
import type { Settings } from '../settings';
import type { No } from './last-no';
import { type Ledger, readLedger } from './ledger';
import { isNamed, isReachable } from './reachable';
import { meetsReentry, type Reentry, readReentry } from './reentry';
import { type StageResult, stageOf } from './stage';

interface Placed {
  readonly table: Table;
  readonly origin: Origin;
}

interface FunnelInput {
  readonly leads: LeadTable;
  readonly settings: Settings;
  readonly interactions: Interactions | undefined;
  readonly handoffs: Placed | undefined;
  readonly actions: Placed | undefined;
}

interface FunnelSources {
  readonly playbook: Playbook | undefined;
  readonly reentryOf: (text: string) => Reentry;
  /** Where `Traspasos` begins. */
  readonly ledgerOrigin: Origin;
}

export interface Funnel {
  readonly ledger: Ledger;
  /** Undefined where interactions are not passed. */
  touchesOf(lead: LeadRow): Touches | undefined;
  stageOf(lead: LeadRow, score: LeadScore): StageResult;
  nextAction(lead: LeadRow, score: LeadScore): NextAction | undefined;
  /** Lines of a no's re-entry condition that the lead does not meet yet, as written. */
  unmet(lead: LeadRow, score: LeadScore, no: No): readonly string[];
  /** What the tabs were, for those who look for faults. */
  readonly sources: FunnelSources;
}

/** Texts repeat: most returns keep the default. */
const reentryReader = (leads: LeadTable): ((text: string) => Reentry) => {
  const known = new Map<string, Reentry>();
  return (text) => {
    const reentry = known.get(text) ?? readReentry(text, leads);
    known.set(text, reentry);
    return reentry;
  };
};

/** Prepares the answers; nothing is looked at before it is asked for. */
export const prepareFunnel = (input: FunnelInput): Funnel => {
  const { leads, settings, interactions, handoffs, actions } = input;
  const { asOf, purchaseEvents } = settings;
  const ledgerOrigin = handoffs?.origin ?? { row: 1 };
  const ledger = readLedger(handoffs?.table ?? [], ledgerOrigin, leads);
  const playbook = actions && readActions(actions.table, actions.origin);
  const choose = actionChooser(playbook?.actions ?? []);
  const read = reentryReader(leads);
  let touches: ((index: number) => Touches) | undefined;
  const touchesOf = ({ index }: LeadRow): Touches | undefined => {
    if (!interactions) return undefined;
    touches ??= readTouches(interactions, leads, purchaseEvents, asOf);
    return touches(index);
  };
  const unmet = ({ cells }: LeadRow, { score, fit, interest }: LeadScore, { handoff, at }: No) =>
    meetsReentry(read(handoff.reentry), {
      cells,
      score,
      fit,
      interest,
      asOf,
      since: at,
      missing: handoff.missing,
    }).unmet;
  const stageOfLead = (lead: LeadRow, score: LeadScore): StageResult =>
    stageOf({
      settings,
      handoffs: ledger.of(lead),
      score,
      touches: touchesOf(lead),
      reachable: isReachable(leads, lead),
      named: isNamed(leads, lead),
      unmet: (no) => unmet(lead, score, no),
    });
  return {
    ledger,
    touchesOf,
    stageOf: stageOfLead,
    unmet,
    nextAction: (lead, score) => {
      const { stage } = stageOfLead(lead, score);
      const { temperature, product = fieldText(leads, lead, 'product'), persona } = score;
      return allowedAction(choose({ stage, temperature, product, persona }), leads, lead);
    },
    sources: { playbook, reentryOf: read, ledgerOrigin },
  };
};
