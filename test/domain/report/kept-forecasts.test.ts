/** What `Previsiones` keeps of a forecast is what is shown of it later. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cell';
import {
  editedForecasts,
  holdsForecast,
  keptMonths,
  pastForecastsOf,
} from '../../../src/domain/report/past-forecasts';
import { FORECAST_COLUMNS, type ForecastColumn } from '../../../src/domain/vocabulary-weeks';

const WEEK = { day: 20_773 };
const NOVEMBER = { day: 20_758 };
const DECEMBER = { day: 20_788 };
const KEYS = Object.keys(FORECAST_COLUMNS) as ForecastColumn[];

const tableOf = (...rows: Partial<Record<ForecastColumn, Cell>>[]): Cell[][] => [
  KEYS.map((key) => FORECAST_COLUMNS[key].es),
  ...rows.map((row) => KEYS.map((key) => row[key] ?? '')),
];
const range = { wins: 4.5, winsLow: 2, winsHigh: 7 };
const whole = { week: WEEK, month: NOVEMBER, group: 'Total', ...range, won: 1, inHand: 3, toCome: 0.5 };

describe('a kept forecast', () => {
  it('is read back whole: the month, its groups, how it is made up', () => {
    const table = tableOf(
      { ...whole, amount: 900, amountLow: 400, amountHigh: 1400 },
      { week: WEEK, month: NOVEMBER, group: 'Web', ...range },
      { week: WEEK, month: NOVEMBER, group: '', ...range, wins: 3 },
      { ...whole, month: DECEMBER },
    );
    expect(keptMonths(table, WEEK)).toEqual([
      {
        month: NOVEMBER,
        wins: { mean: 4.5, low: 2, high: 7 },
        amount: { mean: 900, low: 400, high: 1400 },
        made: { won: 1, inHand: 3, toCome: 0.5 },
        groups: [
          { group: 'Web', wins: { mean: 4.5, low: 2, high: 7 } },
          { group: '', wins: { mean: 3, low: 2, high: 7 } },
        ],
      },
      expect.objectContaining({ month: DECEMBER, amount: undefined, groups: [] }),
    ]);
  });

  it('is that of its own week', () => {
    const table = tableOf({ ...whole, week: { day: WEEK.day - 7 }, wins: 1 }, whole);
    expect(keptMonths(table, WEEK).map(({ wins }) => wins.mean)).toEqual([4.5]);
    expect([holdsForecast(table, WEEK), holdsForecast(table, { day: WEEK.day + 7 })]).toEqual([true, false]);
    expect(pastForecastsOf(table).map(({ wins }) => wins.mean)).toEqual([1, 4.5]);
  });

  it('of a source called Total is not that of the whole', () => {
    const table = tableOf(whole, { ...whole, wins: 2 });
    expect(pastForecastsOf(table)).toHaveLength(1);
    expect(keptMonths(table, WEEK)[0]!.groups).toMatchObject([{ group: 'Total', wins: { mean: 2 } }]);
  });

  it('is none where somebody typed something else', () => {
    expect(keptMonths(tableOf({ ...whole, wins: 'muchos' }, { ...whole, week: 'ayer' }), WEEK)).toEqual([]);
    expect(keptMonths([], WEEK)).toEqual([]);
  });
});

describe('a row that somebody has changed', () => {
  it.each([
    ['another number of customers', { wins: 999 }],
    ['one within the range', { wins: 5 }],
    ['a range that it lies outside of', { winsHigh: 3 }],
    ['a word', { wins: 'muchos' }],
    ['a month that is none', { month: 'noviembre' }],
  ])('is found by %s', (_, cells) => {
    expect(editedForecasts(tableOf(whole, { ...whole, ...cells }, whole))).toEqual([3]);
  });

  it('is none as it was kept, of a group, or without what it is made up of', () => {
    const older = { ...whole, won: '', inHand: '', toCome: '' };
    expect(editedForecasts(tableOf(whole, { ...whole, group: 'Web', wins: 3 }, older))).toEqual([]);
    expect(editedForecasts([])).toEqual([]);
  });
});
