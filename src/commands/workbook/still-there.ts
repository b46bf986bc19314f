/** A lock stops other scripts, not people: rows may be sorted while a command works out what to write into them. */
import { fingerprint } from '../../domain/fingerprint';
import type { LeadRow } from '../../domain/lead/lead-table';
import type { Host } from '../../host/host';
import { cellReader } from '../../sheets/cells';
import { readTable, type WorkbookTables } from '../../sheets/table';

/**
 * Looks once more, right before a write: whether titles and rows stand where they were read, and say what they said.
 *
 * @example if (!stillThere(host, book.found, rows)) return refuse(identity.changed);
 */
export const stillThere = (
  host: Host,
  { leadsSheet, rows, layout }: WorkbookTables,
  leads: readonly LeadRow[],
): boolean => {
  const now = readTable(leadsSheet, cellReader(host));
  const markOf = (table: typeof now, row: number) =>
    fingerprint([(table[row - 1] ?? []).slice(layout.id - 1, layout.end - 1)]);
  return [1, ...leads.map(({ row }) => row)].every((row) => markOf(now, row) === markOf(rows, row));
};
