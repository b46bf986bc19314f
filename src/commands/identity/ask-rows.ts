/** Asks which of several rows is meant, and finds them again when the answer comes. */
import { fingerprint } from '../../domain/fingerprint';
import type { LeadRow, LeadTable } from '../../domain/lead/lead-table';
import { leadTitle } from '../../domain/lead/lead-title';
import type { Host } from '../../host/host';
import type { BuildingTexts } from '../../messages/building';
import { counted, fill } from '../../messages/fill';
import { say } from '../talk';

/** Lines that a dialog shows. */
const MOST_LINES = 10;

/** The rows to choose from, one a line. */
export const choices = (
  rows: readonly LeadRow[],
  table: LeadTable,
  { identity }: BuildingTexts,
  titleOf: (lead: LeadRow) => string = (lead) => leadTitle(table, lead),
): string => {
  const lines = rows
    .slice(0, MOST_LINES)
    .map((lead) => fill(identity.choice, { row: lead.row, title: titleOf(lead) }));
  const more = rows.length - lines.length;
  return [...lines, ...(more > 0 ? [counted(identity.moreChoices, more)] : [])].join('\n');
};

interface RowQuestion {
  readonly title: string;
  readonly question: string;
  readonly rows: readonly LeadRow[];
  /** Meant where nothing is typed. */
  readonly suggested: LeadRow;
}

/** The row that the person names; undefined where the dialog was closed, or another row named, which is said. */
export const askRow = (
  host: Host,
  { title, question, rows, suggested }: RowQuestion,
  { identity }: BuildingTexts,
): LeadRow | undefined => {
  const ui = host.spreadsheetApp.getUi();
  const answer = ui.prompt(title, question, ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() !== ui.Button.OK) return undefined;
  const typed = answer.getResponseText().trim();
  const found = typed === '' ? suggested : rows.find(({ row }) => String(row) === typed.replace(/^\D+/, ''));
  if (!found) say(host, title, identity.wrongRow);
  return found;
};

/**
 * The same rows as they stand now: where they were, or wherever they have moved. Undefined where one of them has been
 * changed or is gone since.
 */
export const findAgain = ({ leads }: LeadTable, chosen: readonly LeadRow[]): LeadRow[] | undefined => {
  const markOf = ({ cells }: LeadRow) => fingerprint([cells]);
  const left = new Map<number, LeadRow[]>();
  for (const lead of leads) {
    const mark = markOf(lead);
    const alike = left.get(mark);
    if (alike) alike.push(lead);
    else left.set(mark, [lead]);
  }
  const found: LeadRow[] = [];
  for (const one of chosen) {
    const alike = left.get(markOf(one)) ?? [];
    const again = alike.find(({ row }) => row === one.row) ?? alike[0];
    if (!again) return undefined;
    alike.splice(alike.indexOf(again), 1);
    found.push(again);
  }
  return found;
};
