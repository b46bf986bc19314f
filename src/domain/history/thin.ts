/** What may go from `Historial`: of weeks long past, rows that can be calculated again. */
import type { FrozenLead, FrozenWeek } from './frozen';
import { unpackLead } from './pack-lead';
import { ALL_CAUSES } from './units';

/** A quarter of a year is kept whole. */
const WHOLE_WEEKS = 13;

/** Whether a week, by its position among so many, may lack rows. */
export const isThinned = (position: number, weeks: number): boolean => position < weeks - WHOLE_WEEKS;

/** The last position at which each lead stands. */
const lastPositions = (weeks: readonly FrozenWeek[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  weeks.forEach(({ leads }, position) => {
    for (const { lead } of leads) found.set(lead, position);
  });
  return found;
};

/** Nothing but the passing of days, which scores calculated again tell: other causes stand in the row alone. */
const onlyDays = ({ change }: FrozenLead): boolean =>
  change !== undefined && ALL_CAUSES.every((cause) => cause === 'day' || change[cause] === 0);

/** Its own data, another band or stage, another cause than the day: what no other row says. */
const saysMore = (lead: FrozenLead, before: FrozenLead): boolean =>
  lead.frozen !== '' ||
  lead.temperature !== before.temperature ||
  lead.stage !== before.stage ||
  !onlyDays(lead);

/**
 * Rows of `Historial` (1-based, ascending) that can go. The newest 13 weeks stay whole; of older ones those rows stay
 * that carry data, another temperature or stage than the lead's row before, or a change by anything but the day, each
 * lead's first and last, and all that nothing is known to calculate from. The others `rescoreWeek` gives back.
 *
 * @param weeks oldest first
 */
export const rowsToThin = (weeks: readonly FrozenWeek[]): readonly number[] => {
  const last = lastPositions(weeks);
  const before = new Map<string, FrozenLead>();
  const data = new Map<string, string>();
  const rows: number[] = [];
  weeks.forEach(({ leads, tables }, position) => {
    const isOld = tables !== undefined && isThinned(position, weeks.length);
    for (const lead of leads) {
      const earlier = before.get(lead.lead);
      if (lead.frozen !== '') data.set(lead.lead, lead.frozen);
      const goes = isOld && earlier && !saysMore(lead, earlier) && last.get(lead.lead) !== position;
      if (goes && unpackLead(data.get(lead.lead) ?? '')) rows.push(lead.row);
      before.set(lead.lead, lead);
    }
  });
  return rows.sort((a, b) => a - b);
};
