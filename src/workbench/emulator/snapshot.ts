/** The workbook as plain JSON and back: only cells that hold something, looks stored once each. */
import { FormulaError, type SheetId } from './engine';
import type { BookState, RowState, SheetState } from './model/book-state';
import { type Constant, type MaybeCell, makeCell } from './model/cell-state';
import { type Look, lookOf, PLAIN, type ValidationRule } from './model/look';
import type { CellStyle } from './session';

type PlainValue = null | string | number | boolean | { readonly error: FormulaError['code'] };
type PlainLook = readonly [format: string, style: CellStyle, validation: ValidationRule | null];

/** One row: values from column A on; formulas and notes by column; looks as runs of [index, how many]. */
interface PlainRow {
  readonly row: number;
  readonly values?: readonly PlainValue[];
  readonly formulas?: Readonly<Record<string, string>>;
  readonly notes?: Readonly<Record<string, string>>;
  readonly looks?: readonly (readonly [look: number, count: number])[];
}

type PlainSheet = Omit<SheetState, 'cells' | 'widths' | 'hiddenColumns'> & {
  readonly cells: readonly PlainRow[];
  readonly widths: readonly (readonly [number, number])[];
  readonly hiddenColumns: readonly number[];
};

export interface Snapshot {
  readonly version: 1;
  readonly locale: string;
  readonly timeZone: string;
  readonly active: SheetId;
  readonly nextId: number;
  readonly looks: readonly PlainLook[];
  readonly sheets: readonly PlainSheet[];
  readonly properties: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

type LookIndex = (look: Look) => number;

const plainValue = (value: Constant): PlainValue =>
  value instanceof FormulaError ? { error: value.code } : value;

const constantOf = (value: PlainValue): Constant =>
  typeof value === 'object' && value !== null ? new FormulaError(value.error) : value;

const trimmed = (row: RowState): RowState => {
  let end = row.length;
  while (end > 0 && row[end - 1] === undefined) end--;
  return row.slice(0, end);
};

const byColumn = (row: RowState, text: (cell: MaybeCell) => string): Record<string, string> | undefined => {
  const found: Record<string, string> = {};
  let any = false;
  row.forEach((cell, column) => {
    const value = text(cell);
    if (value === '') return;
    found[column] = value;
    any = true;
  });
  return any ? found : undefined;
};

const lookRuns = (row: RowState, indexOf: LookIndex): [number, number][] | undefined => {
  const runs: [number, number][] = [];
  for (const cell of row) {
    const index = indexOf(cell?.look ?? PLAIN);
    const last = runs[runs.length - 1];
    if (last?.[0] === index) last[1]++;
    else runs.push([index, 1]);
  }
  return runs.length === 1 && runs[0]?.[0] === 0 ? undefined : runs;
};

const packRow = (cells: RowState, row: number, indexOf: LookIndex): PlainRow | undefined => {
  const kept = trimmed(cells);
  if (kept.length === 0) return undefined;
  const looks = lookRuns(kept, indexOf);
  const formulas = byColumn(kept, (cell) => cell?.formula ?? '');
  const notes = byColumn(kept, (cell) => cell?.note ?? '');
  const values = kept.map((cell) => plainValue(cell?.value ?? null));
  return {
    row,
    ...(values.some((value) => value !== null) && { values }),
    ...(formulas && { formulas }),
    ...(notes && { notes }),
    ...(looks && { looks }),
  };
};

const packSheet = (sheet: SheetState, indexOf: LookIndex): PlainSheet => ({
  ...sheet,
  cells: sheet.cells.flatMap((row, index) => (row && packRow(row, index, indexOf)) ?? []),
  widths: [...sheet.widths],
  hiddenColumns: [...sheet.hiddenColumns],
});

const lookIndex = (looks: PlainLook[]): LookIndex => {
  const known = new Map<Look, number>();
  const indexOf = (look: Look): number => {
    const found = known.get(look);
    if (found !== undefined) return found;
    known.set(look, looks.length);
    looks.push([look.format, look.style, look.validation ?? null]);
    return looks.length - 1;
  };
  indexOf(PLAIN);
  return indexOf;
};

/** Everything that a file keeps. */
export const packBook = (book: BookState): Pick<Snapshot, 'nextId' | 'looks' | 'sheets'> => {
  const looks: PlainLook[] = [];
  const indexOf = lookIndex(looks);
  const sheets = book.sheets.map((sheet) => packSheet(sheet, indexOf));
  return { nextId: book.nextId, looks, sheets };
};

const unpackRow = (plain: PlainRow, looks: readonly Look[]): RowState => {
  const worn = (plain.looks ?? []).flatMap(([index, count]) =>
    Array.from({ length: count }, () => looks[index] ?? PLAIN),
  );
  const columns = [...Object.keys(plain.formulas ?? {}), ...Object.keys(plain.notes ?? {})].map(Number);
  const width = Math.max(plain.values?.length ?? 0, worn.length, ...columns.map((column) => column + 1));
  return Array.from({ length: width }, (_, column) =>
    makeCell(
      constantOf(plain.values?.[column] ?? null),
      plain.formulas?.[column],
      worn[column] ?? PLAIN,
      plain.notes?.[column] ?? '',
    ),
  );
};

const unpackSheet = (plain: PlainSheet, looks: readonly Look[]): SheetState => {
  const cells: (RowState | undefined)[] = [];
  for (const row of plain.cells) {
    while (cells.length < row.row) cells.push(undefined);
    cells.push(unpackRow(row, looks));
  }
  return { ...plain, cells, widths: new Map(plain.widths), hiddenColumns: new Set(plain.hiddenColumns) };
};

export const unpackBook = ({ looks, sheets, nextId }: Snapshot): BookState => {
  const worn = looks.map(([format, style, validation]) => lookOf(format, style, validation ?? undefined));
  return { nextId, sheets: sheets.map((sheet) => unpackSheet(sheet, worn)) };
};

/** Throws for anything that is not a snapshot of this version. */
export const asSnapshot = (value: unknown): Snapshot => {
  const candidate = value as Partial<Snapshot> | null | undefined;
  if (candidate?.version !== 1 || !Array.isArray(candidate.sheets) || !Array.isArray(candidate.looks))
    throw new Error('Not a workbook snapshot of version 1');
  return candidate as Snapshot;
};
