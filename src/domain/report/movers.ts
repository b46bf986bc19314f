/** Who rose, who fell, who is new and who is gone between two frozen weeks, and what caused it. */
import { changesBetween, type LeadChange } from '../history/changes';
import type { FrozenWeek } from '../history/frozen';
import { addSplits, unitsOf } from '../history/units';
import type { LeadRow, LeadTable } from '../lead/lead-table';
import { leadTitle } from '../lead/lead-title';
import type { Temperature } from '../vocabulary';
import type { Mover, Report } from './report';

/** From cold to hot; a lead without one of these is below all. */
const WARMTH: readonly (Temperature | undefined)[] = ['cold', 'warm', 'hot'];

/** Units of the last decimal. No score counts as 0, as it does in the split. */
const rise = ({ before, after }: Mover): number => unitsOf(after) - unitsOf(before);

const hasTurned = ({ beforeTemperature, afterTemperature }: Mover): boolean =>
  beforeTemperature !== afterTemperature;

/** Above 0: up. Whoever becomes hot since a threshold was moved has not fallen, whatever the days took away. */
const direction = (mover: Mover): number =>
  WARMTH.indexOf(mover.afterTemperature) - WARMTH.indexOf(mover.beforeTemperature) || rise(mover);

const byChange = (one: Mover, other: Mover): number =>
  Number(hasTurned(other)) - Number(hasTurned(one)) || Math.abs(rise(other)) - Math.abs(rise(one));

/** Those with the highest score first. */
const byScore = (one: Mover, other: Mover): number =>
  unitsOf(other.after ?? other.before) - unitsOf(one.after ?? one.before);

const titlesOf = (table: LeadTable): ((lead: string) => string) => {
  const rows = new Map<string, LeadRow>();
  for (const lead of table.leads) if (!rows.has(lead.id)) rows.set(lead.id, lead);
  return (id) => {
    const lead = rows.get(id);
    return lead ? leadTitle(table, lead) : '';
  };
};

const moverOf = (change: LeadChange, titleOf: (lead: string) => string): Mover => {
  const { lead, row, before, after, beforeTemperature, afterTemperature } = change;
  const isSplit = change.kind === 'stayed' && change.rest === 0;
  return {
    ...{ lead, title: titleOf(lead), row: { tab: 'history', row } },
    ...{ before, after, beforeTemperature, afterTemperature },
    change: isSplit ? change.split : undefined,
    turnedBy: change.kind === 'stayed' ? change.turnedBy : undefined,
  };
};

/** Each lead of the two weeks in one list at most: those that stayed as they were are in none. */
export const moversOf = (
  weeks: readonly FrozenWeek[],
  leads: LeadTable,
): Pick<Report, 'rose' | 'fell' | 'fresh' | 'gone' | 'causes'> => {
  const [previous, week] = weeks.slice(-2);
  const changes = previous && week ? changesBetween(weeks, previous.week, week.week) : [];
  const titleOf = titlesOf(leads);
  const movers = (kind: LeadChange['kind']): Mover[] =>
    changes.filter((change) => change.kind === kind).map((change) => moverOf(change, titleOf));
  const stayed = movers('stayed');
  return {
    rose: stayed.filter((mover) => direction(mover) > 0).sort(byChange),
    fell: stayed.filter((mover) => direction(mover) < 0).sort(byChange),
    fresh: movers('fresh').sort(byScore),
    gone: movers('gone').sort(byScore),
    causes: addSplits(changes.flatMap((change) => (change.kind === 'stayed' ? [change.split] : []))),
  };
};
