import { defineConfig } from 'vitest/config';

/** Where `.ci/run` wants the counts of this run, as JSON. */
const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Far more than anything takes on a quiet machine: they only end what hangs. What a test opens it closes in a hook, and a
    // desk that is told to stop may take ten seconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 45_000 } },
    // A worker keeps its modules from one file to the next: loading them anew was nine tenths of the time. No test may
    // change what a module holds, therefore; `process.env` and the clock are passed in, never set.
    isolate: false,
    // Two, also where vitest would leave one of two cores free: the tests that drive a browser or a process mostly wait.
    maxWorkers: 2,
    ...(report ? { reporters: ['default', 'json'], outputFile: { json: report } } : {}),
  },
});
