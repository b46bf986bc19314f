/** The first cells of a handoff: what was known when it was sent, frozen. */
import type { Cell, Moment } from '../cell';
import type { Settings } from '../settings';
import { SENDINGS, type Sending, TEMPERATURES, type Temperature } from '../vocabulary';
import { type Act, personText, stateText, whenCell } from './act';
import type { Handoff, HandoffCells } from './handoff';
import { cycleOf } from './ledger';

/** A lead as it was when sent. */
export interface Snapshot {
  readonly name: string;
  readonly product: string;
  /** 0 to 100. */
  readonly score: number | undefined;
  readonly temperature: Temperature;
  readonly reasons: string;
  /** Version of the matrix that scored it. */
  readonly matrix: string;
}

/**
 * The ID of a lead's next handoff. It says the same if a run that died is repeated.
 *
 * @param vanished IDs whose rows somebody deleted: none of them is given twice
 * @example nextHandoffId('L-7K3QF9', []) // 'L-7K3QF9-T1'
 */
export const nextHandoffId = (
  lead: string,
  handoffs: readonly Handoff[],
  vanished: readonly string[] = [],
): string => {
  const cycles = [...handoffs, ...vanished.map((id) => ({ id }))].map(cycleOf);
  return `${lead}-T${Math.max(0, ...cycles) + 1}`;
};

/** How it came about, and why where it needed a reason. */
export const sendingText = (how: Sending, why: string, { language }: Settings): string =>
  [SENDINGS[how][language], why].filter(Boolean).join(': ');

/** All cells of a handoff that begins. */
export const openingCells = (
  { id, lead, snapshot }: { readonly id: string; readonly lead: string; readonly snapshot: Snapshot },
  sending: {
    readonly how: Sending;
    /** Why it is sent below the thresholds. */
    readonly why?: string;
    readonly owner: string;
    readonly due?: Moment;
  },
  act: Act,
): HandoffCells => {
  const { name, product, score, temperature, reasons, matrix } = snapshot;
  const { settings } = act;
  const known: Cell = score ?? '';
  return {
    ...{ id, lead, name, product, reasons, matrix, score: known },
    temperature: TEMPERATURES[temperature][settings.language],
    ...{ owner: sending.owner, sentAt: whenCell(act), sentBy: personText(act) },
    how: sendingText(sending.how, sending.why ?? '', settings),
    due: sending.due ?? '',
    state: stateText('open', act),
  };
};
