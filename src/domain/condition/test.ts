/** A condition ready to be asked, which knows when its no means little. */
import type { Day } from '../cell';
import { type Condition, needsDay } from './condition';
import { compileCondition, type Predicate } from './holds';

interface Test {
  readonly holds: Predicate;
  /** It asks how old a date is, and there is no evaluation day. */
  readonly doubtful: boolean;
}

const never: Predicate = () => false;
export const NEVER: Test = { holds: never, doubtful: false };

/** @example testOf(parseCondition('hace <= 30 días') as Condition, undefined).doubtful // true */
export const testOf = (condition: Condition, asOf: Day | undefined): Test => {
  const doubtful = !asOf && needsDay(condition);
  // `no: hace …` would hold for want of a day.
  return { holds: doubtful && condition.negated ? never : compileCondition(condition, asOf), doubtful };
};
