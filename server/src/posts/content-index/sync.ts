/** Brings the index in step with a source: new posts, changed posts, posts that the source has dropped. */
import type { Http } from 'inlay/internal/core/request';
import { pageKey } from 'inlay/internal/core/page/page-key';
import type { Entry } from 'inlay/posts/model';
import type { Database } from '../../db/index.js';
import { siteOfPage, timeZoneOf, type Site } from '../../sites/sites.js';
import { findByKeys, markDropped, markGone } from './check-schedule.js';
import { siteOfSource, type SourceConfig } from '../config.js';
import type { PostIndex } from './post-index.js';
import type { PageRead, PageReader, Refusal } from '../pages/page-reader.js';
import { findVersions, saveVersions, sourceId, takeDropped } from './source-posts.js';
import { list, type Listed } from '../sources/listed.js';
import type { Put } from './store.js';

export interface SyncOptions {
  database: Database;
  sites: readonly Site[];
  index: PostIndex;
  reader: PageReader;
  http: Http;
  /** epoch ms */
  clock: () => number;
  /** called for each part of a source that cannot be read beside others that can */
  broken: (url: string, error: unknown) => void;
  /** reads all of the source, not only until nothing is new */
  whole: boolean;
}

export interface SyncReport {
  listed: number;
  saved: number;
  removed: number;
  /** pages that are no articles, such as front pages in a sitemap */
  passed: number;
  /** pages that could not be read */
  failed: number;
}

/** Posts put into the index together. */
const batch = 50;
const day = 86_400_000;

export async function syncSource(options: SyncOptions, source: SourceConfig): Promise<SyncReport> {
  const { sites, http, database, clock, whole } = options;
  const site = siteOfSource(sites, source);
  const id = sourceId(source);
  const run = clock();
  const report: SyncReport = { listed: 0, saved: 0, removed: 0, passed: 0, failed: 0 };
  let complete = true;
  const broken = (url: string, error: unknown) => {
    complete = false;
    options.broken(url, error);
  };
  for await (const part of list(source, { http, broken, timeZone: timeZoneOf(site) })) {
    report.listed += part.length;
    let news = 0;
    for (let from = 0; from < part.length; from += batch)
      news += await syncBatch(options, { site: site.name, id, run, report }, part.slice(from, from + batch));
    // APIs list the newest first: what follows a part without news is known
    if (!news && part.length && ['wordpress', 'ghost'].includes(source.type) && !whole) {
      complete = false;
      break;
    }
  }
  // an empty list is more likely a fault of the source than the end of all posts
  if (complete && report.listed) await markDropped(database, await takeDropped(database, id, run));
  return report;
}

interface Run {
  site: string;
  /** the source's */
  id: string;
  run: number;
  report: SyncReport;
}

/** Returns how many of the posts are new or changed. */
async function syncBatch(
  options: SyncOptions,
  { site, id, run, report }: Run,
  listed: readonly Listed[],
): Promise<number> {
  const { database, index } = options;
  const byKey = new Map(listed.map((one) => [pageKey(one.url), one]));
  const known = await findVersions(database, id, [...byKey.keys()]);
  const today = `${Math.floor(run / day)}`;
  const seen = new Map<string, string>();
  const changed: [string, Listed][] = [];
  for (const [key, one] of byKey) {
    const before = known.get(key);
    if (before === one.version || before === passedOn(one, today)) seen.set(key, before);
    else changed.push([key, one]);
  }
  const indexed = new Map((await findByKeys(database, [...byKey.keys()])).map((post) => [post.key, post]));
  const outcomes = await Promise.all(
    changed.map(async ([key, one]) => {
      // a source that knows no more than the address adds nothing to one that knows the post
      if (!one.entry && indexed.get(key)?.from_page === 0) return { key, one, outcome: 'known' as const };
      return { key, one, outcome: await readListed(options, site, one) };
    }),
  );
  const puts = outcomes.flatMap(({ outcome }) => (typeof outcome === 'object' ? [outcome] : []));
  if (puts.length) await index.put(puts);
  report.saved += puts.length;
  for (const { key, one, outcome } of outcomes) {
    if (outcome === 'unreachable') {
      report.failed++;
      continue;
    }
    const isPost = typeof outcome === 'object' || outcome === 'known';
    seen.set(key, isPost ? one.version : passedOn(one, today));
    if (isPost) continue;
    const post = indexed.get(key);
    if (outcome !== 'no article' && post && post.gone_at === null) {
      await markGone(database, post, run);
      report.removed++;
    } else report.passed++;
  }
  await saveVersions(database, id, run, seen);
  return changed.length;
}

/** A page that is no article is looked at again on another day. */
const passedOn = ({ version }: Listed, today: string): string => `${version} passed ${today}`;

/** The post to put, from the source and, where that has no text, from its page; else why there is none. */
async function readListed(
  { sites, reader }: SyncOptions,
  site: string,
  { url, entry }: Listed,
): Promise<Put | Refusal> {
  if (entry?.text || (entry && !siteOfPage(sites, url))) return { site, entry };
  const read = (await reader.read(url)) as PageRead | Refusal;
  if (typeof read === 'object') {
    if (entry) return { site, entry: merge(entry, read.entry) };
    const own = siteOfPage(sites, read.entry.url) ? read.entry.url : url;
    return {
      site,
      entry: { ...read.entry, url: own },
      page: { validators: read.validators, expiresAt: null },
    };
  }
  return entry && (read === 'no article' || read === 'unreachable') ? { site, entry } : read;
}

/** The source's values win; the page fills in what the source does not know. */
function merge(entry: Entry, page: Entry): Entry {
  const known = Object.entries(entry).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && !value.length),
  );
  return { ...page, ...(Object.fromEntries(known) as Partial<Entry>) };
}
