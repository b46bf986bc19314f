/** Scoring 10,000 leads by 20 criteria and 50,000 interactions: ours and three rivals, which must agree lead by lead. */
import { handWrittenScores } from './hand-written';
import { SCORE_ONLY, TODAY } from './matrix';
import { fastest, ms, processorTime, table, times } from './measure';
import { nativeSheet } from './native-formulas';
import { disagreement, fullOutput, ourScores } from './ours';
import { asFacts, rulesEngineScorer } from './rules-engine';
import type { BenchWorkbook } from './workbook';

/** Rivals that take seconds run in batches, each as often as this; the fastest of each counts. */
const RUNS = 2;
const BATCH = 1000;
/** Leads a batch of formulas in cells: each formula looks at all 50,000 interactions. */
const NATIVE_BATCH = 10;
const NATIVE_BATCHES = 5;

const timed = async <T>(work: () => T | Promise<T>): Promise<[result: T, time: number]> => {
  const start = processorTime();
  const result = await work();
  return [result, processorTime() - start];
};

const assertSame = (name: string, ours: readonly number[], theirs: readonly number[]): void => {
  const found = disagreement(name, ours, theirs);
  if (found) throw new Error(found);
};

async function rulesEngine({ leads, interactions }: BenchWorkbook, ours: readonly number[]): Promise<number> {
  const facts = asFacts(leads, interactions);
  const score = rulesEngineScorer();
  let total = 0;
  for (let from = 0; from < facts.length; from += BATCH) {
    let fastestRun = Number.POSITIVE_INFINITY;
    for (let run = 0; run < RUNS; run++) {
      const scores: number[] = [];
      const [, time] = await timed(async () => {
        for (const lead of facts.slice(from, from + BATCH)) scores.push(await score(lead));
      });
      assertSame('json-rules-engine', ours.slice(from), scores);
      fastestRun = Math.min(fastestRun, time);
    }
    total += fastestRun;
  }
  return total;
}

interface Native {
  /** Milliseconds for what serves all leads, and for each lead. */
  readonly once: number;
  readonly perLead: number;
}

async function nativeFormulas(
  { leads, interactions }: BenchWorkbook,
  ours: readonly number[],
): Promise<Native> {
  const sheet = nativeSheet(leads, interactions);
  const [, once] = await timed(sheet.calculateInteractions);
  let fastestBatch = Number.POSITIVE_INFINITY;
  for (let batch = 0; batch < NATIVE_BATCHES; batch++) {
    const from = batch * NATIVE_BATCH;
    const [scores, time] = await timed(() => sheet.calculateLeads(from, from + NATIVE_BATCH));
    assertSame('the sheet', ours.slice(from), scores);
    fastestBatch = Math.min(fastestBatch, time);
  }
  return { once, perLead: fastestBatch / NATIVE_BATCH };
}

/** @param scoringAlone milliseconds that our scoring takes once leads and events are read */
export async function benchScoring(workbook: BenchWorkbook, scoringAlone: number): Promise<string> {
  const { leads, interactions } = workbook;
  const ours = ourScores(workbook);
  const loop = () => handWrittenScores(leads, interactions, TODAY);
  assertSame('the hand-written loop', ours, loop());
  const found = await fastest(
    [
      { name: 'loop', run: loop },
      { name: 'score', run: () => fullOutput({ ...workbook, settings: SCORE_ONLY }) },
      { name: 'full', run: () => fullOutput(workbook) },
    ],
    30,
  );
  const rules = await rulesEngine(workbook, ours);
  const native = await nativeFormulas(workbook, ours);
  const limit = found.get('loop')!;
  const full = found.get('full')!;
  const row = (name: string, time: number) => [name, ms(time), times(time / limit), times(time / full)];
  return [
    table(
      ['10,000 leads × 20 criteria × 50,000 interactions', 'time', 'against the loop', 'against `CUALIFICA`'],
      [
        row('hand-written loop for this matrix, score only (the limit)', limit),
        row('`CUALIFICA`, score only', found.get('score')!),
        row('`CUALIFICA`, all twelve columns', full),
        row('`json-rules-engine`, score only, given ages and faded counts', rules),
        row('our scoring alone, given the same', scoringAlone),
      ],
    ),
    '',
    table(
      [`formulas in cells, ${NATIVE_BATCH} leads at a time against all 50,000 interactions`, 'a lead'],
      [
        ['native formulas in the workbench, score only', ms(native.perLead)],
        ['(and once, for the worth of every interaction)', ms(native.once)],
        ['`CUALIFICA`, all twelve columns', ms(full / ours.length)],
      ],
    ),
  ].join('\n');
}
