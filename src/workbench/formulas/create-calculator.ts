/** The formula engine of the workbench. */

import { contains, merged } from './areas';
import { BookReader, NOT_YET } from './book-reader';
import type { Box } from './box';
import type { Area, Calculator, CalculatorOptions, CellAddress, CustomFunction } from './calculator';
import { compileFormula } from './compile';
import { FormulaBook } from './formula-book';
import { FormulaCell } from './formula-cell';
import { Frame } from './frame';
import { walk } from './graph-walk';
import { CIRCULAR, Placement } from './placement';
import { FormulaError, type Value } from './values';
import { zoneNamed } from './zone';

/** Spills and INDIRECT can make a recalculation start over; what has not come to rest after so many is circular. */
const MAX_WALKS = 60;

/**
 * An engine without formulas. It reads constants from the grid whenever it needs them, and must be told of changes.
 * @example
 * const calculator = createCalculator({ grid, timeZone: 'Europe/Madrid', locale: 'es_ES', now: () => new Date() });
 * calculator.setFormula({ sheet: 1, row: 0, column: 2 }, '=SUM(A1:B1)');
 * calculator.recalculate();
 * calculator.valueAt(1, 0, 2);
 */
export function createCalculator(options: CalculatorOptions): Calculator {
  return new Engine(options);
}

class Engine implements Calculator {
  private readonly book = new FormulaBook();
  private readonly customs = new Map<string, CustomFunction>();
  private readonly reader: BookReader;
  private readonly placement: Placement;
  private readonly frame: Frame;
  private running = false;
  private changes = 0;

  constructor(private readonly options: CalculatorOptions) {
    this.reader = new BookReader(this.book, options.grid);
    this.placement = new Placement(this.book, options, () => this.reader.forget());
    this.frame = new Frame({
      reader: this.reader,
      locale: options.locale,
      zone: zoneNamed(options.timeZone),
      now: options.now,
      customNamed: (name) => this.customs.get(name),
    });
  }

  setFormula(address: CellAddress, text: string | null): void {
    const { sheet, row, column } = address;
    const old = this.book.sheet(sheet).cellAt(row, column);
    const freed = old?.spill;
    if (freed) this.placement.changed.push(freed);
    if (old) this.book.remove(old);
    if (text !== null) this.add(address, text);
    if (freed) this.book.markPlacements(freed);
    this.book.markPlacements({ sheet, top: row, left: column, bottom: row, right: column });
    this.changes++;
  }

  formulaAt({ sheet, row, column }: CellAddress): string | undefined {
    return this.book.sheets.get(sheet)?.cellAt(row, column)?.text;
  }

  registerFunction(name: string, custom: CustomFunction): void {
    const key = name.toUpperCase();
    this.customs.set(key, custom);
    for (const { cells } of this.book.sheets.values()) {
      for (const cell of cells.values()) if (cell.formula.customNames.has(key)) this.book.markCell(cell);
    }
  }

  constantsChanged(area: Area): void {
    this.reader.changed(area);
    this.book.markArea(area);
    this.book.markPlacements(area);
    this.changes++;
  }

  reset(formulas: Iterable<{ readonly cell: CellAddress; readonly text: string }>): void {
    for (const { spilling } of this.book.sheets.values()) {
      for (const { spill } of spilling) this.placement.changed.push(spill!);
    }
    this.book.clear();
    this.reader.forgetConstants();
    for (const { cell, text } of formulas) this.add(cell, text);
    this.changes++;
  }

  recalculate(): readonly Area[] {
    // A custom function may reach the workbook, and through it this method, while it is being calculated.
    if (this.running) return [];
    this.running = true;
    try {
      this.settleAll();
    } finally {
      this.running = false;
      this.reader.forget();
    }
    const changed = merged(this.placement.changed);
    this.placement.changed = [];
    if (changed.length > 0) this.changes++;
    return changed;
  }

