/** An edit of `Traspasos` by hand: it counts, and `Bitácora` says that it was made. */
import { textOf } from '../../domain/answer';
import { cellAt } from '../../domain/cell';
import type { LogEntry, RowCells } from '../../domain/handoff/change';
import { type Handoff, rowDecision } from '../../domain/handoff/handoff';
import type { Settings } from '../../domain/settings';
import { keyOf } from '../../domain/text';
import {
  DECISIONS,
  type Decision,
  HANDOFF_COLUMNS,
  type HandoffColumn,
  VERDICTS,
} from '../../domain/vocabulary';
import type { EditEvent, Host } from '../../host/host';
import { askedRows } from '../../sheets/decision-notes';
import { type InboxWrite, writeInbox } from '../../sheets/inbox';
import { appendLog } from '../../sheets/log-tab';
import { headerColumn, textAt } from '../../sheets/table';
import { sharedIds } from '../sidebar/lead-facts';
import { type HandoffBook, handoffBook, signatureOf } from './handoff-book';
import { underLock } from './handoff-lock';
import { reconcileBook } from './reconcile';

/** A simple trigger has 30 s in all. */
const PATIENCE_MS = 5_000;

/** What stood in a single cell and stands there now; of a block, where it lies. */
const entryFor = ({ found }: HandoffBook, { range, value = '', oldValue = '' }: EditEvent): LogEntry => {
  const table = found.tables.handoffs?.table ?? [];
  const [header = []] = table;
  const row = table[range.getRow() - 1] ?? [];
  const at = (name: (typeof HANDOFF_COLUMNS)['id']) => textOf(cellAt(row, headerColumn(header, name) - 1));
  const isOne = range.getNumRows() === 1 && range.getNumColumns() === 1;
  const title = textOf(cellAt(header, range.getColumn() - 1));
  return {
    ...{ what: 'edited', lead: at(HANDOFF_COLUMNS.lead), handoff: at(HANDOFF_COLUMNS.id) },
    before: isOne && oldValue ? `${title}: ${oldValue}` : '',
    after: isOne ? `${title}: ${value}` : range.getA1Notation(),
  };
};

/** Columns of the ledger that the row of the lead shows, and what it shows of them. */
const SHOWN = {
  decision: 'decision',
  verdict: 'decision',
  reason: 'reason',
  owner: 'owner',
} as const satisfies Partial<Record<HandoffColumn, keyof RowCells>>;
type Shown = keyof typeof SHOWN;

const decisionOf = (text: string): Handoff['decision'] => {
  const key = keyOf(text, DECISIONS);
  return key === 'disqualify' ? 'accept' : key;
};

/** What the row of the lead said before a single cell was typed over, where that was a word of the ledger. */
const wordBefore = (last: Handoff, column: Shown, oldValue: string): Decision | undefined =>
  rowDecision({
    ...last,
    ...(column === 'decision' ? { decision: decisionOf(oldValue) } : {}),
    ...(column === 'verdict' ? { verdict: keyOf(oldValue, VERDICTS) } : {}),
  });

/** What a lead's row is to say, of a handoff of which these columns were edited. */
const rowOf = (last: Handoff, edited: readonly Shown[], { language }: Settings): RowCells => {
  const word = rowDecision(last);
  const decided = { decision: word ? DECISIONS[word][language] : '', reason: last.reason };
  const shown = new Set<keyof RowCells>(edited.map((column) => SHOWN[column]));
  return {
    ...(shown.has('decision') ? decided : {}),
    ...(shown.has('reason') ? { reason: last.reason } : {}),
    ...(shown.has('owner') ? { owner: last.owner } : {}),
  };
};

/**
 * The rows that follow the edit, so that Conciliar does not take their words for a later answer. A word that waits
 * beside a lead stays: of one cell it is told by what stood there before, of many by the note that asks for the rest.
 */
const followers = ({ found, workbook }: HandoffBook, { range, oldValue = '' }: EditEvent): InboxWrite[] => {
  const { ledger, leads, settings } = workbook;
  const isEdited = (column: Shown): boolean => {
    const at = (ledger.columns[column] ?? -1) + 1;
    return range.getColumn() <= at && at <= range.getLastColumn();
  };
  const edited = (Object.keys(SHOWN) as Shown[]).filter(isEdited);
  const [first] = edited;
  if (!first) return [];
  const isOne = range.getNumRows() === 1 && range.getNumColumns() === 1;
  const asked = isOne ? undefined : askedRows(found.leadsSheet, found.layout);
  const shared = sharedIds(leads);
  return leads.leads.flatMap((lead): InboxWrite[] => {
    const last = ledger.last(lead);
    const row = last ? last.index + 1 : 0;
    if (!last || shared.has(lead.id) || row < range.getRow() || row > range.getLastRow()) return [];
    const typed = textAt(found.rows, lead.row, found.layout.decision);
    const isOther = typed !== '' && keyOf(typed, DECISIONS) !== wordBefore(last, first, oldValue);
    const waits = asked ? asked.has(lead.row) : isOther;
    const follows = waits ? edited.filter((column) => column === 'owner') : edited;
    return follows.length ? [{ lead, cells: rowOf(last, follows, settings) }] : [];
  });
};

/** Logs the edit, and brings rows and `Situación` into line with it. */
export const answerLedgerEdit = (host: Host, event: EditEvent): void => {
  if (event.range.getLastRow() < 2) return;
  underLock(host, PATIENCE_MS, () => {
    const book = handoffBook(host);
    if (book.kind !== 'book') return;
    appendLog(host, book.logSheet, [entryFor(book, event)], signatureOf(book));
    writeInbox(host, book.found.leadsSheet, book.found, followers(book, event));
    reconcileBook(host, 'late');
  });
};
