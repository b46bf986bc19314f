/** Ends every run with who needed a second try, and the one line that CI reads: «N passed, N failed». */
import type { Reporter, TestModule } from 'vitest/node';

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandledErrors.length;
    const left = inState('skipped') > 0 ? `, ${inState('skipped')} skipped` : '';
    const tries = tests
      .filter((test) => test.diagnostic()?.flaky)
      .map((test) => `Passed on try ${test.diagnostic()!.retryCount + 1}: ${test.fullName}\n`);
    const line = `${tries.join('')}${inState('passed')} passed, ${inState('failed') + broken} failed${left}`;
    // After the other reporters' summary, which is printed in the same turn.
    process.on('exit', () => console.log(line));
  }
}
