/** Customers by month, of leads that can be counted by hand. */
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/domain/day';
import type { PastForecast, Prospect } from '../../../src/domain/forecast/forecast';
import { forecastWins } from '../../../src/domain/forecast/forecast-wins';
import { forecastCohort } from '../../support/forecast-cohort';
import { aProspect, times } from './a-prospect';

/** 16 June 2026, a Tuesday. */
const TODAY = dayOf(2026, 6, 16);
const weeksAgo = (weeks: number): number => TODAY.day - 7 * weeks;

/** Ten leads a week, one of them won the day after for 1,000, for `weeks` weeks. */
const steady = (weeks: number): readonly Prospect[] =>
  Array.from({ length: weeks }, (_, week) => weeksAgo(week + 1)).flatMap((enteredOn) => [
    ...times(9, aProspect({ enteredOn })),
    aProspect({ enteredOn, wonOn: enteredOn + 1, amount: 1000 }),
  ]);

const ask = (prospects: readonly Prospect[], past: readonly PastForecast[] = [], months = 2) =>
  forecastWins({ prospects, visits: [], today: TODAY, months, past });

const forecast = (...question: Parameters<typeof ask>) => {
  const outcome = ask(...question);
  if (outcome.kind !== 'forecast') throw new Error(outcome.kind);
  return outcome;
};

describe('a forecast by month', () => {
  it('has in the month of today the wins made, those of leads in hand, and those of leads to come', () => {
    const [june, july] = forecast(steady(30)).months;
    expect(june!.month).toEqual(dayOf(2026, 6, 1));
    expect(june!.made.won).toBe(2);
    expect(june!.made.inHand).toBe(0);
    expect(june!.wins.mean).toBeGreaterThan(3);
    expect(june!.wins.mean).toBeLessThan(5);
    expect(july!.made.won).toBe(0);
    // Ten leads a week, of which one is won: 31 days bring 4.4.
    expect(july!.wins.mean).toBeGreaterThan(4);
    expect(july!.wins.mean).toBeLessThan(4.9);
  });

  it('counts a lead in hand by its age: of old ones no more wins come', () => {
    const old = times(50, aProspect({ enteredOn: weeksAgo(20) }));
    const fresh = times(50, aProspect({ enteredOn: TODAY.day }));
    const inHand = (more: readonly Prospect[]) => forecast([...steady(30), ...more]).months[0]!.made.inHand;
    expect(inHand(old)).toBeLessThan(0.01);
    expect(inHand(fresh)).toBeGreaterThan(2);
  });

  it('expects nothing of leads that are lost', () => {
    const fresh = aProspect({ enteredOn: TODAY.day });
    const [open, lost] = [fresh, { ...fresh, lostOn: TODAY.day }].map(
      (one) => forecast([...steady(30), ...times(20, one)]).months[0]!.made.inHand,
    );
    expect(open).toBeGreaterThan(1);
    expect(lost).toBe(0);
  });

  it('is worth as many times the mean amount, and is worth nothing said where no win has one', () => {
    const { months } = forecast(steady(30));
    expect(months[1]!.amount!.mean).toBeCloseTo(1000 * months[1]!.wins.mean, 6);
    const silent = steady(30).map((lead) => ({ ...lead, amount: undefined }));
    expect(forecast(silent).months.map(({ amount }) => amount)).toEqual([undefined, undefined]);
  });

  it('lies inside its range even where one amount is beyond all others', () => {
    const [first, ...others] = steady(30).map((lead, i) => (i === 9 ? { ...lead, amount: 1e9 } : lead));
    for (const { amount } of forecast([first!, ...others]).months) {
      expect(amount!.mean).toBeGreaterThan(amount!.low);
      expect(amount!.high).toBeGreaterThan(1.05 * amount!.mean);
    }
  });

  it('expects more of leads of which more come, where the visits of late are more', () => {
    const monday = TODAY.day - 1;
    const visits = (late: number) =>
      Array.from({ length: 26 }, (_, week) => ({
        week: monday - 7 * (week + 1),
        source: 'WEB',
        visits: week < 8 ? late : 100,
      }));
    const toCome = (late: number) => {
      const outcome = forecastWins({
        prospects: steady(30),
        visits: visits(late),
        today: TODAY,
        months: 2,
        past: [],
      });
      return outcome.kind === 'forecast' ? outcome.months[1]!.made.toCome : Number.NaN;
    };
    expect(toCome(300) / toCome(100)).toBeGreaterThan(1.5);
    expect(toCome(100)).toBeCloseTo(forecast(steady(30)).months[1]!.made.toCome, 0);
  });

  it('has a curve that ends with the last win, and leaves out ages that no lead has reached', () => {
    const { curve } = forecast(steady(14));
    expect(curve.map(({ day, share }) => [day, share])).toEqual([
      [7, 1],
      [14, 1],
      [30, 1],
      [60, 1],
      [90, 1],
    ]);
  });

  it('knows which days of the week nobody signs on', () => {
    const mondays = Array.from({ length: 40 }, (_, week) => TODAY.day - 1 - 7 * (week + 1));
    const busy = mondays.flatMap((enteredOn) => [
      ...times(20, aProspect({ enteredOn })),
      ...[0, 1, 2, 3, 4].map((day) => aProspect({ enteredOn, wonOn: enteredOn + day + 7 })),
    ]);
    const wins = (today: number) => {
      const outcome = forecastWins({
        prospects: busy.filter(({ enteredOn }) => enteredOn < today - 7),
        visits: [],
        today: { day: today },
        months: 1,
        past: [],
      });
      return outcome.kind === 'forecast'
        ? outcome.months[0]!.made.inHand + outcome.months[0]!.made.toCome
        : 0;
    };
    // 31 May 2026 is a Sunday, and the last day of its month; 30 April 2026 a Thursday.
    expect(wins(dayOf(2026, 5, 31).day)).toBeLessThan(0.2 * wins(dayOf(2026, 4, 30).day));
  });
});

