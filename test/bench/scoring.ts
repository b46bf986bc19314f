/** Scoring 10,000 leads by 20 criteria and 50,000 interactions: ours and three rivals, which must agree lead by lead. */
import { handWrittenScores } from './hand-written';
import { SCORE_ONLY, TODAY } from './matrix';
import { fastest, ms, table, times } from './measure';
import { nativeSheet } from './native-formulas';
import { disagreement, fullOutput, ourScores } from './ours';
import { asFacts, rulesEngineScorer } from './rules-engine';
import { type BenchWorkbook, benchWorkbook } from './workbook';

const COUNT = 10_000;
/** Leads whose formulas are calculated against all 50,000 interactions; the time grows with their number. */
const NATIVE_COUNT = 50;

const timed = async <T>(work: () => T | Promise<T>): Promise<[result: T, time: number]> => {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
};

const assertSame = (name: string, ours: readonly number[], theirs: readonly number[]): void => {
  const found = disagreement(name, ours, theirs);
  if (found) throw new Error(found);
};

/** One run: it takes seconds. */
async function rulesEngine({ leads, interactions }: BenchWorkbook, ours: readonly number[]): Promise<number> {
  const facts = asFacts(leads, interactions);
  const score = rulesEngineScorer();
  const [scores, time] = await timed(async () => {
    const found: number[] = [];
    for (const lead of facts) found.push(await score(lead));
    return found;
  });
  assertSame('json-rules-engine', ours, scores);
  return time;
}

interface Native {
  /** Milliseconds for what serves all leads, and for each lead. */
  readonly once: number;
  readonly perLead: number;
}

/** The first leads warm the engine up, the next ones are measured. */
async function nativeFormulas(
  { leads, interactions }: BenchWorkbook,
  ours: readonly number[],
): Promise<Native> {
  const sheet = nativeSheet(leads, interactions);
  const [, once] = await timed(sheet.calculateInteractions);
  const first = sheet.calculateLeads(0, NATIVE_COUNT);
  const [next, time] = await timed(() => sheet.calculateLeads(NATIVE_COUNT, 2 * NATIVE_COUNT));
  assertSame('the sheet', ours, [...first, ...next]);
  return { once, perLead: time / NATIVE_COUNT };
}

export async function benchScoring(): Promise<string> {
  const workbook = benchWorkbook(COUNT);
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
      ],
    ),
    '',
    table(
      [`formulas in cells, ${NATIVE_COUNT} of the leads against all 50,000 interactions`, 'a lead'],
      [
        ['native formulas in the workbench, score only', ms(native.perLead)],
        ['(and once, for the worth of every interaction)', ms(native.once)],
        ['`CUALIFICA`, all twelve columns', ms(full / COUNT)],
      ],
    ),
  ].join('\n');
}
