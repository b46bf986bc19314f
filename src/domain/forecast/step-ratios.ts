/** From one step to the next: of those old enough to have taken it, how many did. */
import { wilson } from '../wilson';
import { OLDEST } from './ages';
import { shareByAge } from './closing-curve';
import type { Course } from './courses';
import type { Prospect, Range, StepRatio, Visits } from './forecast';
import { hazardOf } from './hazard';
import type { Past } from './past';
import { typedVisits } from './typed-visits';

/** A lead's steps in their order, each with the day it was reached. */
const STEPS = [
  ['lead', 'enteredOn'],
  ['sent', 'sentOn'],
  ['accepted', 'acceptedOn'],
  ['qualified', 'qualifiedOn'],
  ['won', 'wonOn'],
] as const;

type Step = (typeof STEPS)[number];

/** The days of a lead's steps. */
type Days = readonly (number | undefined)[];

/** Old enough: nine of ten that take the step have done so by this age. */
const COME = 0.9;

/**
 * Share with half a case added either way (Jeffreys 1946: 1 of 1 is 75 %), and the range of the share as it is.
 *
 * @param from 1 or more
 * @example ratioOf(1, 1) // { mean: 0.75, low: 0.38, high: 1 }
 */
export const ratioOf = (reached: number, from: number): Range => {
  const mean = (reached + 0.5) / (from + 1);
  const [low, high] = wilson(reached, from);
  return { mean, low: Math.min(mean, low), high: Math.max(mean, high) };
};

/** By step the day it was reached; who stands on a later step has taken those before. */
const daysOf = (steps: readonly Step[], prospect: Prospect): Days => {
  const days: (number | undefined)[] = steps.map(([, field]) => prospect[field]);
  for (let i = days.length - 2; i > 0; i--) {
    const [own, next] = [days[i], days[i + 1]];
    if (next !== undefined) days[i] = own === undefined ? next : Math.min(own, next);
  }
  return days;
};

/** Waiting for the next step as a course: it ends with the step, or goes on. */
const courseOf = (from: number, to: number | undefined, today: number): Course => ({
  group: 0,
  enteredOn: from,
  from: 0,
  to: Math.min(OLDEST, Math.max(from, to ?? today - 1) - from),
  end: to !== undefined && to - from <= OLDEST ? 'won' : 'open',
  inHand: to === undefined,
});

/** Days after which nine of ten steps that will be seen have been taken. */
const waitOf = (leads: readonly Days[], i: number, today: number): number => {
  const courses = leads
    .filter((days) => days[i]! < today)
    .map((days) => courseOf(days[i]!, days[i + 1], today));
  const curve = shareByAge(courses, hazardOf(courses, 'won'));
  return curve.findIndex((share) => share >= COME * curve[curve.length - 1]!);
};

/** From step `i` to the next, of leads by the days of their steps. */
const stepRatio = (
  all: readonly Days[],
  i: number,
  today: number,
): { readonly from: number; readonly reached: number } => {
  const leads = all.filter((days) => days[i] !== undefined);
  const wait = waitOf(leads, i, today);
  const old = leads.filter((days) => days[i]! + wait < today);
  return { from: old.length, reached: old.filter((days) => days[i + 1] !== undefined).length };
};

/** Leads of the weeks and sources whose visits were typed. A lead may come without a visit: at most one a visit counts. */
const visitRatio = ({ courses, groups, today }: Past, visits: readonly Visits[]): readonly StepRatio[] => {
  const typed = typedVisits(visits, courses, groups, today);
  const from = typed.reduce((sum, one) => sum + one.visits, 0);
  const leads = typed.reduce((sum, one) => sum + one.leads, 0);
  const reached = Math.min(from, leads);
  return from > 0 ? [{ step: 'visit', to: 'lead', from, reached, ratio: ratioOf(reached, from) }] : [];
};

/**
 * From step to step, those left out that nobody ever dated. Each is measured on its own leads, those that reached the
 * step before it long enough ago; so their product is near the share of leads won, and the same where all leads are old.
 *
 * @param known the leads as known on the day that `past` was taken
 */
export const stepRatios = (
  known: readonly Prospect[],
  visits: readonly Visits[],
  past: Past,
): readonly StepRatio[] => {
  const steps = STEPS.filter(([, field]) => known.some((prospect) => prospect[field] !== undefined));
  const leads = known.map((prospect) => daysOf(steps, prospect));
  const ratios = steps.slice(1).map(([to], i) => {
    const { from, reached } = stepRatio(leads, i, past.today);
    return { step: steps[i]![0], to, from, reached, ratio: ratioOf(reached, from) } as StepRatio;
  });
  return [...visitRatio(past, visits), ...ratios.filter(({ from }) => from > 0)];
};
