/**
 * Runs inside a measured server (`--import`, with `--expose-gc` and a channel to its parent) and answers what it asks:
 * `memory` for the figures of the process, `collect` for the same after a garbage collection, `snapshot` for the path of a
 * heap snapshot. The heap after the collections that happen by themselves is noted as they happen, so that asking changes
 * nothing.
 */
import { PerformanceObserver, constants } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeHeapSnapshot } from 'node:v8';

let afterGc = null;
new PerformanceObserver((list) => {
  const major = list.getEntries().some(({ detail }) => detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR);
  if (major) afterGc = process.memoryUsage().heapUsed;
}).observe({ entryTypes: ['gc'] });

const answers = {
  memory: () => ({ ...process.memoryUsage(), afterGc }),
  async collect() {
    for (let n = 0; n < 3; n++) {
      globalThis.gc();
      await sleep(50);
    }
    return { ...process.memoryUsage(), afterGc };
  },
  snapshot: () => writeHeapSnapshot(),
};

process.on('message', async (question) => process.send(await answers[question]()));
// its worker threads load this too, and have none
process.channel?.unref();
