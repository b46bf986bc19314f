/** Dropdowns over whole columns. What people chose as validation for a cell stays. */
import type { DataValidation, Host, Sheet } from '../host/host';

const listOfRule = (rule: DataValidation): string => String(rule.getCriteriaValues()[0]);

/**
 * Gives a column its dropdown where cells have none, or ours with an earlier list; column 0 is none. `help` also tells
 * our dropdowns from people's own; a strict one refuses anything else.
 */
export const placeChoice = (
  host: Host,
  sheet: Sheet,
  column: number,
  values: readonly string[],
  help: string,
  strict = false,
): void => {
  const rows = sheet.getMaxRows() - 1;
  if (column < 1 || rows < 1 || !values.length) return;
  const range = sheet.getRange(2, column, rows, 1);
  const wanted = host.spreadsheetApp
    .newDataValidation()
    .requireValueInList([...values], true)
    .setAllowInvalid(!strict)
    .setHelpText(help)
    .build();
  const rules = range.getDataValidations().map(([rule]) => rule ?? null);
  const isStale = (rule: DataValidation | null) =>
    rule !== null && rule.getHelpText() === help && listOfRule(rule) !== listOfRule(wanted);
  // Asking every rule would be a call a row: the last row, which nobody chooses for itself, speaks for ours.
  const isRenewed = isStale(rules[rows - 1]!);
  const isDue = (rule: DataValidation | null) => rule === null || (isRenewed && isStale(rule));
  if (!rules.some(isDue)) return;
  range.setDataValidations(rules.map((rule) => [isDue(rule) ? wanted : rule]));
};
