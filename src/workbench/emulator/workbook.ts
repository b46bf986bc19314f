/** The workbook: the present state, what follows from it by formulas, and the values that scripts and people see. */
import {
  type Calculator,
  type CalculatorOptions,
  type CustomFunction,
  compileRelative,
  createCalculator,
  DateNumber,
  type RelativeFormula,
  type Scalar,
  type SheetId,
  type Zone,
  zoneNamed,
} from './engine';
import { type BookState, cellAt, newSheet, type SheetState } from './model/book-state';
import { lookAt } from './model/cell-state';
import { syncCalculator } from './sync';

interface WorkbookOptions {
  readonly locale: string;
  readonly timeZone: string;
  readonly now: () => Date;
  readonly state?: BookState | undefined;
}

export class Workbook {
  readonly locale: string;
  readonly timeZone: string;
  readonly zone: Zone;
  readonly now: () => Date;
  #state: BookState;
  #byId = new Map<SheetId, SheetState>();
  readonly #options: CalculatorOptions;
  readonly #calculator: Calculator;
  #calculated: BookState | undefined;
  #clockMoved = false;
  #calculating = false;
  #revision = 0;
  #recalculated = new Set<SheetId>();

  constructor(options: WorkbookOptions) {
    this.locale = options.locale;
    this.timeZone = options.timeZone;
    this.zone = zoneNamed(options.timeZone);
    this.now = options.now;
    this.#state = options.state ?? { sheets: [newSheet(1, 'Hoja 1')], nextId: 2 };
    this.#index();
    this.#options = {
      grid: {
        sheetNamed: (name) => this.sheetNamed(name)?.id,
        nameOf: (id) => this.sheet(id).name,
        size: (id) => this.sheet(id),
        constant: (id, row, column) => this.#constant(id, row, column),
      },
      timeZone: options.timeZone,
      locale: options.locale,
      now: options.now,
      grow: (id, rows, columns) => this.#grow(id, rows, columns),
    };
    this.#calculator = createCalculator(this.#options);
  }

  get state(): BookState {
    return this.#state;
  }

  set state(state: BookState) {
    if (state === this.#state) return;
    this.#state = state;
    this.#revision++;
    this.#index();
  }

  /** Grows with every change of state or of results: what was derived under another number is stale. */
  get revision(): number {
    return this.#revision;
  }

  #index(): void {
    this.#byId = new Map(this.#state.sheets.map((sheet) => [sheet.id, sheet]));
  }

  /** Throws when the tab was deleted. */
  sheet(id: SheetId): SheetState {
    const sheet = this.#byId.get(id);
    if (!sheet) throw new Error(`Sheet ${id} not found`);
    return sheet;
  }

  hasSheet(id: SheetId): boolean {
    return this.#byId.has(id);
  }

  /** Tab names are told apart without regard to case. */
  sheetNamed(name: string): SheetState | undefined {
    const folded = name.toLowerCase();
    return this.#state.sheets.find((sheet) => sheet.name.toLowerCase() === folded);
  }

  update(id: SheetId, change: (sheet: SheetState) => SheetState): void {
    const old = this.sheet(id);
    const edited = change(old);
    if (edited !== old)
      this.state = {
        ...this.#state,
        sheets: this.#state.sheets.map((sheet) => (sheet.id === id ? edited : sheet)),
      };
  }

  /** A number that no tab, protection, metadata or chart has yet. */
  takeId(): number {
    const id = this.#state.nextId;
    this.state = { ...this.#state, nextId: id + 1 };
    return id;
  }

  registerFunction(name: string, custom: CustomFunction): void {
    this.#calculator.registerFunction(name, custom);
  }

  /** A rule's formula as written for one cell, to be evaluated at any distance from it. */
  compile(formula: string, sheet: SheetId, row: number, column: number): RelativeFormula {
    const results = {
      valueAt: (id: SheetId, r: number, c: number) => this.#calculator.valueAt(id, r, c),
      version: () => this.#calculator.version(),
    };
    return compileRelative(formula, { sheet, row, column }, { ...this.#options, ...results });
  }

  /** Brings formulas up to date. Within a custom function it does nothing: the calculation is under way. */
  recalculate(): void {
    if (this.#calculating || (this.#calculated === this.#state && !this.#clockMoved)) return;
    this.#calculating = true;
    this.#clockMoved = false;
    try {
      syncCalculator(this.#calculator, this.#calculated, this.#state);
      for (const area of this.#calculator.recalculate()) this.#recalculated.add(area.sheet);
      // Only now: spills may have made sheets grow, which the calculator knows already.
      this.#calculated = this.#state;
      this.#revision++;
    } finally {
      this.#calculating = false;
    }
  }

  /** TODAY() and NOW() are read anew with the next calculation. */
  clockMoved(): void {
    this.#clockMoved = true;
  }

  /** The tabs whose results changed since the last call. */
  takeRecalculated(): ReadonlySet<SheetId> {
    const sheets = this.#recalculated;
    this.#recalculated = new Set();
    return sheets;
  }

  /** What a cell holds after calculation; dates as DateNumber, blank as null. */
  valueAt(id: SheetId, row: number, column: number): Scalar {
    this.recalculate();
    const result = this.#calculator.valueAt(id, row, column);
    if (result === undefined) return this.#constant(id, row, column);
    return typeof result === 'number' && lookAt(cellAt(this.sheet(id), row, column)).dateLike
      ? new DateNumber(result)
      : result;
  }

  /** True for cells filled from a formula elsewhere. */
  isSpilled(id: SheetId, row: number, column: number): boolean {
    const origin = this.#calculator.spillAt(id, row, column)?.origin;
    return origin !== undefined && (origin.row !== row || origin.column !== column);
  }

  /** Last row and column (0-based, -1 for none) with content: typed, formula or spilled. */
  extent(id: SheetId): { readonly row: number; readonly column: number } {
    this.recalculate();
    const results = this.#calculator.extent(id);
    const typed = typedExtent(this.sheet(id));
    return { row: Math.max(results.row, typed.row), column: Math.max(results.column, typed.column) };
  }

  /** Sheets adds rows and columns for a spill. */
  #grow(id: SheetId, rows: number, columns: number): void {
    this.update(id, (sheet) => ({
      ...sheet,
      rows: Math.max(sheet.rows, rows),
      columns: Math.max(sheet.columns, columns),
    }));
  }

  #constant(id: SheetId, row: number, column: number): Scalar {
    const cell = this.#byId.get(id)?.cells[row]?.[column];
    if (!cell) return null;
    return typeof cell.value === 'number' && cell.look.dateLike ? new DateNumber(cell.value) : cell.value;
  }
}

const extents = new WeakMap<SheetState['cells'], { row: number; column: number }>();

const typedExtent = (sheet: SheetState): { row: number; column: number } => {
  let extent = extents.get(sheet.cells);
  if (!extent) {
    extent = { row: -1, column: -1 };
    for (let row = 0; row < sheet.cells.length; row++) {
      const cells = sheet.cells[row];
      if (!cells) continue;
      let column = cells.length - 1;
      while (column >= 0 && (cells[column]?.value ?? null) === null) column--;
      if (column < 0) continue;
      extent = { row, column: Math.max(extent.column, column) };
    }
    extents.set(sheet.cells, extent);
  }
  return extent;
};
