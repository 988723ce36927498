// The paper's first readers, made up: without any, "Popular now" would have nothing to say.
// @ts-check
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { openDatabase } from '../server/dist/db/index.js';
import { migrations } from '../server/dist/modules.js';
import { addVisits } from '../server/dist/posts/visits/store.js';

const hour = 3_600_000;

/**
 * Counts the readers in `content/first-visits.json`, once. It waits until the server, which runs already, has read the
 * articles.
 *
 * @param {string} database as in the settings, such as `sqlite:.cache/demo.sqlite`
 * @param {string} origin the paper's
 */
export async function firstReaders(database, origin, now = Date.now()) {
  /** @type {Record<string, number>} */
  const visits = JSON.parse(readFileSync(new URL('content/first-visits.json', import.meta.url), 'utf8'));
  const slugs = Object.keys(visits);
  const opened = await openDatabase(database, migrations);
  try {
    for (let tries = 0; tries < 60; tries++, await setTimeout(500)) {
      /** @type {{ id: number, url: string, visits: number }[]} */
      const posts = await opened.db
        .selectFrom('posts')
        .select(['id', 'url', 'visits'])
        .where('url', 'like', `${origin}/%`)
        .execute();
      const read = slugs.flatMap((slug) => posts.find(({ url }) => url.endsWith(`/${slug}/`)) ?? []);
      if (read.length < slugs.length) continue;
      const first = read.map(({ id }, at) => ({ id, visits: visits[slugs[at] ?? ''] ?? 0 }));
      if (Number(read[0]?.visits) < Number(first[0]?.visits))
        await addVisits(opened, now - (now % hour), first, now);
      return;
    }
  } finally {
    await opened.close();
  }
}
