/**
 * `npm run bench -- memory [MINUTES] [RATE] [WARM-UP]`: what the server's memory does under ten minutes of mixed load:
 * threads of 2,000 pages, lists under made-up queries, weather, comments, votes, visits with invented queries, each from a
 * network of its own, and event streams that come and go. It is preceded by so many minutes of as much load as the server
 * takes, which fill its caches. Prints what the resident set is made of and how fast each part grows after the first third.
 * The heap in use is a saw-tooth; the heap after a collection is what is held.
 * `SNAPSHOT=1` leaves a heap snapshot in the working folder.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { site, unlimited } from './support/comments.js';
import { probed, startServer } from './support/load.js';

const minutes = Number(process.argv[2] ?? 10);
/** requests a second, below what one core answers: it is memory that is measured */
const rate = Number(process.argv[3] ?? 400);
const warmUp = Number(process.argv[4] ?? 3);
let n = 0;

/** MB */
interface Sample {
  minute: number;
  rss: number;
  heapUsed: number;
  heapTotal: number;
  external: number;
  /** what was in use after the last full collection */
  afterGc: number;
}

const folder = mkdtempSync(join(tmpdir(), 'inlay-bench-'));
const server = await startServer([...probed, 'server/dist/main.js', '--demo', 'demo', '--port', '0'], {
  ...unlimited(`sqlite:${join(folder, 'bench.sqlite')}`),
  INLAY_SITES: JSON.stringify([
    {
      name: 'Bench',
      origins: [site],
      places: [{ name: 'Oslo', latitude: 59.9, longitude: 10.7, timeZone: 'Europe/Oslo' }],
    },
  ]),
  INLAY_WEATHER_PROVIDER: 'sample',
});
try {
  if (warmUp) {
    const { requests } = await mixedLoad(warmUp, {});
    console.log(`${requests.total} requests to warm up`);
  }
  const samples: Sample[] = [];
  const from = performance.now();
  const minute = () => (performance.now() - from) / 60_000;
  const load = mixedLoad(minutes, { overallRate: rate });
  while (minute() < minutes) {
    await sleep(5000);
    samples.push({ minute: minute(), ...(await memory()) });
  }
  const { requests, errors, non2xx } = await load;
  await sleep(20_000);
  samples.push({ minute: minute(), ...(await memory('collect')) });
  if (process.env['SNAPSHOT']) console.log(`heap snapshot: ${await server.ask<string>('snapshot')}`);
  report(samples, requests.total, errors + non2xx);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

function mixedLoad(minutes: number, pace: { overallRate?: number }) {
  const page = (of: number) => encodeURIComponent(`${site}/${n % of}`);
  const headers = () => ({
    'Content-Type': 'application/x-www-form-urlencoded',
    Origin: site,
    'User-Agent': `Mozilla/5.0 (X11; Linux x86_64; rv:${100 + (n % 500)}.0) Firefox/${100 + (n % 500)}.0`,
    'X-Forwarded-For': `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
  });
  const get = (path: () => string) => ({
    setupRequest: (request: autocannon.Request) => ({
      ...request,
      method: 'GET' as const,
      path: (n++, path()),
    }),
  });
  const post = (path: () => string, body: () => string) => ({
    setupRequest: (request: autocannon.Request) => ({
      ...request,
      method: 'POST' as const,
      path: (n++, path()),
      body: body(),
      headers: headers(),
    }),
  });
  return autocannon({
    url: server.url,
    connections: 20,
    ...pace,
    duration: minutes * 60,
    requests: [
      get(() => `/v1/comments?page=${page(2000)}`),
      get(() => `/v1/comments?page=${page(2000)}&sort=newest&unknown=${n}`),
      get(() => `/v1/latest?category=made-up-${n}`),
      get(() => `/v1/popular?window=day&exclude=${page(1e9)}`),
      get(() => '/v1/weather'),
      get(() => `/v1/comments/count?page=${page(2000)}&page=${page(77)}`),
      post(
        () => '/v1/visits',
        () => `page=${page(500)}%3Fx%3D${n}`,
      ),
      post(
        () => '/v1/comments',
        () => `page=${page(2000)}&text=Remark+number+${n}`,
      ),
      post(
        () => `/v1/comments/${1 + (n % 500)}/vote`,
        () => `device=device-of-reader-${n}&value=1`,
      ),
    ],
  });
}

/** The process's own report; reading it opens and closes a stream. */
async function memory(question: 'memory' | 'collect' = 'memory'): Promise<Omit<Sample, 'minute'>> {
  const stream = new AbortController();
  await fetch(`${server.url}/v1/comments/stream?page=${site}/1`, { signal: stream.signal });
  stream.abort();
  const bytes = await server.ask<Omit<Sample, 'minute'>>(question);
  return {
    rss: bytes.rss / 1e6,
    heapUsed: bytes.heapUsed / 1e6,
    heapTotal: bytes.heapTotal / 1e6,
    external: bytes.external / 1e6,
    afterGc: bytes.afterGc / 1e6,
  };
}

function report(samples: readonly Sample[], total: number, errors: number): void {
  const step = Math.max(1, Math.floor(samples.length / 12));
  const shown = samples.filter((_, at) => at % step === 0 || at === samples.length - 1);
  console.table(
    shown.map(({ minute, rss, heapUsed, heapTotal, external, afterGc }) => ({
      minute: minute.toFixed(1),
      'resident MB': Math.round(rss),
      'heap after a collection': Math.round(afterGc),
      'heap in use': Math.round(heapUsed),
      'heap reserved': Math.round(heapTotal),
      buffers: Math.round(external),
      'the rest': Math.round(rss - heapTotal - external),
    })),
  );
  const warm = samples.slice(Math.floor(samples.length / 3), -1);
  for (const what of ['rss', 'afterGc', 'heapTotal', 'external'] as const)
    console.log(`${what}: ${slope(warm.map((one) => [one.minute, one[what]])).toFixed(2)} MB a minute`);
  console.log(
    `${total} requests, ${errors} refused or failed; the last row is 20 s after the load, collected`,
  );
}

/** Least squares. */
function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const sum = (work: (point: readonly [number, number]) => number) =>
    points.reduce((total, point) => total + work(point), 0);
  return sum(([a, b]) => (a - x) * (b - y)) / sum(([a]) => (a - x) ** 2);
}
