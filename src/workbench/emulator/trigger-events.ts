/** The events of triggers, after https://developers.google.com/apps-script/guides/triggers/events */
import type * as host from '../../host/host';
import { DateNumber, FormulaError, partsOf, type Scalar, type SheetId, zoneNamed } from './engine';
import { isSingleCell } from './model/spans';
import type { TriggerState } from './model/trigger-state';
import type { Runtime } from './runtime';
import { userOf } from './services/base';
import { AUTH_MODE } from './services/enums';
import { rangeOf } from './services/range';
import { spreadsheetOf } from './services/spreadsheet';
import type { Block } from './session';

interface SimpleEditEvent extends host.EditEvent {
  readonly authMode: unknown;
  readonly source: host.Spreadsheet;
  /** Without address: simple triggers do not learn who edits. */
  readonly user: ReturnType<typeof userOf>;
}

/** How events spell a value: dates as serial numbers, booleans in capitals, blank not at all. */
const eventText = (value: Scalar): string | undefined => {
  if (value === null || value === '') return undefined;
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (value instanceof FormulaError) return value.code;
  return String(value instanceof DateNumber ? value.serial : value);
};

/** The value that an event may have to tell as the old one; undefined for blocks of several cells. */
export const soleValue = ({ workbook }: Runtime, sheet: SheetId, block: Block): Scalar =>
  isSingleCell(block) ? workbook.valueAt(sheet, block.top, block.left) : null;

/** `value` and `oldValue` stand only where a single cell was edited and was, or is, not blank. */
export const editEvent = (runtime: Runtime, sheet: SheetId, block: Block, old: Scalar): SimpleEditEvent => {
  const value = eventText(soleValue(runtime, sheet, block));
  const oldValue = eventText(old);
  return {
    authMode: AUTH_MODE.LIMITED,
    range: rangeOf(runtime, sheet, block),
    source: spreadsheetOf(runtime),
    user: userOf(runtime, ''),
    ...(value !== undefined && { value }),
    ...(oldValue !== undefined && { oldValue }),
  };
};

/** What a time-driven trigger gets, in the trigger's own zone (…/guides/triggers/events#time-driven_events). */
export const timeEvent = (trigger: TriggerState, now: Date): Readonly<Record<string, unknown>> => {
  const serial = zoneNamed(trigger.zone).serialOf(now);
  const { year, month, day, hours, minutes, seconds } = partsOf(serial);
  const weekday = ((Math.floor(serial) + 5) % 7) + 1;
  const newYear = zoneNamed('UTC').serialOf(new Date(Date.UTC(year, 0, 1)));
  return {
    authMode: AUTH_MODE.FULL,
    triggerUid: trigger.id,
    timezone: trigger.zone,
    ...{ year, month, hour: hours, minute: minutes, second: seconds },
    'day-of-month': day,
    'day-of-week': weekday,
    'week-of-year': Math.min(52, Math.floor((serial - newYear) / 7) + 1),
  };
};

/** The event of a simple onOpen of a file in which the add-on was already used. */
export const openEvent = (runtime: Runtime): Omit<SimpleEditEvent, 'range'> => ({
  authMode: AUTH_MODE.LIMITED,
  source: spreadsheetOf(runtime),
  user: userOf(runtime, ''),
});
