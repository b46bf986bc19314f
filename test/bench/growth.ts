/** Time and memory from 1,000 to 100,000 leads, interactions in proportion: each size in a process of its own. */
import { spawnSync } from 'node:child_process';
import { handWrittenScores } from './hand-written';
import { TODAY } from './matrix';
import { ms, processorTime, table } from './measure';
import { fullOutput } from './ours';
import { benchWorkbook, INTERACTIONS_PER_LEAD } from './workbook';

const SIZES = [1000, 10_000, 100_000] as const;
/** In each, every size scores as many leads as the largest has, so that each clears as much memory in its time. */
const ROUNDS = 5;

/** The first word of a process that measures one size; the second is the number of leads. */
export const ONE_SIZE = 'one-size';

interface Measured {
  /** Milliseconds of one run in the fastest round. */
  readonly time: number;
  /** The same for the hand-written loop. */
  readonly loop: number;
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
  const runs = Math.max(...SIZES) / leads;
  const fastestRound = (work: () => unknown): number => {
    let time = Number.POSITIVE_INFINITY;
    for (let round = 0; round < ROUNDS; round++) {
      const start = processorTime();
      for (let run = 0; run < runs; run++) work();
      time = Math.min(time, (processorTime() - start) / runs);
    }
    return time;
  };
  const loop = fastestRound(() => handWrittenScores(workbook.leads, workbook.interactions, TODAY));
  let kept: unknown;
  const time = fastestRound(() => {
    kept = fullOutput(workbook);
  });
  const after = heap();
  const peak = (process.resourceUsage().maxRSS * 1024) / MB;
  const measured: Measured = { time, loop, input: full - empty, output: kept ? after - full : 0, peak };
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
  let before: Measured | undefined;
  const rows = SIZES.map((leads) => {
    const measured = measure(leads);
    const growth = (key: 'time' | 'loop'): string =>
      before ? `${(measured[key] / before[key]).toFixed(1)} ×` : '';
    const times = [ms(measured.time), growth('time'), growth('loop')];
    before = measured;
    const memory = [measured.input, measured.output, measured.peak].map((size) => `${size.toFixed(0)} MB`);
    return [grouped(leads), grouped(leads * INTERACTIONS_PER_LEAD), ...times, ...memory];
  });
  const sizes = ['leads', 'interactions'];
  const times = ['`CUALIFICA`', 'growth', 'that of the loop'];
  return table([...sizes, ...times, 'tables', 'result', 'peak of the process'], rows);
}
