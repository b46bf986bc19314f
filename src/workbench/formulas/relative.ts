/** Formulas of colour rules and validations: compiled once, calculated for each cell of the rule's range. */
import type { Calculator, CalculatorOptions, RelativeFormula, SheetId } from './calculator';
import { compileFormula } from './compile';
import { type CellRange, type CellReader, Frame } from './frame';
import { FormulaError, type Scalar } from './values';
import { zoneNamed } from './zone';

export type RelativeEnvironment = CalculatorOptions & Pick<Calculator, 'valueAt' | 'version'>;

const NOT_ALLOWED = new FormulaError('#ERROR!', 'A rule may name neither other sheets nor custom functions.');

/**
 * Compiles a rule's formula for the top left cell of its range; `evaluate` shifts its relative references.
 * Naming another tab or a custom function gives a formula whose value is an error, as on Google; INDIRECT may name tabs.
 * @param env the options of the calculator, and the calculator's own results.
 * @example compileRelative('=$B2="Caliente"', { sheet: 1, row: 1, column: 0 }, env).evaluate(1, 3, 0) // B5
 */
export function compileRelative(
  text: string,
  host: { readonly sheet: SheetId; readonly row: number; readonly column: number },
  env: RelativeEnvironment,
): RelativeFormula {
  const { grid, locale } = env;
  const named = (name: string) => grid.sheetNamed(name);
  const formula = compileFormula(text, { sheet: host.sheet, locale, sheetNamed: named });
  if (formula.otherSheets || formula.customNames.size > 0) return { evaluate: () => NOT_ALLOWED };
  const frame = new Frame({
    reader: new SettledReader(env),
    locale,
    zone: zoneNamed(env.timeZone),
    now: env.now,
    customNamed: () => undefined,
  });
  return {
    evaluate(sheet, rowOffset, columnOffset) {
      frame.sheet = sheet;
      frame.row = host.row + rowOffset;
      frame.column = host.column + columnOffset;
      frame.rowOffset = rowOffset;
      frame.columnOffset = columnOffset;
      frame.array = false;
      try {
        return formula.run(frame);
      } catch {
        return new FormulaError('#ERROR!', 'The formula could not be calculated.');
      }
    },
  };
}

/** Reads what the calculator has settled. Ranges are kept until something changes: each cell of a rule asks again. */
class SettledReader implements CellReader {
  private readonly kept = new Map<string, Scalar[][]>();
  private keptVersion = -1;

  constructor(private readonly env: RelativeEnvironment) {}

  cell(_frame: Frame, sheet: SheetId, row: number, column: number): Scalar {
    const value = this.env.valueAt(sheet, row, column);
    return value === undefined ? this.env.grid.constant(sheet, row, column) : value;
  }

  rows(frame: Frame, range: CellRange): Scalar[][] {
    const version = this.env.version();
    if (version !== this.keptVersion) this.kept.clear();
    this.keptVersion = version;
    const name = `${range.sheet}:${range.top},${range.left},${range.bottom},${range.right}`;
    const known = this.kept.get(name);
    if (known) return known;
    const rows = this.build(frame, range);
    if (this.kept.size > 100) this.kept.clear();
    this.kept.set(name, rows);
    return rows;
  }

  /** Rules call no custom functions, for which memos are. */
  memoOf(): undefined {
    return undefined;
  }

  size(sheet: SheetId) {
    return this.env.grid.size(sheet);
  }

  sheetNamed(name: string) {
    return this.env.grid.sheetNamed(name);
  }

  readsDynamically(): void {
    // Rules are calculated whenever they are drawn; nothing waits for them.
  }

  private build(frame: Frame, { sheet, top, left, bottom, right }: CellRange): Scalar[][] {
    const rows: Scalar[][] = [];
    for (let row = top; row <= bottom; row++) {
      const line: Scalar[] = [];
      for (let column = left; column <= right; column++) line.push(this.cell(frame, sheet, row, column));
      rows.push(line);
    }
    return rows;
  }
}
