/** The ledger of change: each lead between two frozen weeks, and the causes summed over the weeks between. */
import type { Day } from '../cell';
import type { Temperature } from '../vocabulary';
import type { Cause } from '../vocabulary-weeks';
import type { FrozenLead, FrozenWeek, Split } from './frozen';
import { frozenScore } from './frozen-score';
import { rescoreWeek } from './rescore';
import { isThinned } from './thin';
import { addSplits, pointsOf, splitFrom, totalUnits, unitsOf } from './units';

interface Common {
  readonly lead: string;
  /** Undefined: had no score, or was not there. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly beforeTemperature: Temperature | undefined;
  readonly afterTemperature: Temperature | undefined;
  /** Row of `Historial` in the later week, of a lead that is gone in the earlier one; 0 where it was thinned out. */
  readonly row: number;
}

export interface Stayed extends Common {
  readonly kind: 'stayed';
  /** `split` and `rest` add up exactly to the difference of the scores. */
  readonly split: Split;
  /** Points that cannot be split: somebody has edited `Historial`, or what the lead was scored by is not known. */
  readonly rest: number;
  /** The cause at which the temperature last became another; undefined where it is the same, or nothing is known. */
  readonly turnedBy: Cause | undefined;
}

export interface FreshOrGone extends Common {
  readonly kind: 'fresh' | 'gone';
}

export type LeadChange = Stayed | FreshOrGone;

type Standing = Pick<FrozenLead, 'row' | 'lead' | 'score' | 'temperature'>;

/** Where a lead's rows begin and end. */
interface Span {
  readonly first: number;
  readonly last: number;
}

const spansOf = (weeks: readonly FrozenWeek[]): ReadonlyMap<string, Span> => {
  const spans = new Map<string, Span>();
  weeks.forEach(({ leads }, at) => {
    for (const { lead } of leads) spans.set(lead, { first: spans.get(lead)?.first ?? at, last: at });
  });
  return spans;
};

/** All leads of a week by ID, those included whose rows were thinned out: they stand between other rows of theirs. */
const standingsAt = (
  weeks: readonly FrozenWeek[],
  at: number,
  spans: ReadonlyMap<string, Span>,
): ReadonlyMap<string, Standing> => {
  const found = new Map<string, Standing>(weeks[at]!.leads.map((lead) => [lead.lead, lead]));
  if (!isThinned(at, weeks.length)) return found;
  const missing: string[] = [];
  spans.forEach(({ first, last }, lead) => {
    if (first < at && at < last && !found.has(lead)) missing.push(lead);
  });
  rescoreWeek(weeks.slice(0, at + 1), missing).forEach((score, lead) => {
    found.set(lead, { row: 0, lead, ...frozenScore(score) });
  });
  return found;
};

/** A lead's rows after one week and up to another. */
const rowsBetween = (
  weeks: readonly FrozenWeek[],
  from: number,
  to: number,
): ReadonlyMap<string, readonly FrozenLead[]> => {
  const rows = new Map<string, FrozenLead[]>();
  for (const { leads } of weeks.slice(from + 1, to + 1)) {
    for (const lead of leads) {
      const own = rows.get(lead.lead);
      if (own) own.push(lead);
      else rows.set(lead.lead, [lead]);
    }
  }
  return rows;
};

/** Leads by ID, and units. */
type Units = ReadonlyMap<string, number>;

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly before: ReadonlyMap<string, Standing>;
  readonly after: ReadonlyMap<string, Standing>;
}

/**
 * What the days did while a lead's rows were thinned out, in units: only such rows go. The score just before its next
 * row is calculated again.
 */
const quietDays = (weeks: readonly FrozenWeek[], { from, to, before, after }: Stretch): Units => {
  const days = new Map<string, number>();
  const last = new Map<string, { readonly at: number; readonly units: number }>();
  const pass = (lead: string, score: number | undefined): void => {
    days.set(lead, (days.get(lead) ?? 0) + unitsOf(score) - last.get(lead)!.units);
  };
  before.forEach(({ score }, lead) => {
    last.set(lead, { at: from, units: unitsOf(score) });
  });
  for (let at = from + 1; at <= to && isThinned(at - 1, weeks.length); at++) {
    const { leads } = weeks[at]!;
    const back = leads.filter(({ lead }) => last.has(lead) && last.get(lead)!.at < at - 1);
    const again = rescoreWeek(
      weeks.slice(0, at),
      back.map(({ lead }) => lead),
    );
    again.forEach(({ score }, lead) => {
      pass(lead, score);
    });
    for (const { lead, score } of leads) last.set(lead, { at, units: unitsOf(score) });
  }
  after.forEach(({ score }, lead) => {
    const known = last.get(lead);
    if (known && known.at < to && isThinned(to, weeks.length)) pass(lead, score);
  });
  return days;
};

const common = (before: Standing | undefined, after: Standing | undefined): Common => ({
  lead: (after ?? before)!.lead,
  before: before?.score,
  after: after?.score,
  beforeTemperature: before?.temperature,
  afterTemperature: after?.temperature,
  row: (after ?? before)!.row,
});

const stayed = (before: Standing, after: Standing, rows: readonly FrozenLead[], quiet: number): Stayed => {
  const told = rows.flatMap(({ change }) => change ?? []);
  const split = addSplits([...told, splitFrom((cause) => (cause === 'day' ? quiet : 0))]);
  const units = unitsOf(after.score) - unitsOf(before.score);
  const turns = rows.filter(({ turnedBy }) => turnedBy);
  const isTurned = before.temperature !== after.temperature;
  return {
    kind: 'stayed',
    ...common(before, after),
    split,
    rest: pointsOf(units - totalUnits(split)),
    turnedBy: isTurned ? turns[turns.length - 1]?.turnedBy : undefined,
  };
};

/**
 * What became of each lead from one frozen week to a later one: first those of the later week in its order, then those
 * that are gone. Nothing where a week is not frozen.
 *
 * @param weeks oldest first, all that there are
 * @param from the Monday of the earlier week
 * @param to the Monday of the later one
 * @example changesBetween(weeks, { day: 20772 }, { day: 20779 })[0] // { kind: 'stayed', lead: 'L-1', … }
 */
export const changesBetween = (weeks: readonly FrozenWeek[], from: Day, to: Day): readonly LeadChange[] => {
  const position = ({ day }: Day): number => weeks.findIndex(({ week }) => week.day === day);
  const [earlier, later] = [position(from), position(to)];
  if (earlier < 0 || later < 0) return [];
  const spans = spansOf(weeks);
  const [before, after] = [standingsAt(weeks, earlier, spans), standingsAt(weeks, later, spans)];
  const rows = rowsBetween(weeks, earlier, later);
  const quiet = quietDays(weeks, { from: earlier, to: later, before, after });
  const changes = [...after.values()].map((lead): LeadChange => {
    const [id, old] = [lead.lead, before.get(lead.lead)];
    return old
      ? stayed(old, lead, rows.get(id) ?? [], quiet.get(id) ?? 0)
      : { kind: 'fresh', ...common(undefined, lead) };
  });
  before.forEach((lead, id) => {
    if (!after.has(id)) changes.push({ kind: 'gone', ...common(lead, undefined) });
  });
  return changes;
};
