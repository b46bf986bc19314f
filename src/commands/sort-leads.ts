/**
 * Sorts `Leads` by a computed column. All typed columns move together right of the spill, which follows them; a block of
 * values moves along.
 */
import type { LeadRow, LeadTable } from '../domain/lead/lead-table';
import { leadTitle } from '../domain/lead/lead-title';
import type { LeadScore } from '../domain/scoring/lead-score';
import { type ScoredWorkbook, scoreWorkbook } from '../domain/scoring/score-workbook';
import { type BlockColumn, columnTitle, isComputed } from '../domain/settings';
import { fold } from '../domain/text';
import { type ComputedColumn, TEMPERATURES } from '../domain/vocabulary';
import type { CellValue, Host, Range, Sheet } from '../host/host';
import { messagesFor } from '../messages';
import { literal } from '../sheets/cells';
import { widthOf } from '../sheets/leads-columns';
import { holdsValues } from '../sheets/mode';
import { readTables } from '../sheets/table';
import { inTurn, say, tell } from './talk';

type Key = (score: LeadScore, lead: LeadRow, leads: LeadTable) => number | string;

const BANDS = Object.keys(TEMPERATURES);

/** What a row is sorted by, smallest first: texts from A, numbers from the largest, what is missing last. */
const KEYS: Readonly<Record<ComputedColumn, Key>> = {
  lead: (_score, lead, leads) => fold(leadTitle(leads, lead)),
  temperature: ({ temperature }) => BANDS.indexOf(temperature),
  score: ({ score = -1 }) => -score,
  reasons: ({ score = -1 }) => -score,
  fit: ({ fit = -1 }) => -fit,
  interest: ({ interest = -1 }) => -interest,
  grade: ({ grade }) => grade || '~',
  completeness: ({ completeness = -1 }) => -completeness,
  nextQuestion: ({ score = -1 }) => -score,
  coolsOn: ({ score = -1 }) => -score,
  low: ({ low = -1 }) => -low,
  high: ({ high = -1 }) => -high,
};

/** The place of each row below the header: scored leads, excluded ones, then rows without a lead; ties keep their order. */
const ranks = (rowCount: number, { leads, scoreOf }: ScoredWorkbook, keyOf: Key): number[] => {
  const rows = Array.from({ length: rowCount }, (_, index) => ({
    index,
    group: 2,
    key: 0 as number | string,
  }));
  for (const lead of leads.leads) {
    const score = scoreOf(lead);
    const group = score.temperature === 'excluded' ? 1 : 0;
    rows[lead.index] = { index: lead.index, group, key: keyOf(score, lead, leads) };
  }
  rows.sort((a, b) => a.group - b.group || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const rank: number[] = [];
  rows.forEach(({ index }, place) => {
    rank[index] = place + 1;
  });
  return rank;
};

/**
 * Moves the typed rows through marks in `Fin de datos`; what someone typed there moves along with its row. Whatever
 * becomes of the sort, the marks are read where they stand then, and go: a filter or a protection may hold rows back.
 */
const moveRows = (
  host: Host,
  sheet: Sheet,
  typed: Range,
  endColumn: number,
  order: readonly number[],
): void => {
  const end = sheet.getRange(2, endColumn, order.length, 1);
  // As texts, since a column of plain text would sort numbers by their first digit.
  const marks = order.map((place) => `r${String(place).padStart(6, '0')}`);
  const typedThere = new Map<CellValue, CellValue>();
  end.getValues().forEach(([value = ''], index) => {
    typedThere.set(marks[index]!, literal(value));
  });
  end.setValues(marks.map((mark) => [mark]));
  try {
    typed.sort({ column: endColumn, ascending: true });
    host.spreadsheetApp.flush();
  } finally {
    end.setValues(end.getValues().map(([mark = '']) => [typedThere.get(mark) ?? '']));
  }
};

/** What to tell the person, and whether something is in the way. */
interface Result {
  readonly text: string;
  readonly refused: boolean;
}

const refused = (text: string): Result => ({ text, refused: true });

type Choose = (columns: readonly BlockColumn[]) => BlockColumn | undefined;

const sortBy = (host: Host, choose: Choose): Result => {
  const book = readTables(host);
  if (!book) return refused(messagesFor('es').workbook.noTabs);
  const workbook = scoreWorkbook(book.tables);
  const { settings, model, leads } = workbook;
  const { workbook: texts } = messagesFor(settings.language);
  const titles = settings.columns.map((column) => columnTitle(column, settings.language));
  const column = choose(settings.columns);
  const left = holdsValues(book.leadsSheet) ? 1 : (widthOf(book.leadsSheet) || settings.columns.length) + 1;
  const rowCount = book.rows.length - 1;
  if (!model) return refused(texts.noMatrix);
  if (!isComputed(column)) return refused(texts.notComputed(titles.join(', ')));
  const sorted = {
    text: texts.sorted(leads.leads.length, columnTitle(column, settings.language)),
    refused: false,
  };
  if (rowCount < 2) return sorted;
  const typed = book.leadsSheet.getRange(2, left, rowCount, book.leadsSheet.getMaxColumns() - left + 1);
  const [merged] = typed.getMergedRanges();
  if (merged) return refused(texts.mergedRows(merged.getA1Notation()));
  const order = ranks(rowCount, workbook, KEYS[column]);
  moveRows(host, book.leadsSheet, typed, book.layout.end, order);
  return sorted;
};

const sortAndTell = (host: Host, choose: Choose): void => {
  const { workbook: texts } = messagesFor('es');
  inTurn(host, texts, () => {
    const { refused, text } = sortBy(host, choose);
    return () => (refused ? say(host, texts.title, text) : tell(host, texts, text, 5));
  });
};

export const sortLeadsByScore = (host: Host): void => sortAndTell(host, () => 'score');

/** By the computed column of the active cell. */
export const sortLeadsByActiveColumn = (host: Host): void => {
  const column = host.spreadsheetApp.getActive().getActiveRange()?.getColumn() ?? 0;
  sortAndTell(host, (columns) => columns[column - 1]);
};
