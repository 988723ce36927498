/** Brings the index in step with a source: new posts, changed posts, posts that are gone. */
import type { Http } from 'inlay/internal/core/request';
import { pageKey } from 'inlay/internal/core/urls';
import type { Database } from '../db/index.js';
import { siteOfPage, timeZoneOf, type Site } from '../sites.js';
import { siteOfSource, type SourceConfig } from './config.js';
import type { Learner } from './learner.js';
import type { Entry } from 'inlay/posts/model';
import type { PostIndex, Put } from './post-index.js';
import { list, type Listed } from './sources/listed.js';
import { findVersions } from './store.js';

export interface SyncOptions {
  database: Database;
  sites: readonly Site[];
  index: PostIndex;
  learner: Learner;
  http: Http;
  /** called for each part of a source that cannot be read beside others that can */
  broken: (url: string, error: unknown) => void;
  /** pages that turned out to be no articles, as `url version`: not read again until the source says something new */
  passed: { has(page: string): boolean; set(page: string, value: true): unknown };
}

export interface SyncReport {
  listed: number;
  saved: number;
  removed: number;
  /** pages that say nothing of an article, as the fronts that stand in a sitemap */
  passed: number;
  /** pages that could not be read */
  failed: number;
}

/** Posts put into the index together. */
const batch = 50;

export async function syncSource(options: SyncOptions, source: SourceConfig): Promise<SyncReport> {
  const { sites, index, http, broken } = options;
  const site = siteOfSource(sites, source);
  const report: SyncReport = { listed: 0, saved: 0, removed: 0, passed: 0, failed: 0 };
  for await (const part of list(source, { http, broken, timeZone: timeZoneOf(site) })) {
    report.listed += part.length;
    let news = 0;
    for (let from = 0; from < part.length; from += batch) {
      const changed = await onlyChanged(options, part.slice(from, from + batch));
      news += changed.length;
      const read = await Promise.all(changed.map((listed) => readListed(options, site.name, listed)));
      const puts = read.filter((put) => typeof put === 'object');
      if (puts.length) await index.put(puts);
      const gone = changed.filter((_, at) => read[at] === 'gone');
      for (const { url } of gone) if (await index.remove(url)) report.removed++;
      report.saved += puts.length;
      report.passed += read.filter((put) => put === 'passed').length;
      report.failed += read.filter((put) => put === 'failed').length;
    }
    // sources with parts are newest first: what follows a part without news is known
    if (!news && part.length && source.type !== 'sitemap') break;
  }
  return report;
}

/** Those whose source says something new of them. One without a date of change is read once. */
async function onlyChanged({ database, passed }: SyncOptions, listed: readonly Listed[]): Promise<Listed[]> {
  const versions = await findVersions(
    database,
    listed.map(({ url }) => pageKey(url)),
  );
  return listed.filter(
    ({ url, version }) => versions.get(pageKey(url)) !== version && !passed.has(`${url} ${version}`),
  );
}

/** The post to put, from the source and, where that has no text, from its page; else why there is none. */
async function readListed(
  { sites, learner, passed }: SyncOptions,
  site: string,
  { url, version, entry }: Listed,
): Promise<Put | 'gone' | 'passed' | 'failed'> {
  if (entry?.text || (entry && !siteOfPage(sites, url))) return { site, version, entry };
  const page = await learner.read(url);
  if (typeof page === 'object')
    return { site, version, entry: entry ? merge(entry, page) : { ...page, url } };
  if (page === 'gone') return 'gone';
  if (entry) return { site, version, entry };
  if (page !== 'no article') return 'failed';
  passed.set(`${url} ${version}`, true);
  return 'passed';
}

/** What the source says stands; what it does not know comes from the page. */
function merge(entry: Entry, page: Entry): Entry {
  const known = Object.entries(entry).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && !value.length),
  );
  return { ...page, ...(Object.fromEntries(known) as Partial<Entry>) };
}
