/** Where the time of the formula goes: its steps one after the other, each with a stopwatch of its own. */
import { nextQuestion } from '../../src/domain/explain/next-question';
import { readInteractions } from '../../src/domain/interactions/read-interactions';
import { leadTitle } from '../../src/domain/lead/lead-title';
import { readLeads } from '../../src/domain/lead/read-leads';
import { readMatrix } from '../../src/domain/model/read-matrix';
import { prepareScoring } from '../../src/domain/scoring/prepare-scoring';
import { readSettings } from '../../src/domain/settings';
import { toTable } from '../../src/functions/range-input';
import { asPlainText, reasonsWriter } from '../../src/messages/reasons';
import { dayReader } from '../../src/zone';
import { ms, processorTime, table } from './measure';
import { fullOutput } from './ours';
import type { BenchWorkbook } from './workbook';

const ORIGIN = { row: 1, column: 1 };

const AGAIN = 'again';
const WHOLE = 'whole';
export const SCORING = 'scoring, with intervals';

/** Milliseconds of each step in one run. */
type Lap = (name: string) => void;

function run(workbook: BenchWorkbook, lap: Lap): void {
  const { leads, matrix, settings, interactions } = workbook;
  const days = dayReader('Europe/Madrid');
  const leadCells = toTable(leads, days);
  const eventCells = toTable(interactions, days);
  lap('cells: dates to days, blanks');
  const read = readSettings(toTable(settings, days), ORIGIN).settings;
  const { model } = readMatrix(toTable(matrix, days), ORIGIN);
  const leadTable = readLeads(leadCells, ORIGIN, read).leads;
  lap('reading matrix and leads');
  const events = readInteractions(eventCells, ORIGIN);
  const input = { leads: leadTable, settings: read, interactions: events, personas: [] };
  const scorer = prepareScoring(model!, input);
  lap('reading and counting interactions');
  // The formula keeps no score, and neither does this: what is kept would cost time of its own.
  for (const lead of leadTable.leads) scorer.score(lead);
  lap(SCORING);
  const scores = leadTable.leads.map((lead) => scorer.score(lead));
  lap(AGAIN);
  for (const score of scores) nextQuestion(score, read);
  lap('next question');
  leadTable.leads.forEach((lead, index) => {
    scorer.coolsOn(lead, scores[index]!);
  });
  lap('day of cooling');
  const reasons = reasonsWriter('es');
  for (const score of scores) reasons(score);
  for (const lead of leadTable.leads) asPlainText(leadTitle(leadTable, lead));
  lap('texts: reasons and titles');
  fullOutput(workbook);
  lap(WHOLE);
}

/** Milliseconds by step, the fastest of repeated runs each. */
export function stageTimes(workbook: BenchWorkbook, runs: number): Map<string, number> {
  const times = new Map<string, number>();
  for (let count = 0; count < runs; count++) {
    let start = processorTime();
    run(workbook, (name) => {
      const end = processorTime();
      times.set(name, Math.min(times.get(name) ?? Number.POSITIVE_INFINITY, end - start));
      start = processorTime();
    });
  }
  times.delete(AGAIN);
  return times;
}

export function benchStages(times: ReadonlyMap<string, number>): string {
  const { [WHOLE]: whole = 0, ...steps } = Object.fromEntries(times);
  const rest = whole - Object.values(steps).reduce((total, time) => total + time, 0);
  const rows = Object.entries({ ...steps, 'the rest: rows put together, memory cleared': rest });
  return table(
    ['of the time of `CUALIFICA`', '', ''],
    rows.map(([name, time]) => [name, ms(time), `${Math.round((100 * time) / whole)}%`]),
  );
}
