/** The whole workbook as immutable data: a change copies what it touches, so that undo is keeping the old state. */
import type { SheetId } from '../engine';
import type { Block, CellStyle } from '../session';
import type { MaybeCell } from './cell-state';
import type { ChartState } from './chart-state';

/** May be shorter than the sheet is wide; what is missing is blank. */
export type RowState = readonly MaybeCell[];

export interface ColumnGroup {
  readonly left: number;
  readonly right: number;
  readonly depth: number;
  readonly collapsed: boolean;
}

export interface ProtectionState {
  readonly id: number;
  /** `null` protects the whole sheet. */
  readonly block: Block | null;
  readonly description: string;
  readonly warningOnly: boolean;
  /** E-mails of those who may edit besides the owner; `null` while they are those of the file. */
  readonly editors: readonly string[] | null;
  /** True: everyone with an address in the owner's domain may edit. */
  readonly domainEdit: boolean;
  /** Parts of a protected sheet that everyone may edit. */
  readonly unprotected: readonly Block[];
}

/** A colour rule; its formula is written for the top-left cell of the first block. */
export interface RuleState {
  readonly blocks: readonly Block[];
  readonly formula: string;
  readonly style: CellStyle;
}

export interface MetadataState {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
}

export interface SheetState {
  readonly id: SheetId;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (RowState | undefined)[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly widths: ReadonlyMap<number, number>;
  /** Of rows that were given one. */
  readonly heights: ReadonlyMap<number, number>;
  readonly hiddenGridlines: boolean;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly groups: readonly ColumnGroup[];
  readonly merges: readonly Block[];
  readonly filter: Block | null;
  readonly protections: readonly ProtectionState[];
  readonly rules: readonly RuleState[];
  readonly metadata: readonly MetadataState[];
  readonly charts: readonly ChartState[];
  readonly tabColor: string | null;
  readonly hidden: boolean;
  readonly formUrl: string | null;
}

export interface BookState {
  readonly sheets: readonly SheetState[];
  /** For tabs, protections, metadata and charts alike. */
  readonly nextId: number;
}

const DEFAULT_ROWS = 1000;
const DEFAULT_COLUMNS = 26;
export const DEFAULT_WIDTH = 100;
export const DEFAULT_HEIGHT = 21;

export const newSheet = (id: SheetId, name: string): SheetState => ({
  id,
  name,
  rows: DEFAULT_ROWS,
  columns: DEFAULT_COLUMNS,
  cells: [],
  frozenRows: 0,
  frozenColumns: 0,
  widths: new Map(),
  heights: new Map(),
  hiddenGridlines: false,
  hiddenColumns: new Set(),
  groups: [],
  merges: [],
  filter: null,
  protections: [],
  rules: [],
  metadata: [],
  charts: [],
  tabColor: null,
  hidden: false,
  formUrl: null,
});

export const cellAt = (sheet: SheetState, row: number, column: number): MaybeCell =>
  sheet.cells[row]?.[column];

export const isColumnHidden = (sheet: SheetState, column: number): boolean =>
  sheet.hiddenColumns.has(column) ||
  sheet.groups.some((group) => group.collapsed && group.left <= column && column <= group.right);

/** Replaces cells of a block one by one; rows in which nothing changed stay the same objects. */
export const editCells = (
  sheet: SheetState,
  block: Block,
  change: (cell: MaybeCell, row: number, column: number) => MaybeCell,
): SheetState => {
  const cells = sheet.cells.slice();
  for (let row = cells.length; row <= block.bottom; row++) cells.push(undefined);
  let changed = false;
  for (let row = block.top; row <= block.bottom; row++) {
    const edited = editRow(cells[row], row, block, change);
    changed ||= edited !== cells[row];
    cells[row] = edited;
  }
  return changed ? { ...sheet, cells } : sheet;
};

const editRow = (
  old: RowState | undefined,
  row: number,
  block: Block,
  change: (cell: MaybeCell, row: number, column: number) => MaybeCell,
): RowState | undefined => {
  let copy: MaybeCell[] | undefined;
  for (let column = block.left; column <= block.right; column++) {
    const before = old?.[column];
    const after = change(before, row, column);
    if (after === before) continue;
    copy ??= old ? old.slice() : [];
    while (copy.length <= column) copy.push(undefined);
    copy[column] = after;
  }
  return copy ?? old;
};

/** Visits every cell that is not entirely plain. */
export const eachCell = (
  sheet: SheetState,
  visit: (cell: NonNullable<MaybeCell>, row: number, column: number) => void,
): void => {
  sheet.cells.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell) visit(cell, row, column);
    });
  });
};
