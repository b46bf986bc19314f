/** *Olvidar lead*: takes what tells who a lead is out of all tabs, and logs that it did. */
import type { LogEntry } from '../../domain/handoff/change';
import type { LeadRow } from '../../domain/lead/lead-table';
import { leadTitle } from '../../domain/lead/lead-title';
import { FORGOTTEN } from '../../domain/vocabulary';
import { HISTORY_COLUMNS } from '../../domain/vocabulary-weeks';
import type { Host, Sheet } from '../../host/host';
import type { BuildingTexts } from '../../messages/building';
import { counted, fill, listed } from '../../messages/fill';
import { giveIds } from '../../sheets/ids';
import { appendLog } from '../../sheets/log-tab';
import { noteChange } from '../../sheets/mode';
import { patchCells } from '../../sheets/patch-cells';
import { headerColumn, readHeader } from '../../sheets/table';
import { type HandoffBook, signatureOf } from '../handoff/handoff-book';
import { underLock } from '../handoff/handoff-lock';
import { forgetUndosOf } from '../handoff/undo-memo';
import { rowsOfId } from '../sidebar/lead-facts';
import { type Afterwards, agrees, inTurn, say, tell } from '../talk';
import { buildingTexts } from '../workbook/building-texts';
import { selectedLeads } from '../workbook/selected-rows';
import { stillThere } from '../workbook/still-there';
import { findAgain } from './ask-rows';
import { goneLead, isGone, planForgetting, rowsWithEmail, type TabPatches } from './forget-plan';
import { openBook } from './identity-book';

/** How long to wait for another command. */
const PATIENCE_MS = 15_000;

/** What people wrote beside the cells of the row; whether there was anything. */
const clearNotes = ({ found: { leadsSheet, rows } }: HandoffBook, { row }: LeadRow): boolean => {
  const cells = leadsSheet.getRange(row, 1, 1, rows[0]!.length);
  const isNoted = cells.getNotes()[0]!.some((note) => note !== '');
  if (isNoted) cells.setNote('');
  return isNoted;
};

/**
 * Log, all tabs, and the row last, unless somebody moved it meanwhile: then the rest can be done again. What is found to
 * do is what there was to forget.
 */
const forget = (
  host: Host,
  book: HandoffBook,
  lead: LeadRow,
  erased: string,
): 'forgotten' | 'forgottenBefore' | 'moved' => {
  const { found, ledgerSheet, logSheet } = book;
  const { ledger } = book.workbook;
  const known = isGone(lead) ? ledger.gone.filter((one) => one.lead === lead.id) : ledger.of(lead);
  const handoffs = known.map(({ id }) => id);
  const patches = planForgetting(host, book, lead, erased);
  if (patches.length) {
    const entry: LogEntry = { what: 'forgotten', lead: lead.id, handoff: '', before: '', after: erased };
    appendLog(host, logSheet, [entry], signatureOf(book));
    noteChange(found.leadsSheet);
  }
  const hadUndo = forgetUndosOf(ledgerSheet, handoffs);
  const isRow = ({ sheet }: TabPatches) => sheet === found.leadsSheet;
  for (const { sheet, cells } of patches.filter((one) => !isRow(one))) patchCells(sheet, cells);
  if (!isGone(lead) && !stillThere(host, found, [lead])) return 'moved';
  const hadNotes = !isGone(lead) && clearNotes(book, lead);
  for (const { sheet, cells } of patches.filter(isRow)) patchCells(sheet, cells);
  return patches.length || hadUndo || hadNotes ? 'forgotten' : 'forgottenBefore';
};

const forgetAgain = (host: Host, chosen: LeadRow, texts: BuildingTexts): Afterwards => {
  const { identity } = texts;
  const refuse = (sentence: string) => () => say(host, identity.forgetTitle, sentence);
  const book = openBook(host, 'forget', identity.forgetNotAllowed, texts);
  if (typeof book === 'string') return refuse(book);
  const [lead] = isGone(chosen) ? [chosen] : (findAgain(book.workbook.leads, [chosen]) ?? []);
  if (!lead) return refuse(identity.changed);
  const others = rowsWithEmail(book.workbook.leads, lead).map(({ row }) => row);
  const outcome = forget(host, book, lead, FORGOTTEN.erased[book.workbook.settings.language]);
  if (outcome === 'moved') return refuse(identity.moved);
  const says = fill(identity[outcome], { id: lead.id });
  const alike = others.length ? counted(identity.sameEmail, others.length, { rows: listed(others) }) : '';
  return () => tell(host, texts, [says, alike].filter(Boolean).join(' '), 10);
};

