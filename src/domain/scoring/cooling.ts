/**
 * `Se enfría`: the day on which a lead that nobody touches falls below its temperature. Exact, and without trying day
 * after day: between the days on which a date turns too old everything else can only fade, so a stretch of days whose
 * least possible score is still high enough is passed over whole, and any other is halved.
 */
import { answerOf } from '../answer';
import { type Cell, cellAt, type Day } from '../cell';
import { ageTurns } from '../condition/age-turns';
import type { Condition } from '../condition/condition';
import type { LeadRow } from '../lead/lead-table';
import type { Criterion } from '../model/criterion';
import { countsOf } from '../model/fading';
import { changesWithTime, type Persona } from '../personas/read-personas';
import type { Settings } from '../settings';
import { asksForDay } from './bind-criteria';
import type { CountJudge } from './count-judge';
import type { Frame, Line } from './frame';
import type { LeadScore } from './lead-score';
import { type FreshJudge, freshJudge, type Outcome } from './outcome';
import { clamp, outcomeOf } from './score-lead';

/** How far ahead is looked, in days. */
const HORIZON = 730;

type FindPersona = (cells: readonly Cell[]) => number;

interface CoolingInput {
  readonly settings: Settings;
  readonly criteria: readonly Criterion[];
  /** All personas; those that ask how old a date is may be taken on or lost. */
  readonly personas: readonly Persona[];
  /** The criteria of each product in question, for the persona that is found. */
  framesOf(lead: LeadRow, find: FindPersona): readonly Frame[];
  finderFor(asOf: Day): FindPersona;
}

interface Fading {
  readonly judge: CountJudge;
  readonly worth: number;
  readonly halfLife: number;
  /** A penalty earns back what it loses. */
  readonly rises: boolean;
}

/** One product's score as time goes by: what stays, and what moves. */
interface Course {
  readonly fixed: number;
  readonly isOut: boolean;
  readonly fading: readonly Fading[];
  readonly dated: readonly Line[];
}

/** A line judged `t` days on; the conditions of each day are made ready once. */
const datedJudge = (asOf: Day): ((line: Line, terms: Frame['terms'], t: number, cell: Cell) => Outcome) => {
  const judges = new Map<Line, FreshJudge[]>();
  return (line, terms, t, cell) => {
    let byDay = judges.get(line);
    if (!byDay) {
      byDay = [];
      judges.set(line, byDay);
    }
    let judge = byDay[t];
    if (!judge) {
      judge = freshJudge(line.bound, { ...terms, asOf: { day: asOf.day + t } });
      byDay[t] = judge;
    }
    return judge(cell);
  };
};

const fadingOf = ({ bound, events }: Line, { index }: LeadRow): Fading => ({
  judge: events!,
  worth: bound.tally!.worth[index]!,
  halfLife: bound.criterion.halfLife!,
  rises: (bound.criterion.weight ?? 0) < 0,
});

const dayIn = (cell: Cell): number | undefined => answerOf(cell).day;

/** The day before and after which so many events are left of what there is, as days from now. */
const fadesTo = (counts: readonly number[], { worth, halfLife }: Fading): number[] =>
  counts.flatMap((count) => {
    const at = Math.floor(halfLife * Math.log2(worth / count));
    return [at, at + 1, at + 2];
  });

/** The days from now on which something may jump: 1 to the horizon, in order, each once; day 1 is always one. */
const turnsOf = (
  lead: LeadRow,
  frames: readonly Frame[],
  movable: readonly Persona[],
  today: number,
): number[] => {
  const turns = [1];
  const addDates = (column: number | undefined, condition: Condition | undefined): void => {
    const day = dayIn(cellAt(lead.cells, column));
    if (day === undefined || !condition) return;
    for (const turn of ageTurns(condition, day)) turns.push(turn - today);
  };
  for (const { fading, dated } of frames) {
    for (const { bound, column } of dated) {
      for (const { condition } of bound.criterion.degrees) addDates(column, condition);
      addDates(column, bound.criterion.knockout);
    }
    for (const line of fading) {
      const { knockout } = line.bound.criterion;
      if (knockout) turns.push(...fadesTo(countsOf(knockout) ?? [], fadingOf(line, lead)));
    }
  }
  for (const { clauses } of movable) {
    for (const { column, condition } of clauses) addDates(column, condition);
  }
  const within = turns.filter((turn) => turn >= 1 && turn <= HORIZON).sort((a, b) => a - b);
  return within.filter((turn, i) => turn !== within[i - 1]);
};

