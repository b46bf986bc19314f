/** Dropdowns over whole columns. What people chose as validation for a cell stays. */
import type { DataValidation, Host, Sheet } from '../host/host';

export interface Choice {
  readonly column: number;
  readonly values: readonly string[];
  /** Also how our dropdowns are told from people's own. */
  readonly help: string;
  /** True refuses anything else; a blank cell is always fine. */
  readonly strict: boolean;
}

const listOfRule = (rule: DataValidation): string => String(rule.getCriteriaValues()[0]);

/** Gives a column its dropdown where cells have none, or ours with an earlier list. Returns true if it had to. */
export const placeChoice = (host: Host, sheet: Sheet, { column, values, help, strict }: Choice): boolean => {
  const rows = sheet.getMaxRows() - 1;
  if (column < 1 || rows < 1 || !values.length) return false;
  const range = sheet.getRange(2, column, rows, 1);
  const wanted = host.spreadsheetApp
    .newDataValidation()
    .requireValueInList([...values], true)
    .setAllowInvalid(!strict)
    .setHelpText(help)
    .build();
  const isDue = (rule: DataValidation | null) =>
    !rule || (rule.getHelpText() === help && listOfRule(rule) !== listOfRule(wanted));
  const rules = range.getDataValidations();
  if (!rules.some(([rule]) => isDue(rule ?? null))) return false;
  range.setDataValidations(rules.map(([rule]) => [isDue(rule ?? null) ? wanted : (rule ?? null)]));
  return true;
};
