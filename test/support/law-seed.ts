/** From which number the laws draw their cases: the same each time, unless `LAWS_SEED` says otherwise. */

/** Any number would do; a run that found something names its own. */
const FIXED = 20261122;

/**
 * The seed of this run; undefined: each law draws its own.
 *
 * @param wanted what `LAWS_SEED` holds: a whole number, `random`, or nothing
 * @throws where it holds anything else
 * @example lawSeed('7') // 7
 */
export const lawSeed = (wanted = ''): number | undefined => {
  if (wanted === '') return FIXED;
  if (wanted === 'random') return undefined;
  if (/^-?\d{1,10}$/.test(wanted)) return Number(wanted);
  throw new Error(`LAWS_SEED is a whole number or "random", not "${wanted}".`);
};
