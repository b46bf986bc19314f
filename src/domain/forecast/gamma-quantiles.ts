/** The range of what is never negative and has a long tail upwards: sums of amounts, very large counts. */
import { Z } from '../wilson';

/**
 * Relative variance at which the upper end is highest, 2.8 times the mean. Were it larger, the few very large values
 * would be rarer than a tenth and the upper end would sink below the mean again.
 */
const WIDEST = 3.69;

/**
 * The values that leave a tenth below and a tenth above, of a gamma distribution with this mean and variance: the cube
 * of a nearly normal value (Wilson & Hilferty 1931).
 *
 * @param mean above 0
 * @example gammaTails(100, 2500) // [42, 167]
 */
export const gammaTails = (mean: number, variance: number): [low: number, high: number] => {
  const square = Math.min(WIDEST, variance / (mean * mean));
  const at = (z: number): number => mean * Math.max(0, 1 - square / 9 + (z * Math.sqrt(square)) / 3) ** 3;
  return [at(-Z), at(Z)];
};
