/** The repairs that every command makes: a blocked spill, the formulas, missing IDs, formulas that stop the block. */
import type { LeadTable } from '../../domain/lead/lead-table';
import type { ScoredWorkbook } from '../../domain/scoring/score-workbook';
import type { Language } from '../../domain/vocabulary';
import type { Host, Sheet } from '../../host/host';
import { messagesFor } from '../../messages';
import type { BuildingTexts } from '../../messages/building';
import { counted } from '../../messages/fill';
import { isBroken, isGivenUp, placeFormulas } from '../../sheets/formula';
import { faultyFormulas } from '../../sheets/formula-check';
import { giveIds } from '../../sheets/ids';
import { keepRows } from '../../sheets/keep-rows';
import { widthOf } from '../../sheets/leads-columns';
import { holdsValues, saveRun } from '../../sheets/mode';
import { type Finding, keepInReview, REVIEW_WIDTH } from '../../sheets/review-log';
import { leadsLayout, readHeader, type WorkbookTables } from '../../sheets/table';
import type { Notes, Tabs } from '../../sheets/tabs';
import { clearArea, spillArea, takeOut } from '../../sheets/typed-over';
import { attempt } from '../talk';
import { markIssues } from './mark-issues';

/**
 * Frees the areas of both spills where they are broken, and keeps what stood there in `Revisión` before anything else is
 * done; without that tab nothing is taken out. Values in their place are no spill. Returns how many cells.
 *
 * @param notes what stands on `Leads`, where the caller has asked already
 */
export const freeSpills = (
  host: Host,
  { leads, review }: Tabs,
  language: Language,
  notes?: Notes,
): number => {
  if (!review || holdsValues(leads, notes)) return 0;
  const { workbook: texts } = messagesFor(language);
  const free = (sheet: Sheet | undefined, columns: number | undefined): Finding[] =>
    sheet && columns && isBroken(sheet) ? takeOut(sheet, spillArea(sheet, columns), texts.takenOut) : [];
  const takenOut = [
    ...free(leads, leads && widthOf(leads, readHeader(leads), notes)),
    ...free(review, REVIEW_WIDTH),
  ];
  if (takenOut.length > 0) keepInReview(host, review, takenOut);
  return takenOut.length;
};

const findingsIn = (
  sheet: Sheet,
  from: number,
  to: number,
  width: number,
  texts: BuildingTexts,
): Finding[] => {
  const tab = sheet.getName();
  return faultyFormulas(sheet, from, to, width).map(({ cell, formula, fault }) => ({
    tab,
    cell,
    had: formula,
    what: texts.faults[fault],
  }));
};

/** Formulas in what the spills read that would stop them. */
const formulaFindings = (
  { tabs, leadsSheet, layout }: Pick<WorkbookTables, 'tabs' | 'leadsSheet' | 'layout'>,
  texts: BuildingTexts,
): Finding[] => {
  const width = widthOf(leadsSheet);
  const { matrix, settings, interactions, personas, handoffs, actions } = tabs;
  const others = [matrix, settings, interactions, personas, handoffs, actions].flatMap((sheet) =>
    sheet ? findingsIn(sheet, 1, Math.max(1, sheet.getLastColumn()), 0, texts) : [],
  );
  return [...findingsIn(leadsSheet, width + 1, layout.end, width, texts), ...others];
};

/** Whether the formula of `Leads` takes too long for Google: it has given up, and no other formula is to blame. */
export const takesTooLong = (tabs: Tabs, texts: BuildingTexts): boolean => {
  const { leads } = tabs;
  const layout = leads && isGivenUp(leads) && leadsLayout(readHeader(leads));
  return layout ? !formulaFindings({ tabs, leadsSheet: leads, layout }, texts).length : false;
};

/** Rows of the sheet that hold a lead without an ID. */
export const rowsWithoutId = ({ leads }: LeadTable): number[] =>
  leads.filter((lead) => !lead.id).map((lead) => lead.row);

/** Takes the values out of both blocks, so that the formulas have room again. */
const dropValues = ({ leads, review }: Tabs): void => {
  if (!holdsValues(leads)) return;
  clearArea(leads, spillArea(leads, widthOf(leads)));
  if (review) clearArea(review, spillArea(review, REVIEW_WIDTH));
  for (const sheet of [leads, review]) sheet?.getRange(1, 1, 1, 1).clearContent().setNote('');
  saveRun(leads, undefined);
};

export interface Order {
  /** The workbook is too large for formulas: values will take their place. */
  readonly isLarge: boolean;
  /** Formulas that stand and work are written again. */
  readonly anew: boolean;
}

const placeAll = ({ tabs, leadsSheet, layout }: WorkbookTables, note: string, anew: boolean) => {
  dropValues(tabs);
  if (placeFormulas(tabs, layout, anew)) leadsSheet.getRange(1, 1, 1, 1).setNote(note);
};

/** Puts the workbook in order around what people typed, and says what there was to do. */
export const mend = (
  host: Host,
  book: WorkbookTables,
  workbook: ScoredWorkbook,
  texts: BuildingTexts,
  { isLarge, anew }: Order,
): string => {
  const { tabs, leadsSheet, layout } = book;
  const { leads, issues, settings } = workbook;
  const takenOut = freeSpills(host, tabs, settings.language);
  if (!isLarge) placeAll(book, texts.values.formula, anew);
  markIssues(host, tabs, workbook);
  attempt(host, () => keepRows(host, leadsSheet, settings.columns));
  const ids = giveIds(host, leadsSheet, layout.id, rowsWithoutId(leads));
  // Values do not mind formulas that would stop a formula.
  const findings = isLarge ? [] : formulaFindings(book, texts);
  if (tabs.review) keepInReview(host, tabs.review, [], findings, Object.values(texts.faults));
  const done = {
    ids,
    takenOut,
    issues: issues.filter(({ severity }) => severity !== 'note').length + findings.length,
  };
  const kinds = Object.keys(done) as (keyof typeof done)[];
  const outcome = kinds
    .filter((kind) => done[kind])
    .map((kind) => counted(texts.outcome[kind], done[kind]))
    .join(' · ');
  // A column of the block is gone: only *Crear matriz* inserts columns.
  return !isLarge && isBroken(leadsSheet) ? `${outcome} ${texts.broken}` : outcome;
};
