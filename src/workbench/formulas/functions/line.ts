/** One row or column of keys in which lookups search. */
import { compareScalars, equalScalars } from '../coerce';
import { DateNumber, FormulaError, type Scalar } from '../values';
import { hasWildcard, wildcard } from './criteria';

type Rows = readonly (readonly Scalar[])[];

/** Shorter lines are searched place by place. */
const WORTH_INDEXING = 64;

export class Line {
  private index: Map<string, number> | undefined;

  constructor(readonly values: readonly Scalar[]) {}

  /** Place of the first equal value, -1 without; `*` and `?` in texts stand for any characters unless `literal`. */
  first(sought: Scalar, literal = false): number {
    if (typeof sought === 'string' && !literal && hasWildcard(sought)) {
      const matches = wildcard(sought);
      return this.values.findIndex((value) => typeof value === 'string' && matches(value));
    }
    if (this.values.length < WORTH_INDEXING) {
      return this.values.findIndex((value) => value !== null && equalScalars(value, sought));
    }
    this.index ??= indexOf(this.values);
    return this.index.get(keyOf(sought)) ?? -1;
  }

  /** In sorted values, the last place not above the sought one (in falling ones: not below). */
  last(sought: Scalar, falling = false): number {
    let found = -1;
    for (const [at, value] of this.values.entries()) {
      const difference = compared(value, sought);
      if (difference === undefined) continue;
      if (falling ? difference < 0 : difference > 0) break;
      found = at;
    }
    return found;
  }

  /** In any order, the place of the nearest value above (`side` 1) or below (-1) the sought one. */
  nearest(sought: Scalar, side: 1 | -1): number {
    let best = -1;
    for (const [at, value] of this.values.entries()) {
      const difference = compared(value, sought);
      if (difference === undefined || difference * side < 0) continue;
      if (best < 0 || compared(value, this.values[best]!)! * side < 0) best = at;
    }
    return best;
  }

  reversed(): Line {
    return new Line([...this.values].reverse());
  }
}

interface Lines {
  row?: Line;
  column?: Line;
}

/** Kept as long as the rows are, because a column of lookups asks the same range again and again. */
const known = new WeakMap<Rows, Lines>();

/** The first row or column of a block. */
export function lineOf(rows: Rows, axis: 'row' | 'column'): Line {
  const lines = known.get(rows) ?? {};
  known.set(rows, lines);
  lines[axis] ??= new Line(axis === 'row' ? (rows[0] ?? []) : rows.map((row) => row[0] ?? null));
  return lines[axis];
}

/** Difference of two values of one kind, undefined for others. */
function compared(value: Scalar, other: Scalar): number | undefined {
  if (value === null || value instanceof FormulaError || other instanceof FormulaError) return undefined;
  return kindOf(value) === kindOf(other) ? compareScalars(value, other) : undefined;
}

const kindOf = (value: Scalar) => (value instanceof DateNumber ? 'number' : typeof value);

function keyOf(value: Scalar): string {
  if (value instanceof DateNumber) return `number ${value.serial}`;
  return `${typeof value} ${typeof value === 'string' ? value.toLowerCase() : value}`;
}

function indexOf(values: readonly Scalar[]): Map<string, number> {
  const index = new Map<string, number>();
  for (const [at, value] of values.entries()) {
    const key = keyOf(value);
    if (value !== null && !(value instanceof FormulaError) && !index.has(key)) index.set(key, at);
  }
  return index;
}
