/** What merging rows of one person writes where, worked out from what was read. */
import type { Act } from '../../domain/handoff/act';
import type { Change, LogEntry } from '../../domain/handoff/change';
import { closeDuplicates } from '../../domain/handoff/close-duplicates';
import { type Ledger, readLedger } from '../../domain/handoff/ledger';
import { fieldText, type LeadRow, type LeadTable } from '../../domain/lead/lead-table';
import { leadTitle } from '../../domain/lead/lead-title';
import { type MergedRow, mergeLeads, type Said } from '../../domain/lead/merge-leads';
import { fold, listOf } from '../../domain/text';
import { HUMAN_COLUMNS, type HumanColumn } from '../../domain/vocabulary';
import { fill } from '../../messages/fill';
import type { IdentityTexts } from '../../messages/identity';
import { textAt } from '../../sheets/table';
import type { HandoffBook } from '../handoff/handoff-book';
import { subjectsOf } from '../handoff/handoff-subject';

/** The row that stays comes first. */
export type Rows = readonly [LeadRow, ...LeadRow[]];

export interface MergePlan {
  readonly merged: MergedRow;
  /** Human cells of the row that stays which change. */
  readonly human: Readonly<Partial<Record<HumanColumn, string>>>;
  readonly closed: readonly Change[];
  readonly log: readonly LogEntry[];
  /** E-mails under which events of the others run, and under which nobody will be found. */
  readonly emails: readonly string[];
}

const HUMAN = Object.keys(HUMAN_COLUMNS) as HumanColumn[];

const humanText = ({ found: { rows, layout } }: HandoffBook, { row }: LeadRow, column: HumanColumn): string =>
  textAt(rows, row, layout[column]);

/** The table with the rows as one, and the ledger as it then reads. */
const afterwards = (
  { found, workbook }: HandoffBook,
  [kept, ...others]: Rows,
  { id, formerIds }: MergedRow,
): { readonly kept: LeadRow; readonly leads: LeadTable; readonly ledger: Ledger } => {
  const { leads } = workbook;
  const column = leads.columnOf.formerIds!;
  const cells = [...kept.cells];
  cells[column] = formerIds;
  const one = { ...kept, id, cells };
  const table: LeadTable = {
    ...leads,
    leads: leads.leads.filter((lead) => !others.includes(lead)).map((lead) => (lead === kept ? one : lead)),
  };
  const { table: rows, origin } = found.tables.handoffs!;
  return { kept: one, leads: table, ledger: readLedger(rows, origin, table) };
};

const namesOf = (leads: LeadTable, lead: LeadRow): string[] => [
  lead.id,
  ...listOf(fieldText(leads, lead, 'formerIds')),
];

/**
 * The row whose decision stands: that of the lead whose handoff is the last one. It is what the ledger says, so that
 * no word about another handoff is taken for one about this.
 */
const decisionRow = (book: HandoffBook, rows: Rows, lastLead: string | undefined): LeadRow => {
  const { leads } = book.workbook;
  if (lastLead !== undefined) return rows.find((lead) => namesOf(leads, lead).includes(lastLead)) ?? rows[0];
  return rows.find((lead) => humanText(book, lead, 'decision') !== '') ?? rows[0];
};

/** Words of people beside the leads that find no place in the row that stays. */
const humanSaid = (book: HandoffBook, rows: Rows, standing: Record<HumanColumn, string>): Said[] =>
  rows.flatMap((lead, index) =>
    HUMAN.flatMap((column) => {
      const answer = humanText(book, lead, column);
      const isOwn = column === 'salesNotes' && index === 0;
      const isLost = answer !== '' && !isOwn && fold(answer) !== fold(standing[column]);
      const header = HUMAN_COLUMNS[column][book.workbook.settings.language];
      return isLost ? [{ lead, header, answer }] : [];
    }),
  );

