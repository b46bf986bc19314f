/** By which age how much of all wins has come. */

import { bandOf, OLDEST } from './ages';
import type { Past } from './past';

/** Ages that are shown. */
export const CURVE_DAYS = [7, 14, 30, 60, 90, 180] as const;

/** The oldest age at which a lead was watched. */
const oldestSeen = ({ courses }: Past): number =>
  courses.reduce((oldest, { from, to }) => (to >= from ? Math.max(oldest, to) : oldest), -1);

/** Share of leads won by each age, those lost and those not seen for long allowed for (Aalen & Johansen 1978). */
export const wonByAge = (past: Past): readonly number[] => {
  const share: number[] = [];
  const oldest = Math.min(OLDEST, oldestSeen(past));
  for (let age = 0, open = 1, won = 0; age <= oldest; age++) {
    const chance = Math.min(1, past.won.byBand[bandOf(age)]!);
    const leaves = Math.min(1 - chance, past.lost.byBand[bandOf(age)]!);
    won += open * chance;
    open *= 1 - chance - leaves;
    share.push(won);
  }
  return share;
};

/** Of the wins seen by the oldest age there is; ages that no lead has reached are left out. */
export const closingCurve = (past: Past): readonly { readonly day: number; readonly share: number }[] => {
  const won = wonByAge(past);
  const all = won[won.length - 1] ?? 0;
  return CURVE_DAYS.filter((day) => day < won.length && all > 0).map((day) => ({
    day,
    share: won[day]! / all,
  }));
};