/** The row under the cursor, where a tab is in view; undefined in any other. */
const rowIn = (host: Host, sheet: Sheet | undefined): number | undefined => {
  const active = host.spreadsheetApp.getActive();
  if (!sheet || active.getActiveSheet().getSheetId() !== sheet.getSheetId()) return undefined;
  return active.getActiveRange()?.getRow();
};

/** Whose handoff is under the cursor in `Traspasos`: a row that somebody deleted has left its traces. */
const leadOfHandoff = (host: Host, { ledgerSheet, workbook }: HandoffBook): LeadRow | undefined => {
  const row = rowIn(host, ledgerSheet);
  const { leads, ledger } = workbook;
  const handoff = ledger.handoffs.find(({ index }) => index + 1 === row);
  if (!handoff) return undefined;
  if (ledger.gone.includes(handoff)) return goneLead(handoff.lead);
  return leads.leads.find((lead) => ledger.of(lead).includes(handoff));
};

/** Whose frozen week is under the cursor in `Historial`: of a lead that was never sent nothing else is left. */
const leadOfWeek = (host: Host, { found, workbook }: HandoffBook): LeadRow | undefined => {
  const { history } = found.tabs;
  const row = rowIn(host, history);
  const column = history && headerColumn(readHeader(history), HISTORY_COLUMNS.lead);
  if (!history || !row || row < 2 || !column) return undefined;
  const id = String(history.getRange(row, column, 1, 1).getValue()).trim();
  return workbook.leads.leads.find((lead) => lead.id === id) ?? (id ? goneLead(id) : undefined);
};

/** The one lead that is meant; a sentence where it cannot be told. */
const leadToForget = (host: Host, book: HandoffBook, { identity }: BuildingTexts): LeadRow | string => {
  const { leads } = book.workbook;
  const [selected, ...more] = selectedLeads(host, book.found.leadsSheet, leads);
  const lead = selected ?? leadOfHandoff(host, book) ?? leadOfWeek(host, book);
  if (!lead || more.length) return identity.chooseToForget;
  const rows = lead.id ? rowsOfId(leads, lead.id) : [];
  return rows.length > 1 ? fill(identity.forgetShared, { id: lead.id, rows: listed(rows) }) : lead;
};

/** Its events may stand under its e-mail alone, so a lead without an ID gets one first. */
const withId = (host: Host, book: HandoffBook, texts: BuildingTexts): HandoffBook | string => {
  const { found, workbook } = book;
  const nameless = selectedLeads(host, found.leadsSheet, workbook.leads).filter(({ id }) => !id);
  if (nameless.length !== 1) return book;
  const rows = nameless.map(({ row }) => row);
  underLock(host, PATIENCE_MS, () => giveIds(host, found.leadsSheet, found.layout.id, rows));
  return openBook(host, 'forget', texts.identity.forgetNotAllowed, texts);
};

const titleOf = ({ workbook: { leads, ledger } }: HandoffBook, lead: LeadRow): string =>
  isGone(lead)
    ? (ledger.gone.find((one) => one.lead === lead.id)?.name ?? '') || lead.id
    : leadTitle(leads, lead);

/** Asks twice, then forgets the lead under the cursor. */
export const forgetPerson = (host: Host): void => {
  const texts = buildingTexts(host, 'es');
  const { identity } = texts;
  const title = identity.forgetTitle;
  const first = openBook(host, 'forget', identity.forgetNotAllowed, texts);
  const book = typeof first === 'string' ? first : withId(host, first, texts);
  const lead = typeof book === 'string' ? book : leadToForget(host, book, texts);
  if (typeof book === 'string' || typeof lead === 'string') {
    say(host, title, String(lead));
    return;
  }
  const gaps = { title: titleOf(book, lead), row: lead.row };
  const question = isGone(lead) ? identity.forgetGone : identity.forget;
  if (!agrees(host, title, fill(question, gaps))) return;
  if (!agrees(host, title, fill(identity.forgetSurely, gaps))) return;
  inTurn(host, texts, () => forgetAgain(host, lead, texts));
};
