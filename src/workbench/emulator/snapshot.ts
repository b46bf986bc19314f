/** The workbook as plain JSON and back: only cells that hold something, looks stored once each. */
import { FormulaError, type SheetId } from './engine';
import type { BookState, RowState, SheetState } from './model/book-state';
import { type Constant, type MaybeCell, makeCell } from './model/cell-state';
import { type Look, lookOf, PLAIN, type ValidationRule } from './model/look';
import type { Mail, MailStore } from './model/mail-state';
import { newProtection } from './model/protections';
import type { TriggerState } from './model/trigger-state';
import type { CellStyle } from './session';

/** What stands beside the tabs. */
export type SnapshotRest = Omit<Snapshot, 'looks' | 'sheets' | 'nextId'>;

type PlainValue = null | string | number | boolean | { readonly error: FormulaError['code'] };
export type PlainLook = readonly [format: string, style: CellStyle, validation: ValidationRule | null];

/** One row: values from column A on; formulas and notes by column; looks as runs of [index, how many]. */
interface PlainRow {
  readonly row: number;
  readonly values?: readonly PlainValue[];
  readonly formulas?: Readonly<Record<string, string>>;
  readonly notes?: Readonly<Record<string, string>>;
  readonly looks?: readonly (readonly [look: number, count: number])[];
}

type Sizes = readonly (readonly [number, number])[];

/** What older files do not have. */
type Later = 'charts' | 'hiddenGridlines';

type PlainSheet = Omit<SheetState, 'cells' | 'widths' | 'heights' | 'hiddenColumns' | Later> &
  Partial<Pick<SheetState, Later>> & {
    readonly cells: readonly PlainRow[];
    readonly widths: Sizes;
    readonly heights?: Sizes;
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
  /** Absent in older files. */
  readonly triggers?: readonly TriggerState[];
  /** What was sent from the book; absent for nothing. */
  readonly mail?: MailStore;
  /** Milliseconds by which the clock is ahead of the machine's; absent for none. */
  readonly ahead?: number;
}

export type LookIndex = (look: Look) => number;

const plainValue = (value: Constant): PlainValue =>
  value instanceof FormulaError ? { error: value.code } : value;

const constantOf = (value: PlainValue): Constant =>
  typeof value === 'object' && value !== null ? new FormulaError(value.error) : value;

/** One pass over a row: most of a large workbook's saving time is spent here. */
export const packRow = (cells: RowState, row: number, indexOf: LookIndex): PlainRow | undefined => {
  let width = cells.length;
  while (width > 0 && cells[width - 1] === undefined) width--;
  if (width === 0) return undefined;
  const values: PlainValue[] = new Array<PlainValue>(width).fill(null);
  const runs: [number, number][] = [];
  const formulas: Record<string, string> = {};
  const notes: Record<string, string> = {};
  let filled = false;
  for (let column = 0; column < width; column++) {
    const cell = cells[column];
    countLook(runs, indexOf(cell?.look ?? PLAIN));
    if (!cell) continue;
    if (cell.value !== null) {
      values[column] = plainValue(cell.value);
      filled = true;
    }
    if (cell.formula !== undefined) formulas[column] = cell.formula;
    if (cell.note !== '') notes[column] = cell.note;
  }
  const plain = runs.length === 1 && runs[0]?.[0] === 0;
  return {
    row,
    ...(filled && { values }),
    ...(isFilled(formulas) && { formulas }),
    ...(isFilled(notes) && { notes }),
    ...(!plain && { looks: runs }),
  };
};

const countLook = (runs: [number, number][], index: number): void => {
  const last = runs[runs.length - 1];
  if (last?.[0] === index) last[1]++;
  else runs.push([index, 1]);
};

const isFilled = (texts: Readonly<Record<string, string>>): boolean => {
  for (const _ in texts) return true;
  return false;
};

/** All but the cells. */
export const packSheetBut = ({ cells: _, ...sheet }: SheetState): Omit<PlainSheet, 'cells'> => ({
  ...sheet,
  widths: [...sheet.widths],
  heights: [...sheet.heights],
  hiddenColumns: [...sheet.hiddenColumns],
});

const packSheet = (sheet: SheetState, indexOf: LookIndex): PlainSheet => ({
  ...packSheetBut(sheet),
  cells: sheet.cells.flatMap((row, index) => (row && packRow(row, index, indexOf)) ?? []),
});

export const lookIndex = (looks: PlainLook[]): LookIndex => {
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
  const { values = [], formulas = {}, notes = {}, looks: runs = [] } = plain;
  const cells: MaybeCell[] = [];
  const put = (column: number, look: Look): void => {
    const value = constantOf(values[column] ?? null);
    cells.push(makeCell(value, formulas[column], look, notes[column] ?? ''));
  };
  for (const [index, count] of runs) for (let i = 0; i < count; i++) put(cells.length, looks[index] ?? PLAIN);
  const rest = [...Object.keys(formulas), ...Object.keys(notes)].map((column) => Number(column) + 1);
  const width = Math.max(values.length, ...rest);
  while (cells.length < width) put(cells.length, PLAIN);
  return cells;
};

const unpackSheet = (plain: PlainSheet, looks: readonly Look[]): SheetState => {
  const cells: (RowState | undefined)[] = [];
  for (const row of plain.cells) {
    while (cells.length < row.row) cells.push(undefined);
    cells.push(unpackRow(row, looks));
  }
  return {
    ...plain,
    cells,
    widths: new Map(plain.widths),
    heights: new Map(plain.heights ?? []),
    hiddenGridlines: plain.hiddenGridlines ?? false,
    charts: plain.charts ?? [],
    hiddenColumns: new Set(plain.hiddenColumns),
    // Older files know nothing of editors.
    protections: plain.protections.map((kept) => ({ ...newProtection(kept.id, kept.block), ...kept })),
  };
};

export const unpackBook = ({ looks, sheets, nextId }: Snapshot): BookState => {
  const worn = looks.map(([format, style, validation]) => lookOf(format, style, validation ?? undefined));
  return { nextId, sheets: sheets.map((sheet) => unpackSheet(sheet, worn)) };
};

/** The mails that a file keeps, without opening it. */
export const outboxIn = (snapshot: unknown): readonly Mail[] =>
  snapshot === null ? [] : (asSnapshot(snapshot).mail?.outbox ?? []);

/** Throws for anything that is not a snapshot of this version. */
export const asSnapshot = (value: unknown): Snapshot => {
  const candidate = value as Partial<Snapshot> | null | undefined;
  if (candidate?.version !== 1 || !Array.isArray(candidate.sheets) || !Array.isArray(candidate.looks))
    throw new Error('Not a workbook snapshot of version 1');
  return candidate as Snapshot;
};