  valueAt(sheet: number, row: number, column: number) {
    const formulas = this.book.sheets.get(sheet);
    const cell = formulas && (formulas.cellAt(row, column) ?? formulas.ownerOf(row, column));
    return cell?.valueIn(row, column);
  }

  spillAt(sheet: number, row: number, column: number) {
    const origin = this.book.sheets.get(sheet)?.ownerOf(row, column);
    return origin?.spill ? { origin, area: origin.spill } : undefined;
  }

  extent(sheet: number): { row: number; column: number } {
    let [row, column] = [-1, -1];
    for (const cell of this.book.sheets.get(sheet)?.cells.values() ?? []) {
      row = Math.max(row, cell.spill?.bottom ?? cell.row);
      column = Math.max(column, cell.spill?.right ?? cell.column);
    }
    return { row, column };
  }

  version(): number {
    return this.changes;
  }

  private add(address: CellAddress, text: string): void {
    const { sheet, row, column } = address;
    const { grid, locale } = this.options;
    const formula = compileFormula(text, { sheet, locale, sheetNamed: (name) => grid.sheetNamed(name) });
    this.book.add(new FormulaCell(sheet, row, column, text, formula));
  }

  private settleAll(): void {
    this.placement.startAnew();
    for (const cell of this.book.restless) this.book.markCell(cell);
    for (let walks = 0; this.book.dirty.size > 0; walks++) {
      if (walks > 0) this.markRangesAgain();
      this.reader.forget();
      if (walks < MAX_WALKS)
        walk(
          this.book,
          (cell) => this.settle(cell),
          (cells) => this.settleCircle(cells),
        );
      else this.giveUp();
    }
  }

  /** Ranges lose their mark when they are walked, even if a cell in them could not be calculated yet. */
  private markRangesAgain(): void {
    for (const cell of this.book.dirty) {
      cell.dirty = false;
    }
    const waiting = [...this.book.dirty];
    this.book.dirty.clear();
    for (const cell of waiting) this.book.markCell(cell, false);
  }

  private settle(cell: FormulaCell): void {
    if (!cell.dirty) return;
    cell.dirty = false;
    this.book.dirty.delete(cell);
    const result = this.placement.isHopeless(cell) ? CIRCULAR : cell.mustRun ? this.run(cell) : cell.result;
    if (result === NOT_YET) {
      cell.dirty = true;
      this.book.dirty.add(cell);
      return;
    }
    cell.mustRun = false;
    this.placement.place(cell, result);
  }

  private run(cell: FormulaCell): Value | typeof NOT_YET {
    const { frame, reader } = this;
    frame.sheet = cell.sheet;
    frame.row = cell.row;
    frame.column = cell.column;
    frame.array = false;
    frame.volatile = false;
    reader.dynamic = [];
    try {
      const result = cell.formula.run(frame);
      return reader.dynamic.some((box) => isWithin(cell, box)) ? CIRCULAR : result;
    } catch (thrown) {
      if (thrown === NOT_YET) return NOT_YET;
      return new FormulaError('#ERROR!', 'The formula could not be calculated.');
    } finally {
      cell.volatile = frame.volatile;
      this.book.setDynamic(cell, reader.dynamic);
    }
  }

  /** A circle that closes only through a spill is tried without the spill first. */
  private settleCircle(cells: readonly FormulaCell[]): void {
    const spilling = cells.filter((cell) => cell.spill);
    for (const cell of spilling) this.placement.breakCircle(cell);
    if (spilling.length > 0) {
      for (const cell of cells) cell.mustRun = true;
      return;
    }
    for (const cell of cells) this.close(cell);
  }

  private giveUp(): void {
    for (const cell of [...this.book.dirty]) this.close(cell);
  }

  private close(cell: FormulaCell): void {
    cell.dirty = false;
    for (const range of cell.ranges) range.dirty = false;
    cell.mustRun = false;
    this.book.dirty.delete(cell);
    this.placement.single(cell, CIRCULAR);
  }
}

function isWithin({ sheet, row, column }: FormulaCell, box: Box): boolean {
  return sheet === box.sheet && contains(box, row, column);
}
