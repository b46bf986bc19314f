/** The two formulas of the workbook: the block of `Leads` and the list of `Revisión`. */
import type { Range, Sheet } from '../host/host';
import { openRange } from './address';
import type { LeadsLayout } from './table';
import { readMemo, type Tabs, writeMemo } from './tabs';

const MEMO = 'cualifica-formula';
const SETTINGS_WIDTH = 3;

const firstCell = (sheet: Sheet): Range => sheet.getRange(1, 1, 1, 1);

const wholeTab = (sheet: Sheet): string => openRange(sheet, 1, sheet.getMaxColumns());

/** Tabs with many rows: blank columns on their right would be sent along with every calculation. */
const filledColumns = (sheet: Sheet): string => openRange(sheet, 1, Math.max(1, sheet.getLastColumn()));

/** What A1 of `Leads` and of `Revisión` should hold: only tabs that exist, `;` between arguments in every locale. */
const formulas = (tabs: Tabs, layout: LeadsLayout): { readonly leads: string; readonly review: string } => {
  const tables = [
    tabs.matrix && wholeTab(tabs.matrix),
    tabs.settings && openRange(tabs.settings, 1, SETTINGS_WIDTH),
    tabs.interactions && filledColumns(tabs.interactions),
    tabs.personas && filledColumns(tabs.personas),
    tabs.handoffs && filledColumns(tabs.handoffs),
    tabs.actions && filledColumns(tabs.actions),
  ].filter(Boolean);
  const data = openRange(tabs.leads, layout.id, layout.end);
  return {
    leads: `=CUALIFICA(${[openRange(undefined, layout.id, layout.end), ...tables].join(';')})`,
    // The data alone, so that decisions and notes recalculate nothing; their column, so that cells can be named.
    review: `=CUALIFICA_REVISA(${[data, ...tables, `COLUMN(${data.slice(0, data.lastIndexOf(':'))})`].join(';')})`,
  };
};

const isOurs = (formula: string): boolean => /\bCUALIFICA(?:_REVISA)?\(/i.test(formula);

/** Whether A1 holds one of our formulas, working or not. */
export const holdsFormula = (sheet: Sheet): boolean => isOurs(firstCell(sheet).getFormula());

/** The formula of a tab, where it is ours and shows no error. */
const workingFormula = (sheet: Sheet): string | undefined => {
  const cell = firstCell(sheet);
  if (cell.getDisplayValue().startsWith('#')) return undefined;
  const formula = cell.getFormula();
  return isOurs(formula) ? formula : undefined;
};

/** True where the formula of a tab is gone or shows an error: then whatever stands in its area was typed. */
export const isBroken = (sheet: Sheet): boolean => workingFormula(sheet) === undefined;

/** Google shows this where a formula takes too long, or reads one that changes by itself. */
export const isGivenUp = (sheet: Sheet): boolean => firstCell(sheet).getDisplayValue() === '#ERROR!';

/** Whether the formula of a tab works. One that names a deleted tab may still show a result. */
export const isWhole = (sheet: Sheet): boolean => workingFormula(sheet)?.includes('#REF!') === false;

/**
 * Writes a formula unless it stands there, works, and was written for these same tabs and columns. What Sheets gives
 * back as formula depends on the locale, so it is compared with a memo and never read. `anew`: in any case, which wakes
 * up a formula that Google has left loading.
 */
const place = (sheet: Sheet, formula: string, anew: boolean): boolean => {
  const cell = firstCell(sheet);
  if (!anew && isWhole(sheet) && readMemo(sheet, MEMO) === formula) return false;
  if (anew) cell.clearContent();
  cell.setFormula(formula);
  writeMemo(sheet, MEMO, formula);
  return true;
};

/** Puts both formulas in order; true if that of `Leads` had to be written. */
export const placeFormulas = (tabs: Tabs, layout: LeadsLayout, anew = false): boolean => {
  const wanted = formulas(tabs, layout);
  if (tabs.review) place(tabs.review, wanted.review, anew);
  return tabs.leads ? place(tabs.leads, wanted.leads, anew) : false;
};

/** The last column of the data as the formula still knows it, for a `Fin de datos` that someone deleted. */
export const endColumnInFormula = (sheet: Sheet): string | undefined =>
  /CUALIFICA\(\$?[A-Z]+\$?1?:\$?([A-Z]+)/i.exec(firstCell(sheet).getFormula())?.[1];
