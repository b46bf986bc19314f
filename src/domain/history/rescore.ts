/** Scores of weeks gone by, calculated again from what was frozen. */
import type { LeadScore } from '../scoring/lead-score';
import type { FrozenWeek } from './frozen';
import type { LeadInputs } from './lead-inputs';
import { unpackLead } from './pack-lead';
import { restage } from './restage';

/**
 * What leads were last scored by, as these weeks have it; `''` for a lead that none of them has.
 *
 * @example lastFrozenIn(weeks)('L-1') // '[["Cargo","CEO"]]'
 */
export const lastFrozenIn = (weeks: readonly FrozenWeek[]): ((lead: string) => string) => {
  const found = new Map<string, string>();
  for (const { leads } of weeks) {
    for (const { lead, frozen } of leads) if (frozen !== '') found.set(lead, frozen);
  }
  return (lead) => found.get(lead) ?? '';
};

/**
 * Scores of leads in a week, by ID. Those whose data cannot be read are not among them; nobody is where the tables of
 * the week cannot.
 *
 * @param weeks oldest first, the week itself and those before it
 * @example rescoreWeek(weeks.slice(0, 5), ['L-1']).get('L-1')?.score // what it was in the fifth week
 */
export const rescoreWeek = (
  weeks: readonly FrozenWeek[],
  leads: readonly string[],
): ReadonlyMap<string, LeadScore> => {
  const week = weeks[weeks.length - 1];
  if (!week?.tables || leads.length === 0) return new Map();
  const lastFrozen = lastFrozenIn(weeks);
  const inputs = new Map<string, LeadInputs>();
  for (const lead of leads) {
    const read = unpackLead(lastFrozen(lead));
    if (read) inputs.set(lead, read);
  }
  const scored = restage(inputs, week.tables, week.asOf);
  return new Map(scored.leads.leads.map((lead) => [lead.id, scored.scoreOf(lead)]));
};
