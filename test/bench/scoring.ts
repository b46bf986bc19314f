/** Scoring 10,000 leads by 12 criteria: ours, a loop written for this very matrix, and a general rules engine. */
import { scoreWorkbook } from '../../src/domain/scoring/score-workbook';
import { topReasons } from '../../src/domain/scoring/top-reasons';
import { CUALIFICA } from '../../src/functions/cualifica';
import { handWrittenScore } from './hand-written';
import { asTable, benchLeads, MATRIX } from './leads';
import { fastest, ms, table, times } from './measure';
import { rulesEngineScorer } from './rules-engine';

const COUNT = 10_000;

const close = (a: number, b: number) => Math.abs(a - b) < 1e-9;

/** All three must agree lead by lead, or the comparison compares nothing. */
function assertSameScores(name: string, ours: readonly number[], theirs: readonly number[]): void {
  const at = ours.findIndex((score, index) => !close(score, theirs[index]!));
  if (at >= 0) throw new Error(`${name} scores lead ${at} as ${theirs[at]}, ours is ${ours[at]}`);
}

export async function benchScoring(): Promise<string> {
  const leads = benchLeads(COUNT);
  const values = asTable(leads);
  const rulesScore = rulesEngineScorer();

  const workbook = () =>
    scoreWorkbook({
      leads: { table: values, origin: { row: 1 } },
      matrix: { table: MATRIX, origin: { row: 1 } },
    });
  const prepared = workbook();
  const loop = () => leads.map(handWrittenScore);
  const engine = () => prepared.leads.leads.map((lead) => topReasons(prepared.scoreOf(lead)));
  const fromCells = () => {
    const fresh = workbook();
    return fresh.leads.leads.map((lead) => topReasons(fresh.scoreOf(lead)));
  };
  const formula = () => CUALIFICA(values, MATRIX);

  const ours = prepared.leads.leads.map((lead) => prepared.scoreOf(lead).score!);
  assertSameScores('the hand-written loop', ours, loop());
  const start = performance.now();
  const theirs: number[] = [];
  for (const lead of leads) theirs.push(await rulesScore(lead));
  const rulesTime = performance.now() - start;
  assertSameScores('json-rules-engine', ours, theirs);

  const found = await fastest(
    [
      { name: 'loop', run: loop },
      { name: 'engine', run: engine },
      { name: 'fromCells', run: fromCells },
      { name: 'formula', run: formula },
    ],
    100,
  );
  const limit = found.get('loop')!;
  const row = (name: string, time: number) => [name, ms(time), times(time / limit)];
  return table(
    ['10,000 leads × 12 criteria', 'fastest run', 'against the loop'],
    [
      row('hand-written loop for this matrix, score only (the limit)', limit),
      row('our engine, score and reasons', found.get('engine')!),
      row('our engine, matrix and leads read from cells as well', found.get('fromCells')!),
      row('`CUALIFICA`, all columns as text in cells', found.get('formula')!),
      row('`json-rules-engine`, score only (one run)', rulesTime),
    ],
  );
}
