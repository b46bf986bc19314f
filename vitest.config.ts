import { defineConfig } from 'vitest/config';

const BROWSER = 'test/browser/**/*.test.ts';

export default defineConfig({
  test: {
    reporters: ['default', './test/support/count-reporter.ts'],
    // Limits stop what hangs: what a loaded machine makes slow is no fault.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Two cores: a browser and the laws side by side are enough.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [BROWSER],
          setupFiles: ['./test/support/seed-laws.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [BROWSER],
          testTimeout: 90_000,
          // A loaded machine may keep a page waiting for seconds. Whoever needed a second try is named at the end.
          expect: { poll: { timeout: 15_000 } },
          retry: 2,
        },
      },
    ],
  },
});
