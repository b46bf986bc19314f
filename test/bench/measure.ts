/** Processor time of the fastest of repeated runs, so that what else the machine does at the time does not count. */
import { Bench } from 'tinybench';

export interface Task {
  readonly name: string;
  readonly run: () => unknown;
}

/** Milliseconds that processors have worked for this process, all its threads together: those of the garbage collector too. */
export const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of the fastest run, by name. All tasks run in one process, one after the other. */
export async function fastest(tasks: readonly Task[], iterations: number): Promise<Map<string, number>> {
  const bench = new Bench({ iterations, time: 0, warmupIterations: 3, warmupTime: 0, now: processorTime });
  for (const { name, run } of tasks) bench.add(name, run);
  await bench.run();
  return new Map(
    bench.tasks.map(({ name, result }) => {
      if (result.state !== 'completed') throw new Error(`${name}: ${result.state}`);
      return [name, result.latency.min];
    }),
  );
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
export const times = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ×`;

/** A table as Markdown, ready for the README. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
