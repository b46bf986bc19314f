/** Reads `Previsiones`: what weeks expected of months, as it was written then. */
import { numberOf, textOf } from '../answer';
import { type Cell, cellAt, type Day, type Table } from '../cell';
import type { MonthForecast, PastForecast, Range } from '../forecast/forecast';
import { readMoment } from '../moment';
import { columnsByName, headersOf } from '../table';
import { fold } from '../text';
import { FORECAST_COLUMNS, type ForecastColumn } from '../vocabulary-weeks';

/** Of all groups together; the word is the same in the three languages. */
const TOTAL = 'total';

interface KeptRow extends Pick<MonthForecast, 'month' | 'wins' | 'amount' | 'made'> {
  readonly week: Day;
  readonly group: string;
}

const rangeOf = (numbers: readonly (number | undefined)[]): Range | undefined => {
  const [mean, low, high] = numbers;
  return mean === undefined || low === undefined || high === undefined ? undefined : { mean, low, high };
};

const readRow = (cell: (column: ForecastColumn) => Cell): KeptRow[] => {
  const number = (column: ForecastColumn) => numberOf(cell(column));
  const [week, month] = [readMoment(cell('week')), readMoment(cell('month'))];
  const wins = rangeOf([number('wins'), number('winsLow'), number('winsHigh')]);
  if (!week || !month || !wins) return [];
  const amount = rangeOf([number('amount'), number('amountLow'), number('amountHigh')]);
  const made = {
    ...{ won: number('won') ?? 0, inHand: number('inHand') ?? 0, toCome: number('toCome') ?? 0 },
  };
  return [{ ...{ week, month, wins, amount, made }, group: textOf(cell('group')).trim() }];
};

/** The tab is written by this program: a row in which somebody typed something else is no forecast. */
const readRows = (table: Table): readonly KeptRow[] => {
  const at = columnsByName(headersOf(table), FORECAST_COLUMNS);
  return table.slice(1).flatMap((cells) => readRow((column) => cellAt(cells, at[column])));
};

/** The last digits of a sum. */
const NEARLY = 1e-6;

/** A whole month is made up of what it says, and lies within its range. Rows without what they are made up of pass. */
const addsUp = ([mean, low, high, ...made]: readonly (number | undefined)[]): boolean => {
  if (mean === undefined || low === undefined || high === undefined) return false;
  const isKnown = made.every((part): part is number => part !== undefined);
  const sum = made.reduce<number>((total, part) => total + (part ?? 0), 0);
  return low <= mean && mean <= high && (!isKnown || Math.abs(sum - mean) < NEARLY * Math.max(1, mean));
};

const MADE_UP = ['wins', 'winsLow', 'winsHigh', 'won', 'inHand', 'toCome'] as const;

/**
 * Rows of whole months (1-based) in which somebody has changed what was kept.
 *
 * @example editedForecasts(table) // [] where nobody has
 */
export const editedForecasts = (table: Table): readonly number[] => {
  const at = columnsByName(headersOf(table), FORECAST_COLUMNS);
  return table.flatMap((cells, index): number[] => {
    const cell = (column: ForecastColumn): Cell => cellAt(cells, at[column]);
    const isWhole = index > 0 && readMoment(cell('week')) && fold(textOf(cell('group'))) === TOTAL;
    if (!isWhole) return [];
    const isSound = readMoment(cell('month')) && addsUp(MADE_UP.map((column) => numberOf(cell(column))));
    return isSound ? [] : [index + 1];
  });
};

/** Rows by week and month. The whole stands above its groups, of which one may be called like it. */
const byMonth = (
  table: Table,
): readonly { readonly whole: KeptRow; readonly groups: readonly KeptRow[] }[] => {
  const found = new Map<string, { whole: KeptRow; groups: KeptRow[] }>();
  for (const row of readRows(table)) {
    const key = `${row.week.day}/${row.month.day}`;
    const month = found.get(key);
    if (month) month.groups.push(row);
    else if (fold(row.group) === TOTAL) found.set(key, { whole: row, groups: [] });
  }
  return [...found.values()];
};

/**
 * Those of all groups together, in the order of the tab; what happened is for whoever shows them.
 *
 * @example pastForecastsOf(table)[0]?.wins // { mean: 4.2, low: 2, high: 7 }
 */
export const pastForecastsOf = (table: Table): readonly PastForecast[] =>
  byMonth(table).map(({ whole: { week, month, wins } }) => ({
    ...{ week, month, wins, truth: undefined, isWithin: undefined },
  }));

/**
 * What a week expected, as it was kept: this is what its report shows, whatever people have written since. None where
 * nothing is kept.
 *
 * @example keptMonths(table, week)[0]?.wins.mean // 4.2
 */
export const keptMonths = (table: Table, week: Day): readonly MonthForecast[] =>
  byMonth(table)
    .filter(({ whole }) => whole.week.day === week.day)
    .map(({ whole: { month, wins, amount, made }, groups }) => ({
      ...{ month, wins, amount, made },
      groups: groups.map((row) => ({ group: row.group, wins: row.wins })),
    }));

/** Whether anything is kept of what a week expected. */
export const holdsForecast = (table: Table, week: Day): boolean => keptMonths(table, week).length > 0;
