/** Time-driven triggers as a file keeps them, and when they fall due. Dues are milliseconds since 1970. */
import { zoneNamed } from '../engine';

/** Every so many days at a time of day. */
export interface Rhythm {
  readonly days: number;
  readonly hour: number;
  readonly minute: number;
}

export interface TriggerState {
  readonly id: string;
  readonly handler: string;
  /** E-mail of who created it: it runs with their rights, and nobody else sees it. */
  readonly owner: string;
  readonly zone: string;
  /** `null` for one that runs once. */
  readonly rhythm: Rhythm | null;
  /** `null` once a trigger that runs once has run; it stays until it is deleted. */
  readonly due: number | null;
}

/** The first moment after `from`: the next time the zone's clock shows that hour and minute. */
export const firstDue = (rhythm: Rhythm, zone: string, from: Date): number => {
  const clock = zoneNamed(zone);
  const today = Math.floor(clock.serialOf(from)) + (rhythm.hour * 60 + rhythm.minute) / 1440;
  const due = clock.dateOf(today).getTime();
  return due > from.getTime() ? due : clock.dateOf(today + 1).getTime();
};

/** When a trigger that has just run runs next: in step with its last due, but never in the past; missed ones are not made up for. */
export const nextDue = ({ rhythm, zone, due }: TriggerState, now: Date): number | null => {
  if (!rhythm || due === null) return null;
  const clock = zoneNamed(zone);
  let serial = clock.serialOf(new Date(due));
  do serial += rhythm.days;
  while (clock.dateOf(serial) <= now);
  return clock.dateOf(serial).getTime();
};
