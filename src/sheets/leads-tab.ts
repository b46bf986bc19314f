/** `Leads` beyond its columns: the sample, dropdowns, and the warning on the formula. */
import type { Cell } from '../domain/cell';
import type { Settings } from '../domain/settings';
import { matchesName } from '../domain/text';
import { DECISIONS, LEAD_FIELDS } from '../domain/vocabulary';
import type { Host, Sheet } from '../host/host';
import type { BuildingTexts } from '../messages/building';
import type { SampleTexts } from '../messages/sample';
import { bodyOf, paintHeader } from './dress';
import { keepAsText } from './keep-text';
import { DATE_FORMAT, HEADER } from './layout';
import { keepWarning } from './locks';
import { leadsLayout, readHeader, writeBlock } from './table';
import { placeChoice } from './validations';

/** Writes the sample's leads into a blank tab as data alone; the other blocks are then made around them. */
export const writeSampleLeads = (
  host: Host,
  sheet: Sheet,
  rows: readonly (readonly Cell[])[],
  texts: SampleTexts,
  help: string,
): void => {
  const header = rows[0]!.map(String);
  writeBlock(sheet, 1, 1, rows);
  paintHeader(sheet, 1, header.length, HEADER.data);
  sheet.setColumnWidths(1, header.length, 110);
  header.forEach((title, index) => {
    if (texts.dates.includes(title)) bodyOf(sheet, index + 1).setNumberFormat(DATE_FORMAT);
    if (texts.yesNo.includes(title)) placeChoice(host, sheet, index + 1, texts.answers, help);
  });
};

/** A phone typed as `+34 …` would become a formula. */
export const keepPhones = (sheet: Sheet): void => {
  const header = readHeader(sheet);
  const { id, end } = leadsLayout(header)!;
  const isPhone = (title: Cell, index: number) =>
    index >= id && index < end && matchesName(title, LEAD_FIELDS.phone);
  keepAsText(sheet, header.map(isPhone));
};

/** Mends dropdowns, protection and what stays in view. `reasons`: what `Motivo` offers. */
export const keepLeads = (
  host: Host,
  sheet: Sheet,
  { language, columns }: Settings,
  reasons: readonly string[],
  { help, protection }: BuildingTexts,
): void => {
  const layout = leadsLayout(readHeader(sheet))!;
  if (!sheet.getFrozenRows()) sheet.setFrozenRows(1);
  if (!sheet.getFrozenColumns()) sheet.setFrozenColumns(Math.min(2, columns.length));
  const decisions = Object.values(DECISIONS).map((name) => name[language]);
  placeChoice(host, sheet, layout.decision, decisions, help.decision);
  placeChoice(host, sheet, layout.reason, reasons, help.reason);
  keepWarning(host, sheet.getRange(1, 1, 1, 1), protection);
};
