/** Freezing a week, reading thirteen back, and the report: what they take beside scoring all leads once. */

import type { Cell, Day, Table } from '../../src/domain/cell';
import { forecastWins } from '../../src/domain/forecast/forecast-wins';
import { freezeWeek } from '../../src/domain/history/freeze-week';
import type { FrozenWeek } from '../../src/domain/history/frozen';
import { weeksOf } from '../../src/domain/history/read-history';
import { lastFrozenIn } from '../../src/domain/history/rescore';
import { prospectsOf } from '../../src/domain/report/prospects';
import { reportOf } from '../../src/domain/report/report-of';
import { scoreTables, type Tables } from '../../src/domain/scoring/score-tables';
import { scoreWorkbook } from '../../src/domain/scoring/score-workbook';
import { HANDOFF_COLUMNS, type HandoffColumn } from '../../src/domain/vocabulary';
import { toTable } from '../../src/functions/range-input';
import { type Dice, dice } from '../../src/workbench/server/content/twelve-weeks/dice';
import { dayReader } from '../../src/zone';
import {
  byId,
  frozenWeeks,
  historyTable,
  type Tabs,
  tablesOf,
  unexplained,
  weeksTable,
} from '../domain/history/weeks-of-books';
import { idOf } from './leads';
import { TODAY } from './matrix';
import { ms, processorTime, table, times } from './measure';
import { benchWorkbook } from './workbook';

const SCORING = 'scoring all leads once';
const SIZES = [1000, 10_000] as const;
const WEEKS = 13;
/** One lead in so many has been sent to sales. */
const SENT = 4;
const ROUNDS = 4;

const LEDGER = Object.keys(HANDOFF_COLUMNS) as HandoffColumn[];

const handoffOf = (index: number, today: number, { below, random }: Dice): readonly Cell[] => {
  const sent = today - 14 - below(70);
  const isAccepted = random() < 0.7;
  const isWon = isAccepted && random() < 0.3;
  const id = idOf(index);
  const cells: Partial<Record<HandoffColumn, Cell>> = {
    ...{ id: `${id}-T1`, lead: id, owner: below(2) ? 'ana@example.com' : 'luis@example.com' },
    ...{ sentAt: { day: sent }, score: 40 + below(50), temperature: 'Tibio', reasons: 'Cargo: CEO +12' },
    ...{ decision: isAccepted ? 'Aceptar' : 'Devolver', decidedAt: { day: sent + 1 } },
    ...(!isAccepted && { reason: 'Faltan datos', reentry: '90 días' }),
    ...(isAccepted && { verdict: 'Cualificado', judgedAt: { day: sent + 3 } }),
    ...(isWon && { result: 'Ganado', resultOn: { day: sent + 4 + below(10) }, amount: 500 * below(40) }),
  };
  return LEDGER.map((column) => cells[column] ?? '');
};

interface Book {
  readonly tabs: Tabs;
  readonly handoffs: Table;
  readonly today: Day;
}

/** The bench's workbook as the domain reads it, without its day, and a ledger. */
const bookOf = (count: number): Book => {
  const days = dayReader('Europe/Madrid');
  const { leads, matrix, settings, interactions } = benchWorkbook(count);
  const read = (rows: typeof leads): Table => toTable(rows, days);
  const today = days.dayOfDate(TODAY);
  const luck = dice(1234);
  const handoffs = Array.from({ length: Math.floor(count / SENT) }, (_, at) =>
    handoffOf(at * SENT, today.day, luck),
  );
  const undated = read(settings).filter(([key]) => key !== 'Fecha de corte');
  return {
    tabs: { leads: read(leads), matrix: read(matrix), settings: undated, interactions: read(interactions) },
    handoffs: [LEDGER.map((column) => HANDOFF_COLUMNS[column].es), ...handoffs],
    today,
  };
};

/** What each step takes, by its name. */
const stepsOf = (book: Book): readonly (readonly [name: string, work: () => unknown])[] => {
  const { tabs, handoffs, today } = book;
  const weeks = frozenWeeks(Array<Tabs>(WEEKS).fill(tabs), { day: today.day - 7 * (WEEKS - 1) });
  const before = weeks.slice(0, -1);
  assertExact(weeks);
  const [history, frozen] = [historyTable(weeks), weeksTable(weeks)];
  const tables: Tables = {
    ...tablesOf(tabs, today),
    handoffs: { table: handoffs, origin: { row: 1 } },
  };
  const scored = () => {
    const scoring = scoreTables(tables);
    for (const lead of scoring.leads.leads) scoring.scoreOf(lead);
    return scoring;
  };
  const freeze = (past: readonly FrozenWeek[]) =>
    freezeWeek({
      ...{ tables, book: scoreTables(tables), previous: past[past.length - 1] },
      ...{ lastFrozen: lastFrozenIn(past), week: today, takenAt: today, matrix: 'M-BENCH' },
    });
  const report = () => {
    const workbook = scoreWorkbook(tables);
    const prospects = prospectsOf(workbook, weeks);
    const forecast = forecastWins({ prospects, visits: [], past: [], months: 3, today });
    return reportOf({ weeks, book: workbook, forecast });
  };
  return [
    [SCORING, scored],
    ['freezing the first week', () => freeze([])],
    ['freezing the thirteenth, each change split by its six causes', () => freeze(before)],
    ['reading thirteen weeks from `Historial`', () => weeksOf(history, frozen)],
    ['forecast and report', report],
  ];
};

/** What is fast and wrong is not measured. */
const assertExact = (weeks: readonly FrozenWeek[]): void => {
  const [before, after] = weeks.slice(-2).map(byId);
  for (const [id, lead] of after!)
    if (unexplained(before!.get(id)!, lead) !== 0) throw new Error(`The change of ${id} does not add up`);
};

/** Milliseconds for 1,000 leads, by step, in the fastest round. In a round each size works through as many leads. */
const perThousand = (count: number): Map<string, number> => {
  const runs = Math.max(...SIZES) / count;
  const round = (work: () => unknown): number => {
    const start = processorTime();
    for (let run = 0; run < runs; run++) work();
    return (processorTime() - start) / runs / (count / 1000);
  };
  return new Map(
    stepsOf(bookOf(count)).map(([name, work]) => [
      name,
      Math.min(...Array.from({ length: ROUNDS }, () => round(work))),
    ]),
  );
};

export function benchWeeks(): string {
  const [few, many] = SIZES.map(perThousand);
  const once = many!.get(SCORING)!;
  return table(
    ['for 1,000 leads and 5,000 interactions', 'of 1,000', 'of 10,000', 'growth', 'against scoring once'],
    [...many!].map(([name, time]) => [
      name,
      ms(few!.get(name)!),
      ms(time),
      times(time / few!.get(name)!),
      times(time / once),
    ]),
  );
}
