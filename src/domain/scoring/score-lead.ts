/** Scores one lead for one product line: a single pass over its criteria. */
import { cellAt } from '../cell';
import type { LeadRow } from '../lead/lead-table';
import type { Criterion } from '../model/criterion';
import { round9 } from '../number';
import type { Settings } from '../settings';
import type { Temperature } from '../vocabulary';
import type { Frame, Line } from './frame';
import type { Contribution, LeadScore } from './lead-score';
import type { Outcome } from './outcome';

const NONE: readonly never[] = [];

/** A score as it is compared and shown: within 0 and 100, rounded. */
export const clamp = (raw: number): number => round9(Math.min(100, Math.max(0, raw)));

/** Which of three thresholds, from the highest down, a score reaches first; 3 if none. */
const band = (score: number, from: readonly [number, number, number]): 0 | 1 | 2 | 3 =>
  score >= from[0] ? 0 : score >= from[1] ? 1 : score >= from[2] ? 2 : 3;

const LETTERS = ['A', 'B', 'C', 'D', ''] as const;
/** Letter and number put together beforehand: row = fit, column = interest, the last of each = none. */
const GRADES = LETTERS.map((letter) => [1, 2, 3, 4, ''].map((number) => `${letter}${number}`));

const gradeOf = (
  fit: number | undefined,
  interest: number | undefined,
  from: readonly [number, number, number],
) => GRADES[fit === undefined ? 4 : band(fit, from)]![interest === undefined ? 4 : band(interest, from)]!;

/** The band of a score, 0 to 100. */
export const temperatureOf = (score: number, { hotFrom, warmFrom }: Settings): Temperature =>
  score >= hotFrom ? 'hot' : score >= warmFrom ? 'warm' : 'cold';

/** Most leads have none of these, so the list is made with its first item. */
const add = <T>(list: T[] | undefined, item: T): T[] => {
  if (list === undefined) return [item];
  list.push(item);
  return list;
};

/** What a line says of a lead, from memory where it can. */
export const outcomeOf = (line: Line, { cells, index }: LeadRow): Outcome => {
  const { tally } = line;
  if (tally) return line.events!.judge(tally.events[index]!, tally.worth[index]!);
  const cell = cellAt(cells, line.column);
  return line.seen.get(cell) ?? line.judge(cell);
};

/** Contributions are shared between leads with the same answer. */
export const scoreLead = (
  { lines, totals, weighing }: Frame,
  settings: Settings,
  lead: LeadRow,
  product: string | undefined,
  persona: string | undefined,
): LeadScore => {
  // Made as long as it gets: a list that grows moves twice and keeps room for more, for every lead.
  const contributions = new Array<Contribution>(weighing);
  let count = 0;
  let excludedBy: Contribution[] | undefined;
  let mayExclude: Contribution[] | undefined;
  let unknowns: Criterion[] | undefined;
  let raw = 0;
  let low = 0;
  let high = 0;
  let fitRaw = 0;
  let interestRaw = 0;
  let size = 0;
  let knownSize = 0;
  for (const line of lines) {
    const contribution = outcomeOf(line, lead);
    if (contribution.excludes) excludedBy = add(excludedBy, contribution);
    if (contribution.mayExclude) mayExclude = add(mayExclude, contribution);
    if (!contribution.known) unknowns = add(unknowns, contribution.criterion);
    else knownSize += line.size;
    size += line.size;
    if (!line.weighs) continue;
    contributions[count++] = contribution;
    raw += contribution.points;
    low += contribution.low;
    high += contribution.high;
    if (line.isFit) fitRaw += contribution.points;
    else interestRaw += contribution.points;
  }
  const isScored = totals.all > 0;
  const score = isScored ? clamp(raw) : undefined;
  const rounded = round9(raw);
  const isCut = rounded < 0 || rounded > 100;
  const fit = totals.fit > 0 ? clamp((fitRaw * totals.all) / totals.fit) : undefined;
  const interest = totals.interest > 0 ? clamp((interestRaw * totals.all) / totals.interest) : undefined;
  return {
    temperature: excludedBy
      ? 'excluded'
      : score === undefined
        ? 'noCriteria'
        : temperatureOf(score, settings),
    score,
    low: isScored && unknowns ? clamp(low) : score,
    high: isScored && unknowns ? clamp(high) : score,
    product,
    hadChoice: false,
    persona,
    adjustment: isCut ? score! - raw : 0,
    fit,
    interest,
    grade: gradeOf(fit, interest, settings.letterFrom),
    completeness: size > 0 ? round9(knownSize / size) : undefined,
    contributions,
    excludedBy: excludedBy ?? NONE,
    mayExclude: mayExclude ?? NONE,
    unknowns: unknowns ?? NONE,
  };
};
