/** Writes what a salesperson decides about a lead into the row that holds that lead now. */
import { textOf } from '../domain/answer';
import type { Cell, Table } from '../domain/cell';
import { readSettings, type Settings } from '../domain/settings';
import { DECISIONS, HUMAN_COLUMNS, type Language } from '../domain/vocabulary';
import type { Host, Sheet } from '../host/host';
import { cellReader, literal } from '../sheets/cells';
import { type LeadsLayout, leadsLayout, readTable } from '../sheets/table';
import { tabsOf } from '../sheets/tabs';
import { underLock } from './handoff-lock';
import { reasonText } from './handoff-reasons';

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

export type DecisionResult =
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

export type DecisionOutcome = DecisionResult & { readonly language: Language };

interface LeadsTab {
  readonly sheet: Sheet;
  readonly rows: Table;
  readonly layout: LeadsLayout;
  readonly settings: Settings;
}

const cellText = (row: readonly Cell[] | undefined, column: number) => textOf(row?.[column - 1] ?? '').trim();

/** The row below the header that holds an ID, or why there is not one such row. */
const rowOf = ({ rows, layout }: LeadsTab, id: string): number | DecisionResult => {
  if (!id) return { kind: 'no-id' };
  const found: number[] = [];
  rows.forEach((row, index) => {
    if (index > 0 && cellText(row, layout.id) === id) found.push(index + 1);
  });
  if (found.length > 1) return { kind: 'repeated-id', rows: found };
  return found[0] ?? { kind: 'unknown-id' };
};

/** What stands in the row and forbids to write: words of others are never overwritten. */
const obstacle = (
  { rows, layout }: LeadsTab,
  row: number,
  order: DecisionOrder,
): DecisionResult | undefined => {
  const decision = cellText(rows[row - 1], layout.decision);
  const reason = cellText(rows[row - 1], layout.reason);
  if (decision) return { kind: 'decided-meanwhile', row, decision, reason };
  const replaced = order.decision !== 'accept' && reason !== '' && reason !== order.seenReason.trim();
  return replaced ? { kind: 'reason-meanwhile', row, reason } : undefined;
};

/** One write where the two columns stand side by side, as *Crear matriz* puts them. */
const write = ({ sheet, layout }: LeadsTab, row: number, decision: string, reason: string) => {
  const values = [decision, reason].map(literal);
  if (reason && layout.reason === layout.decision + 1) {
    sheet.getRange(row, layout.decision, 1, 2).setValues([values]);
    return;
  }
  if (reason) sheet.getRange(row, layout.reason, 1, 1).setValue(values[1]!);
  sheet.getRange(row, layout.decision, 1, 1).setValue(values[0]!);
};

const decideIn = (tab: LeadsTab, order: DecisionOrder): DecisionResult => {
  const { layout, settings } = tab;
  const missing = !layout.decision
    ? HUMAN_COLUMNS.decision
    : !layout.reason && order.decision !== 'accept' && HUMAN_COLUMNS.reason;
  if (missing) return { kind: 'no-column', column: missing[settings.language] };
  const row = rowOf(tab, order.id.trim());
  if (typeof row !== 'number') return row;
  const found = obstacle(tab, row, order);
  if (found) return found;
  const reason =
    order.decision === 'accept' ? '' : reasonText(settings, order.decision, order.reason, order.note);
  if (!reason && order.decision !== 'accept') return { kind: 'no-reason' };
  const decision = DECISIONS[order.decision][settings.language];
  write(tab, row, decision, reason);
  return { kind: 'decided', row, decision, reason };
};

/**
 * Writes `Decisión` and `Motivo` in the row that holds the ID now: rows may have moved since the person looked.
 * Nothing is written unless the lead is found once, undecided, and the reason is there.
 *
 * @example decideLead(host, { id: 'L-7K3QF9', decision: 'accept', reason: '', note: '', seenReason: '' })
 *   // { kind: 'decided', row: 12, decision: 'Aceptar', reason: '', language: 'es' }
 */
export const decideLead = (host: Host, order: DecisionOrder): DecisionOutcome => {
  const tabs = tabsOf(host);
  const toCell = cellReader(host);
  const table = tabs.settings && readTable(tabs.settings, toCell);
  const { settings } = readSettings(table, { row: 1, column: 1 });
  const { language } = settings;
  const sheet = tabs.leads;
  if (!sheet) return { kind: 'no-leads', language };
  const result = underLock(host, PATIENCE_MS, (): DecisionResult => {
    const rows = readTable(sheet, toCell);
    const layout = leadsLayout(rows[0]);
    return layout ? decideIn({ sheet, rows, layout, settings }, order) : { kind: 'no-edges' };
  });
  return { ...(result ?? { kind: 'busy' }), language };
};
