/** Checks arguments against short signatures, and complains in Google's words. */

type Check = (value: unknown) => boolean;

const kinds = new WeakMap<object, string>();

/** Remembers which service a guarded object belongs to, e.g. `SpreadsheetApp.Range`. */
export const markKind = (object: object, kind: string): void => {
  kinds.set(object, kind);
};

const isKind =
  (kind: string): Check =>
  (value) =>
    typeof value === 'object' && value !== null && kinds.get(value) === kind;

const isDate: Check = (value) => Object.prototype.toString.call(value) === '[object Date]';
const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number';
const isNothing: Check = (value) => value === null || value === undefined;
const isValue: Check = (value) =>
  isNothing(value) || isText(value) || isNumber(value) || typeof value === 'boolean' || isDate(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    isNothing(value) || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const base: Readonly<Record<string, Check>> = {
  text: isText,
  number: isNumber,
  boolean: (value) => typeof value === 'boolean',
  value: isValue,
  date: isDate,
  anything: () => true,
  enum: isKind('enum'),
  range: isKind('SpreadsheetApp.Range'),
  sheet: isKind('SpreadsheetApp.Sheet'),
  rule: isKind('SpreadsheetApp.ConditionalFormatRule'),
  validation: isKind('SpreadsheetApp.DataValidation'),
  spreadsheet: isKind('SpreadsheetApp.Spreadsheet'),
  html: isKind('HtmlService.HtmlOutput'),
  chart: isKind('SpreadsheetApp.EmbeddedChart'),
  dataTable: isKind('Charts.DataTable'),
  trigger: isKind('ScriptApp.Trigger'),
  object: (value) => typeof value === 'object' && value !== null,
};

/** `text`, `text?` (or null), `text[]`, `text?[][]` … */
const checkFor = (type: string): Check => {
  if (type.endsWith('[]')) return listOf(checkFor(type.slice(0, -2)));
  if (type.endsWith('?')) return orNull(checkFor(type.slice(0, -1)));
  const check = base[type];
  if (!check) throw new Error(`Unknown type in a signature: ${type}`);
  return check;
};

export type Signature = readonly (readonly Check[])[];

/**
 * Reads `number,number | text`: overloads apart by `|`, parameters by `,`; empty takes none.
 * @example parseSignature('number,number | text').length // => 2
 */
export const parseSignature = (text: string): Signature =>
  text.split('|').map((overload) => {
    const types = overload.trim();
    return types === '' ? [] : types.split(',').map((type) => checkFor(type.trim()));
  });

const nameOf = (value: unknown): string => {
  if (isNothing(value)) return 'null';
  if (isText(value)) return 'String';
  if (Array.isArray(value)) return `${value.length > 0 ? nameOf(value[0]) : 'Object'}[]`;
  if (isDate(value)) return 'Date';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'object' && value !== null) return kinds.get(value) ?? 'Object';
  return typeof value;
};

/** Throws as Google does when no overload fits. `method` reads `SpreadsheetApp.Range.setValue`. */
export const checkArguments = (signature: Signature, args: readonly unknown[], method: string): void => {
  const fits = signature.some(
    (overload) => overload.length === args.length && overload.every((check, i) => check(args[i])),
  );
  if (fits) return;
  const given = args.map(nameOf).join(',');
  throw new Error(`The parameters (${given}) don't match the method signature for ${method}.`);
};
