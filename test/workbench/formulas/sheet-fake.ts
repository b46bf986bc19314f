/** A small workbook for tests of the formula engine: constants in maps, cells written and read in A1 notation. */
import { columnIndex } from '../../../src/workbench/formulas/a1';
import type {
  Calculator,
  CustomFunction,
  FormulaGrid,
  SheetId,
} from '../../../src/workbench/formulas/calculator';
import { createCalculator } from '../../../src/workbench/formulas/create-calculator';
import { formatValue } from '../../../src/workbench/formulas/format-value';
import { parseTyped } from '../../../src/workbench/formulas/parse-typed';
import { FormulaError, type Scalar } from '../../../src/workbench/formulas/values';

export interface FakeOptions {
  readonly locale?: string;
  readonly timeZone?: string;
  readonly rows?: number;
  readonly columns?: number;
  readonly now?: Date;
  readonly functions?: Record<string, CustomFunction>;
  readonly sheets?: readonly string[];
  readonly grows?: boolean;
}

/** A workbook whose first tab is `Hoja 1`. */
export class SheetFake implements FormulaGrid {
  readonly locale: string;
  readonly calculator: Calculator;
  private readonly names: string[];
  private readonly constants: Map<string, Scalar>[];
  private readonly sizes: { rows: number; columns: number }[];

  constructor(options: FakeOptions = {}) {
    this.locale = options.locale ?? 'es_ES';
    this.names = ['Hoja 1', ...(options.sheets ?? [])];
    this.constants = this.names.map(() => new Map());
    this.sizes = this.names.map(() => ({ rows: options.rows ?? 30, columns: options.columns ?? 12 }));
    const grow = (sheet: SheetId, rows: number, columns: number) => {
      this.sizes[sheet] = { rows, columns };
    };
    this.calculator = createCalculator({
      grid: this,
      timeZone: options.timeZone ?? 'Europe/Madrid',
      locale: this.locale,
      now: () => options.now ?? new Date('2026-11-22T10:00:00Z'),
      ...(options.grows === false ? {} : { grow }),
    });
    for (const [name, custom] of Object.entries(options.functions ?? {})) {
      this.calculator.registerFunction(name, custom);
    }
  }

  sheetNamed(name: string): SheetId | undefined {
    const at = this.names.findIndex((known) => known.toLowerCase() === name.toLowerCase());
    return at < 0 ? undefined : at;
  }

  nameOf(sheet: SheetId): string {
    return this.names[sheet]!;
  }

  size(sheet: SheetId) {
    return this.sizes[sheet]!;
  }

  constant(sheet: SheetId, row: number, column: number): Scalar {
    return this.constants[sheet]?.get(`${row},${column}`) ?? null;
  }

  /** Types into a cell, given as `A1` or `Tab!A1`. */
  type(cell: string, text: string): this {
    const typed = parseTyped(text, this.locale, undefined, new Date('2026-11-22T10:00:00Z'));
    return typed.formula === undefined ? this.put(cell, typed.value) : this.formula(cell, typed.formula);
  }

  put(cell: string, value: Scalar): this {
    const { sheet, row, column } = this.address(cell);
    this.calculator.setFormula({ sheet, row, column }, null);
    if (value === null) this.constants[sheet]!.delete(`${row},${column}`);
    else this.constants[sheet]!.set(`${row},${column}`, value);
    this.calculator.constantsChanged({ sheet, top: row, left: column, bottom: row, right: column });
    return this;
  }

  formula(cell: string, text: string): this {
    const address = this.address(cell);
    this.constants[address.sheet]!.delete(`${address.row},${address.column}`);
    this.calculator.setFormula(address, text);
    return this;
  }

  /** Types rows of texts from a cell on; '' leaves a blank. */
  table(cell: string, rows: readonly (readonly string[])[]): this {
    const { sheet, row, column } = this.address(cell);
    rows.forEach((line, down) => {
      line.forEach((text, right) => {
        if (text !== '') this.type(`${this.names[sheet]}!${nameOf(row + down, column + right)}`, text);
      });
    });
    return this;
  }

  value(cell: string): Scalar {
    this.calculator.recalculate();
    const { sheet, row, column } = this.address(cell);
    const value = this.calculator.valueAt(sheet, row, column);
    return value === undefined ? this.constant(sheet, row, column) : value;
  }

  /** The text a cell shows. */
  shown(cell: string): string {
    return formatValue(this.value(cell), undefined, this.locale);
  }

  /** What Sheets shows on hover over an error. */
  message(cell: string): string {
    const value = this.value(cell);
    return value instanceof FormulaError ? value.message : '';
  }

  /** The texts of a block such as `A1:B3`. */
  block(range: string): string[][] {
    const [first, last] = range.split(':').map((cell) => this.address(cell));
    const rows: string[][] = [];
    for (let row = first!.row; row <= last!.row; row++) {
      const line: string[] = [];
      for (let column = first!.column; column <= last!.column; column++)
        line.push(this.shown(nameOf(row, column)));
      rows.push(line);
    }
    return rows;
  }

  address(cell: string) {
    const match = /^(?:(.+)!)?([A-Z]+)(\d+)$/.exec(cell)!;
    const sheet = match[1] === undefined ? 0 : this.sheetNamed(match[1])!;
    return { sheet, row: Number(match[3]) - 1, column: columnIndex(match[2]!) };
  }
}

function nameOf(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}
