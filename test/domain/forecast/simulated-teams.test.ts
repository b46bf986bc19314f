/** Teams whose truth is known: the mean is unbiased, and 80 % ranges hold it in about 80 cases of 100. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Prospect, Range } from '../../../src/domain/forecast/forecast';
import { forecastWins } from '../../../src/domain/forecast/forecast-wins';
import { knownOn } from '../../../src/domain/forecast/known-on';
import { forecastCohort } from '../../support/forecast-cohort';
import { SOURCES, simulate, type Team, todayOf } from './a-simulated-team';

interface Asked {
  readonly range: Range;
  readonly truth: number;
}

const TEAMS: readonly (Team & { readonly title: string; readonly runs: number })[] = [
  { title: 'small, without swings', leadsPerWeek: 12, swing: 0, weeks: 30, runs: 250 },
  { title: 'small, with swings', leadsPerWeek: 12, swing: 0.3, weeks: 30, runs: 250 },
  { title: 'young, with swings', leadsPerWeek: 30, swing: 0.3, weeks: 14, runs: 200 },
  { title: 'middling, without swings', leadsPerWeek: 40, swing: 0, weeks: 45, runs: 200 },
  { title: 'middling, with swings', leadsPerWeek: 40, swing: 0.3, weeks: 45, runs: 150 },
  { title: 'large, without swings', leadsPerWeek: 90, swing: 0, weeks: 52, runs: 150 },
  { title: 'large, with swings', leadsPerWeek: 90, swing: 0.3, weeks: 52, runs: 240 },
];

/** Leads of the next four weeks; customers of this month and the next; what those of the next are worth. */
const QUESTIONS = ['cohort', 'thisMonth', 'nextMonth', 'amount'] as const;

const [COHORT_DAYS, WITHIN] = [28, 60];

/** The leads of the next four weeks, won within 60 days. */
const cohortOf = (leads: readonly Prospect[], today: number): Asked => {
  const cohort = leads.filter(({ enteredOn }) => enteredOn >= today && enteredOn < today + COHORT_DAYS);
  const coming = SOURCES.map(({ group }) => ({
    group,
    count: cohort.filter((lead) => lead.group === group).length,
  }));
  return {
    range: forecastCohort({ known: knownOn(leads, today - 1), coming, today, within: WITHIN }).total,
    truth: cohort.filter(({ wonOn, enteredOn }) => wonOn !== undefined && wonOn - enteredOn <= WITHIN).length,
  };
};

/** This month and the next: customers, and what they are worth. */
const monthsOf = (leads: readonly Prospect[], today: number) => {
  const prospects = knownOn(leads, today - 1);
  const outcome = forecastWins({ prospects, visits: [], today: { day: today }, months: 3, past: [] });
  if (outcome.kind !== 'forecast') return undefined;
  const [begins, next, after] = outcome.months.map(({ month }) => month.day);
  const inMonth = (from: number, to: number) =>
    leads.filter(({ wonOn }) => wonOn !== undefined && wonOn >= from && wonOn < to);
  const wins = [inMonth(begins!, next!), inMonth(next!, after!)] as const;
  const worth = (won: readonly Prospect[]) => won.reduce((sum, { amount }) => sum + amount!, 0);
  return {
    thisMonth: { range: outcome.months[0]!.wins, truth: wins[0].length },
    nextMonth: { range: outcome.months[1]!.wins, truth: wins[1].length },
    amount: { range: outcome.months[1]!.amount!, truth: worth(wins[1]) },
  };
};

const share = (asked: readonly Asked[]) =>
  asked.filter(({ range, truth }) => range.low <= truth && truth <= range.high).length / asked.length;

/** Sum of truth − mean, in its standard errors, and that error as a share of the sum of the means. */
const bias = (asked: readonly Asked[]) => {
  const off = asked.map(({ range, truth }) => truth - range.mean);
  const sum = off.reduce((a, b) => a + b, 0);
  const error = Math.sqrt(off.reduce((a, b) => a + b * b, 0));
  return { errors: sum / error, error: error / asked.reduce((total, { range }) => total + range.mean, 0) };
};

describe.each(TEAMS)('simulated teams, $title, $weeks weeks known, $runs of them', ({ runs, ...team }) => {
  let asked: Readonly<Record<(typeof QUESTIONS)[number], readonly Asked[]>>;

  beforeAll(() => {
    const teams = Array.from({ length: runs }, (_, seed) => {
      const leads = simulate(team, seed);
      // Not always the same day of the month.
      const today = todayOf(team) + (seed % 20);
      const months = monthsOf(leads, today);
      return months ? [{ cohort: cohortOf(leads, today), ...months }] : [];
    }).flat();
    const of = (question: (typeof QUESTIONS)[number]) => teams.map((one) => one[question]);
    asked = {
      cohort: of('cohort'),
      thisMonth: of('thisMonth'),
      nextMonth: of('nextMonth'),
      amount: of('amount'),
    };
  });

  it.each(QUESTIONS)('have an unbiased mean, within three standard errors: %s', (question) => {
    const { errors, error } = bias(asked[question]);
    expect(error).toBeLessThan(0.05);
    expect(Math.abs(errors)).toBeLessThan(3);
  });

  it.each(QUESTIONS)('lie within their ranges in 70 to 90 cases of 100: %s', (question) => {
    expect(asked[question].length).toBeGreaterThan(0.95 * runs);
    expect(share(asked[question])).toBeGreaterThanOrEqual(0.7);
    expect(share(asked[question])).toBeLessThanOrEqual(0.9);
  });
});
