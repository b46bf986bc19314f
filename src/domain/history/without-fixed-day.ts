/** A week is scored for the day on which it is frozen: `Fecha fija` is there to look at another day, not to keep it. */
import { textOf } from '../answer';
import { type Cell, cellAt } from '../cell';
import type { Tables } from '../scoring/score-tables';
import { columnsByName, headersOf } from '../table';
import { keyOf } from '../text';
import { SETTINGS_COLUMNS, SETTINGS_KEYS } from '../vocabulary';

/**
 * The tables with no day fixed in their settings; the cut-off day stays.
 *
 * @example scoreWorkbook(withoutFixedDay(tables)).settings.asOf // that of `Fecha de corte`
 */
export const withoutFixedDay = (tables: Tables): Tables => {
  const { settings } = tables;
  if (!settings) return tables;
  const { key } = columnsByName(headersOf(settings.table), SETTINGS_COLUMNS);
  const isFixed = (cells: readonly Cell[]): boolean =>
    keyOf(textOf(cellAt(cells, key)), SETTINGS_KEYS) === 'fixedDate';
  // Blank rows in their place: issues go on naming the right cells.
  const table = settings.table.map((cells) => (isFixed(cells) ? [] : cells));
  return { ...tables, settings: { ...settings, table } };
};
