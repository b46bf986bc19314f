/** What is done once a day without anybody: the evaluation day moves on, and what stops the formula is mended. */
import type { Host } from '../../host/host';
import { attempt } from '../talk';
import { triggersCalling } from './clock-triggers';

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
    if (triggersCalling(host, HANDLER).length > 0) return;
    const round = host.scriptApp.newTrigger(HANDLER).timeBased().everyDays(1);
    round.atHour(HOUR).inTimezone(timeZone).create();
  });
