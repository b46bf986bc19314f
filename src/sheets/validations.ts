/** Dropdowns over whole columns. What people chose as validation for a cell stays. */
import type { DataValidation, Host, Sheet } from '../host/host';

const listOfRule = (rule: DataValidation): string => String(rule.getCriteriaValues()[0]);

/**
 * Gives a column its dropdown where cells have none, or ours with an earlier list; column 0 is none. `help` also tells
 * our dropdowns from people's own. None refuses other words: a block that somebody pastes would be refused as a whole.
 */
export const placeChoice = (
  host: Host,
  sheet: Sheet,
  column: number,
  values: readonly string[],
  help: string,
): void => {
  const rows = sheet.getMaxRows() - 1;
  if (column < 1 || rows < 1 || !values.length) return;
  const range = sheet.getRange(2, column, rows, 1);
  const wanted = host.spreadsheetApp
    .newDataValidation()
    .requireValueInList([...values], true)
    .setAllowInvalid(true)
    .setHelpText(help)
    .build();
  const rules = range.getDataValidations().map(([rule]) => rule ?? null);
  const isStale = (rule: DataValidation | null) =>
    rule?.getHelpText() === help &&
    (listOfRule(rule) !== listOfRule(wanted) || rule.getAllowInvalid() !== wanted.getAllowInvalid());
  // Asking every rule would be a call a row: the last row, which nobody chooses for itself, speaks for ours.
  const isRenewed = isStale(rules[rows - 1]!);
  const isDue = (rule: DataValidation | null) => rule === null || (isRenewed && isStale(rule));
  if (!rules.some(isDue)) return;
  range.setDataValidations(rules.map((rule) => [isDue(rule) ? wanted : rule]));
};
