/** Which cells of which tabs tell who a lead is, and what is to stand there. */
import { textOf } from '../../domain/answer';
import { type Cell, cellAt, type Table } from '../../domain/cell';
import { LOG_ACTIONS } from '../../domain/handoff/change';
import { type Forgetting, forgetCell, forgetLine, knownWords } from '../../domain/handoff/forget-handoff';
import { fieldText, type LeadRow, type LeadTable } from '../../domain/lead/lead-table';
import { leadTitle } from '../../domain/lead/lead-title';
import { eraserOf } from '../../domain/lead/traces';
import { columnsByName } from '../../domain/table';
import { fold, keyOf, listOf } from '../../domain/text';
import {
  type HandoffColumn,
  INTERACTION_COLUMNS,
  type LeadField,
  LOG_COLUMNS,
} from '../../domain/vocabulary';
import { HISTORY_COLUMNS } from '../../domain/vocabulary-weeks';
import type { Host, Sheet } from '../../host/host';
import { cellReader } from '../../sheets/cells';
import { widthOf } from '../../sheets/leads-columns';
import { holdsValues } from '../../sheets/mode';
import type { CellPatches } from '../../sheets/patch-cells';
import { REVIEW_WIDTH } from '../../sheets/review-log';
import { readTable } from '../../sheets/table';
import type { HandoffBook } from '../handoff/handoff-book';

export interface TabPatches {
  readonly sheet: Sheet;
  readonly cells: CellPatches;
}

/** A person as the workbook knows one. */
interface Known extends Forgetting {
  readonly lead: LeadRow;
  readonly ids: ReadonlySet<string>;
  /** E-mails that no other row has, as folded text. */
  readonly emails: ReadonlySet<string>;
}

/** A lead that only the ledger knows any more: somebody deleted its row. */
export const goneLead = (id: string): LeadRow => ({ row: 0, index: -1, id, cells: [] });

export const isGone = ({ row }: LeadRow): boolean => row === 0;

/** Data fields that say who somebody is. */
const PERSONAL: readonly LeadField[] = ['firstName', 'lastName', 'email', 'phone'];

/** Other rows with the same e-mail: they keep it, and so does what is said of it. */
export const rowsWithEmail = (leads: LeadTable, lead: LeadRow): LeadRow[] => {
  const email = fold(fieldText(leads, lead, 'email'));
  return leads.leads.filter(
    (one) => one !== lead && email !== '' && fold(fieldText(leads, one, 'email')) === email,
  );
};

/** What a lead is known by, without what it shares with another row. */
const knownBy = ({ workbook }: HandoffBook, lead: LeadRow, erased: string): Known => {
  const { leads, ledger, settings } = workbook;
  const said = (one: LeadRow, field: LeadField): string => {
    const text = fieldText(leads, one, field);
    return text === erased ? '' : text;
  };
  const nameOf = (one: LeadRow): string => `${said(one, 'firstName')} ${said(one, 'lastName')}`.trim();
  const name = nameOf(lead);
  const isShared = leads.leads.some((one) => one !== lead && fold(nameOf(one)) === fold(name));
  // Of a lead whose row is gone, the ledger still knows the name; the company follows it.
  const sent = isGone(lead) ? ledger.gone.filter((one) => one.lead === lead.id) : [];
  const frozen = sent.map((one) => one.name.split(' · ')[0]!).filter((one) => one !== erased);
  const turned = `${said(lead, 'lastName')} ${said(lead, 'firstName')}`.trim();
  const emails = rowsWithEmail(leads, lead).length ? [] : [said(lead, 'email')].filter(Boolean);
  const person = { emails, phones: [said(lead, 'phone')] };
  const common = eraserOf({ ...person, names: isShared ? [] : [name, turned, ...frozen] }, erased);
  const all = eraserOf({ ...person, names: [name, turned, ...frozen] }, erased);
  return {
    ...{ lead, erased, anybody: common.anybody, own: all.own },
    known: knownWords(settings, ledger.handoffs, erased),
    ids: new Set([lead.id, ...listOf(fieldText(leads, lead, 'formerIds'))].filter(Boolean)),
    emails: new Set(emails.map(fold)),
  };
};

