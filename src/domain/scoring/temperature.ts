/** From raw points to a score, and from a score to its temperature. */
import { round9 } from '../number';
import type { Settings } from '../settings';

/** Points as a score: kept within 0 and 100, rounded to nine decimals as all that is compared. */
export const keptWithin = (raw: number): number => round9(Math.min(100, Math.max(0, raw)));

/** @example temperatureOf(72, DEFAULT_SETTINGS) // 'hot' */
export const temperatureOf = (
  score: number,
  { hotFrom, warmFrom }: Pick<Settings, 'hotFrom' | 'warmFrom'>,
): 'hot' | 'warm' | 'cold' => (score >= hotFrom ? 'hot' : score >= warmFrom ? 'warm' : 'cold');
