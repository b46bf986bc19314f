/** Writes what actions change into `Traspasos`. */
import { textOf } from '../domain/answer';
import type { Change } from '../domain/handoff/change';
import type { HandoffCells } from '../domain/handoff/handoff';
import { HANDOFF_COLUMNS } from '../domain/vocabulary';
import type { Sheet } from '../host/host';
import { appendRows, ownColumns, patchRows } from './own-columns';
import { readTitles } from './table';

/** What of a change concerns `Traspasos`. */
type LedgerChange = Pick<Change, 'id' | 'before' | 'cells'>;

/** The IDs of a tab as they stand right now, by 0-based row: people may have sorted since it was read. */
export const idsIn = (sheet: Sheet, column: number): string[] => {
  const rows = sheet.getLastRow();
  const values = rows ? sheet.getRange(1, column, rows, 1).getValues() : [];
  const ids = values.map(([id = '']) => (typeof id === 'object' ? '' : textOf(id).trim()));
  while (ids.length && !ids[ids.length - 1]) ids.pop();
  return ids;
};

/**
 * Writes all changes: new handoffs below in one write, changed ones in few. A new one that stands there already, since
 * the script died after writing it, is written over; one whose row is gone comes back whole.
 *
 * @example writeChanges(book.ledgerSheet, changes)
 */
export const writeChanges = (sheet: Sheet, changes: readonly LedgerChange[]): void => {
  if (!changes.length) return;
  const columns = ownColumns(readTitles(sheet), HANDOFF_COLUMNS);
  const ids = idsIn(sheet, columns.id ?? 1);
  const patches = new Map<number, HandoffCells>();
  const added = new Map<string, HandoffCells>();
  for (const { id, before, cells } of changes) {
    const read = before?.index ?? -1;
    // A row that people wrote themselves may have no ID.
    const isThere = read > 0 && (ids[read] ?? '') === id;
    const index = isThere ? read : id ? ids.indexOf(id, 1) : -1;
    if (index > 0) patches.set(index + 1, { ...patches.get(index + 1), ...cells });
    else added.set(id, { ...before?.cells, ...added.get(id), ...cells });
  }
  patchRows(sheet, columns, patches);
  appendRows(sheet, columns, ids.length, [...added.values()]);
};
