/** The lead under the cursor as it was scored; the page takes the score apart, since formulas load none of the page. */
import { textOf } from '../../domain/answer';
import { cellAt } from '../../domain/cell';
import type { LeadRow } from '../../domain/lead/lead-table';
import type { ScoredWorkbook } from '../../domain/scoring/score-workbook';
import { INTERACTION_COLUMNS } from '../../domain/vocabulary';
import type { Host } from '../../host/host';
import { isoDay, today } from '../../sheets/cells';
import { giveIds } from '../../sheets/ids';
import { headerColumn } from '../../sheets/table';
import { underLock } from '../handoff/handoff-lock';
import { type ScoredBook, scoredBook, type Unscored } from '../workbook/scored-book';
import { leadFacts, rowsOfId } from './lead-facts';
import { leadStanding } from './lead-standing';

/** More types than anybody looks through. */
const MOST_TYPES = 100;
const PATIENCE_MS = 15_000;

/** Only what JSON can carry: what tests a detail stays here. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** How a lead scores, with all that the page needs to take it apart. */
export const scoredView = (lead: LeadRow, workbook: ScoredWorkbook) => {
  const scored = workbook.scoreOf(lead);
  return {
    ...leadFacts(lead, scored, workbook),
    scored: plain(scored),
    sharedBy: rowsOfId(workbook.leads, lead.id).filter((row) => lead.id && row !== lead.row),
  };
};

/** All that *Esta fila* needs to know of a lead. */
export const leadView = (host: Host, lead: LeadRow, workbook: ScoredWorkbook) => ({
  ...scoredView(lead, workbook),
  standing: leadStanding(host, lead, workbook.scoreOf(lead), workbook),
});

/** Each type that stands in `Interacciones`, once. */
const writtenTypes = ({ found }: ScoredBook): string[] => {
  const [header, ...rows] = found.tables.interactions?.table ?? [];
  const column = headerColumn(header, INTERACTION_COLUMNS.type) - 1;
  const types = new Set(rows.map((cells) => textOf(cellAt(cells, column)).trim()));
  types.delete('');
  return [...types].slice(0, MOST_TYPES);
};

interface RowOrder {
  /** A lead without an ID gets one first, so that something can be written about it. */
  readonly giveId: boolean;
  /** ID of the lead to stay with while the cursor is in another tab; blank = none. */
  readonly stayWith: string;
  /** … and while it has not left this row of `Leads`; 0 = only there. */
  readonly whileRow: number;
}

/** Row of the cursor in `Leads`; 0 in any other tab. */
const cursorRow = (host: Host, { found }: ScoredBook): number => {
  const range = host.spreadsheetApp.getActive().getActiveRange();
  const isHere = range && range.getSheet().getSheetId() === found.leadsSheet.getSheetId();
  return isHere ? range.getRow() : 0;
};

const rowWith = (host: Host, book: ScoredBook, lead: LeadRow | undefined) => {
  const { workbook } = book;
  const { asOf, hotFrom, warmFrom, language } = workbook.settings;
  return {
    kind: 'row' as const,
    row: cursorRow(host, book),
    lead: lead && leadView(host, lead, workbook),
    types: writtenTypes(book),
    today: isoDay(today(host)),
    settings: { asOf, hotFrom, warmFrom, language },
  };
};

const rowOf = (host: Host, book: ScoredBook, { stayWith, whileRow }: RowOrder) => {
  const { leads } = book.workbook.leads;
  const at = cursorRow(host, book);
  const kept = at === 0 || at === whileRow ? leads.find(({ id }) => id !== '' && id === stayWith) : undefined;
  return rowWith(host, book, kept ?? leads.find(({ row }) => row === at));
};

type RowOutcome = ReturnType<typeof rowWith> | Unscored | { readonly kind: 'busy' };

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
 * @example activeLead(host, { giveId: false, stayWith: '', whileRow: 0 })
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

type LeadOutcome =
  | Exclude<RowOutcome, { readonly kind: 'busy' }>
  | { readonly kind: 'no-id' | 'unknown-id' }
  | { readonly kind: 'repeated-id'; readonly rows: readonly number[] };

/**
 * The lead that bears an ID, wherever the cursor is.
 *
 * @example leadById(host, { id: 'L-7K3QF9' }) // { kind: 'row', row: 0, lead: { id: 'L-7K3QF9', … }, … }
 */
export const leadById = (host: Host, { id }: { readonly id: string }): LeadOutcome => {
  if (!id) return { kind: 'no-id' };
  const book = scoredBook(host);
  if (book.kind !== 'book') return book;
  const [first, ...others] = book.workbook.leads.leads.filter((lead) => lead.id === id);
  if (!first) return { kind: 'unknown-id' };
  if (others.length) return { kind: 'repeated-id', rows: [first, ...others].map(({ row }) => row) };
  return rowWith(host, book, first);
};
