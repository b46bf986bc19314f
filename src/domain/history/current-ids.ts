/** A lead whose ID was changed is the same lead: frozen weeks know it by the ID that it had then. */
import { fieldText, type LeadTable } from '../lead/lead-table';
import { listOf } from '../text';
import type { FrozenWeek } from './frozen';

/** Today's ID by a former one. One that is in use, or that two leads had, says nothing. */
const currentIds = (table: LeadTable): ReadonlyMap<string, string> => {
  const taken = new Set(table.leads.map(({ id }) => id));
  const found = new Map<string, string>();
  const shared = new Set<string>();
  for (const lead of table.columnOf.formerIds === undefined ? [] : table.leads) {
    for (const former of listOf(fieldText(table, lead, 'formerIds'))) {
      if (taken.has(former) || lead.id === '') continue;
      if (found.has(former)) shared.add(former);
      found.set(former, lead.id);
    }
  }
  for (const former of shared) found.delete(former);
  return found;
};

/**
 * The weeks with each lead under the ID that it has now. In a week in which that ID stands already, as with rows that
 * were merged later, the other row stays under its own.
 *
 * @example withCurrentIds(weeks, leads)[0]?.leads[0]?.lead // 'CRM-77'
 */
export const withCurrentIds = (weeks: readonly FrozenWeek[], table: LeadTable): readonly FrozenWeek[] => {
  const ids = currentIds(table);
  if (ids.size === 0) return weeks;
  return weeks.map((week) => {
    const seen = new Set(week.leads.map(({ lead }) => lead));
    const leads = week.leads.map((lead) => {
      const now = ids.get(lead.lead);
      if (now === undefined || seen.has(now)) return lead;
      seen.add(now);
      return { ...lead, lead: now };
    });
    return { ...week, leads };
  });
};