describe('a week that brought far more leads than the others', () => {
  const imported = (group: string, count: number, enteredOn = TODAY.day - 1) =>
    times(count, aProspect({ group, enteredOn }));
  const usual = forecast(steady(30));

  it('is not taken to come again, and is told with how many a week usually brings', () => {
    const { months, burst } = forecast([...steady(30), ...imported('Lista', 400)]);
    expect(burst).toEqual({
      ...{ from: { day: TODAY.day - 7 }, to: { day: TODAY.day - 1 } },
      ...{ leads: 410, usual: 10 },
    });
    expect(months[1]!.made.toCome / usual.months[1]!.made.toCome).toBeGreaterThan(0.8);
    expect(months[1]!.made.toCome / usual.months[1]!.made.toCome).toBeLessThan(1.2);
    expect(months[0]!.groups.find(({ group }) => group === 'Lista')?.wins.low).toBe(0);
  });

  it('has its leads in hand, which the low end does without, in customers and in value', () => {
    const [june] = forecast([...steady(30), ...imported('Lista', 400, TODAY.day)]).months;
    const [before] = usual.months;
    expect(june!.made.inHand).toBeGreaterThan(10);
    expect(june!.wins.high).toBeGreaterThan(june!.wins.mean);
    expect(june!.wins.low).toBeLessThanOrEqual(before!.wins.low + 1);
    expect(june!.amount!.low).toBeLessThan(before!.amount!.mean);
  });

  it('is none where weeks differ by chance, where leads always come so, and where a team has grown', () => {
    const weekly = (count: (week: number) => number) =>
      forecast([
        ...steady(30),
        ...Array.from({ length: 30 }, (_, week) => imported('Web', count(week), weeksAgo(week + 1))).flat(),
      ]).burst;
    expect(weekly((week) => week % 5)).toBeUndefined();
    expect(weekly((week) => (week % 4 ? 0 : 80))).toBeUndefined();
    expect(weekly((week) => Math.round(100 * 0.85 ** week))).toBeUndefined();
  });

  it('is told for eight weeks', () => {
    const burst = (weeks: number) =>
      forecast([...steady(30), ...imported('Lista', 99, weeksAgo(weeks))]).burst;
    expect(burst(8)?.leads).toBe(109);
    expect(burst(9)).toBeUndefined();
  });

  it('says nothing of how many leads a visit brings', () => {
    const monday = TODAY.day - 1;
    const visits = Array.from({ length: 26 }, (_, week) => ({
      ...{ week: monday - 7 * (week + 1), source: 'Web', visits: 100 },
    }));
    const toCome = (prospects: readonly Prospect[]) => {
      const outcome = forecastWins({ prospects, visits, today: TODAY, months: 2, past: [] });
      return outcome.kind === 'forecast' ? outcome.months[1]!.made.toCome : Number.NaN;
    };
    expect(toCome([...steady(30), ...imported('Web', 400)]) / toCome(steady(30))).toBeLessThan(1.2);
  });
});

describe('a past too short', () => {
  it('says what there is and what it would take', () => {
    expect(ask(steady(4))).toEqual({
      kind: 'too-short',
      has: { wins: 4, leads: 40, days: 28 },
      needs: { wins: 10, leads: 50, days: 90 },
      past: [],
    });
  });

  it('is none once all three are there', () => {
    expect(ask(steady(13)).kind).toBe('forecast');
    expect(ask(steady(12)).kind).toBe('too-short');
  });
});

describe('forecasts made before', () => {
  const may: PastForecast = {
    week: dayOf(2026, 5, 4),
    month: dayOf(2026, 5, 1),
    wins: { mean: 6, low: 5, high: 8 },
    truth: undefined,
    isWithin: undefined,
  };

  it('stand beside what happened, once the month is over, however short the past', () => {
    const june = { ...may, month: dayOf(2026, 6, 1) };
    const wins = (count: number) =>
      times(count, aProspect({ enteredOn: may.month.day, wonOn: may.month.day + 3 }));
    expect(ask(wins(5), [may, june]).past).toEqual([{ ...may, truth: 5, isWithin: true }, june]);
    expect(ask(wins(9), [may]).past).toEqual([{ ...may, truth: 9, isWithin: false }]);
  });
});

describe('groups of few leads', () => {
  const cohort = (group: string, known: readonly Prospect[]) =>
    forecastCohort({ known, coming: [{ group, count: 100 }], today: TODAY.day, within: 30 }).total;

  it('are drawn towards the whole: one win of one lead is no 100 %', () => {
    const one = aProspect({ group: 'Feria', enteredOn: weeksAgo(20), wonOn: weeksAgo(20) + 1 });
    const known = [...steady(30), one];
    expect(cohort('Web', known).mean).toBeCloseTo(10, 0);
    expect(cohort('Feria', known).mean).toBeGreaterThan(cohort('Web', known).mean);
    expect(cohort('Feria', known).mean).toBeLessThan(15);
  });

  it('are as the whole where nothing is known of them', () => {
    expect(cohort('Nueva', steady(30)).mean).toBeCloseTo(cohort('Web', steady(30)).mean, 0);
  });

  it('have wider ranges the less is known', () => {
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    const [little, much] = [steady(8), steady(50)].map((known) => width(cohort('Web', known)));
    expect(little!).toBeGreaterThan(much!);
  });
});
