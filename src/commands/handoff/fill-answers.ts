/** Answers that sales finds out: written into the cells that marketing had left blank. */
import { numberOf } from '../../domain/answer';
import { type Cell, cellAt } from '../../domain/cell';
import { readDay } from '../../domain/day';
import type { LogEntry } from '../../domain/handoff/change';
import type { LeadColumn } from '../../domain/lead/lead-table';
import { fold, matchesName } from '../../domain/text';
import { DATA_EDGES } from '../../domain/vocabulary';
import { appendLog } from '../../sheets/log-tab';
import { patchCells } from '../../sheets/patch-cells';
import { stillThere } from '../workbook/still-there';
import { signatureOf } from './handoff-book';
import type { Turn } from './handoff-turn';

interface Answer {
  readonly field: LeadColumn;
  readonly text: string;
}

/** A number or a date as such, so that it sorts; a phone, and what else begins with + or 0, stays text. */
const cellFor = (text: string): Cell => {
  const number = /^[1-9][\d.,\s]*$|^0$/.test(text) ? numberOf(text) : undefined;
  return number ?? readDay(text) ?? text;
};

/** Of answers to fields that nobody has answered yet; those that stand stay, and so does the ID. */
const missing = ({ book, lead }: Turn, filled: Readonly<Record<string, string>>): Answer[] => {
  const { fields, isUnknown } = book.workbook.leads;
  return Object.entries(filled).flatMap(([header, written]): Answer[] => {
    const text = written.trim();
    const field = fields.find((one) => one.header !== '' && fold(one.header) === fold(header));
    const isOurs = field && matchesName(field.header, DATA_EDGES.id);
    if (!text || !field || isOurs || !isUnknown(cellAt(lead.cells, field.column))) return [];
    return [{ field, text }];
  });
};

/**
 * Writes the answers into the lead's row, and says so in the log first: a run that is repeated says nothing twice. False
 * where somebody has moved or changed the row since it was read: nothing is written into a row that may be another's.
 */
export const fillAnswers = (turn: Turn, filled: Readonly<Record<string, string>>): boolean => {
  const { host, book, lead } = turn;
  const answers = missing(turn, filled);
  if (!answers.length) return true;
  const entries = answers.map(
    ({ field, text }): LogEntry => ({
      what: 'filled',
      ...{ lead: lead.id, handoff: '', before: '', after: `${field.header}: ${text}` },
    }),
  );
  appendLog(host, book.logSheet, entries, signatureOf(book));
  if (!stillThere(host, book.found, [lead])) return false;
  const cells = answers.map(
    ({ field, text }) => [book.found.layout.id + field.column, cellFor(text)] as const,
  );
  patchCells(book.found.leadsSheet, new Map([[lead.row, new Map(cells)]]));
  return true;
};