const courseOf = (frame: Frame, lead: LeadRow): Course => {
  const { lines } = frame;
  const dated = frame.dated.filter(({ column }) => dayIn(cellAt(lead.cells, column)) !== undefined);
  const fading = frame.fading.filter(({ bound }) => bound.tally!.worth[lead.index]! > 0);
  let fixed = 0;
  let isOut = false;
  for (const line of lines) {
    if (fading.includes(line) || dated.includes(line)) continue;
    const outcome = outcomeOf(line, lead);
    if (line.weighs) fixed += outcome.points;
    if (outcome.excludes) isOut = true;
  }
  return { fixed, isOut, fading: fading.map((line) => fadingOf(line, lead)), dated };
};

/** The least that events earn on any day of a stretch: penalties fade, too. */
const leastOfFading = ({ fading }: Course, early: number, late: number): number => {
  let points = 0;
  for (const { judge, worth, halfLife, rises } of fading)
    points += judge.pointsOf(worth * 0.5 ** ((rises ? early : late) / halfLife));
  return points;
};

const isFadedOut = ({ fading }: Course, day: number): boolean =>
  fading.some(({ judge, worth, halfLife }) => judge.excludes(worth * 0.5 ** (day / halfLife)));

/**
 * A bound for all days ahead that spares most leads the search: what fades is lost, penalties stay, and what asks how
 * old a date is comes out as badly as it can.
 */
const leastEver = ({ contributions }: LeadScore, dated: ReadonlySet<Criterion>): number => {
  let raw = 0;
  for (const { criterion, points, perShare } of contributions) {
    if (dated.has(criterion)) raw += Math.min(0, perShare * criterion.highestShare);
    else if (criterion.halfLife === undefined || points < 0) raw += points;
  }
  return clamp(raw);
};

/**
 * Gives the search for a table of leads.
 *
 * @example coolingDay(input)(lead, score) // { day: 20789 }, or undefined: not within 730 days, or not hot nor warm
 */
export const coolingDay = (input: CoolingInput): ((lead: LeadRow, score: LeadScore) => Day | undefined) => {
  const { settings, criteria, personas, framesOf, finderFor } = input;
  const movable = personas.filter(changesWithTime);
  const dated = new Set(criteria.filter(asksForDay));
  const canTurnOut = criteria.some((one) => one.knockout && (one.halfLife !== undefined || dated.has(one)));
  const hasBound = movable.length === 0 && !canTurnOut;
  const { asOf, hotFrom, warmFrom } = settings;
  if (!asOf) return () => undefined;
  const judgeDated = datedJudge(asOf);
  const findToday = finderFor(asOf);

  /** The least that a product can score on any day of a stretch in which no date turns; −1 where it is excluded. */
  const leastOf = (course: Course, frame: Frame, lead: LeadRow, early: number, late: number): number => {
    if (course.isOut || isFadedOut(course, early)) return -1;
    let raw = course.fixed + leastOfFading(course, early, late);
    for (const line of course.dated) {
      const outcome = judgeDated(line, frame.terms, early, cellAt(lead.cells, line.column));
      if (outcome.excludes) return -1;
      raw += outcome.points;
    }
    return clamp(raw);
  };

  return (lead, score) => {
    const { temperature } = score;
    if (temperature !== 'hot' && temperature !== 'warm') return undefined;
    const threshold = temperature === 'hot' ? hotFrom : warmFrom;
    if (hasBound && leastEver(score, dated) >= threshold) return undefined;
    const framesNow = framesOf(lead, findToday);
    let frames = framesNow;
    let courses = frames.map((frame) => courseOf(frame, lead));
    const allFrames = movable.length === 0 ? framesNow : everyFrame(lead);
    const turns = turnsOf(lead, allFrames, movable, asOf.day);
    const holds = (early: number, late: number): boolean =>
      courses.some((course, i) => leastOf(course, frames[i]!, lead, early, late) >= threshold);
    const search = (early: number, late: number): number | undefined => {
      if (holds(early, late)) return undefined;
      if (early === late) return early;
      const middle = (early + late) >> 1;
      return search(early, middle) ?? search(middle + 1, late);
    };
    for (const [i, from] of turns.entries()) {
      if (movable.length > 0) {
        frames = framesOf(lead, finderFor({ day: asOf.day + from }));
        courses = frames.map((frame) => courseOf(frame, lead));
      }
      const found = search(from, (turns[i + 1] ?? HORIZON + 1) - 1);
      if (found !== undefined) return { day: asOf.day + found };
    }
    return undefined;
  };

  /** Whoever the lead may turn out to be: dates of all personas' criteria count as turns. */
  function everyFrame(lead: LeadRow): readonly Frame[] {
    return [...framesOf(lead, () => -1), ...personas.flatMap((_, i) => framesOf(lead, () => i))];
  }
};
