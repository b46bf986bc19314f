/** Who leads the list: the best leads by score, and how many there are of each temperature. */

export interface RankedLead {
  readonly lead: string;
  readonly temperature: string;
  /** Blank for a lead that has no score. */
  readonly score: number | undefined;
  readonly reasons: string;
}

export interface Ranking {
  readonly best: readonly RankedLead[];
  readonly total: number;
  /** Temperature → leads, hottest first as far as their scores say. */
  readonly counts: ReadonlyMap<string, number>;
}

const byScore = (a: RankedLead, b: RankedLead) => (b.score ?? -Infinity) - (a.score ?? -Infinity);

/**
 * Ranks leads; `excluded` (a temperature) comes after all others whatever its score. Ties keep their order.
 *
 * @example rankLeads(leads, 'Excluido', 10).best[0].lead //=> 'Marta Peña · Logística Peña'
 */
export const rankLeads = (leads: readonly RankedLead[], excluded: string, size: number): Ranking => {
  const [inside, outside] = [true, false].map((wanted) =>
    leads.filter((lead) => (lead.temperature !== excluded) === wanted).sort(byScore),
  ) as [RankedLead[], RankedLead[]];
  const ranked = [...inside, ...outside];
  const counts = new Map<string, number>();
  for (const { temperature } of ranked) counts.set(temperature, (counts.get(temperature) ?? 0) + 1);
  return { best: ranked.slice(0, size), total: leads.length, counts };
};
