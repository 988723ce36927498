import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Jobs } from '../src/jobs.js';
import { createLog } from '../src/log.js';
import { eventually } from './support/server.js';

const open = () => {
  const lines: string[] = [];
  return { lines, jobs: new Jobs(createLog({ write: (line) => lines.push(line) })) };
};

describe('jobs', () => {
  it('run again and again from when the server opens until it stops', async () => {
    const { jobs } = open();
    let runs = 0;
    jobs.add({ name: 'count', every: 1, run: () => void runs++ });
    await new Promise((resolve) => setTimeout(resolve, 10));
    assert.equal(runs, 0, 'not before it opens');
    jobs.open();
    await eventually(() => runs > 2);
    jobs.stop();
    await jobs.finish();
    const then = runs;
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(runs, then);
  });

  it('never run twice at once', async () => {
    const { jobs } = open();
    let running = 0;
    let most = 0;
    let runs = 0;
    jobs.add({
      name: 'slow',
      every: 1,
      async run() {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running--;
        runs++;
      },
    });
    jobs.open();
    await eventually(() => runs > 2);
    jobs.stop();
    await jobs.finish();
    assert.equal(most, 1);
  });

  it('go on after a failure, which the log names', async () => {
    const { jobs, lines } = open();
    let runs = 0;
    jobs.add({
      name: 'broken',
      every: 1,
      run() {
        runs++;
        throw new Error('no luck');
      },
    });
    jobs.open();
    await eventually(() => runs > 1);
    jobs.stop();
    await jobs.finish();
    assert.equal(JSON.parse(lines[0]!).job, 'broken');
    assert.match(lines[0]!, /no luck/);
  });

  it('run at the start and at the end when asked to, and the end waits for what runs', async () => {
    const { jobs } = open();
    const seen: string[] = [];
    const slow = async () => {
      seen.push('begins');
      await new Promise((resolve) => setTimeout(resolve, 5));
      seen.push('ends');
    };
    jobs.add({ name: 'slow', every: 3_600_000, atStart: true, run: slow });
    jobs.add({ name: 'last', every: 3_600_000, atEnd: true, run: () => void seen.push('last') });
    jobs.open();
    jobs.stop();
    await jobs.finish();
    assert.deepEqual(seen, ['begins', 'ends', 'last']);
  });
});
