/** What a typed text becomes in a cell. `setValue` of a string reads it the same way. */
import { DateNumber, FormulaError, formatValue, parseTyped } from './engine';
import { type Constant, lookAt, type MaybeCell, makeCell } from './model/cell-state';
import { type Look, withFormat } from './model/look';
import type { Workbook } from './workbook';

/** The format as the formula engine takes it: automatic is undefined. */
export const patternOf = (look: Look): string | undefined => look.format || undefined;

const place = (
  cell: MaybeCell,
  value: Constant,
  formula: string | undefined,
  format: string | undefined,
): MaybeCell => {
  const look = lookAt(cell);
  const worn = format && !look.plainText ? withFormat(format)(look) : look;
  return makeCell(value, formula, worn, cell?.note ?? '');
};

/**
 * The cell after a person typed into it: `=1+1` and `+x` are formulas; `'007`, and anything in a plain-text cell,
 * stay text; numbers, dates and booleans are read in the workbook's locale.
 */
export const typeInto = (cell: MaybeCell, text: string, { locale, now }: Workbook): MaybeCell => {
  const typed = parseTyped(text, locale, patternOf(lookAt(cell)), now());
  const value = typed.value instanceof DateNumber ? typed.value.serial : typed.value;
  return place(cell, value, typed.formula, typed.pattern);
};

const dateFormats = new Map<string, string>();

/** The format that a Date brings into a cell without one: that of the same date, typed. */
const dateFormat = (hasTime: boolean, locale: string): string => {
  const key = `${locale} ${hasTime}`;
  let format = dateFormats.get(key);
  if (format === undefined) {
    const text = formatValue(new DateNumber(hasTime ? 46_000.5 : 46_000), undefined, locale);
    format = parseTyped(text, locale).pattern ?? '';
    dateFormats.set(key, format);
  }
  return format;
};

/** The cell after a script gave it a value; a Date becomes the wall-clock time of the spreadsheet's zone. */
export const writeInto = (cell: MaybeCell, value: unknown, workbook: Workbook): MaybeCell => {
  if (typeof value === 'string') return typeInto(cell, value, workbook);
  if (value === null || value === undefined) return place(cell, null, undefined, undefined);
  if (typeof value === 'boolean') return place(cell, value, undefined, undefined);
  if (typeof value === 'number')
    return place(cell, Number.isFinite(value) ? value : new FormulaError('#NUM!'), undefined, undefined);
  const serial = workbook.zone.serialOf(value as Date);
  const format =
    lookAt(cell).format === '' ? dateFormat(!Number.isInteger(serial), workbook.locale) : undefined;
  return place(cell, serial, undefined, format);
};
