/** By which age how much of all wins has come. */
import { bandOf } from './ages';
import type { Course } from './courses';
import type { Hazard } from './hazard';
import type { Past } from './past';

/** Ages that are shown. */
const CURVE_DAYS = [7, 14, 30, 60, 90, 180] as const;

/** The oldest age at which a lead was watched; −1: none was. */
const oldestSeen = (courses: readonly Course[]): number =>
  courses.reduce((oldest, { from, to }) => (to >= from ? Math.max(oldest, to) : oldest), -1);

/**
 * Share of leads won by each age that was seen, 0 first; leads not seen for long, and those lost where their chances
 * are given, are allowed for (Kaplan & Meier 1958; Aalen & Johansen 1978).
 */
export const shareByAge = (courses: readonly Course[], won: Hazard, lost?: Hazard): readonly number[] => {
  const share: number[] = [];
  const oldest = oldestSeen(courses);
  for (let age = 0, open = 1, sum = 0; age <= oldest; age++) {
    const band = bandOf(age);
    const chance = Math.min(1, won.byBand[band]!);
    const leaves = Math.min(1 - chance, lost?.byBand[band] ?? 0);
    sum += open * chance;
    open *= 1 - chance - leaves;
    share.push(sum);
  }
  return share;
};

/** Of the wins seen by the oldest age there is; ages that no lead has reached are left out. */
export const closingCurve = ({
  courses,
  won,
  lost,
}: Past): readonly { readonly day: number; readonly share: number }[] => {
  const shares = shareByAge(courses, won, lost);
  const all = shares[shares.length - 1] ?? 0;
  return CURVE_DAYS.filter((day) => day < shares.length && all > 0).map((day) => ({
    day,
    share: shares[day]! / all,
  }));
};
