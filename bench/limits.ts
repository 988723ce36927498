/**
 * `npm run bench -- limits [ROUNDS]`: what it costs that all processes on one PostgreSQL share their limits. For each kind
 * of request: the statements and milliseconds that limits take of it; then one step of a limit, shared and in memory.
 */
import { CompiledQuery } from 'kysely';
import * as v from 'valibot';
import { createApp } from '../server/src/app.js';
import type { Database } from '../server/src/db/index.js';
import { limiterFactory } from '../server/src/limits/limiter-factory.js';
import { createSpent, MemoryLimiter } from '../server/src/limits/memory-limiter.js';
import { createLog } from '../server/src/log.js';
import { configSchema, modules } from '../server/src/modules.js';
import { withCluster } from './support/cluster.js';
import { summary } from './support/posts.js';

const rounds = Number(process.argv[2] ?? 300);
await withCluster(async (cluster) => {
  const database = await cluster.open('limits');
  await requests(database);
  await steps(database);
  await database.close();
});

async function requests(database: Database): Promise<void> {
  const spent = { statements: 0, ms: 0 };
  const config = v.parse(configSchema, {
    sites: [{ name: 'Bench', origins: ['https://bench.example'] }],
    proxies: 1,
    comments: { moderation: 'none', floodPerMinute: 100_000 },
  });
  const log = createLog({ write() {} });
  const app = await createApp({ config, database: watched(database, spent), modules, log });
  let reader = 0;
  const ask = (path: string, body?: Record<string, string>) =>
    app.request(path, {
      ...(body && { method: 'POST', body: new URLSearchParams(body) }),
      headers: {
        Origin: 'https://bench.example',
        'X-Forwarded-For': `10.${(reader >> 16) & 255}.${(reader >> 8) & 255}.${reader++ & 255}`,
      },
    });
  const page = 'https://bench.example/story';
  const { id } = (await (await ask('/v1/comments', { page, text: 'The first' })).json()) as { id: string };
  const kinds: Record<string, (n: number) => Promise<Response> | Response> = {
    'a thread': () => ask(`/v1/comments?page=${page}`),
    'a comment': (n) => ask('/v1/comments', { page, text: `Remark number ${n}` }),
    'a comment that is refused': () => ask('/v1/comments', { page, text: '' }),
    'a vote': (n) => ask(`/v1/comments/${id}/vote`, { device: `device-of-reader-${n}`, value: '1' }),
    'a report': () => ask(`/v1/comments/${id}/report`, { reason: 'rude' }),
  };
  const table: Record<string, object> = {};
  for (const [name, request] of Object.entries(kinds)) {
    for (let n = 0; n < 20; n++) await request(-n);
    Object.assign(spent, { statements: 0, ms: 0 });
    const from = performance.now();
    for (let n = 0; n < rounds; n++) await request(n);
    const ms = performance.now() - from;
    table[name] = {
      'ms a request': (ms / rounds).toFixed(2),
      'of them for limits': (spent.ms / rounds).toFixed(2),
      'statements for limits': (spent.statements / rounds).toFixed(1),
    };
  }
  console.table(table);
  await app.close();
}

/** Counts the statements that go to the table of limits, and the time that they take. */
function watched(database: Database, spent: { statements: number; ms: number }): Database {
  const db = new Proxy(database.db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (name !== 'executeQuery') return typeof value === 'function' ? value.bind(target) : value;
      return async (query: CompiledQuery) => {
        const from = performance.now();
        const answer = await target.executeQuery(query);
        if (query.sql.includes('rate_limits')) {
          spent.statements++;
          spent.ms += performance.now() - from;
        }
        return answer;
      };
    },
  });
  return { ...database, db };
}

async function steps(database: Database): Promise<void> {
  const options = { name: 'bench', points: 1000, duration: 3600 };
  const limiters = {
    shared: limiterFactory(database)(options),
    'in memory': new MemoryLimiter(createSpent(), options),
  };
  for (const [name, limiter] of Object.entries(limiters)) {
    const times: number[] = [];
    const before = process.cpuUsage();
    for (let n = 0; n < 10 * rounds; n++) {
      const from = performance.now();
      await limiter.consume(`reader ${n % 500}`);
      times.push(performance.now() - from);
    }
    const { user, system } = process.cpuUsage(before);
    const cpu = ((user + system) / 10 / rounds / 1000).toFixed(3);
    console.log(`one step, ${name}, ms: ${summary(times)}; of this process's CPU ${cpu}`);
  }
  const shared = limiterFactory(database)({ name: 'spent', points: 1, duration: 3600 });
  await shared.consume('a').catch(() => {});
  await shared.consume('a').catch(() => {});
  const from = performance.now();
  for (let n = 0; n < 10_000; n++) await shared.consume('a').catch(() => {});
  console.log(`one step of who has spent everything: ${((performance.now() - from) / 10).toFixed(1)} µs`);
}
