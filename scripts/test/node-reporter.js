import { writeFileSync } from 'node:fs';
import { dot } from 'node:test/reporters';

/** Dots and the whole of every failure; the figures go to the file `$TEST_COUNTS`. */
export default async function* (events) {
  yield* dot(
    (async function* () {
      for await (const event of events) {
        // the summary of the whole run names no file
        if (event.type === 'test:summary' && !event.data.file) write(event.data.counts);
        yield event;
      }
    })(),
  );
}

function write({ passed, tests, skipped, todo }) {
  if (!process.env.TEST_COUNTS) return;
  writeFileSync(
    process.env.TEST_COUNTS,
    JSON.stringify({ passed, failed: tests - passed - skipped - todo, skipped: skipped + todo }),
  );
}
