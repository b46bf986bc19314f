/** An edit of `Traspasos` by hand: it counts, and `Bitácora` says that it was made. */
import { textOf } from '../../domain/answer';
import { cellAt } from '../../domain/cell';
import type { LogEntry } from '../../domain/handoff/change';
import { HANDOFF_COLUMNS } from '../../domain/vocabulary';
import type { EditEvent, Host } from '../../host/host';
import { appendLog } from '../../sheets/log-tab';
import { headerColumn } from '../../sheets/table';
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

/** Logs the edit, and brings rows and `Situación` into line with it. */
export const answerLedgerEdit = (host: Host, event: EditEvent): void => {
  if (event.range.getLastRow() < 2) return;
  underLock(host, PATIENCE_MS, () => {
    const book = handoffBook(host);
    if (book.kind !== 'book') return;
    appendLog(host, book.logSheet, [entryFor(book, event)], signatureOf(book));
    reconcileBook(host, 'late');
  });
};
