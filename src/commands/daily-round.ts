/** What is done once a day without anybody: the evaluation day moves on, and what stops the formula is mended. */
import type { Host } from '../host/host';
import { attempt } from './talk';

/** The function in main.ts that Google calls. */
const HANDLER = 'everyDay';
/** Before people begin to work. */
const HOUR = 6;

/**
 * Asks Google to call every day, unless it does so already for this person. False where it refuses: no right, or too
 * many triggers.
 */
export const keepDailyRound = (host: Host, timeZone: string): boolean =>
  attempt(host, () => {
    const { scriptApp } = host;
    const isThere = scriptApp.getProjectTriggers().some((one) => one.getHandlerFunction() === HANDLER);
    if (!isThere)
      scriptApp.newTrigger(HANDLER).timeBased().everyDays(1).atHour(HOUR).inTimezone(timeZone).create();
  });
