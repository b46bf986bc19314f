/**
 * The contract between the workbook (which holds what was typed) and the formula engine (which holds what follows
 * from it). Rows and columns are 0-based here and everywhere in the workbench except in Google's own methods.
 * Everything is synchronous.
 */
import type { Scalar, Value } from './values';

/** A sheet is known to the engine by a number that survives renaming. */
export type SheetId = number;

export interface CellAddress {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
}

/** Inclusive on all sides. */
export interface Area {
  readonly sheet: SheetId;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What the engine asks of the workbook. It reads typed constants only; formula results it knows itself. */
export interface FormulaGrid {
  sheetNamed(name: string): SheetId | undefined;
  nameOf(sheet: SheetId): string;
  size(sheet: SheetId): { readonly rows: number; readonly columns: number };
  /** The constant in a cell, null where there is none (also where a formula stands). Must be cheap: called per cell. */
  constant(sheet: SheetId, row: number, column: number): Scalar;
}

/** A custom function as Apps Script declares it: gets '' for blanks, Date for dates, 2-D arrays for ranges, scalars for single cells. */
export type CustomFunction = (...args: unknown[]) => unknown;

export interface CalculatorOptions {
  readonly grid: FormulaGrid;
  /** IANA zone of the spreadsheet: custom functions get Date objects at that zone's wall-clock time. */
  readonly timeZone: string;
  /** Decimal mark of typed formulas: ',' in es_ES, '.' in en_US; `;` always separates arguments. */
  readonly locale: string;
  /** For TODAY and NOW. */
  readonly now: () => Date;
  /**
   * Asks for a sheet of at least this size, as Sheets adds rows and columns for a spill. Called while calculating, so it
   * must not touch the calculator. Without it, or where the size stays too small, the formula shows `#REF!`.
   */
  readonly grow?: (sheet: SheetId, rows: number, columns: number) => void;
}

interface Spill {
  readonly origin: CellAddress;
  readonly area: Area;
}

export interface Calculator {
  /** Puts, replaces or (null) removes the formula of a cell; the text starts with `=`. A broken text gives `#ERROR!` as value. */
  setFormula(cell: CellAddress, text: string | null): void;
  formulaAt(cell: CellAddress): string | undefined;
  registerFunction(name: string, custom: CustomFunction): void;
  /** Says that constants in an area changed. */
  constantsChanged(area: Area): void;
  /** Drops everything and reads these formulas anew: after rows, columns or tabs moved, and on loading. */
  reset(formulas: Iterable<{ readonly cell: CellAddress; readonly text: string }>): void;
  /** Brings all values up to date; gives the areas whose shown values may have changed (spills, old and new, included). */
  recalculate(): readonly Area[];
  /** A formula's or a spilled value at a cell; undefined where neither stands (then the constant counts). Recalculate first. */
  valueAt(sheet: SheetId, row: number, column: number): Scalar | undefined;
  /** The spill that covers a cell, its origin included; undefined where none does. */
  spillAt(sheet: SheetId, row: number, column: number): Spill | undefined;
  /** Last row and column (0-based, -1 for none) that hold a formula or a spilled value. */
  extent(sheet: SheetId): { readonly row: number; readonly column: number };
  /** A number that changes whenever values may have changed: what was read under the same number is still right. */
  version(): number;
}

/** A formula compiled for a colour rule or a validation: relative references shift with the offset. */
export interface RelativeFormula {
  evaluate(sheet: SheetId, rowOffset: number, columnOffset: number): Value;
}

/** Rows or columns put in or taken out, or a block moved, for rewriting references. `count` > 0 inserts before `at`, < 0 removes from `at`. */
export interface StructuralEdit {
  readonly sheetName: string;
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
}
