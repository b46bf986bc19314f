/** The rows of `Leads` that somebody has selected. */
import type { LeadRow, LeadTable } from '../../domain/lead/lead-table';
import type { Host, Sheet } from '../../host/host';

/**
 * The leads in the selected rows, each once, from the top; none where another tab is in front. With Ctrl, rows need not
 * stand together.
 *
 * @example selectedLeads(host, book.found.leadsSheet, book.workbook.leads).map(({ id }) => id) // ['L-7K3QF9']
 */
export const selectedLeads = (host: Host, sheet: Sheet, { leads }: LeadTable): LeadRow[] => {
  const book = host.spreadsheetApp.getActive();
  if (book.getActiveSheet().getSheetId() !== sheet.getSheetId()) return [];
  const spans = (book.getActiveRangeList()?.getRanges() ?? []).map((range) => [
    range.getRow(),
    range.getLastRow(),
  ]);
  return leads.filter(({ row }) => spans.some(([first = 0, last = 0]) => row >= first && row <= last));
};
