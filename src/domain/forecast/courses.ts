/** The days on which a lead could be watched, and how they ended: what rates by age are measured from. */
import { fold } from '../text';
import { OLDEST } from './ages';
import type { Prospect } from './forecast';

/** Days back that are looked at: what is older says little of what comes now. */
export const WINDOW = 365;

export interface Course {
  /** Index of its group. */
  readonly group: number;
  readonly enteredOn: number;
  /** Ages in days, both included, on which it was open and watched; none where `to` is below `from`. */
  readonly from: number;
  readonly to: number;
  /** How it ended at the age of `to`, as far as is known. */
  readonly end: 'won' | 'lost' | 'open';
  /** It is neither won nor lost today. */
  readonly inHand: boolean;
}

const isDay = (day: number | undefined): day is number => day !== undefined && Number.isFinite(day);

/** Groups by name; case and accents do not count. `indexOf` adds what it has not seen, `find` does not. */
export interface GroupIndex {
  readonly names: readonly string[];
  find(name: string): number | undefined;
  indexOf(name: string): number;
}

export const groupIndex = (): GroupIndex => {
  const names: string[] = [];
  const byKey = new Map<string, number>();
  const indexOf = (name: string): number => {
    const key = fold(name);
    const known = byKey.get(key);
    if (known !== undefined) return known;
    byKey.set(key, names.length);
    return names.push(name.trim()) - 1;
  };
  return { names, find: (name) => byKey.get(fold(name)), indexOf };
};

/** The day a lead left, and how; a win stands above a loss. Days after `today` are not known. */
const endOf = (prospect: Prospect, today: number): { on: number; end: 'won' | 'lost' } | undefined => {
  if (isDay(prospect.wonOn) && prospect.wonOn <= today) return { on: prospect.wonOn, end: 'won' };
  if (isDay(prospect.lostOn) && prospect.lostOn <= today) return { on: prospect.lostOn, end: 'lost' };
  return undefined;
};

/**
 * One course a lead that has entered by `today`. Today itself is not over and is not watched; a win dated before the
 * entry (a slip) counts as one on the day of entry.
 */
export const coursesOf = (
  prospects: readonly Prospect[],
  today: number,
  groups: GroupIndex,
): readonly Course[] =>
  prospects
    .filter(({ enteredOn }) => isDay(enteredOn) && enteredOn <= today)
    .map((prospect): Course => {
      const { enteredOn } = prospect;
      const left = endOf(prospect, today);
      const leftOn = left && Math.max(left.on, enteredOn);
      const isOver = leftOn !== undefined && leftOn < today;
      return {
        group: groups.indexOf(prospect.group),
        enteredOn,
        from: Math.max(0, today - WINDOW - enteredOn),
        to: Math.min(OLDEST, (isOver ? leftOn : today - 1) - enteredOn),
        end: left && isOver && leftOn - enteredOn <= OLDEST ? left.end : 'open',
        inHand: !left,
      };
    });
