/** From a formula's text to closures, once; running them allocates nothing but results. */
import { MAX_COLUMNS, MAX_ROWS, type Reference } from './a1';
import { type Box, boxOf, extent, place } from './box';
import type { Argument, Builtin } from './builtin';
import type { SheetId } from './calculator';
import { callCustom } from './custom-call';
import {
  broadcast,
  CellRange,
  type Code,
  type Frame,
  NO_ARRAY_VALUE,
  type Operand,
  rowsOf,
  scalarOf,
  valuesOf,
} from './frame';
import { BUILTINS } from './functions/builtins';
import { BINARY, UNARY } from './operators';
import { type Node, parseFormula } from './parse-formula';
import { FormulaSyntaxError } from './tokens';
import { FormulaError, type Scalar, type Value } from './values';

export interface CompiledFormula {
  /** A scalar, or rows to spill. Throws only what the reader throws. */
  run(frame: Frame): Value;
  /** What the text refers to, without those references whose place alone is asked for. */
  readonly references: readonly Box[];
  /** Names that are no built-ins, upper case. */
  readonly customNames: ReadonlySet<string>;
  readonly otherSheets: boolean;
  readonly volatile: boolean;
}

interface CompileContext {
  readonly sheet: SheetId;
  readonly locale: string;
  sheetNamed(name: string): SheetId | undefined;
}

/** Compiles a formula that starts with `=`; a text that cannot be read gives a formula whose value is `#ERROR!`. */
export function compileFormula(text: string, context: CompileContext): CompiledFormula {
  try {
    return new Compiler(context).compile(parseFormula(text, context.locale));
  } catch (thrown) {
    const message = thrown instanceof FormulaSyntaxError ? thrown.message : 'Formula parse error.';
    const broken = new FormulaError('#ERROR!', message);
    return { run: () => broken, references: [], customNames: new Set(), otherSheets: false, volatile: false };
  }
}

class Compiler {
  private readonly references: Box[] = [];
  private readonly customNames = new Set<string>();
  private otherSheets = false;
  private volatile = false;
  private placesOnly = false;

  constructor(private readonly context: CompileContext) {}

  compile(tree: Node): CompiledFormula {
    const code = this.code(tree);
    return {
      run:
        tree.kind === 'reference'
          ? (frame) => scalarOf(frame, code(frame))
          : (frame) => spilled(frame, code(frame)),
      references: this.references,
      customNames: this.customNames,
      otherSheets: this.otherSheets,
      volatile: this.volatile,
    };
  }

  private code(node: Node): Code {
    switch (node.kind) {
      case 'literal':
        return () => node.value;
      case 'reference':
        return this.reference(node.reference);
      case 'name':
        return this.unknownName(node.name);
      case 'unary':
        return this.unary(node);
      case 'binary':
        return node.operator === ':'
          ? this.join(node.left, node.right)
          : this.binary(node.operator, node.left, node.right);
      case 'call':
        return this.call(node.name, node.args);
      case 'array':
        return this.array(node.rows);
    }
  }

  /** The code of a node in a scalar place. One cell is read directly, without a range in between. */
  private value(node: Node): (frame: Frame) => Scalar | readonly Scalar[][] {
    return this.argument(node).value;
  }

  private argument(node: Node): Argument {
    const operand = this.code(node);
    if (node.kind === 'reference' && !node.reference.end)
      return { operand, value: this.cell(node.reference) };
    if (node.kind === 'literal') return { operand, value: operand as () => Scalar };
    return { operand, value: (frame) => valuesOf(frame, operand(frame)) };
  }

  private unary(node: Extract<Node, { kind: 'unary' }>): Code {
    const operand = this.value(node.operand);
    const apply = UNARY[node.operator];
    return (frame) => {
      const value = operand(frame);
      if (!Array.isArray(value)) return apply(value as Scalar, frame.locale);
      return broadcast([value], ([scalar]) => apply(scalar!, frame.locale));
    };
  }

  private binary(operator: keyof typeof BINARY, left: Node, right: Node): Code {
    const first = this.value(left);
    const second = this.value(right);
    const apply = BINARY[operator];
    return (frame) => {
      const a = first(frame);
      const b = second(frame);
      if (!Array.isArray(a) && !Array.isArray(b)) return apply(a as Scalar, b as Scalar, frame.locale);
      return broadcast([a, b], ([x, y]) => apply(x!, y!, frame.locale));
    };
  }

  private call(written: string, nodes: readonly (Node | null)[]): Code {
    const name = written.toUpperCase();
    const builtin = BUILTINS.get(name);
    const args = this.args(nodes, builtin);
    if (builtin) return this.builtin(name, builtin, args);
    this.customNames.add(name);
    const unknown = new FormulaError('#NAME?', `Unknown function: '${written}'.`);
    return (frame) => {
      const custom = frame.around.customNamed(name);
      return custom ? callCustom(frame, custom, args) : unknown;
    };
  }

  private args(nodes: readonly (Node | null)[], builtin: Builtin | undefined): (Argument | null)[] {
    return nodes.map((node) => {
      if (!node) return null;
      const outer = this.placesOnly;
      this.placesOnly = node.kind === 'reference' && !!builtin?.placesOnly;
      const argument = this.argument(node);
      this.placesOnly = outer;
      return argument;
    });
  }

