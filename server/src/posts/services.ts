/** The services that routes, jobs and the `sync` command share: the index and everything that fills it. */
import { createClient } from 'inlay/internal/core/client';
import type { Context } from '../context.js';
import { parseHtml } from '../http/client/markup.js';
import { reaching } from '../http/client/reach.js';
import { parseXml } from '../http/client/xml.js';
import { logFailure } from '../log.js';
import { siteOfPage } from '../sites/sites.js';
import { Upstreams } from '../upstreams.js';
import { version } from '../version.js';
import { createGuardedFetch } from '../http/client/guarded-fetch.js';
import { Learner } from './pages/learner.js';
import { PostIndex } from './content-index/post-index.js';
import { PageReader } from './pages/page-reader.js';
import { recheck, type RecheckReport } from './content-index/recheck.js';
import { syncSource, type SyncReport } from './content-index/sync.js';

export interface PostsServices {
  index: PostIndex;
  learner: Learner;
  /** Reads every source, one after the other; a source that fails is logged and does not stop the rest. */
  sync: () => Promise<SyncReport & { broken: number }>;
  /** Looks again at posts that are in the index. */
  recheck: () => Promise<RecheckReport>;
  close: () => Promise<void>;
}

/** Sitemaps may have 50 MB (sitemaps.org); pages that are longer than this many bytes are no articles. */
const largest = { source: 52e6, page: 3e6 };
const day = 86_400_000;

export function createPostsServices({
  config,
  database,
  log,
  clock = Date.now,
  upstreams = new Upstreams(),
}: Pick<Context, 'config' | 'database' | 'log'> & Partial<Context>): PostsServices {
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
  const index = new PostIndex(database, clock);
  const pages = createClient({ ...shared, maxBytes: largest.page })();
  const reader = new PageReader({ sites, http: pages });
  const learner = new Learner({ sites, index, reader, clock });
  const http = createClient({ ...shared, maxBytes: largest.source, timeout: 30_000 })();
  let wholeAt = clock();
  const sources = posts.sources.map((source, at) => ({
    source,
    upstream: upstreams.add(`posts.sources[${at}]`),
  }));

  const sync = async () => {
    const sum = { listed: 0, saved: 0, removed: 0, passed: 0, failed: 0, broken: 0 };
    const whole = clock() - wholeAt >= day;
    if (whole) wholeAt = clock();
    for (const { source, upstream } of sources) {
      let state: 'ok' | 'failing' = 'ok';
      const broken = (url: string, error: unknown) => {
        sum.broken++;
        state = 'failing';
        // without the query, which may hold a key
        const { origin, pathname } = new URL(url);
        const facts = { source: origin + pathname, type: source.type };
        logFailure(log, 'a source of posts cannot be read', error, facts);
      };
      try {
        const options = { database, sites, index, reader, http, clock, broken, whole };
        const report = await syncSource(options, source);
        for (const [name, count] of Object.entries(report)) sum[name as keyof SyncReport] += count;
      } catch (error) {
        broken(source.url, error);
      }
      upstream.record(state);
    }
    return sum;
  };
  return {
    index,
    learner,
    sync,
    recheck: () => recheck({ database, sites, index, reader, clock }, posts.every * 60_000),
    close: guarded.close,
  };
}
