/** From one step to the next: of those old enough to have taken it, how many did. */

import { fold } from '../text';
import type { Prospect, Range, StepRatio, Visits } from './forecast';

/** A lead's steps in their order, each with the day it was reached. */
const STEPS = [
  ['lead', 'enteredOn'],
  ['sent', 'sentOn'],
  ['accepted', 'acceptedOn'],
  ['qualified', 'qualifiedOn'],
  ['won', 'wonOn'],
] as const;

type Step = (typeof STEPS)[number];

/** Half of the normal distribution's outer fifth. */
const Z = 1.2815515655446004;
/** Old enough: nine of ten that took the step did so by this age. */
const COME = 0.9;

/** Share with half a case added either way (Jeffreys 1946: 1 of 1 is 75 %), and the score range of Wilson (1927). */
export const ratioOf = (reached: number, from: number): Range => {
  const mean = (reached + 0.5) / (from + 1);
  const share = reached / from;
  const centre = (share + (Z * Z) / (2 * from)) / (1 + (Z * Z) / from);
  const half =
    (Z * Math.sqrt((share * (1 - share)) / from + (Z * Z) / (4 * from * from))) / (1 + (Z * Z) / from);
  return {
    mean,
    low: Math.max(0, Math.min(mean, centre - half)),
    high: Math.min(1, Math.max(mean, centre + half)),
  };
};

/** By step the day it was reached; who stands on a later step has taken those before. */
const daysOf = (steps: readonly Step[], prospect: Prospect): readonly (number | undefined)[] => {
  const days: (number | undefined)[] = steps.map(([, field]) => prospect[field]);
  for (let i = days.length - 2; i > 0; i--) {
    const [own, next] = [days[i], days[i + 1]];
    if (next !== undefined) days[i] = own === undefined ? next : Math.min(own, next);
  }
  return days;
};

/** Days by which nine of ten of these waits were over. */
const waitOf = (waits: readonly number[]): number => {
  const sorted = [...waits].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * COME) - 1)] ?? 0;
};

/** From step `i` to the next, of leads by the days of their steps. */
const stepRatio = (
  leads: readonly (readonly (number | undefined)[])[],
  i: number,
  today: number,
): { readonly from: number; readonly reached: number } => {
  const taken = leads.filter((days) => days[i] !== undefined && days[i + 1] !== undefined);
  const wait = waitOf(taken.map((days) => Math.max(0, days[i + 1]! - days[i]!)));
  const old = leads.filter((days) => days[i] !== undefined && days[i]! < today - wait);
  return { from: old.length, reached: old.filter((days) => days[i + 1] !== undefined).length };
};

/** Leads of the weeks and sources whose visits were typed. A lead may come without a visit: at most one a visit counts. */
const visitRatio = (known: readonly Prospect[], visits: readonly Visits[], today: number): StepRatio[] => {
  const typed = new Map<string, number>();
  const keyOf = (week: number, source: string): string => `${week}|${fold(source)}`;
  for (const { week, source, visits: count } of visits)
    if (week + 7 <= today && count > 0 && Number.isFinite(count))
      typed.set(keyOf(week, source), (typed.get(keyOf(week, source)) ?? 0) + count);
  const from = [...typed.values()].reduce((sum, count) => sum + count, 0);
  const mondays = new Map<string, number>();
  for (const { enteredOn, group } of known) {
    const key = keyOf(Math.floor((enteredOn + 3) / 7) * 7 - 3, group);
    if (typed.has(key)) mondays.set(key, (mondays.get(key) ?? 0) + 1);
  }
  const reached = Math.min(
    from,
    [...mondays.values()].reduce((sum, count) => sum + count, 0),
  );
  return from > 0 ? [{ step: 'visit', to: 'lead', from, reached, ratio: ratioOf(reached, from) }] : [];
};

/**
 * From step to step, those left out that nobody ever dated. Each is measured on its own leads, those that reached the
 * step before it long enough ago; so their product is near the share of leads won, and the same where all leads are old.
 */
export const stepRatios = (
  known: readonly Prospect[],
  visits: readonly Visits[],
  today: number,
): readonly StepRatio[] => {
  const steps = STEPS.filter(([, field]) => known.some((prospect) => prospect[field] !== undefined));
  const leads = known.map((prospect) => daysOf(steps, prospect));
  const ratios = steps.slice(1).map(([to], i) => {
    const { from, reached } = stepRatio(leads, i, today);
    return { step: steps[i]![0], to, from, reached, ratio: ratioOf(reached, from) } as StepRatio;
  });
  return [...visitRatio(known, visits, today), ...ratios.filter(({ from }) => from > 0)];
};
