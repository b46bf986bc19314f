/** Rows that the grid gains below come bare: they get the formats and the colours of those above. */
import type { Settings } from '../domain/settings';
import type { Host, Sheet } from '../host/host';
import { placeColourRules } from './colour-rules';
import { bodyOf } from './dress';
import { lookOf, UNFORMATTED } from './layout';

type Columns = Settings['columns'];

/** Formats the computed block over all rows. */
export const formatBlock = (sheet: Sheet, columns: Columns): void =>
  columns.forEach((column, index) => {
    const { format = 'General', centred } = lookOf(column);
    bodyOf(sheet, index + 1)
      .setNumberFormat(format)
      .setHorizontalAlignment(centred ? 'center' : 'left')
      .setWrap(false);
  });

/** The last row is the newest, so it tells for all. */
const isBare = (sheet: Sheet, columns: Columns): boolean => {
  const [formats = []] = sheet.getRange(sheet.getMaxRows(), 1, 1, columns.length).getNumberFormats();
  return columns.some((column, i) => lookOf(column).format && UNFORMATTED.includes(formats[i]!));
};

/** Dresses what is new; where nothing is, nothing is written. */
export const keepRows = (host: Host, sheet: Sheet, columns: Columns): void => {
  if (isBare(sheet, columns)) formatBlock(sheet, columns);
  const at = (column: 'temperature' | 'due') => columns.indexOf(column) + 1;
  placeColourRules(host, sheet, { temperature: at('temperature'), due: at('due') });
};
