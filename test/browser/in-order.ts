/** Steps of one story on one page: a step that stumbled is told again from the beginning, as the book has changed since. */
import { it } from 'vitest';

/** Whoever stumbles at the end has the whole story to tell again. */
const PATIENCE_MS = 600_000;

interface Step {
  readonly fact: string;
  readonly does: () => Promise<void>;
}

/**
 * Makes a function that adds a test to the story. Steps after one that never succeeds fail at once.
 * @param begin opens a fresh book and page, and closes those of before
 * @example const step = inOrder(open); step('the sheet is open', async () => { … });
 */
export function inOrder(begin: () => Promise<void>): (fact: string, does: () => Promise<void>) => void {
  const story: Step[] = [];
  let stumbledAt: number | undefined;
  return (fact, does) => {
    const at = story.push({ fact, does }) - 1;
    it(fact, { timeout: PATIENCE_MS }, async () => {
      if (stumbledAt !== undefined && stumbledAt < at)
        throw new Error(`not told, as this failed before: ${story[stumbledAt]?.fact}`);
      const isAnew = at === 0 || stumbledAt === at;
      stumbledAt = at;
      if (isAnew) {
        await begin();
        for (const earlier of story.slice(0, at)) await earlier.does();
      }
      await does();
      stumbledAt = undefined;
    });
  };
}
