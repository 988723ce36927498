import { writeFileSync } from 'node:fs';

/** Leaves the figures of @web/test-runner, over all its browsers, in the file `$TEST_COUNTS`. */
export function countReporter() {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const failed = counts.failed;
        if (session.testResults) count(session.testResults, counts);
        // a file that did not load, or an error outside of any test
        if (!session.passed && counts.failed === failed) counts.failed++;
      }
      if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
    },
  };
}

function count(suite, counts) {
  for (const test of suite.tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
  for (const inner of suite.suites) count(inner, counts);
}
