/** Turns a matrix into a scorer for a table of leads. */

import type { Cell } from '../cell';
import { cellAt } from '../cell';
import type { Issue } from '../issue';
import { type LeadRow, type LeadTable, placeIn } from '../lead/lead-table';
import type { Criterion, Dimension, ScoringModel } from '../model/criterion';
import { round9 } from '../number';
import type { Settings } from '../settings';
import { notebook } from '../table';
import { type BoundCriterion, bindCriteria } from './bind-criteria';
import type { Contribution, LeadScore } from './lead-score';
import { type Judge, judgeOf, vainJudge } from './outcome';
import { keptWithin, temperatureOf } from './temperature';

export interface Scorer {
  score(lead: LeadRow): LeadScore;
  /** Looks at every answer: those that a comparison could not compare. */
  vainComparisons(): Issue[];
}

/** A criterion ready to judge cells, with its weight where it counts in a dimension of its own. */
interface Line extends Judge {
  readonly criterion: Criterion;
  readonly column: number | undefined;
  readonly weighs: boolean;
  readonly size: number;
}

type Totals = Readonly<Record<'all' | Dimension, number>>;

const NONE: readonly never[] = [];

const positiveTotal = (bound: readonly BoundCriterion[], dimension?: Dimension): number =>
  bound.reduce((sum, { criterion }) => {
    const counts = dimension === undefined || criterion.dimension === dimension;
    return counts ? sum + Math.max(criterion.weight ?? 0, 0) : sum;
  }, 0);

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

/** Most leads have none of these, so the list is made with its first item. */
const add = <T>(list: T[] | undefined, item: T): T[] => {
  if (list === undefined) return [item];
  list.push(item);
  return list;
};

/** Scores a lead in one pass over the matrix. Contributions are shared between leads with the same answer. */
const scoreLead = (
  lines: readonly Line[],
  totals: Totals,
  settings: Settings,
  cells: readonly Cell[],
): LeadScore => {
  const contributions: Contribution[] = [];
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
    const cell = cellAt(cells, line.column);
    const contribution = line.seen.get(cell) ?? line.judge(cell);
    if (contribution.excludes) excludedBy = add(excludedBy, contribution);
    if (contribution.mayExclude) mayExclude = add(mayExclude, contribution);
    if (!contribution.known) unknowns = add(unknowns, line.criterion);
    else knownSize += line.size;
    size += line.size;
    if (!line.weighs) continue;
    contributions.push(contribution);
    raw += contribution.points;
    low += contribution.low;
    high += contribution.high;
    if (line.criterion.dimension === 'fit') fitRaw += contribution.points;
    else interestRaw += contribution.points;
  }
  const score = totals.all > 0 ? keptWithin(raw) : undefined;
  const isCut = round9(raw) < 0 || round9(raw) > 100;
  const fit = totals.fit > 0 ? keptWithin((fitRaw * totals.all) / totals.fit) : undefined;
  const interest = totals.interest > 0 ? keptWithin((interestRaw * totals.all) / totals.interest) : undefined;
  return {
    temperature: excludedBy
      ? 'excluded'
      : score === undefined
        ? 'noCriteria'
        : temperatureOf(score, settings),
    score,
    low: score === undefined ? undefined : keptWithin(low),
    high: score === undefined ? undefined : keptWithin(high),
    product: undefined,
    hadChoice: false,
    persona: undefined,
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

/** One issue a criterion: how many answers, and the first of them with its place. */
const noteVain = (lines: readonly Line[], leads: LeadTable): Issue[] => {
  const notes = notebook('leads', leads.origin);
  for (const { criterion, column, seen, judge } of lines) {
    const isVain = column === undefined ? undefined : vainJudge(criterion);
    if (column === undefined || !isVain) continue;
    const vain = leads.leads.filter(({ cells }) => {
      const cell = cellAt(cells, column);
      return isVain(seen.get(cell) ?? judge(cell));
    });
    const first = vain[0];
    if (!first) continue;
    const params = { count: vain.length, criterion: criterion.name };
    notes.note('warning', 'vain-comparisons', placeIn(leads, first, column), first.cells[column]!, params);
  }
  return notes.issues;
};

/**
 * Prepares scoring: fields become columns, M is known, answers are judged once each. A criterion whose column is
 * missing counts as unknown for every lead and keeps its weight.
 *
 * @example prepareScoring(model, leads, settings).scorer.score(leads.leads[0]).score // 72.5
 */
export const prepareScoring = (
  model: ScoringModel,
  leads: LeadTable,
  settings: Settings,
): { scorer: Scorer; issues: () => Issue[] } => {
  const { bound, issues } = bindCriteria(model, leads, settings);
  const totals: Totals = {
    all: positiveTotal(bound),
    fit: positiveTotal(bound, 'fit'),
    interest: positiveTotal(bound, 'interest'),
  };
  let keys = 0;
  const nextKey = (): number => keys++;
  const terms = { total: totals.all, asOf: settings.asOf, isUnknown: leads.isUnknown };
  const lines = bound.map(
    (each): Line => ({
      criterion: each.criterion,
      column: each.column,
      ...judgeOf(each, terms, nextKey),
      weighs: each.criterion.weight !== undefined,
      size: Math.abs(each.criterion.weight ?? 0),
    }),
  );
  const scorer: Scorer = {
    score: (lead) => scoreLead(lines, totals, settings, lead.cells),
    vainComparisons: () => noteVain(lines, leads),
  };
  return { scorer, issues };
};
