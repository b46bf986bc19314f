/** A month's wins by group and by where they come from. */
import type { Arrivals } from './arrivals';
import { type Burst, excessOn } from './bursts';
import type { Prospect } from './forecast';
import type { MonthAhead } from './months';
import { addArrivals, addLeads, daysAhead, type Outlook, outlook } from './outlook';
import type { Past } from './past';

export interface MonthPart {
  readonly group: number;
  /** Won already. */
  won: number;
  /** Open leads there are. */
  leads: number;
  readonly inHand: Outlook;
  readonly toCome: Outlook;
  /** Of the mean in hand, what rests on leads that came in a burst, beyond the usual. */
  ofBursts: number;
}

const days = (past: Past, { begins, ends }: MonthAhead): [from: number, to: number] => [
  Math.max(0, begins - past.today),
  Math.max(0, ends - past.today),
];

/** How many open leads there are of each group and age. */
const openLeads = (past: Past): readonly Map<number, number>[] => {
  const open = past.groups.names.map(() => new Map<number, number>());
  for (const { group, enteredOn, inHand } of past.courses) {
    const age = past.today - enteredOn;
    if (inHand) open[group]!.set(age, (open[group]!.get(age) ?? 0) + 1);
  }
  return open;
};

const addWon = (
  months: readonly MonthAhead[],
  parts: readonly MonthPart[][],
  wins: readonly Prospect[],
  past: Past,
) => {
  for (const { wonOn, group } of wins) {
    const month = months.findIndex(({ begins, ends }) => wonOn! >= begins && wonOn! < ends);
    if (month >= 0) parts[month]![past.groups.indexOf(group)]!.won += 1;
  }
};

const emptyPart = (_: string, group: number): MonthPart => ({
  group,
  won: 0,
  leads: 0,
  inHand: outlook(group),
  toCome: outlook(group),
  ofBursts: 0,
});

/**
 * Month by month, group by group.
 *
 * @param wins leads won by today
 */
export const monthParts = (
  past: Past,
  arrivals: Arrivals,
  months: readonly MonthAhead[],
  wins: readonly Prospect[],
  bursts: readonly Burst[],
): readonly (readonly MonthPart[])[] => {
  const parts = months.map(() => past.groups.names.map(emptyPart));
  const length = months.length ? days(past, months[months.length - 1]!)[1] : 0;
  const eachMonth = (act: (from: number, to: number, month: number) => void): void =>
    months.forEach((month, i) => {
      act(...days(past, month), i);
    });
  const pace = Array.from({ length }, (_, day) => past.paceOn(past.today + day));
  if (length > 0) pace[0]! *= arrivals.restOfToday;
  const paceUpTo = [0];
  for (const one of pace) paceUpTo.push(paceUpTo[paceUpTo.length - 1]! + one);
  addWon(months, parts, wins, past);
  openLeads(past).forEach((ages, group) => {
    for (const [age, count] of ages) {
      const ahead = daysAhead(past, group, age, length, pace);
      const excess = excessOn(bursts, past.today - age);
      eachMonth((from, to, month) => {
        const part = parts[month]![group]!;
        const before = part.inHand.mean;
        part.leads += count;
        addLeads(part.inHand, past, count, ahead.slice(from, to));
        part.ofBursts += excess * (part.inHand.mean - before);
      });
    }
    const perDay = arrivals.perDay[group]!;
    if (perDay === 0) return;
    const arriving = { perDay, today: perDay * arrivals.restOfToday, paceUpTo };
    const fresh = daysAhead(past, group, 0, length);
    eachMonth((from, to, month) => {
      addArrivals(parts[month]![group]!.toCome, past, arriving, fresh, from, to);
    });
  });
  return parts;
};
