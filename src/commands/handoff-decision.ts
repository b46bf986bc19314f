/** Writes what a salesperson decides about a lead into the row that holds that lead now. */
import type { Table } from '../domain/cell';
import { reasonText } from '../domain/handoff/reasons';
import type { Settings } from '../domain/settings';
import { DECISIONS, HUMAN_COLUMNS } from '../domain/vocabulary';
import type { Host, Sheet } from '../host/host';
import { cellReader, literal } from '../sheets/cells';
import { type LeadsLayout, leadsLayout, readSettingsTab, readTable, textAt } from '../sheets/table';
import { tabsOf } from '../sheets/tabs';
import { underLock } from './handoff-lock';

/** Another person's decision takes a second or two. */
const PATIENCE_MS = 15_000;

export interface DecisionOrder {
  readonly id: string;
  readonly decision: 'accept' | 'return' | 'reject';
  /** Needed to return and to reject; not looked at to accept. */
  readonly reason: string;
  readonly note: string;
  /** What stood in `Motivo` when the person looked. */
  readonly seenReason: string;
}

export type DecisionOutcome =
  | { readonly kind: 'decided'; readonly row: number; readonly decision: string; readonly reason: string }
  /** Somebody was faster: what stands there stays. */
  | {
      readonly kind: 'decided-meanwhile';
      readonly row: number;
      readonly decision: string;
      readonly reason: string;
    }
  | { readonly kind: 'reason-meanwhile'; readonly row: number; readonly reason: string }
  | { readonly kind: 'repeated-id'; readonly rows: readonly number[] }
  | { readonly kind: 'no-column'; readonly column: string }
  | { readonly kind: 'unknown-id' | 'no-id' | 'no-reason' | 'no-leads' | 'no-edges' | 'busy' };

interface LeadsTab {
  readonly sheet: Sheet;
  readonly rows: Table;
  readonly layout: LeadsLayout;
  readonly settings: Settings;
}

/** The row below the header that holds an ID, or why there is not one such row. */
const rowOf = ({ rows, layout }: LeadsTab, id: string): number | DecisionOutcome => {
  if (!id) return { kind: 'no-id' };
  const numbers = rows.map((_, index) => index + 1).slice(1);
  const found = numbers.filter((row) => textAt(rows, row, layout.id) === id);
  if (found.length > 1) return { kind: 'repeated-id', rows: found };
  return found[0] ?? { kind: 'unknown-id' };
};

const decideIn = (tab: LeadsTab, order: DecisionOrder): DecisionOutcome => {
  const { sheet, rows, layout, settings } = tab;
  const { language } = settings;
  const isAccepted = order.decision === 'accept';
  if (!layout.decision) return { kind: 'no-column', column: HUMAN_COLUMNS.decision[language] };
  if (!layout.reason && !isAccepted) return { kind: 'no-column', column: HUMAN_COLUMNS.reason[language] };
  const row = rowOf(tab, order.id.trim());
  if (typeof row !== 'number') return row;
  // Words of others are never overwritten.
  const decided = textAt(rows, row, layout.decision);
  const written = textAt(rows, row, layout.reason);
  if (decided) return { kind: 'decided-meanwhile', row, decision: decided, reason: written };
  if (!isAccepted && written && written !== order.seenReason.trim())
    return { kind: 'reason-meanwhile', row, reason: written };
  const reason =
    order.decision === 'accept' ? '' : reasonText(settings, order.decision, order.reason, order.note);
  if (!reason && !isAccepted) return { kind: 'no-reason' };
  const decision = DECISIONS[order.decision][language];
  // Side by side both are one write: Google may refuse a word that is not in the dropdown, and then neither stands.
  if (reason && layout.reason === layout.decision + 1)
    sheet.getRange(row, layout.decision, 1, 2).setValues([[decision, literal(reason)]]);
  else {
    sheet.getRange(row, layout.decision, 1, 1).setValue(decision);
    if (reason) sheet.getRange(row, layout.reason, 1, 1).setValue(literal(reason));
  }
  return { kind: 'decided', row, decision, reason };
};

/**
 * Writes `Decisión` and `Motivo` in the row that holds the ID now: rows may have moved since the person looked.
 * Nothing is written unless the lead is found once, undecided, and the reason is there.
 *
 * @example decideLead(host, { id: 'L-7K3QF9', decision: 'accept', reason: '', note: '', seenReason: '' })
 *   // { kind: 'decided', row: 12, decision: 'Aceptar', reason: '' }
 */
export const decideLead = (host: Host, order: DecisionOrder): DecisionOutcome => {
  const tabs = tabsOf(host);
  const { settings } = readSettingsTab(host, tabs);
  const sheet = tabs.leads;
  if (!sheet) return { kind: 'no-leads' };
  const result = underLock(host, PATIENCE_MS, (): DecisionOutcome => {
    const rows = readTable(sheet, cellReader(host));
    const layout = leadsLayout(rows[0]);
    return layout ? decideIn({ sheet, rows, layout, settings }, order) : { kind: 'no-edges' };
  });
  return result ?? { kind: 'busy' };
};
