/** *Fusionar leads*: rows of one person become one. Nothing is overwritten, and nothing is lost. */
import type { Cell } from '../../domain/cell';
import type { LeadRow } from '../../domain/lead/lead-table';
import { leadTitle } from '../../domain/lead/lead-title';
import { lookAlikes } from '../../domain/lead/shared-ids';
import { minutesOf } from '../../domain/moment';
import type { HumanColumn } from '../../domain/vocabulary';
import type { Host } from '../../host/host';
import type { BuildingTexts } from '../../messages/building';
import { counted, fill } from '../../messages/fill';
import { columnLetters } from '../../sheets/address';
import { claimEvents } from '../../sheets/interactions-tab';
import { ensureLeadField } from '../../sheets/lead-fields';
import { widthOf } from '../../sheets/leads-columns';
import { writeChanges } from '../../sheets/ledger-tab';
import { appendLog } from '../../sheets/log-tab';
import { noteChange } from '../../sheets/mode';
import { patchCells } from '../../sheets/patch-cells';
import { type HandoffBook, signatureOf } from '../handoff/handoff-book';
import { type Afterwards, agrees, inTurn, say, tell } from '../talk';
import { buildingTexts } from '../workbook/building-texts';
import { selectedLeads } from '../workbook/selected-rows';
import { stillThere } from '../workbook/still-there';
import { askRow, choices, findAgain } from './ask-rows';
import { openBook } from './identity-book';
import { type MergePlan, planMerge, type Rows } from './merge-plan';

/** More rows than these are no one person's. */
const MOST_ROWS = 20;

/** The selected rows; of a single one, those that share its ID, e-mail or phone. */
const rowsToMerge = (host: Host, { found, workbook }: HandoffBook): readonly LeadRow[] => {
  const selected = selectedLeads(host, found.leadsSheet, workbook.leads);
  const [only] = selected;
  return only && selected.length === 1 ? lookAlikes(workbook.leads, only) : selected;
};

/** Whether each row shares ID, e-mail or phone with another of them. */
const isOnePerson = ({ workbook }: HandoffBook, rows: readonly LeadRow[]): boolean =>
  rows.every((row) => lookAlikes(workbook.leads, row).some((one) => one !== row && rows.includes(one)));

/** The row whose handoff is the latest, else the first. */
const suggestedRow = ({ workbook: { ledger } }: HandoffBook, rows: readonly LeadRow[]): LeadRow => {
  const sentOf = (lead: LeadRow): number => {
    const sentAt = ledger.last(lead)?.sentAt;
    return sentAt ? minutesOf(sentAt) : Number.NEGATIVE_INFINITY;
  };
  return rows.reduce((best, lead) => (sentOf(lead) > sentOf(best) ? lead : best), rows[0]!);
};

/** 0-based data columns in which a row holds a formula: it is not written over. */
const formulaColumns = ({ found: { leadsSheet, layout } }: HandoffBook, { row }: LeadRow): Set<number> => {
  const width = layout.end - layout.id;
  const formulas = leadsSheet.getRange(row, layout.id, 1, width).getFormulas()[0]!;
  return new Set(formulas.flatMap((formula, column) => (formula ? [column] : [])));
};

/** What the row that stays gets: answers, former IDs and human cells. */
const keptCells = ({ found: { layout }, workbook }: HandoffBook, plan: MergePlan): Map<number, Cell> => {
  const { merged, human } = plan;
  const cells = new Map<number, Cell>();
  merged.cells.forEach((cell, column) => {
    cells.set(layout.id + column, cell);
  });
  for (const column of Object.keys(human) as HumanColumn[]) {
    if (layout[column]) cells.set(layout[column], human[column]!);
  }
  return cells.set(layout.id + workbook.leads.columnOf.formerIds!, merged.formerIds);
};

/** What people typed in rows: all but the free columns right of `Fin de datos`. */
const typedCells = ({ found: { leadsSheet, layout } }: HandoffBook, rows: readonly LeadRow[]): string[] => {
  const from = columnLetters(widthOf(leadsSheet) + 1);
  const to = columnLetters(layout.end - 1);
  return rows.map(({ row }) => `${from}${row}:${to}${row}`);
};

/**
 * Log, row that stays, ledger, events, and only then the rows that go: while they stand, a run that died can be
 * repeated. False where somebody moved the rows meanwhile: then it can be repeated too.
 */
