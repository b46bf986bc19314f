/**
 * Sorts `Leads` by a computed column. All typed columns move together right of the spill, which follows them; a block of
 * values moves along.
 */
import { nextQuestion } from '../../domain/explain/next-question';
import type { LeadRow } from '../../domain/lead/lead-table';
import { leadTitle } from '../../domain/lead/lead-title';
import { minutesOf } from '../../domain/moment';
import type { LeadScore } from '../../domain/scoring/lead-score';
import { type ScoredWorkbook, scoreWorkbook } from '../../domain/scoring/score-workbook';
import { type BlockColumn, columnTitle, isComputed } from '../../domain/settings';
import { fold } from '../../domain/text';
import { type ComputedColumn, STAGES, TEMPERATURES } from '../../domain/vocabulary';
import type { CellValue, Host, Range, Sheet } from '../../host/host';
import type { BuildingTexts } from '../../messages/building';
import { counted, fill } from '../../messages/fill';
import { nextActionText } from '../../messages/stage';
import { literal } from '../../sheets/cells';
import { widthOf } from '../../sheets/leads-columns';
import { holdsValues } from '../../sheets/mode';
import { readTables } from '../../sheets/table';
import { type Afterwards, inTurn, say, tell } from '../talk';
import { buildingTexts } from './building-texts';

type Key = (score: LeadScore, lead: LeadRow, workbook: ScoredWorkbook) => number | string;

const BANDS = Object.keys(TEMPERATURES);
/** From the far end of the way. */
const STAGE_ORDER = Object.keys(STAGES);

/** What a row is sorted by, smallest first: texts from A, numbers from the largest, what is missing last. */
const KEYS: Readonly<Record<ComputedColumn, Key>> = {
  lead: (_score, lead, { leads }) => fold(leadTitle(leads, lead)),
  temperature: ({ temperature }) => BANDS.indexOf(temperature),
  score: ({ score = -1 }) => -score,
  reasons: ({ score = -1 }) => -score,
  fit: ({ fit = -1 }) => -fit,
  interest: ({ interest = -1 }) => -interest,
  grade: ({ grade }) => grade || '~',
  completeness: ({ completeness = -1 }) => -completeness,
  nextQuestion: (score, _lead, { settings }) => fold(nextQuestion(score, settings)?.field ?? '~'),
  coolsOn: (score, lead, workbook) => workbook.coolsOn(lead, score)?.day ?? Number.POSITIVE_INFINITY,
  low: ({ low = -1 }) => -low,
  high: ({ high = -1 }) => -high,
  stage: (score, lead, { stageOf }) => STAGE_ORDER.indexOf(stageOf(lead, score).stage),
  nextAction: (score, lead, { nextAction, settings }) =>
    fold(nextActionText(nextAction(lead, score), settings.language)) || '~',
  due: (_score, lead, { ledger }) => {
    const { decision, due } = ledger.last(lead) || {};
    return due && !decision ? minutesOf(due) : Number.POSITIVE_INFINITY;
  },
};

/** The place of each row below the header: scored leads, excluded ones, then rows without a lead; ties keep their order. */
const ranks = (rowCount: number, workbook: ScoredWorkbook, keyOf: Key): number[] => {
  const { leads, scoreOf } = workbook;
  const rows = Array.from({ length: rowCount }, (_, index) => ({
    index,
    group: 2,
    key: 0 as number | string,
  }));
  for (const lead of leads.leads) {
    const score = scoreOf(lead);
    const group = score.temperature === 'excluded' ? 1 : 0;
    rows[lead.index] = { index: lead.index, group, key: keyOf(score, lead, workbook) };
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

type Choose = (columns: readonly BlockColumn[]) => BlockColumn | undefined;

/** Sorts, and gives back what there is to say. */
const sortBy = (host: Host, choose: Choose, texts: BuildingTexts): Afterwards => {
  const refuse =
    (sentence: string, gaps: object = {}) =>
    () =>
      say(host, texts.title, fill(sentence, gaps));
  const book = readTables(host);
  if (!book) return refuse(texts.noTabs);
  const workbook = scoreWorkbook(book.tables);
  const { settings, model, leads } = workbook;
  const titleOf = (column: BlockColumn) => columnTitle(column, settings.language);
  const column = choose(settings.columns);
  const left = holdsValues(book.leadsSheet) ? 1 : (widthOf(book.leadsSheet) || settings.columns.length) + 1;
  const rowCount = book.rows.length - 1;
  if (!model) return refuse(texts.noMatrix);
  if (!isComputed(column))
    return refuse(texts.notComputed, { columns: settings.columns.map(titleOf).join(', ') });
  if (rowCount > 1) {
    const typed = book.leadsSheet.getRange(2, left, rowCount, book.leadsSheet.getMaxColumns() - left + 1);
    const [merged] = typed.getMergedRanges();
    if (merged) return refuse(texts.mergedRows, { cell: merged.getA1Notation() });
    moveRows(host, book.leadsSheet, typed, book.layout.end, ranks(rowCount, workbook, KEYS[column]));
  }
  return () => tell(host, texts, counted(texts.sorted, leads.leads.length, { column: titleOf(column) }), 5);
};

const sortAndTell = (host: Host, choose: Choose): void => {
  const texts = buildingTexts(host, 'es');
  inTurn(host, texts, () => sortBy(host, choose, texts));
};

export const sortLeadsByScore = (host: Host): void => sortAndTell(host, () => 'score');

/** By the computed column of the active cell. */
export const sortLeadsByActiveColumn = (host: Host): void => {
  const column = host.spreadsheetApp.getActive().getActiveRange()?.getColumn() ?? 0;
  sortAndTell(host, (columns) => columns[column - 1]);
};
