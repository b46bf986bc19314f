/** What a condition cell says, once read. Each piece keeps how it was written, so that it prints as people wrote it. */

/** A value to compare with: a rounded number, else a day (days since 1970-01-01), else folded text. */
export interface Literal {
  readonly number?: number;
  /** Decimals as written in the number: `85%` has two, since it is 0.85. */
  readonly decimals?: number;
  readonly day?: number;
  readonly text: string;
}

export type Operator = '>=' | '>' | '<=' | '<' | '=' | '<>';
export type AgeUnit = 'day' | 'week' | 'month' | 'year';

export type Piece = { readonly written: string } & (
  | { readonly kind: 'value'; readonly value: Literal }
  /** Folded text between the asterisks: `*a*b` is `['', 'a', 'b']`. */
  | { readonly kind: 'pattern'; readonly parts: readonly string[]; readonly negated: boolean }
  | { readonly kind: 'compare'; readonly operator: Operator; readonly value: Literal }
  | { readonly kind: 'range'; readonly from: Literal; readonly to: Literal }
  | {
      readonly kind: 'age';
      readonly ahead: boolean;
      readonly operator: Operator;
      readonly count: number;
      readonly unit: AgeUnit;
    }
  | { readonly kind: 'yes' | 'no' | 'unknown' | 'known' }
);

/** All of its pieces must hold (`>=10 y <50`). */
export type Alternative = readonly Piece[];

/** Holds if one alternative does; negated (`no: …`), if the answer is known and none does. */
export interface Condition {
  readonly negated: boolean;
  readonly alternatives: readonly Alternative[];
}

/** Why a condition cell cannot be read. */
export type FaultCode =
  | 'empty'
  | 'unclosed-quote'
  | 'operand'
  | 'range-ends'
  | 'range-reversed'
  | 'age'
  | 'date-cell'
  | 'error-cell';

/** A condition that cannot be read: why, and the part of the text where it goes wrong. */
export interface ConditionFault {
  readonly fault: FaultCode;
  readonly near: string;
}

/**
 * @example isFault(parseCondition('>=muchos')) // true
 */
export const isFault = (read: Condition | ConditionFault): read is ConditionFault => 'fault' in read;

/** Every piece of a condition, whatever its place. A list of accounts can be long, so no copies are made. */
export const piecesOf = (condition: Condition): Piece[] => {
  const pieces: Piece[] = [];
  for (const alternative of condition.alternatives) pieces.push(...alternative);
  return pieces;
};

/** Whether the condition takes answers without naming them: `*`, or `no: …`. */
export const catchesAll = (condition: Condition): boolean =>
  condition.negated || piecesOf(condition).some((piece) => piece.kind === 'known');

/** Whether the condition asks how long ago a date was, and so needs the evaluation day. */
export const needsDay = (condition: Condition): boolean =>
  piecesOf(condition).some((piece) => piece.kind === 'age');
