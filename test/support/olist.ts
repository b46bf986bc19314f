/** The Olist funnel as prospects: 8,000 leads of 2017 and 2018, 842 of them won. Losses are not in the data. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { readDay } from '../../src/domain/day';
import type { Prospect } from '../../src/domain/forecast/forecast';
import type { Coming } from './forecast-cohort';
import { OLIST_LEADS, OLIST_WINS } from './real-data';

type Row = Readonly<Record<string, string>>;

const rowsOf = (path: string): readonly Row[] =>
  Papa.parse<Row>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;

/** Whole days since 1970-01-01. */
export const dayOn = (text: string): number => readDay(text)!.day;

/** Groups are origins; the blank one is `''` and is not `unknown`. */
export const readOlist = (): readonly Prospect[] => {
  const wonOn = new Map(rowsOf(OLIST_WINS).map((row) => [row.mql_id, dayOn(row.won_date!)]));
  return rowsOf(OLIST_LEADS).map((row, i) => ({
    row: i + 2,
    group: row.origin!,
    enteredOn: dayOn(row.first_contact_date!),
    sentOn: undefined,
    acceptedOn: undefined,
    qualifiedOn: undefined,
    wonOn: wonOn.get(row.mql_id),
    lostOn: undefined,
    amount: undefined,
  }));
};

/** Leads that entered from one day up to and without another. */
export const enteredIn = (prospects: readonly Prospect[], from: number, to: number): readonly Prospect[] =>
  prospects.filter(({ enteredOn }) => enteredOn >= from && enteredOn < to);

/** How many come of each group, nothing told of what becomes of them. */
export const countsOf = (leads: readonly Prospect[]): readonly Coming[] => {
  const counts = new Map<string, number>();
  for (const { group } of leads) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts].map(([group, count]) => ({ group, count }));
};

/** How many were won within so many days of entering. */
export const wonWithin = (leads: readonly Prospect[], days: number): number =>
  leads.filter(({ wonOn, enteredOn }) => wonOn !== undefined && wonOn - enteredOn <= days).length;