/** One line a row that said something else. */
const notesOf = (
  { workbook: { leads } }: HandoffBook,
  rows: Rows,
  said: readonly Said[],
  { saidBefore, saidOtherwise }: IdentityTexts,
): string[] =>
  rows.flatMap((lead, index) => {
    const own = said.filter((one) => one.lead === lead);
    const list = own.map(({ header, answer }) => `${header}: ${answer}`).join(' · ');
    const gaps = { id: lead.id, title: leadTitle(leads, lead), said: list };
    return own.length ? [fill(index ? saidOtherwise : saidBefore, gaps)] : [];
  });

/** What a row holds, for the log: nothing of it is lost. */
const contentOf = (book: HandoffBook, lead: LeadRow): string => {
  const { settings, leads } = book.workbook;
  const human = HUMAN.map((column): [string, string] => [
    HUMAN_COLUMNS[column][settings.language],
    humanText(book, lead, column),
  ]);
  const data = leads.fields.map(({ header, column }): [string, string] => [
    header,
    textAt([lead.cells], 1, column + 1),
  ]);
  return [...human, ...data]
    .filter(([, text]) => text !== '')
    .map(([header, text]) => `${header}: ${text}`)
    .join(' · ');
};

/** E-mails of the rows that go which no row will bear any more. */
const orphanEmails = (leads: LeadTable, rows: Rows, merged: MergedRow): string[] => {
  const [kept, ...others] = rows;
  const column = leads.columnOf.email;
  const filled = column === undefined ? undefined : merged.cells.get(column);
  const emailOf = (lead: LeadRow): string => fold(fieldText(leads, lead, 'email'));
  const staying = new Set(leads.leads.filter((lead) => !others.includes(lead)).map(emailOf));
  staying.add(filled === undefined ? emailOf(kept) : fold(String(filled)));
  return [...new Set(others.map(emailOf))].filter((email) => email !== '' && !staying.has(email));
};

/**
 * @param book with a column for former IDs
 * @param fixed 0-based data columns in which the row that stays holds a formula
 * @example planMerge(book, [ana, copy], new Set(), act, texts.identity).merged.formerIds // 'L-COPY'
 */
export const planMerge = (
  book: HandoffBook,
  rows: Rows,
  fixed: ReadonlySet<number>,
  act: Act,
  texts: IdentityTexts,
): MergePlan => {
  const { leads } = book.workbook;
  const [kept, ...others] = rows;
  const merged = mergeLeads(leads, rows, fixed);
  const after = afterwards(book, rows, merged);
  const handoffs = after.ledger.of(after.kept);
  const decided = decisionRow(book, rows, handoffs[handoffs.length - 1]?.lead);
  const firstOf = (column: HumanColumn) =>
    rows.map((lead) => humanText(book, lead, column)).find((text) => text !== '') ?? '';
  const standing: Record<HumanColumn, string> = {
    decision: humanText(book, decided, 'decision'),
    reason: humanText(book, decided, 'reason'),
    owner: firstOf('owner'),
    salesNotes: humanText(book, kept, 'salesNotes'),
  };
  const lines = notesOf(book, rows, [...humanSaid(book, rows, standing), ...merged.said], texts);
  const fresh = lines.filter((line) => !standing.salesNotes.includes(line));
  const wanted = { ...standing, salesNotes: [standing.salesNotes, ...fresh].filter(Boolean).join('\n') };
  const changed = HUMAN.filter((column) => wanted[column] !== humanText(book, kept, column));
  const subject = { ...subjectsOf(book)(kept), lead: after.kept, handoffs };
  const closed = closeDuplicates(subject, fill(texts.duplicate, { id: merged.id }), act);
  const entries = others.map(
    (lead): LogEntry => ({
      what: 'merged',
      lead: merged.id,
      handoff: '',
      before: contentOf(book, lead),
      after: merged.id,
    }),
  );
  return {
    merged,
    human: Object.fromEntries(changed.map((column) => [column, wanted[column]])),
    closed,
    // Last of all what a repeated run says again.
    log: [...closed.flatMap((change) => change.log), ...entries],
    emails: orphanEmails(leads, rows, merged),
  };
};
