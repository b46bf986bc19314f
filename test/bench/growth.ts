/** Time and memory from 1,000 to 100,000 leads, interactions in proportion: each size in a process of its own. */
import { spawnSync } from 'node:child_process';
import { ms, processorTime, table } from './measure';
import { fullOutput } from './ours';
import { benchWorkbook, INTERACTIONS_PER_LEAD } from './workbook';

const SIZES = [1000, 10_000, 100_000] as const;

/** The first word of a process that measures one size; the second is the number of leads. */
export const ONE_SIZE = 'one-size';

interface Measured {
  /** Milliseconds of the fastest run. */
  readonly time: number;
  /** MB that the tables take, and the block that the formula gives. */
  readonly input: number;
  readonly output: number;
  /** MB of the whole process at its largest. */
  readonly peak: number;
}

const MB = 1e6;

const heap = (): number => {
  global.gc?.();
  return process.memoryUsage().heapUsed / MB;
};

/** Measures one size in this process and prints what it found. */
export function printOneSize(leads: number): void {
  const empty = heap();
  const workbook = benchWorkbook(leads);
  const full = heap();
  let time = Number.POSITIVE_INFINITY;
  let kept: unknown;
  for (let run = 0; run < Math.min(30, Math.max(6, 200_000 / leads)); run++) {
    kept = undefined;
    const start = processorTime();
    kept = fullOutput(workbook);
    time = Math.min(time, processorTime() - start);
  }
  const after = heap();
  const peak = (process.resourceUsage().maxRSS * 1024) / MB;
  const measured: Measured = { time, input: full - empty, output: kept ? after - full : 0, peak };
  console.log(JSON.stringify(measured));
}

function measure(leads: number): Measured {
  const words = ['--expose-gc', process.argv[1]!, ONE_SIZE, `${leads}`];
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const grouped = (count: number): string => count.toLocaleString('en');

export function benchGrowth(): string {
  let before: number | undefined;
  const rows = SIZES.map((leads) => {
    const { time, input, output, peak } = measure(leads);
    const growth = before === undefined ? '' : `${(time / before).toFixed(1)} ×`;
    before = time;
    const memory = [input, output, peak].map((size) => `${size.toFixed(0)} MB`);
    return [grouped(leads), grouped(leads * INTERACTIONS_PER_LEAD), ms(time), growth, ...memory];
  });
  const head = ['leads', 'interactions', '`CUALIFICA`', 'growth', 'tables', 'result', 'peak of the process'];
  return table(head, rows);
}
