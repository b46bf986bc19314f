/** The lead under the cursor as it was scored; the page takes the score apart, since formulas load none of the page. */
import { textOf } from '../domain/answer';
import { cellAt } from '../domain/cell';
import type { LeadRow } from '../domain/lead/lead-table';
import type { ScoredWorkbook } from '../domain/scoring/score-workbook';
import { INTERACTION_COLUMNS } from '../domain/vocabulary';
import type { Host } from '../host/host';
import { isoDay, today } from '../sheets/cells';
import { giveIds } from '../sheets/ids';
import { headerColumn } from '../sheets/table';
import { underLock } from './handoff-lock';
import { leadFacts, rowsOfId } from './lead-facts';
import { type ScoredBook, scoredBook, type Unscored } from './scored-book';

/** More types than anybody looks through. */
const MOST_TYPES = 100;
const PATIENCE_MS = 15_000;

/** Only what JSON can carry: what tests a detail stays here. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** All that *Esta fila* needs to know of a lead. */
export const leadView = (lead: LeadRow, workbook: ScoredWorkbook) => {
  const scored = workbook.scoreOf(lead);
  return {
    ...leadFacts(lead, scored, workbook),
    scored: plain(scored),
    sharedBy: rowsOfId(workbook.leads, lead.id).filter((row) => lead.id && row !== lead.row),
  };
};

/** Each type that stands in `Interacciones`, once. */
const writtenTypes = ({ found }: ScoredBook): string[] => {
  const [header, ...rows] = found.tables.interactions?.table ?? [];
  const column = headerColumn(header, INTERACTION_COLUMNS.type) - 1;
  const types = new Set(rows.map((cells) => textOf(cellAt(cells, column)).trim()));
  types.delete('');
  return [...types].slice(0, MOST_TYPES);
};

export interface RowOrder {
  /** A lead without an ID gets one first, so that something can be written about it. */
  readonly giveId: boolean;
  /** ID of the lead to stay with while the cursor is in another tab; blank = none. */
  readonly stayWith: string;
}

const rowOf = (host: Host, book: ScoredBook, { stayWith }: RowOrder) => {
  const { found, workbook } = book;
  const range = host.spreadsheetApp.getActive().getActiveRange();
  const isHere = range && range.getSheet().getSheetId() === found.leadsSheet.getSheetId();
  const row = isHere ? range.getRow() : 0;
  const lead = workbook.leads.leads.find((one) => (row ? one.row === row : stayWith && one.id === stayWith));
  const { asOf, hotFrom, warmFrom, language } = workbook.settings;
  return {
    kind: 'row' as const,
    row,
    lead: lead && leadView(lead, workbook),
    types: writtenTypes(book),
    today: isoDay(today(host)),
    settings: { asOf, hotFrom, warmFrom, language },
  };
};

export type RowOutcome = ReturnType<typeof rowOf> | Unscored | { readonly kind: 'busy' };

/** Looks again inside the lock, because rows may have moved since. */
const giveMissingId = (host: Host, order: RowOrder): RowOutcome => {
  const book = scoredBook(host);
  if (book.kind !== 'book') return book;
  const { leadsSheet, layout } = book.found;
  const { lead } = rowOf(host, book, order);
  if (lead && !lead.id) giveIds(host, leadsSheet, layout.id, [lead.row]);
  return activeLead(host, { ...order, giveId: false });
};

/**
 * The lead in the row of the cursor, scored by the domain; `row` is 0 in any other tab.
 *
 * @example activeLead(host, { giveId: false, stayWith: '' })
 *   // { kind: 'row', row: 12, lead: { name: 'Ana', score: 72, … }, … }
 */
export const activeLead = (host: Host, order: RowOrder): RowOutcome => {
  const book = scoredBook(host);
  if (book.kind !== 'book') return book;
  const outcome = rowOf(host, book, order);
  const { lead } = outcome;
  if (!order.giveId || !lead || lead.id) return outcome;
  return underLock(host, PATIENCE_MS, () => giveMissingId(host, order)) ?? { kind: 'busy' };
};
