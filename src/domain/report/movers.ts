/** Who rose, who fell, who is new and who is gone between two frozen weeks, and what caused it. */
import type { FrozenLead, FrozenWeek, Split } from '../history/frozen';
import type { LeadRow, LeadTable } from '../lead/lead-table';
import { leadTitle } from '../lead/lead-title';
import { CAUSES, type Cause, type Temperature } from '../vocabulary';
import { type Pair, pairsOf, refOf } from './frozen-rows';
import type { Mover } from './report';

/** From cold to hot; a lead without one of these is below all. */
const WARMTH: readonly (Temperature | undefined)[] = ['cold', 'warm', 'hot'];

/** Scores have nine decimals; what is less than the last is noise of subtraction. */
const NOISE = 5e-10;

/** Without a score counts as 0, as it does in the split. */
const rise = ({ before, after }: Mover): number => {
  const points = (after ?? 0) - (before ?? 0);
  return Math.abs(points) < NOISE ? 0 : points;
};

const hasTurned = ({ beforeTemperature, afterTemperature }: Mover): boolean =>
  beforeTemperature !== afterTemperature;

/** Above 0: up. A lead that others overtook by a threshold alone has turned, though its score stands still. */
const direction = (mover: Mover): number =>
  rise(mover) || WARMTH.indexOf(mover.afterTemperature) - WARMTH.indexOf(mover.beforeTemperature);

const byChange = (one: Mover, other: Mover): number =>
  Number(hasTurned(other)) - Number(hasTurned(one)) || Math.abs(rise(other)) - Math.abs(rise(one));

const titlesOf = (table: LeadTable): ((lead: string) => string) => {
  const rows = new Map<string, LeadRow>();
  for (const lead of table.leads) if (!rows.has(lead.id)) rows.set(lead.id, lead);
  return (id) => {
    const lead = rows.get(id);
    return lead ? leadTitle(table, lead) : '';
  };
};

const moverOf = ({ before, after }: Pair, titleOf: (lead: string) => string): Mover => {
  const row = (after ?? before) as FrozenLead;
  return {
    lead: row.lead,
    title: titleOf(row.lead),
    row: refOf(row),
    before: before?.score,
    after: after?.score,
    beforeTemperature: before?.temperature,
    afterTemperature: after?.temperature,
    change: before && after?.change,
    turnedBy: before && after?.turnedBy,
  };
};

/** Parts have nine decimals: as whole numbers they add up without noise. */
const UNIT = 1e9;

const sumOf = (movers: readonly Mover[]): Split => {
  const causes = Object.keys(CAUSES) as Cause[];
  const sums = causes.map((cause) => {
    const units = movers.reduce((sum, { change }) => sum + Math.round((change?.[cause] ?? 0) * UNIT), 0);
    return [cause, units / UNIT] as const;
  });
  return Object.fromEntries(sums) as Record<Cause, number>;
};

export interface Movers {
  readonly rose: readonly Mover[];
  readonly fell: readonly Mover[];
  readonly fresh: readonly Mover[];
  readonly gone: readonly Mover[];
  readonly causes: Split;
}

const NOBODY: Movers = { rose: [], fell: [], fresh: [], gone: [], causes: sumOf([]) };

/** Each lead of the two weeks in one list at most: those that stayed as they were are in none. */
export const moversOf = (
  previous: FrozenWeek | undefined,
  { leads }: FrozenWeek,
  table: LeadTable,
): Movers => {
  if (!previous) return NOBODY;
  const pairs = pairsOf(previous.leads, leads);
  const titleOf = titlesOf(table);
  const movers = (some: readonly Pair[]): Mover[] => some.map((pair) => moverOf(pair, titleOf));
  const stayed = movers(pairs.filter(({ before, after }) => before && after));
  return {
    rose: stayed.filter((mover) => direction(mover) > 0).sort(byChange),
    fell: stayed.filter((mover) => direction(mover) < 0).sort(byChange),
    fresh: movers(pairs.filter(({ before }) => !before)).sort((a, b) => (b.after ?? 0) - (a.after ?? 0)),
    gone: movers(pairs.filter(({ after }) => !after)).sort((a, b) => (b.before ?? 0) - (a.before ?? 0)),
    causes: sumOf(stayed),
  };
};
