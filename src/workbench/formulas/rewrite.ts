/** Rewrites the references in a formula's text: when it is copied, when rows or columns move, when a tab is renamed. */
import {
  type Corner,
  MAX_COLUMNS,
  MAX_ROWS,
  parseReference,
  quoteSheetName,
  type Reference,
  referenceText,
} from './a1';
import type { StructuralEdit } from './calculator';
import { formulaTokens } from './tokens';

const LOST = '#REF!';

/**
 * A formula copied elsewhere: relative references move along, absolute ones stay, what leaves the grid is `#REF!`.
 * @example shiftFormula('=A1+$A$1', 1, 1) // '=B2+$A$1'
 */
export function shiftFormula(text: string, rows: number, columns: number): string {
  return mapReferences(text, (reference) => {
    const start = shifted(reference.start, rows, columns);
    const end = reference.end && shifted(reference.end, rows, columns);
    return isOnGrid(start) && (!end || isOnGrid(end)) ? referenceText({ ...reference, start, end }) : LOST;
  });
}

/**
 * A formula after rows or columns were put in or taken out somewhere. Ranges grow and shrink with what is inside
 * them; what was taken out whole is `#REF!`; open ranges survive.
 * @param hostSheetName the tab the formula stands in, for references without a tab.
 * @example moveReferences('=SUM(A2:A5)', 'Leads', { sheetName: 'Leads', axis: 'row', at: 2, count: 1 }) // '=SUM(A2:A6)'
 */
export function moveReferences(text: string, hostSheetName: string, edit: StructuralEdit): string {
  return mapReferences(text, (reference) => {
    if (!isSameName(reference.sheetName ?? hostSheetName, edit.sheetName)) return referenceText(reference);
    const corners = edit.count < 0 ? afterRemoval(reference, edit) : afterInsertion(reference, edit);
    return corners ? referenceText({ ...reference, ...corners }) : LOST;
  });
}

/** @example renameSheetInFormula('=Leads!A1', 'Leads', 'Mis leads') // "='Mis leads'!A1" */
export function renameSheetInFormula(text: string, from: string, to: string): string {
  return mapReferences(text, (reference) =>
    reference.sheetName !== undefined && isSameName(reference.sheetName, from)
      ? referenceText({ ...reference, prefix: `${quoteSheetName(to)}!` })
      : referenceText(reference),
  );
}

/** What is left of a formula when a tab is deleted: references to it are lost. */
export function removeSheetFromFormula(text: string, name: string): string {
  return mapReferences(text, (reference) =>
    reference.sheetName !== undefined && isSameName(reference.sheetName, name)
      ? LOST
      : referenceText(reference),
  );
}

const isSameName = (first: string, second: string) => first.toLowerCase() === second.toLowerCase();

/**
 * Replaces each reference of a formula by what `change` makes of it. Texts without a change in them, and texts that are
 * no formulas, come back as they were.
 * @example mapReferences('=A1+1', (reference) => referenceText({ ...reference, prefix: 'Leads!' })) // '=Leads!A1+1'
 */
export function mapReferences(text: string, change: (reference: Reference) => string): string {
  let result = '';
  let done = 0;
  for (const { type, value, loc } of tokensOf(text)) {
    const reference = type.startsWith('range') ? parseReference(value) : undefined;
    if (!reference || !loc) continue;
    const changed = change(reference);
    if (changed === referenceText(reference)) continue;
    result += text.slice(done, loc[0]) + changed;
    done = loc[1]!;
  }
  return result + text.slice(done);
}

/** Where references stand does not depend on the decimal mark, so the locale need not be known. */
function tokensOf(text: string) {
  try {
    return formulaTokens(text, 'en');
  } catch {
    return [];
  }
}

function shifted(corner: Corner, rows: number, columns: number): Corner {
  return {
    ...corner,
    row: corner.row === null || corner.rowFixed ? corner.row : corner.row + rows,
    column: corner.column === null || corner.columnFixed ? corner.column : corner.column + columns,
  };
}

function isOnGrid({ row, column }: Corner): boolean {
  return (row ?? 0) >= 0 && (row ?? 0) < MAX_ROWS && (column ?? 0) >= 0 && (column ?? 0) < MAX_COLUMNS;
}

interface Corners {
  readonly start: Corner;
  readonly end: Corner | undefined;
}

function afterInsertion(reference: Reference, { axis, at, count }: StructuralEdit): Corners | undefined {
  const move = (corner: Corner): Corner => {
    const place = corner[axis];
    return place === null || place < at ? corner : { ...corner, [axis]: place + count };
  };
  const start = move(reference.start);
  const end = reference.end && move(reference.end);
  return isOnGrid(start) && (!end || isOnGrid(end)) ? { start, end } : undefined;
}

function afterRemoval(reference: Reference, { axis, at, count }: StructuralEdit): Corners | undefined {
  const first = reference.start[axis];
  const last = reference.end ? reference.end[axis] : first;
  if (first === null || last === null) return afterOpenRemoval(reference, axis, at, -count);
  const [low, high] = first <= last ? [first, last] : [last, first];
  const newLow = low < at ? low : Math.max(at, low + count);
  const newHigh = high < at ? high : Math.max(at - 1, high + count);
  if (newHigh < newLow) return undefined;
  const place = (corner: Corner, old: number): Corner => ({
    ...corner,
    [axis]: old === low ? newLow : newHigh,
  });
  if (!reference.end) return { start: { ...reference.start, [axis]: newLow }, end: undefined };
  if (first === last)
    return { start: place(reference.start, low), end: { ...reference.end, [axis]: newHigh } };
  return { start: place(reference.start, first), end: place(reference.end, last) };
}

/** An open range begins where the removed part began, if that took its beginning. */
function afterOpenRemoval(
  reference: Reference,
  axis: 'row' | 'column',
  at: number,
  removed: number,
): Corners {
  const move = (corner: Corner): Corner => {
    const place = corner[axis];
    return place === null || place < at ? corner : { ...corner, [axis]: Math.max(at, place - removed) };
  };
  return { start: move(reference.start), end: reference.end && move(reference.end) };
}
