/** How often the sheet is looked at by itself: each look is an execution that Google counts. */

const SHORTEST_MS = 15_000;
const LONGEST_MS = 120_000;

/** Coming back to the sidebar looks again, but not twice in a moment. */
export const WAKE_AFTER_MS = 3_000;

/**
 * Milliseconds until the next look: twice as long after each that found nothing new, and longer where looking is slow.
 *
 * @param unchanged how many looks in a row found nothing new
 * @param tookMs how long the last one took
 * @example nextLook(0, 900) // 15000
 */
export const nextLook = (unchanged: number, tookMs: number): number =>
  Math.max(Math.min(SHORTEST_MS * 2 ** unchanged, LONGEST_MS), 4 * tookMs);
