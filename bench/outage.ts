/**
 * `npm run bench -- outage [SECONDS]`: a server whose database fails for so long: a full disk, an SQLite file that another
 * process locks, a PostgreSQL that is frozen. For each kind of request: the answers, the longest wait, and when the first
 * good answer came afterwards; and the longest time for which the event loop stood still.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import * as v from 'valibot';
import { createApp, type App } from '../server/src/app.js';
import { openDatabase, type Database } from '../server/src/db/index.js';
import { createLog } from '../server/src/log.js';
import { configSchema, migrations, modules } from '../server/src/modules.js';
import { lock } from '../server/test/support/lock.js';
import { withCluster } from './support/cluster.js';
import { postForm } from './support/writers.js';

const seconds = Number(process.argv[2] ?? 8);
const page = 'https://bench.example/story';
const log = createLog({ write() {} });
const folder = mkdtempSync(join(tmpdir(), 'inlay-bench-'));

/** Makes the database fail; the returned function mends it. */
type Failure = (database: Database, file: string) => Promise<() => Promise<unknown>>;

const failures: Record<string, Failure> = {
  'a full disk': async ({ db }) => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    const limit = (pages: number) => sql`pragma max_page_count = ${sql.raw(String(pages))}`.execute(db);
    await limit(rows[0]!.page_count);
    return () => limit(1_000_000);
  },
  'a locked file': async (_, file) => lock(file),
};

try {
  for (const [name, failure] of Object.entries(failures)) {
    const file = join(folder, `${name}.sqlite`);
    await run(name, await openDatabase(`sqlite:${file}`, migrations, log), (database) =>
      failure(database, file),
    );
  }
  await withCluster(async (cluster) => {
    const database = await cluster.open('outage');
    await run('a frozen PostgreSQL', database, async () => {
      cluster.freeze();
      return async () => cluster.thaw();
    });
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function run(name: string, database: Database, fail: (database: Database) => ReturnType<Failure>) {
  const config = v.parse(configSchema, {
    sites: [{ name: 'Bench', origins: [new URL(page).origin] }],
    comments: { moderation: 'none', perHour: 100_000, floodPerMinute: 100_000 },
  });
  const app = await createApp({ config, database, modules, log });
  await app.request('/v1/comments', postForm(page, 'Before'));
  await app.request(`/v1/comments?page=${page}`);
  const mend = await fail(database);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const during = await ask(app, seconds * 1000);
  delay.disable();
  await mend();
  const from = performance.now();
  let status = 0;
  while (status !== 201 && performance.now() - from < 30_000) {
    status = (await app.request('/v1/comments', postForm(page, `After ${performance.now()}`))).status;
    if (status !== 201) await sleep(50);
  }
  console.log(
    `${name} for ${seconds} s; a comment is stored again after ${Math.round(performance.now() - from)} ms; ` +
      `the event loop stood still for ${Math.round(delay.max / 1e6)} ms at most`,
  );
  console.table(during);
  await app.close();
  await database.close();
}

/** One request of each kind every 100 ms. */
async function ask(app: App, ms: number): Promise<Record<string, object>> {
  let n = 0;
  const kinds: Record<string, () => Response | Promise<Response>> = {
    'a thread': () => app.request(`/v1/comments?page=${page}`),
    'a list': () => app.request('/v1/latest'),
    'a comment': () => app.request('/v1/comments', postForm(page, `${n++} `.repeat(400))),
    '/healthz': () => app.request('/healthz'),
    '/readyz': () => app.request('/readyz'),
  };
  const end = performance.now() + ms;
  const one = async ([kind, request]: [string, () => Response | Promise<Response>]) => {
    const answers: Record<number, number> = {};
    let longest = 0;
    const pending: Promise<void>[] = [];
    while (performance.now() < end) {
      const from = performance.now();
      pending.push(
        Promise.resolve(request()).then(({ status }) => {
          answers[status] = (answers[status] ?? 0) + 1;
          longest = Math.max(longest, performance.now() - from);
        }),
      );
      await sleep(100);
    }
    await Promise.all(pending);
    return [kind, { ...answers, 'longest ms': Math.round(longest) }] as const;
  };
  return Object.fromEntries(await Promise.all(Object.entries(kinds).map(one)));
}
