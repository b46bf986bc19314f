/** Tells the calculator what differs between the state it last saw and the present one, and nothing else. */
import type { Area, Calculator } from './engine';
import { type BookState, eachCell, type RowState, type SheetState } from './model/book-state';
import type { MaybeCell } from './model/cell-state';

type FormulaAt = { cell: { sheet: number; row: number; column: number }; text: string };

/** Every formula of the workbook. */
function* formulasOf(book: BookState): Iterable<FormulaAt> {
  for (const sheet of book.sheets) {
    const found: FormulaAt[] = [];
    eachCell(sheet, ({ formula }, row, column) => {
      if (formula !== undefined) found.push({ cell: { sheet: sheet.id, row, column }, text: formula });
    });
    yield* found;
  }
}

const sameShape = (a: BookState, b: BookState): boolean =>
  a.sheets.length === b.sheets.length &&
  a.sheets.every((sheet, i) => {
    const other = b.sheets[i];
    return (
      other !== undefined &&
      sheet.id === other.id &&
      sheet.name === other.name &&
      sheet.rows === other.rows &&
      sheet.columns === other.columns
    );
  });

const sameConstant = (a: MaybeCell, b: MaybeCell): boolean =>
  (a?.value ?? null) === (b?.value ?? null) &&
  (a?.look.dateLike ?? false) === (b?.look.dateLike ?? false) &&
  (a?.formula === undefined) === (b?.formula === undefined);

/** Collects changed cells into as few areas as their shape allows: runs in a row, joined downwards when alike. */
class AreaCollector {
  readonly #open = new Map<string, Area>();
  readonly #closed: Area[] = [];

  add(sheet: number, row: number, left: number, right: number): void {
    const key = `${left}:${right}`;
    const above = this.#open.get(key);
    if (above && above.bottom === row - 1) this.#open.set(key, { ...above, bottom: row });
    else {
      if (above) this.#closed.push(above);
      this.#open.set(key, { sheet, top: row, left, bottom: row, right });
    }
  }

  areas(): Area[] {
    return [...this.#closed, ...this.#open.values()];
  }
}

const syncRow = (
  calculator: Calculator,
  changes: AreaCollector,
  sheet: number,
  row: number,
  before: RowState | undefined,
  after: RowState | undefined,
): void => {
  const width = Math.max(before?.length ?? 0, after?.length ?? 0);
  let start = -1;
  for (let column = 0; column <= width; column++) {
    const old = before?.[column];
    const now = after?.[column];
    if (old?.formula !== now?.formula) calculator.setFormula({ sheet, row, column }, now?.formula ?? null);
    const changed = column < width && old !== now && !sameConstant(old, now);
    if (changed && start < 0) start = column;
    if (!changed && start >= 0) {
      changes.add(sheet, row, start, column - 1);
      start = -1;
    }
  }
};

const syncSheet = (calculator: Calculator, before: SheetState, after: SheetState): void => {
  if (before.cells === after.cells) return;
  const changes = new AreaCollector();
  const height = Math.max(before.cells.length, after.cells.length);
  for (let row = 0; row < height; row++)
    if (before.cells[row] !== after.cells[row])
      syncRow(calculator, changes, after.id, row, before.cells[row], after.cells[row]);
  for (const area of changes.areas()) calculator.constantsChanged(area);
};

/** `before` is undefined when the calculator knows nothing yet. */
export const syncCalculator = (
  calculator: Calculator,
  before: BookState | undefined,
  after: BookState,
): void => {
  if (before === after) return;
  if (!before || !sameShape(before, after)) {
    calculator.reset(formulasOf(after));
    return;
  }
  after.sheets.forEach((sheet, i) => {
    const old = before.sheets[i];
    if (old && old !== sheet) syncSheet(calculator, old, sheet);
  });
};
