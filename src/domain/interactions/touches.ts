/** Whether a lead has done anything at all, and when it last wanted to buy. */
import { textOf } from '../answer';
import { cellAt, type Day, isDay } from '../cell';
import type { LeadTable } from '../lead/lead-table';
import type { EventType } from '../model/criterion';
import { isAfter, readMoment } from '../moment';
import { fold } from '../text';
import { leadFinder } from './lead-finder';
import type { Interactions } from './read-interactions';

export interface Touches {
  /** Any event, of whatever type. */
  readonly any: boolean;
  /** The last event that shows purchase intent. */
  readonly purchase: Day | undefined;
  /** The last of these whose date has no time. */
  readonly untimed: Day | undefined;
}

const NONE: Touches = { any: false, purchase: undefined, untimed: undefined };

const later = (one: Day | undefined, other: Day): Day => (one && !isAfter(other, one) ? one : other);

/** Touches and one event more. */
const touchedBy = ({ purchase, untimed }: Touches, at: Day, buys: boolean): Touches => ({
  any: true,
  purchase: buys ? later(purchase, at) : purchase,
  untimed: buys && at.minute === undefined ? later(untimed, at) : untimed,
});

const isOfType =
  (events: readonly EventType[]) =>
  (type: string, detail: string): boolean =>
    events.some((event) => event.type === fold(type) && (!event.detail || event.detail(fold(detail))));

/**
 * By `LeadRow.index`. Only events up to the evaluation day are looked at; without one, none is.
 *
 * @param purchase what counts as purchase intent: `Interacciones de compra`
 */
export const readTouches = (
  { table, columns, days, isReadable }: Interactions,
  leads: LeadTable,
  purchase: readonly EventType[],
  asOf: Day | undefined,
): ((index: number) => Touches) => {
  const touches: Touches[] = [];
  const find = leadFinder(leads);
  const isPurchase = isOfType(purchase);
  const text = (row: number, column: number | undefined): string =>
    textOf(cellAt(table[row]!, column)).trim();
  for (let row = 1; isReadable && row < table.length; row++) {
    const day = days[row];
    if (day === undefined || !asOf || day > asOf.day) continue;
    const buys = purchase.length > 0 && isPurchase(text(row, columns.type), text(row, columns.detail));
    const cell = cellAt(table[row]!, columns.date);
    const at = isDay(cell) ? cell : (readMoment(cell) ?? { day });
    for (const index of find(text(row, columns.lead))) {
      const before = touches[index];
      if (!before || buys) touches[index] = touchedBy(before ?? NONE, at, buys);
    }
  }
  return (index) => touches[index] ?? NONE;
};
