/** `Leads` beyond its columns: the sample, dropdowns, and the warning on the formula. */
import type { Settings } from '../domain/settings';
import { DECISIONS } from '../domain/vocabulary';
import type { CellValue, Host, Sheet } from '../host/host';
import type { SampleTexts } from '../messages/sample';
import type { WorkbookTexts } from '../messages/workbook';
import { DATE_FORMAT, HEADER } from './layout';
import { type LeadsLayout, makeFit } from './table';
import { placeChoice } from './validations';

/** Writes the sample's leads into a blank tab as data alone; the other blocks are then made around them. */
export const writeSampleLeads = (
  host: Host,
  sheet: Sheet,
  rows: CellValue[][],
  texts: SampleTexts,
  help: string,
): void => {
  const header = rows[0]!.map((title) => String(title).replace(/^'/, ''));
  makeFit(sheet, rows.length, header.length);
  const body = sheet.getMaxRows() - 1;
  sheet.getRange(1, 1, rows.length, header.length).setValues(rows);
  sheet
    .getRange(1, 1, 1, header.length)
    .setBackground(HEADER.data)
    .setFontColor('#FFFFFF')
    .setFontWeight('bold')
    .setVerticalAlignment('middle');
  sheet.setColumnWidths(1, header.length, 110);
  header.forEach((title, index) => {
    const column = index + 1;
    if (texts.dates.includes(title)) sheet.getRange(2, column, body, 1).setNumberFormat(DATE_FORMAT);
    if (texts.yesNo.includes(title))
      placeChoice(host, sheet, { column, values: texts.answers, help, strict: false });
  });
};

/** The reasons offered in `Motivo`: those of all decisions, without the stage that some name in brackets. */
const reasonsOf = ({ returnReasons, rejectionReasons, disqualificationReasons }: Settings): string[] => {
  const all = [...returnReasons, ...rejectionReasons, ...disqualificationReasons];
  return [...new Set(all.map((reason) => reason.replace(/\s*\([^()]*\)$/, '')))];
};

const keepWarning = (sheet: Sheet, description: string, type: unknown): void => {
  const cell = sheet.getRange(1, 1, 1, 1);
  const found = sheet.getProtections(type).find((one) => one.getDescription() === description);
  if (!found) cell.protect().setDescription(description).setWarningOnly(true);
  else if (found.getRange().getA1Notation() !== 'A1') found.setRange(cell);
};

/** Mends dropdowns and protection. */
export const keepLeads = (
  host: Host,
  sheet: Sheet,
  layout: LeadsLayout,
  settings: Settings,
  texts: WorkbookTexts,
): void => {
  const decisions = Object.values(DECISIONS).map((name) => name[settings.language]);
  const { help } = texts;
  placeChoice(host, sheet, { column: layout.decision, values: decisions, help: help.decision, strict: true });
  placeChoice(host, sheet, {
    column: layout.reason,
    values: reasonsOf(settings),
    help: help.reason,
    strict: false,
  });
  keepWarning(sheet, texts.protection, host.spreadsheetApp.ProtectionType.RANGE);
};
