/** Scores and differences of scores in units of 1e-9, their last decimal: whole numbers, so that sums are exact. */
import { CAUSES, type Cause } from '../vocabulary-weeks';
import type { Split } from './frozen';

const PER_POINT = 1e9;

/** @example unitsOf(12.5) // 12500000000 */
export const unitsOf = (points: number | undefined): number =>
  points === undefined || !Number.isFinite(points) ? 0 : Math.round(points * PER_POINT) + 0;

export const pointsOf = (units: number): number => units / PER_POINT;

export const ALL_CAUSES = Object.keys(CAUSES) as readonly Cause[];

/** A split from the units of each cause. */
export const splitFrom = (units: (cause: Cause, position: number) => number): Split =>
  Object.fromEntries(ALL_CAUSES.map((cause, i) => [cause, pointsOf(units(cause, i))])) as Split;

/** The sum of a split, in units. */
export const totalUnits = (split: Split): number =>
  ALL_CAUSES.reduce((sum, cause) => sum + unitsOf(split[cause]), 0);

/**
 * Sums splits exactly.
 *
 * @example addSplits([{ day: -0.1, … }, { day: -0.2, … }]).day // -0.3
 */
export const addSplits = (splits: readonly Split[]): Split =>
  splitFrom((cause) => splits.reduce((sum, split) => sum + unitsOf(split[cause]), 0));
