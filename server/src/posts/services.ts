/** What the routes and the `sync` command share: the index, and the hands to fill it. */
import { LRUCache } from 'lru-cache';
import { createClient } from 'inlay/internal/core/request';
import type { Config } from '../config.js';
import type { Database } from '../db/index.js';
import { parseHtml } from '../http/markup.js';
import { parseXml } from '../http/xml.js';
import { reaching } from '../http/reach.js';
import { logFailure, type Log } from '../log.js';
import { siteOfPage } from '../sites.js';
import { version } from '../version.js';
import { createGuardedFetch } from '../http/guarded-fetch.js';
import { Learner } from './learner.js';
import { PostIndex } from './post-index.js';
import { syncSource, type SyncReport } from './sync.js';

export interface PostsServices {
  index: PostIndex;
  learner: Learner;
  /** Reads every source, one after the other; a source that fails is logged and does not stop the rest. */
  sync: () => Promise<SyncReport & { broken: number }>;
  close: () => Promise<void>;
}

/** Sitemaps may have 50 MB (sitemaps.org); articles that are longer than this many bytes are no articles. */
const largest = { source: 52e6, page: 3e6 };

export function createPostsServices(config: Config, database: Database, log: Log): PostsServices {
  const { sites, posts } = config;
  const hosts = new Set(posts.sources.map(({ url }) => new URL(url).host));
  const guarded = createGuardedFetch({
    allowed: (url) => siteOfPage(sites, url) !== null || hosts.has(url.host),
    privately: ({ hostname }) =>
      posts.privateAddresses || ['localhost', '127.0.0.1', '[::1]'].includes(hostname),
  });
  const shared = {
    fetch: reaching(guarded.fetch),
    headers: { 'User-Agent': `inlay-server/${version}` },
    html: parseHtml,
    xml: parseXml,
  };
  const index = new PostIndex(database);
  const learner = new Learner({ sites, index, http: createClient({ ...shared, maxBytes: largest.page })() });
  const http = createClient({ ...shared, maxBytes: largest.source, timeout: 30_000 })();

  const passed = new LRUCache<string, true>({ max: 100_000 });

  const sync = async () => {
    const sum = { listed: 0, saved: 0, removed: 0, passed: 0, failed: 0, broken: 0 };
    for (const source of posts.sources) {
      const broken = (url: string, error: unknown) => {
        sum.broken++;
        const { origin, pathname } = new URL(url);
        // the query may hold a key
        const address = origin + pathname;
        logFailure(log, 'a source of posts cannot be read', error, { source: address, type: source.type });
      };
      try {
        const options = { database, sites, index, learner, http, passed, broken };
        const report = await syncSource(options, source);
        for (const [name, count] of Object.entries(report)) sum[name as keyof SyncReport] += count;
      } catch (error) {
        broken(source.url, error);
      }
    }
    return sum;
  };
  return { index, learner, sync, close: guarded.close };
}