/** The cells that change, of those that are texts or stand for something else altogether. */
const patchesOf = (
  table: Table,
  clean: (cell: Cell, row: number, column: number) => Cell,
  from = 0,
): CellPatches => {
  const patches = new Map<number, Map<number, Cell>>();
  table.forEach((cells, row) => {
    const changed = new Map<number, Cell>();
    cells.forEach((cell, column) => {
      if (row === 0 || column < from || cell === '') return;
      const cleaned = clean(cell, row, column);
      if (cleaned !== cell) changed.set(column + 1, cleaned);
    });
    if (changed.size) patches.set(row + 1, changed);
  });
  return patches;
};

const cleanText = (cell: Cell, erase: (text: string) => string): Cell =>
  typeof cell === 'string' ? erase(cell) : cell;

const isOwn = (table: Table, row: number, column: number | undefined, { ids }: Known): boolean =>
  ids.has(textOf(cellAt(table[row]!, column)).trim());

const ledgerPatches = ({ found, workbook, ledgerSheet }: HandoffBook, known: Known): TabPatches => {
  const { table } = found.tables.handoffs!;
  const { columns } = workbook.ledger;
  const keys = new Map((Object.keys(columns) as HandoffColumn[]).map((key) => [columns[key], key]));
  const clean = (cell: Cell, row: number, column: number): Cell =>
    isOwn(table, row, columns.lead, known)
      ? forgetCell(cell, keys.get(column), known)
      : cleanText(cell, keys.get(column) === 'lead' ? (text) => text : known.anybody);
  return { sheet: ledgerSheet, cells: patchesOf(table, clean) };
};

/** An e-mail becomes the ID, so that the events still count, each key still once. */
const eventPatches = ({ found }: HandoffBook, known: Known): TabPatches[] => {
  const { table = [] } = found.tables.interactions ?? {};
  const columns = columnsByName(table[0] ?? [], INTERACTION_COLUMNS);
  const { ids, emails, lead } = known;
  const isEmail = (text: string): boolean => emails.has(fold(text));
  const byId = (text: string): string =>
    [...emails].reduce((left, email) => replaceAll(left, email, lead.id), text);
  const clean = (cell: Cell, row: number, column: number): Cell => {
    const whose = textOf(cellAt(table[row]!, columns.lead)).trim();
    const own = ids.has(whose) || isEmail(whose);
    if (column === columns.lead) return isEmail(whose) ? lead.id : cell;
    if (column === columns.type) return cell;
    const erase = own ? known.own : known.anybody;
    return cleanText(cell, column === columns.key ? (text) => erase(byId(text)) : erase);
  };
  return found.tabs.interactions ? [{ sheet: found.tabs.interactions, cells: patchesOf(table, clean) }] : [];
};

/** Whatever its case. */
const replaceAll = (text: string, what: string, by: string): string => {
  const at = text.toLowerCase().indexOf(what);
  return at < 0 ? text : text.slice(0, at) + by + replaceAll(text.slice(at + what.length), what, by);
};

const logPatches = (host: Host, { logSheet }: HandoffBook, known: Known): TabPatches => {
  const table = readTable(logSheet, cellReader(host));
  const columns = columnsByName(table[0] ?? [], LOG_COLUMNS);
  const clean = (cell: Cell, row: number, column: number): Cell => {
    if (column !== columns.before && column !== columns.after) return cell;
    if (!isOwn(table, row, columns.lead, known)) return cleanText(cell, known.anybody);
    const what = keyOf(textOf(cellAt(table[row]!, columns.what)), LOG_ACTIONS);
    return cleanText(cell, (text) => forgetLine(text, what, known));
  };
  return { sheet: logSheet, cells: patchesOf(table, clean) };
};

