/**
 * How well related posts match what editors linked to, and what they cost.
 *
 *   npm run bench -- related FILE    recall@10 and MRR over a file of posts and judgements, both as the server serves them
 *   npm run bench -- related         indexing and serving at 100,000 made-up posts
 *
 * FILE: `{posts: [{id, title, date, tags, authors, text}], related: {id: [id, …]}}`
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInstant } from 'inlay/internal/core/time/instants';
import { pageKey } from 'inlay/internal/core/page/page-key';
import { openDatabase } from '../server/src/db/open.js';
import { PostIndex } from '../server/src/posts/content-index/post-index.js';
import type { Put } from '../server/src/posts/content-index/store.js';
import { relatedPosts } from '../server/src/posts/related/serve.js';
import { writeLists } from '../server/src/posts/related/lists.js';
import { countTerms, encodeTerms } from '../server/src/posts/related/terms.js';
import { toColumns } from '../server/src/posts/content-index/rows.js';
import { madeUpPost, putOf, summary } from './support/posts.js';
import { migrations } from '../server/src/modules.js';

interface Judged {
  posts: { id: string; title: string; date: string; tags: string[]; authors: string[]; text: string }[];
  related: Record<string, string[]>;
}

const file = process.argv[2];
if (file) await quality(JSON.parse(readFileSync(file, 'utf8')) as Judged);
else await cost();

async function quality({ posts, related }: Judged): Promise<void> {
  const database = await openDatabase('sqlite::memory:', migrations);
  const index = new PostIndex(database);
  await index.put(
    posts.map((post) =>
      putOf(post.id, {
        title: post.title,
        tags: post.tags,
        text: post.text,
        language: null,
        authors: post.authors.map((name) => ({ name, url: null })),
        publishedAt: readInstant(post.date, 'UTC'),
      }),
    ),
  );
  // a reader of the day when the newest of them came out
  const now = Math.max(...posts.flatMap(({ date }) => Date.parse(readInstant(date, 'UTC') ?? '') || []));
  let recall = 0;
  let reciprocal = 0;
  const queries = Object.entries(related);
  for (const [id, wanted] of queries) {
    const query = { site: 'bench', key: `bench.example/${encodeURIComponent(id)}`, limit: 10 };
    const urls = (await relatedPosts(database, query, now)).map(({ url }) => url);
    const ranks = wanted.map(
      (other) => urls.indexOf(`https://bench.example/${encodeURIComponent(other)}`) + 1,
    );
    const hits = ranks.filter((rank) => rank > 0);
    recall += hits.length / wanted.length;
    reciprocal += hits.length ? 1 / Math.min(...hits) : 0;
  }
  await database.close();
  const mean = (sum: number) => (sum / queries.length).toFixed(4);
  console.log(`${posts.length} posts, ${queries.length} queries`);
  console.log(`recall@10 ${mean(recall)} MRR ${mean(reciprocal)}`);
}

async function cost(): Promise<void> {
  const count = Number(process.env['BENCH_POSTS'] ?? 100_000);
  const folder = mkdtempSync(join(tmpdir(), 'inlay-bench-'));
  const database = await openDatabase(
    process.env['BENCH_DATABASE'] ?? `sqlite:${join(folder, 'bench.sqlite')}`,
  );
  const from = performance.now();
  for (let first = 0; first < count; first += 500) {
    const puts = Array.from({ length: 500 }, (_, at) => madeUpPost(first + at));
    await database.db.insertInto('posts').values(puts.map(rowOf)).execute();
  }
  // full lists for all, so that what is indexed below finds lists of the size they have in life
  for (let id = 1; id <= count; id += 500) {
    const list = (post: number) =>
      Array.from({ length: 24 }, (_, at) => ({
        id: ((post + at * 4177) % count) + 1,
        score: 0.5 - at / 100,
      }));
    await writeLists(database, new Map(Array.from({ length: 500 }, (_, at) => [id + at, list(id + at)])));
  }
  console.log(`${count} posts written in ${((performance.now() - from) / 1000).toFixed(0)} s`);
  const opening = performance.now();
  const index = new PostIndex(database);
  await index.open();
  console.log(`read into memory in ${((performance.now() - opening) / 1000).toFixed(1)} s`);

  const indexing: number[] = [];
  const cpu = process.cpuUsage();
  for (let n = 0; n < 300; n++) {
    const post = madeUpPost(count + n);
    const from = performance.now();
    await index.put([post]);
    indexing.push(performance.now() - from);
  }
  const { user, system } = process.cpuUsage(cpu);
  console.log(`indexing one post, ms: ${summary(indexing)}`);
  // on a machine that does other things too, this is what it takes
  console.log(
    `indexing one post, ms of processor time: ${((user + system) / 1000 / indexing.length).toFixed(1)}`,
  );

  const serving: number[] = [];
  for (let n = 0; n < 3000; n++) {
    const key = `bench.example/${(n * 7919) % count}`;
    const from = performance.now();
    await relatedPosts(database, { site: 'bench', key, limit: 15 }, Date.now());
    serving.push(performance.now() - from);
  }
  console.log(`serving from the store, ms: ${summary(serving)}`);
  console.log(`memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  await database.close();
  rmSync(folder, { recursive: true });
}

function rowOf({ site, entry }: Put) {
  return {
    ...toColumns(entry),
    site,
    version: '',
    key: pageKey(entry.url),
    terms: Buffer.from(encodeTerms(countTerms({ ...entry, text: entry.text ?? '' }))),
  };
}