  private builtin(name: string, builtin: Builtin, args: readonly (Argument | null)[]): Code {
    if (builtin.volatile) this.volatile = true;
    if (args.length < builtin.min || args.length > builtin.max) {
      const message = `Wrong number of arguments to ${name}. Expected ${builtin.min} to ${builtin.max} arguments, but received ${args.length} arguments.`;
      const wrong = new FormulaError('#N/A', message);
      return () => wrong;
    }
    if (!builtin.taints) return (frame) => builtin.run(frame, args);
    return (frame) => {
      frame.volatile = true;
      return builtin.run(frame, args);
    };
  }

  private unknownName(name: string): Code {
    const unknown = new FormulaError('#NAME?', `Unknown range name: '${name}'.`);
    return () => unknown;
  }

  /** Arrays within braces: rows below one another, columns beside one another; ranges come whole. */
  private array(rows: readonly (readonly Node[])[]): Code {
    const codes = rows.map((row) => row.map((node) => this.code(node)));
    return (frame) => stacked(frame, codes);
  }

  /** `A1:INDEX(B:B;3)`: the smallest range that holds both. */
  private join(left: Node, right: Node): Code {
    const first = this.code(left);
    const second = this.code(right);
    return (frame) => {
      const a = first(frame);
      const b = second(frame);
      if (!(a instanceof CellRange) || !(b instanceof CellRange) || a.sheet !== b.sheet) return NOT_A_RANGE;
      const joined = around(a, b);
      frame.around.reader.readsDynamically(frame, joined);
      return joined;
    };
  }

  private sheetOf(reference: Reference): SheetId | undefined {
    const { sheetName } = reference;
    const sheet = sheetName === undefined ? this.context.sheet : this.context.sheetNamed(sheetName);
    if (sheet !== this.context.sheet) this.otherSheets = true;
    return sheet;
  }

  private cell(reference: Reference): (frame: Frame) => Scalar {
    const sheet = this.sheetOf(reference);
    if (sheet === undefined) return () => unresolved(reference);
    const box = boxOf(reference, sheet);
    const { rowFixed, columnFixed } = reference.start;
    const isOwn = reference.sheetName === undefined;
    return (frame) => {
      const row = rowFixed ? box.top : box.top + frame.rowOffset;
      const column = columnFixed ? box.left : box.left + frame.columnOffset;
      if (isOff(row, column)) return OFF_THE_GRID;
      return frame.around.reader.cell(frame, isOwn ? frame.sheet : sheet, row, column);
    };
  }

  private reference(reference: Reference): Code {
    const sheet = this.sheetOf(reference);
    if (sheet === undefined) return () => unresolved(reference);
    this.refersTo(boxOf(reference, sheet));
    const end = reference.end ?? reference.start;
    const rowAt = [place(reference.start, 'row'), place(end, 'row')] as const;
    const columnAt = [place(reference.start, 'column'), place(end, 'column')] as const;
    const single = !reference.end;
    const isOwn = reference.sheetName === undefined;
    return (frame) => {
      const target = isOwn ? frame.sheet : sheet;
      const { rows, columns } = frame.around.reader.size(target);
      const [top, bottom] = extent(rowAt, frame.rowOffset, rows);
      const [left, right] = extent(columnAt, frame.columnOffset, columns);
      if (isOff(top, left) || isOff(bottom, right)) return OFF_THE_GRID;
      return new CellRange(target, top, left, bottom, right, single);
    };
  }

  private refersTo(box: Box): void {
    // How far an open range reaches changes with the grid, so whoever asks for its place must hear of it.
    const isOpen = box.bottom === Infinity || box.right === Infinity;
    if (!this.placesOnly || isOpen) this.references.push(box);
  }
}

const OFF_THE_GRID = new FormulaError('#REF!', 'Reference does not exist.');
const NOT_A_RANGE = new FormulaError('#REF!', 'Argument must be a range.');

const isOff = (row: number, column: number) =>
  row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS;

function unresolved(reference: Reference): FormulaError {
  return new FormulaError('#REF!', `Unresolved sheet name '${reference.sheetName}'.`);
}

function around(a: CellRange, b: CellRange): CellRange {
  return new CellRange(
    a.sheet,
    Math.min(a.top, b.top),
    Math.min(a.left, b.left),
    Math.max(a.bottom, b.bottom),
    Math.max(a.right, b.right),
    false,
  );
}

/** What a whole formula gives: ranges that functions return are read, and spill. */
function spilled(frame: Frame, operand: Operand): Value {
  if (operand instanceof CellRange) {
    return operand.single ? scalarOf(frame, operand) : (rowsOf(frame, operand) as Scalar[][]);
  }
  return Array.isArray(operand) && operand.length === 0 ? NO_ARRAY_VALUE : operand;
}

const UNEVEN = new FormulaError(
  '#VALUE!',
  'In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.',
);

function stacked(frame: Frame, codes: readonly (readonly Code[])[]): Value {
  const result: Scalar[][] = [];
  for (const line of codes) {
    const blocks = line.map((code) => rowsOf(frame, code(frame)));
    const height = blocks[0]!.length;
    if (blocks.some((block) => block.length !== height)) return UNEVEN;
    for (let row = 0; row < height; row++) result.push(blocks.flatMap((block) => block[row]!));
  }
  return result.some((row) => row.length !== result[0]!.length) ? UNEVEN : result;
}
