// The paper's first threads, by invented readers: a newcomer sees the comments at work, and the admin a held one.
// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { openDatabase } from '../server/dist/db/index.js';
import { EventBus } from '../server/dist/event-bus.js';
import { createLog } from '../server/dist/log.js';
import { migrations } from '../server/dist/modules.js';
import { insertComment } from '../server/dist/comments/store/insert.js';
import { ensureCommentPage, findCommentPage } from '../server/dist/comments/store/comment-pages.js';
import { pageKey } from 'inlay/internal/core/page/page-key';
import { demoSettings } from './settings.js';

const folder = new URL('content/threads/', import.meta.url);
const hour = 3_600_000;

/**
 * A comment as it stands in `content/threads/`.
 *
 * @typedef {object} Entry
 * @property {string} [by] the writer's name
 * @property {number} after minutes since the thread began
 * @property {string} text
 * @property {string} [badge]
 * @property {number} [up] votes
 * @property {boolean} [pinned] an editors' pick
 * @property {string} [status] `approved` unless it says otherwise
 * @property {Entry[]} [replies]
 */

/**
 * Writes the threads into the database, unless the pages of this port have comments. It runs before the server starts,
 * because a running server caches threads.
 *
 * @param {string} database as in the settings, such as `sqlite:.cache/demo.sqlite`
 * @param {number} port
 * @param {string} sitemap the paper's, which has the articles' paths
 */
export async function firstThreads(database, port, sitemap, now = Date.now()) {
  const paths = new Map(
    [...sitemap.matchAll(/<loc>[^<]*?(\/[\w-]+\/([\w-]+)\/)<\/loc>/g)].map(([, path, slug]) => [slug, path]),
  );
  const opened = await openDatabase(database, migrations);
  try {
    const [site] = demoSettings(port).sites;
    if (!site) throw new Error('The demo has no site.');
    for (const file of readdirSync(folder)) {
      const path = paths.get(file.replace(/\.json$/, ''));
      if (!path) throw new Error(`demo/content/threads/${file} belongs to no article.`);
      const url = site.origins[0] + path;
      if (await findCommentPage(opened, pageKey(url))) continue;
      // the last comment is some hours old, whenever the paper is opened
      /** @type {Entry[]} */
      const thread = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
      const page = await ensureCommentPage(opened, site.name, url, now);
      const begin = now - lastOf(thread) * 60_000 - 2 * hour;
      const store = { database: opened, events: new EventBus(createLog()) };
      for (const comment of thread) await write(store, page, comment, null, begin);
    }
  } finally {
    await opened.close();
  }
}

/** @type {(thread: Entry[]) => number} */
const lastOf = (thread) =>
  Math.max(...thread.flatMap(({ after, replies }) => [after, replies ? lastOf(replies) : 0]));

/**
 * @param {Parameters<typeof insertComment>[0]} store
 * @param {Awaited<ReturnType<typeof ensureCommentPage>>} page
 * @param {Entry} comment
 * @param {number | null} parent
 * @param {number} begin
 */
async function write(store, page, comment, parent, begin) {
  const {
    by,
    after,
    text,
    badge = null,
    up = 0,
    pinned = false,
    status = 'approved',
    replies = [],
  } = comment;
  const { row } = await insertComment(
    store,
    {
      page,
      parent,
      name: by,
      url: null,
      email: null,
      badge,
      text,
      textHash: `demo ${page.id} ${after}`,
      status,
      score: status === 'approved' ? 0 : 0.6,
      reasons: status === 'approved' ? [] : ['first'],
      tokenHash: null,
      addressHash: null,
      addressSalt: null,
      key: null,
      bodyHash: '',
    },
    begin + after * 60_000,
  );
  if (up || pinned)
    await store.database.db
      .updateTable('comments')
      .set({ up, pinned: Number(pinned) })
      .where('id', '=', row.id)
      .execute();
  for (const reply of replies) await write(store, page, reply, row.id, begin);
}