const write = (host: Host, book: HandoffBook, rows: Rows, texts: BuildingTexts): boolean => {
  const { found, workbook, ledgerSheet, logSheet, now: at, who: by } = book;
  const { settings } = workbook;
  const [kept, ...others] = rows;
  const act = { by, at, isApproximate: false, settings };
  const plan = planMerge(book, rows, formulaColumns(book, kept), act, texts.identity);
  appendLog(host, logSheet, plan.log, signatureOf(book));
  noteChange(found.leadsSheet);
  const cells = keptCells(book, plan);
  if (!stillThere(host, found, rows)) return false;
  patchCells(found.leadsSheet, new Map([[kept.row, cells]]));
  writeChanges(ledgerSheet, plan.closed);
  const { interactions } = found.tabs;
  if (interactions && plan.merged.id)
    claimEvents(interactions, found.tables.interactions!.table, plan.emails, plan.merged.id);
  const typed = typedCells(book, others);
  if (!stillThere(host, found, others)) return false;
  found.leadsSheet.getRangeList(typed).clearContent();
  return true;
};

/** The rows in a book that has the column for former IDs: where it is missing it is made, and all is read again. */
const withFormerIds = (
  host: Host,
  book: HandoffBook,
  rows: Rows,
  texts: BuildingTexts,
): { readonly book: HandoffBook; readonly rows: Rows } | string => {
  const { leads, settings } = book.workbook;
  if (leads.columnOf.formerIds !== undefined) return { book, rows };
  ensureLeadField(book.found.leadsSheet, 'formerIds', settings.language);
  const wider = openBook(host, 'identity', texts.identity.notAllowed, texts);
  if (typeof wider === 'string') return wider;
  const again = rows.map(({ row, id }) =>
    wider.workbook.leads.leads.find((lead) => lead.row === row && lead.id === id),
  );
  return again.includes(undefined) ? texts.identity.changed : { book: wider, rows: again as unknown as Rows };
};

const mergeAgain = (host: Host, chosen: Rows, texts: BuildingTexts): Afterwards => {
  const { identity } = texts;
  const refuse = (sentence: string) => () => say(host, identity.mergeTitle, sentence);
  const opened = openBook(host, 'identity', identity.notAllowed, texts);
  if (typeof opened === 'string') return refuse(opened);
  const found = findAgain(opened.workbook.leads, chosen) as Rows | undefined;
  const ready = found ? withFormerIds(host, opened, found, texts) : identity.changed;
  if (typeof ready === 'string') return refuse(ready);
  const { book, rows } = ready;
  const title = leadTitle(book.workbook.leads, rows[0]);
  if (!write(host, book, rows, texts)) return refuse(identity.moved);
  return () => tell(host, texts, counted(identity.merged, rows.length - 1, { title }), 10);
};

/** Why these rows cannot be merged; `''` where they can. */
const refusalOf = (rows: readonly LeadRow[], { identity }: BuildingTexts): string => {
  if (rows.length < 2) return identity.chooseToMerge;
  return rows.length > MOST_ROWS ? fill(identity.tooManyToMerge, { most: MOST_ROWS }) : '';
};

/** Merges the selected rows, or with a single one those that look like it, into the one that the person names. */
export const mergeRows = (host: Host): void => {
  const texts = buildingTexts(host, 'es');
  const { mergeTitle: title, merge, notAllowed } = texts.identity;
  const book = openBook(host, 'identity', notAllowed, texts);
  const rows = typeof book === 'string' ? [] : rowsToMerge(host, book);
  const refusal = typeof book === 'string' ? book : refusalOf(rows, texts);
  if (typeof book === 'string' || refusal) {
    say(host, title, refusal);
    return;
  }
  const suggested = suggestedRow(book, rows);
  const list = choices(rows, book.workbook.leads, texts);
  const question = fill(merge, { n: rows.length, rows: list, row: suggested.row });
  const kept = askRow(host, { title, question, rows, suggested }, texts);
  if (kept && !isOnePerson(book, rows) && !agrees(host, title, texts.identity.unlike)) return;
  if (kept) inTurn(host, texts, () => mergeAgain(host, [kept, ...rows.filter((one) => one !== kept)], texts));
};
