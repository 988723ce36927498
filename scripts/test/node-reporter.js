import { writeFileSync } from 'node:fs';
import { dot } from 'node:test/reporters';
// reporters are what the process that runs the files loads
import './end-children.js';

/** Dots, each failure's name as it happens and all of it at the end; the figures go to the file `$TEST_COUNTS`. */
export default async function* (events) {
  yield* dot(
    (async function* () {
      for await (const event of events) {
        // the summary of the whole run names no file
        if (event.type === 'test:summary' && !event.data.file) write(event.data.counts);
        if (event.type === 'test:fail' && isTest(event.data))
          process.stdout.write(`\n✖ ${event.data.name}\n`);
        yield event;
      }
    })(),
  );
}

/** A suite fails because a test in it did. */
const isTest = ({ details }) => details.error?.failureType !== 'subtestsFailed';

function write({ passed, tests, skipped, todo }) {
  if (!process.env.TEST_COUNTS) return;
  writeFileSync(
    process.env.TEST_COUNTS,
    JSON.stringify({ passed, failed: tests - passed - skipped - todo, skipped: skipped + todo }),
  );
}
