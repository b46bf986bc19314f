/** When the past is too short to say anything of what comes. */

import { WINDOW } from './courses';
import type { ForecastOutcome, Prospect } from './forecast';

type Amounts = Extract<ForecastOutcome, { kind: 'too-short' }>['has'];

/** Below this the ranges of simulated teams no longer hold the truth in 80 of 100 cases. Days since the first lead. */
export const NEEDED: Amounts = { wins: 10, leads: 50, days: 90 };

/** What there is, of the leads known today. */
export const historyOf = (known: readonly Prospect[], today: number): Amounts => ({
  wins: known.filter(({ wonOn }) => wonOn !== undefined && wonOn >= today - WINDOW).length,
  leads: known.length,
  days: known.reduce((days, { enteredOn }) => Math.max(days, today - enteredOn), 0),
});

export const isTooShort = (has: Amounts): boolean =>
  has.wins < NEEDED.wins || has.leads < NEEDED.leads || has.days < NEEDED.days;
