/** Writes what a week expects of the months to come into `Previsiones`. Rows are added, never rewritten. */
import type { Day } from '../../domain/cell';
import type { ForecastOutcome, MonthForecast, Range } from '../../domain/forecast/forecast';
import { FORECAST_COLUMNS, type ForecastColumn } from '../../domain/vocabulary-weeks';
import type { Sheet } from '../../host/host';
import { appendRows, type OwnCells, ownColumns } from '../own-columns';
import { readTitles } from '../table';

const winCells = ({ mean, low, high }: Range): OwnCells<ForecastColumn> => ({
  ...{ wins: mean, winsLow: low, winsHigh: high },
});

const amountCells = (amount: Range | undefined): OwnCells<ForecastColumn> =>
  amount ? { amount: amount.mean, amountLow: amount.low, amountHigh: amount.high } : {};

/** The whole month first, then its groups, of which only the wins are expected. */
const monthRows = (week: Day, total: string, month: MonthForecast): OwnCells<ForecastColumn>[] => [
  {
    ...{ week, month: month.month, group: total },
    ...winCells(month.wins),
    ...amountCells(month.amount),
    ...month.made,
  },
  ...month.groups.map(({ group, wins }) => ({ week, month: month.month, group, ...winCells(wins) })),
];

/**
 * Adds the rows of a week; nothing where history is too short for a forecast.
 *
 * @param total what the row of a whole month is called
 * @param filled up to this row something stands
 */
export const appendForecast = (
  sheet: Sheet,
  filled: number,
  week: Day,
  forecast: ForecastOutcome,
  total: string,
): void => {
  if (forecast.kind !== 'forecast') return;
  const columns = ownColumns(readTitles(sheet), FORECAST_COLUMNS);
  appendRows(
    sheet,
    columns,
    filled,
    forecast.months.flatMap((month) => monthRows(week, total, month)),
  );
};
