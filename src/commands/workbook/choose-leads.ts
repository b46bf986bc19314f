/** Chooses the tab that becomes `Leads`. One that holds leads already is changed only when told to. */

import type { Cell } from '../../domain/cell';
import { isOwnTitle } from '../../domain/lead/own-title';
import type { BlockColumn } from '../../domain/settings';
import { DATA_EDGES, HUMAN_COLUMNS, TABS } from '../../domain/vocabulary';
import type { CellValue, Host, Sheet } from '../../host/host';
import type { BuildingTexts } from '../../messages/building';
import { counted, fill, listed } from '../../messages/fill';
import { columnLetters } from '../../sheets/address';
import { faultyFormulas } from '../../sheets/formula-check';
import { BUILT_TABS, isDue } from '../../sheets/layout';
import { adoptedColumns } from '../../sheets/leads-columns';
import { headerColumn, readValues } from '../../sheets/table';
import { gridSheets, namedTab, type Tabs } from '../../sheets/tabs';
import { agrees, say } from '../talk';

/** How far down a header row is looked for. */
const LOOK_DOWN = 20;

const filled = (row: readonly CellValue[]): number => row.filter((cell) => cell !== '').length;

/** 0-based row that looks like the header: the first that is at least half as full as the fullest. */
const headerRowOf = (rows: readonly CellValue[][]): number => {
  const counts = rows.slice(0, LOOK_DOWN).map(filled);
  return counts.findIndex((count) => count > 0 && count * 2 >= Math.max(...counts));
};

const isNumber = (cell: CellValue): boolean => typeof cell !== 'string' || /^[-+\d.,\s]+$/.test(cell);

/** A row of data in place of titles shows an e-mail, or many numbers. */
const isHeader = (row: readonly CellValue[]): boolean =>
  !row.some((cell) => String(cell).includes('@')) &&
  row.filter((cell) => cell !== '' && isNumber(cell)).length * 3 < filled(row);

/** What inserting the blocks would do to a tab, or may break. */
const plan = (
  sheet: Sheet,
  rows: readonly CellValue[][],
  tabs: Tabs,
  computed: number,
  texts: BuildingTexts,
): string => {
  const header = rows[0]! as Cell[];
  const idColumn = headerColumn(header, DATA_EDGES.id);
  const merged = sheet.getRange(1, 1, rows.length, header.length).getMergedRanges().length;
  const volatile = faultyFormulas(sheet, 1, header.length, 0).map(({ cell }) => cell);
  const adopted = adoptedColumns(header);
  const titles = (isTaken: boolean) =>
    listed(
      header
        .filter((title, index) => isOwnTitle(title) && adopted.includes(index + 1) === isTaken)
        .map(String),
    );
  const risks = {
    ownTitles: titles(false),
    filter: sheet.getFilter() !== null,
    merged: merged && counted(texts.planMerged, merged),
    form: sheet.getFormUrl() !== null,
    volatile: volatile.slice(0, 3).join(', ') + (volatile.length > 3 ? '…' : ''),
    headerFormulas: sheet.getRange(1, 1, 1, header.length).getFormulas()[0]!.some(Boolean),
    shiftsColumns: idColumn > 1,
  };
  const facts = {
    always: true,
    rows: counted(texts.planRows, rows.slice(1).filter(filled).length),
    movesId: idColumn && columnLetters(idColumn),
    insertsId: !idColumn,
    adopts: titles(true),
    insertsEnd: !headerColumn(header, DATA_EDGES.end),
    newTabs: listed(
      BUILT_TABS.filter((role) => role !== 'leads' && !tabs[role] && isDue(role, tabs, false)).map(
        (role) => TABS[role].es,
      ),
    ),
    isRisky: Object.values(risks).some(Boolean),
    ...risks,
  };
  const gaps = {
    tab: sheet.getName(),
    computed,
    human: Object.keys(HUMAN_COLUMNS).length - adopted.length,
    ...facts,
  };
  return texts.plan
    .filter(([fact]) => facts[fact])
    .map(([, line]) => fill(line, gaps))
    .join('\n');
};

/** Looks at a tab that holds something, and asks. False: leave it as it is, the person knows why. */
const mayPrepare = (host: Host, sheet: Sheet, tabs: Tabs, columns: number, texts: BuildingTexts): boolean => {
  const rows = readValues(sheet);
  const header = headerRowOf(rows);
  const at = { tab: sheet.getName(), row: header + 1 };
  if (header > 0) say(host, texts.headerTitle, fill(texts.headerLower, at));
  else if (!isHeader(rows[0]!)) say(host, texts.headerTitle, fill(texts.noHeader, at));
  else return agrees(host, texts.planTitle, plan(sheet, rows, tabs, columns, texts));
  return false;
};

/** The names that Google gives new tabs: one of these may be renamed. */
const UNNAMED = /^(Hoja|Sheet|Página|Planilha) ?\d+$/i;

/**
 * The tab for `Leads` when none is known: the active one if it is not ours, else one of that name. A blank one is
 * taken as it is, one with leads after asking. `sheet` absent: make a new tab. `undefined`: stop, nothing was changed.
 */
export const chooseLeads = (
  host: Host,
  tabs: Tabs,
  columns: readonly BlockColumn[],
  texts: BuildingTexts,
): { readonly sheet?: Sheet } | undefined => {
  const sheets = gridSheets(host);
  const activeId = host.spreadsheetApp.getActive().getActiveSheet().getSheetId();
  const isOurs = Object.values(tabs).some((tab) => tab.getSheetId() === activeId);
  const named = namedTab(sheets, 'leads');
  const sheet = isOurs ? named : sheets.find((one) => one.getSheetId() === activeId);
  if (!sheet) return {};
  if (sheet.getLastRow() > 0) {
    return mayPrepare(host, sheet, tabs, columns.length, texts) ? { sheet } : undefined;
  }
  if (!named && UNNAMED.test(sheet.getName())) sheet.setName(TABS.leads.es);
  return { sheet };
};