/** What a lead was scored by in a frozen week holds its answers; its scores stay, which say nothing of who it is. */
const historyPatches = (host: Host, { found }: HandoffBook, known: Known): TabPatches[] => {
  const { history } = found.tabs;
  if (!history) return [];
  const table = readTable(history, cellReader(host));
  const columns = columnsByName(table[0] ?? [], HISTORY_COLUMNS);
  const clean = (cell: Cell, row: number, column: number): Cell => {
    if (column !== columns.frozen) return cell;
    return isOwn(table, row, columns.lead, known) ? known.erased : cleanText(cell, known.anybody);
  };
  return [{ sheet: history, cells: patchesOf(table, clean) }];
};

/** The report names who rose and fell, as the sheet names leads. */
const reportPatches = (host: Host, { found, workbook }: HandoffBook, known: Known): TabPatches[] => {
  const { report } = found.tabs;
  if (!report) return [];
  const table = readTable(report, cellReader(host));
  const title = isGone(known.lead) ? '' : leadTitle(workbook.leads, known.lead);
  const erase = (text: string) => (title && text.includes(title) ? known.own(text) : known.anybody(text));
  // Not even its first row is one of titles.
  const cells = patchesOf([[], ...table], (cell) => cleanText(cell, erase));
  return [{ sheet: report, cells: new Map([...cells].map(([row, patch]) => [row - 1, patch])) }];
};

/** Right of the spill, which follows the tabs it reads. */
const reviewPatches = (host: Host, { found }: HandoffBook, known: Known): TabPatches[] => {
  const { review } = found.tabs;
  if (!review) return [];
  const table = readTable(review, cellReader(host));
  const clean = (cell: Cell) => cleanText(cell, known.anybody);
  return [{ sheet: review, cells: patchesOf(table, clean, REVIEW_WIDTH + 1) }];
};

/**
 * The row itself: who it is goes, and so does what was decided or half typed, which the ledger keeps; what is scored
 * stays, and formulas, which only repeat other cells. By what the last of the two writes takes out, all the rest is found.
 */
const rowPatches = ({ found, workbook }: HandoffBook, known: Known): TabPatches[] => {
  const { leadsSheet, rows, layout } = found;
  const { leads } = workbook;
  const { row } = known.lead;
  const formulas = leadsSheet.getRange(row, 1, 1, rows[0]!.length).getFormulas()[0]!;
  const personal = PERSONAL.map((field) => leads.columnOf[field]);
  const answers = [layout.decision, layout.reason];
  const untouched = [layout.id, layout.owner, layout.id + (leads.columnOf.formerIds ?? 0)];
  const clean = (cell: Cell, _row: number, column: number): Cell => {
    const at = column + 1;
    if (personal.includes(at - layout.id) || at === layout.salesNotes) return known.erased;
    if (untouched.includes(at) || formulas[column]) return cell;
    return answers.includes(at) ? '' : cleanText(cell, known.own);
  };
  // A spill follows by itself; values that a script wrote do not.
  const from = holdsValues(leadsSheet) ? 0 : widthOf(leadsSheet);
  const cells = [...(patchesOf([rows[0]!, rows[row - 1]!], clean, from).get(2) ?? [])];
  const isPersonal = ([at]: (typeof cells)[number]) => personal.includes(at - layout.id);
  return [cells.filter((cell) => !isPersonal(cell)), cells.filter(isPersonal)].map((part) => ({
    sheet: leadsSheet,
    cells: new Map(part.length ? [[row, new Map(part)]] : []),
  }));
};

/**
 * What is to be written so that nothing says any more who a lead is; the row itself comes last, since the rest is found by
 * what it says.
 */
export const planForgetting = (
  host: Host,
  book: HandoffBook,
  lead: LeadRow,
  erased: string,
): readonly TabPatches[] => {
  const known = knownBy(book, lead, erased);
  const all = [
    logPatches(host, book, known),
    ledgerPatches(book, known),
    ...eventPatches(book, known),
    ...reviewPatches(host, book, known),
    ...historyPatches(host, book, known),
    ...reportPatches(host, book, known),
    ...(isGone(lead) ? [] : rowPatches(book, known)),
  ];
  return all.filter(({ cells }) => cells.size > 0);
};
