/** What was known of leads on a day: everything dated later is out of sight. */
import type { Prospect } from './forecast';

const STEPS = ['sentOn', 'acceptedOn', 'qualifiedOn', 'wonOn', 'lostOn'] as const;

/**
 * The prospects as a sheet of that day would have shown them: leads that had entered, steps that were dated up to and
 * with the day. A win that was still to come hides its amount too.
 *
 * @param day whole days since 1970-01-01
 * @example knownOn(prospects, firstOfApril - 1) // as April begins
 */
export const knownOn = (prospects: readonly Prospect[], day: number): readonly Prospect[] =>
  prospects
    .filter(({ enteredOn }) => enteredOn <= day)
    .map((prospect) => {
      const known = { ...prospect };
      for (const step of STEPS) if (!((prospect[step] as number) <= day)) known[step] = undefined;
      if (known.wonOn === undefined) known.amount = undefined;
      return known;
    });
