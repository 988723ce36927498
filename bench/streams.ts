/**
 * `npm run bench -- streams [COUNT]`: 2,000 readers of one thread with open streams: how long until all of them have
 * received a comment. Then the server is restarted, by SIGTERM, while others post: what is lost of what was acknowledged,
 * and who ends with the whole thread.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { site, storedTexts, unlimited } from './support/comments.js';
import { startServer } from './support/load.js';
import { summary } from './support/posts.js';
import { StreamedReader } from './support/readers.js';
import { compare, postForm, startWriters } from './support/writers.js';

const count = Number(process.argv[2] ?? 2000);
const page = `${site}/story`;
const folder = mkdtempSync(join(tmpdir(), 'inlay-bench-'));
const database = `sqlite:${join(folder, 'bench.sqlite')}`;
const start = (port = 0) => startServer(['server/dist/main.js', '--port', String(port)], unlimited(database));

let server = await start();
const { url } = server;
// each network may have 20
const readers = Array.from(
  { length: count },
  (_, n) => new StreamedReader(url, page, { address: `10.0.${Math.floor(n / 20)}.1` }),
);
try {
  // as many at once as a server's queue of new connections holds
  for (let n = 0; n < count; n += 100)
    await Promise.all(readers.slice(n, n + 100).map((reader) => reader.open()));
  for (let round = 1; round <= 5; round++) await heard(`Announcement ${round}`);
  await restart();
} finally {
  await Promise.all(readers.map((reader) => reader.close()));
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function post(text: string, signal?: AbortSignal): Promise<number> {
  const answer = await fetch(`${url}/v1/comments`, { ...postForm(page, text), ...(signal && { signal }) });
  await answer.arrayBuffer();
  return answer.status;
}

async function heard(text: string): Promise<void> {
  const times: number[] = [];
  const from = performance.now();
  const all = readers.map(
    (reader) =>
      new Promise<void>((resolve) => {
        reader.onText = (seen) => {
          if (seen !== text) return;
          times.push(performance.now() - from);
          resolve();
        };
      }),
  );
  await post(text);
  await Promise.race([Promise.all(all), sleep(30_000)]);
  console.log(`received by ${times.length} of ${count} streams, ms after it was sent: ${summary(times)}`);
}

async function restart(): Promise<void> {
  const writers = startWriters({ count: 4, pause: 150 }, post);
  await sleep(2000);
  const from = performance.now();
  await server.stop();
  server = await start(Number(new URL(url).port));
  console.log(`restarted in ${Math.round(performance.now() - from)} ms`);
  await sleep(2000);
  await writers.finish();
  const stored = await storedTexts(database);
  const whole = () => readers.filter(({ seen }) => seen.size === stored.length).length;
  const end = performance.now() + 30_000;
  while (whole() < count && performance.now() < end) await sleep(200);
  console.log(
    compare(
      writers.acknowledged,
      stored.filter((text) => text.startsWith('Remark')),
    ),
    writers.answers,
  );
  console.log(`with the whole thread: ${whole()} of ${count}`);
}
