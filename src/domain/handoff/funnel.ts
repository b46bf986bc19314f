/** What the ledger, the playbook and the interactions say of each lead beside its score: stage and next action. */
import { actionChooser, allowedAction, type NextAction } from '../actions/next-action';
import { readActions } from '../actions/read-actions';
import type { Origin, Table } from '../cell';
import type { Interactions } from '../interactions/read-interactions';
import { readTouches, type Touches } from '../interactions/touches';
import type { Issue } from '../issue';
import { fieldText, type LeadRow, type LeadTable } from '../lead/lead-table';
import { leadTitle } from '../lead/lead-title';
import type { Criterion } from '../model/criterion';
import type { LeadScore } from '../scoring/lead-score';
import { productsOfLeads } from '../scoring/selectors';
import type { Settings } from '../settings';
import { notebook } from '../table';
import { isOvertaken, lastNo, type No } from './last-no';
import { type Ledger, readLedger } from './ledger';
import { isNamed, isReachable } from './reachable';
import { meetsReentry, type Reentry, readReentry } from './reentry';
import { reentryIssues } from './reentry-issues';
import { type StageResult, stageOf } from './stage';

interface Placed {
  readonly table: Table;
  readonly origin: Origin;
}

export interface FunnelInput {
  readonly leads: LeadTable;
  readonly settings: Settings;
  readonly interactions: Interactions | undefined;
  readonly handoffs: Placed | undefined;
  readonly actions: Placed | undefined;
}

export interface Funnel {
  readonly ledger: Ledger;
  /** Undefined where interactions are not passed. */
  touchesOf(lead: LeadRow): Touches | undefined;
  stageOf(lead: LeadRow, score: LeadScore): StageResult;
  nextAction(lead: LeadRow, score: LeadScore): NextAction | undefined;
  /** Lines of a no's re-entry condition that the lead does not meet yet, as written. */
  unmet(lead: LeadRow, score: LeadScore, no: No): readonly string[];
  /** @param criteria of the matrix, which name products and personas as `personas` does */
  issues(
    scoreOf: (lead: LeadRow) => LeadScore,
    criteria: readonly Criterion[],
    personas: readonly string[],
  ): Issue[];
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

/** Leads that want to buy though the matrix excludes them: no word in the ledger can lift that. */
const excludedBuyers = (
  { leads }: FunnelInput,
  { ledger, touchesOf }: Pick<Funnel, 'ledger' | 'touchesOf'>,
  scoreOf: (lead: LeadRow) => LeadScore,
): Issue[] => {
  const notes = notebook('leads', leads.origin);
  for (const lead of leads.leads) {
    const purchase = touchesOf(lead)?.purchase;
    if (!purchase || !isOvertaken(lastNo(ledger.of(lead)), purchase)) continue;
    const [by] = scoreOf(lead).excludedBy;
    const params = { lead: leadTitle(leads, lead) };
    if (by) notes.note('warning', 'excluded-buyer', { row: lead.index + 1 }, by.criterion.name, params);
  }
  return notes.issues;
};

/** Prepares the answers; nothing is looked at before it is asked for. */
export const prepareFunnel = (input: FunnelInput): Funnel => {
  const { leads, settings, interactions, handoffs, actions } = input;
  const { asOf, purchaseEvents } = settings;
  const ledger = readLedger(handoffs?.table ?? [], handoffs?.origin ?? { row: 1 }, leads);
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
    issues: (scoreOf, criteria, personas) => [
      ...ledger.issues,
      ...reentryIssues(ledger, read, handoffs?.origin ?? { row: 1 }),
      ...(playbook?.issues ?? []),
      ...(playbook?.nameIssues(
        [...criteria.flatMap(({ products }) => products), ...productsOfLeads(leads)],
        [...criteria.flatMap((criterion) => criterion.personas), ...personas],
      ) ?? []),
      ...excludedBuyers(input, { ledger, touchesOf }, scoreOf),
    ],
  };
};
