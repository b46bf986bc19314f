/** Reads `Previsiones`: what past weeks expected of a month. */
import { numberOf, textOf } from '../answer';
import { cellAt, type Table } from '../cell';
import type { PastForecast } from '../forecast/forecast';
import { readMoment } from '../moment';
import { columnsByName, headersOf } from '../table';
import { fold } from '../text';
import { FORECAST_COLUMNS } from '../vocabulary';

/** Of all groups together; the word is the same in the three languages. */
const TOTAL = 'total';

/**
 * Those of all groups together, in the order of the tab; what happened is for whoever shows them. The tab is written by
 * this program: a row in which somebody typed something else is no forecast. The whole stands above its groups, of which
 * one may be called like it.
 *
 * @example pastForecastsOf(table)[0]?.wins // { mean: 4.2, low: 2, high: 7 }
 */
export const pastForecastsOf = (table: Table): readonly PastForecast[] => {
  const at = columnsByName(headersOf(table), FORECAST_COLUMNS);
  const seen = new Set<string>();
  return table.slice(1).flatMap((cells): PastForecast[] => {
    const [week, month] = [at.week, at.month].map((column) => readMoment(cellAt(cells, column)));
    const [mean, low, high] = [at.wins, at.winsLow, at.winsHigh].map((column) =>
      numberOf(cellAt(cells, column)),
    );
    const isTotal = fold(textOf(cellAt(cells, at.group))) === TOTAL;
    if (!isTotal || !week || !month || mean === undefined || low === undefined || high === undefined)
      return [];
    const key = `${week.day}/${month.day}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ week, month, wins: { mean, low, high }, truth: undefined, isWithin: undefined }];
  });
};
