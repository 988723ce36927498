/**
 * What a million comments cost: a page of 50 with its replies from the store, and the same over HTTP.
 *
 *   npm run bench -- comments          makes the database in the temporary folder, or takes the one made before
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readThread } from '../server/src/comments/store/thread/read-thread.js';
import type { Sort } from 'inlay/comments/model';
import { openDatabase } from '../server/src/db/open.js';
import { load, said, startServer } from './support/load.js';
import { summary } from './support/posts.js';
import { migrations } from '../server/src/modules.js';

const total = 1_000_000;
const perPage = 200;
/** the first page is a thread that got out of hand */
const largest = 10_000;

const folder = join(tmpdir(), 'inlay-bench');
const file = join(folder, `comments-${total}.sqlite`);
mkdirSync(folder, { recursive: true });
if (!existsSync(file)) await fill();
await store();
await http();

async function fill(): Promise<void> {
  const made = `${file}.part`;
  for (const end of ['', '-wal', '-shm']) rmSync(made + end, { force: true });
  await (await openDatabase(`sqlite:${made}`, migrations)).close();
  const SQLite = createRequire(new URL('../server/package.json', import.meta.url))('better-sqlite3');
  const db = new SQLite(made);
  db.pragma('synchronous = OFF');
  const page = db.prepare(
    'insert into comment_pages (id, site, key, url, count, revision, created_at) values (?, ?, ?, ?, ?, ?, 0)',
  );
  const row = db.prepare(
    `insert into comments (id, page_id, parent_id, root_id, depth, author_name, text, created_at, status, shown, up, reply_count, text_hash, score, reasons)
     values (?, ?, ?, ?, ?, ?, ?, ?, 'approved', 1, ?, ?, ?, 0, '[]')`,
  );
  const random = seeded(1);
  const words =
    'the of a readers article point about agree think never would people because time really however council street'.split(
      ' ',
    );
  const text = () =>
    Array.from(
      { length: 12 + Math.floor(random() * 40) },
      () => words[Math.floor(random() * words.length)],
    ).join(' ');
  let id = 0;
  const from = performance.now();
  for (let pageId = 1; id < total; pageId++) {
    const size = Math.min(total - id, pageId === 1 ? largest : perPage);
    const comments: {
      id: number;
      parent: number | null;
      root: number | null;
      depth: number;
      replies: number;
    }[] = [];
    for (let n = 0; n < size; n++) {
      const above = n && random() < 0.6 ? comments[Math.max(0, n - 1 - Math.floor(random() * 20))]! : null;
      if (above) above.replies++;
      comments.push({
        id: ++id,
        parent: above?.id ?? null,
        root: above ? (above.root ?? above.id) : null,
        depth: above ? above.depth + 1 : 0,
        replies: 0,
      });
    }
    db.transaction(() => {
      page.run(pageId, 'Bench', `bench.example/${pageId}`, `https://bench.example/${pageId}`, size, size);
      for (const one of comments)
        row.run(
          one.id,
          pageId,
          one.parent,
          one.root,
          one.depth,
          `Reader ${one.id % 977}`,
          text(),
          one.id * 1000,
          Math.floor(random() * 30),
          one.replies,
          String(one.id),
        );
    })();
  }
  db.pragma('wal_checkpoint(truncate)');
  db.exec('analyze');
  db.close();
  renameSync(made, file);
  console.log(`${total} comments made in ${((performance.now() - from) / 1000).toFixed(0)} s`);
}

async function store(): Promise<void> {
  const database = await openDatabase(`sqlite:${file}`, migrations);
  const pages = total / perPage - largest / perPage;
  const random = seeded(2);
  for (const sort of ['oldest', 'newest', 'top'] as Sort[]) {
    await measure(`a page of 50 with replies from the store, ${sort}`, () =>
      readThread(database, 2 + Math.floor(random() * (pages - 2)), { sort, limit: 50 }),
    );
  }
  await measure(`of a thread of ${largest}, top`, () => readThread(database, 1, { sort: 'top', limit: 50 }));
  await database.close();
}

/** Both by the clock and by the CPU time spent, for the machine may be busy with other things. */
async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  const clock: number[] = [];
  const cpu: number[] = [];
  for (let n = 0; n < 2500; n++) {
    const before = process.cpuUsage();
    const from = performance.now();
    await work();
    const { user, system } = process.cpuUsage(before);
    // the first ones warm up
    if (n < 500) continue;
    clock.push(performance.now() - from);
    cpu.push((user + system) / 1000);
  }
  console.log(`${name}, ms: ${summary(clock)}; CPU: ${summary(cpu)}`);
}

async function http(): Promise<void> {
  const server = await startServer(['server/dist/main.js', '--port', '0'], {
    INLAY_DATABASE: `sqlite:${file}`,
    INLAY_SITES: JSON.stringify([{ name: 'Bench', origins: ['https://bench.example'] }]),
  });
  const address = (page: number, sort = 'oldest') =>
    `/v1/comments?page=https%3A%2F%2Fbench.example%2F${page}&limit=50&sort=${sort}`;
  const random = seeded(3);
  const ask = (encoding: string, path: () => string, options: object) =>
    load(server, {
      requests: [{ setupRequest: (request) => ({ ...request, path: path() }) }],
      headers: { 'accept-encoding': encoding },
      ...options,
    });
  const runs: Record<string, () => string> = {
    'one page': () => address(7),
    'any of 1,000 pages': () => address(2 + Math.floor(random() * 1000)),
  };
  try {
    for (const encoding of ['identity', 'br']) {
      for (const [name, path] of Object.entries(runs)) {
        await ask(encoding, path, { duration: 4 });
        console.log(`over HTTP, ${name}, ${encoding}: ${said(await ask(encoding, path, { duration: 8 }))}`);
      }
      let page = 1100;
      const first = () => address(page++, encoding === 'br' ? 'newest' : 'oldest');
      const once = await ask(encoding, first, { amount: 3500 });
      console.log(`over HTTP, each of 3,500 pages for the first time, ${encoding}: ${said(once)}`);
    }
  } finally {
    await server.stop();
  }
}

/** mulberry32: the same comments in every run */
function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
