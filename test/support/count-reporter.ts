/** Ends every run with the one line that CI reads: «N passed, N failed», from vitest's own results. */
import type { Reporter, TestModule } from 'vitest/node';

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandledErrors.length;
    const left = inState('skipped') > 0 ? `, ${inState('skipped')} skipped` : '';
    const line = `${inState('passed')} passed, ${inState('failed') + broken} failed${left}`;
    // After the other reporters' summary, which is printed in the same turn.
    process.on('exit', () => console.log(line));
  }
}
