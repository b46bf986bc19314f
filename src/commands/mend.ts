/** The repairs that every command makes: a blocked spill, the formulas, missing IDs, formulas that stop the block. */
import type { Table } from '../domain/cell';
import { readLeads } from '../domain/lead/read-leads';
import type { Settings } from '../domain/settings';
import type { Host, Sheet } from '../host/host';
import type { Outcome, WorkbookTexts } from '../messages/workbook';
import { isBroken, placeFormulas } from '../sheets/formula';
import { faultyFormulas } from '../sheets/formula-check';
import { giveIds } from '../sheets/ids';
import { blockOf } from '../sheets/leads-columns';
import { type Finding, keepInReview, REVIEW_WIDTH } from '../sheets/review-log';
import { dataBlock, type LeadsLayout } from '../sheets/table';
import type { Tabs } from '../sheets/tabs';
import { spillArea, takeOut } from '../sheets/typed-over';

/** Frees the areas of both spills where they are broken. Without `Revisión` there is nowhere to keep what stood there. */
export const freeSpills = ({ leads, review }: Tabs, texts: WorkbookTexts): Finding[] => {
  if (!review) return [];
  const free = (sheet: Sheet | undefined, columns: number | undefined): Finding[] =>
    sheet && columns && isBroken(sheet) ? takeOut(sheet, spillArea(sheet, columns), texts.takenOut) : [];
  return [...free(leads, leads && blockOf(leads)?.length), ...free(review, REVIEW_WIDTH)];
};

/** Rows of the sheet that hold a lead without an ID. */
export const rowsWithoutId = (rows: Table, layout: LeadsLayout, settings: Settings): number[] => {
  const { table, origin } = dataBlock(rows, layout);
  const { leads } = readLeads(table, origin, settings).leads;
  return leads.filter((lead) => !lead.id).map((lead) => lead.row);
};

const formulaFindings = (sheet: Sheet, layout: LeadsLayout, texts: WorkbookTexts): Finding[] => {
  const width = blockOf(sheet)?.length ?? 0;
  const tab = sheet.getName();
  return faultyFormulas(sheet, width + 1, layout.end, width).map(({ cell, formula, fault }) => ({
    tab,
    cell,
    had: formula,
    what: texts.faults[fault],
  }));
};

/** Puts the workbook in order around what people typed. `rows` is the whole `Leads` tab. */
export const mend = (
  host: Host,
  tabs: Tabs,
  leads: Sheet,
  rows: Table,
  layout: LeadsLayout,
  settings: Settings,
  texts: WorkbookTexts,
): Outcome => {
  const takenOut = freeSpills(tabs, texts);
  placeFormulas(tabs, layout);
  const missing = rowsWithoutId(rows, layout, settings);
  giveIds(host, leads, layout.id, missing);
  const findings = formulaFindings(leads, layout, texts);
  if (tabs.review) keepInReview(host, tabs.review, takenOut, findings, Object.values(texts.faults));
  return { ids: missing.length, takenOut: takenOut.length, findings: findings.length };
};
