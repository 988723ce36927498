/** Looks again at the pages of posts that are in the index: at once for what a source dropped, soon for what readers see. */
import { pageKey } from 'inlay/internal/core/page/page-key';
import type { Database } from '../../db/index.js';
import { siteOfPage, type Site } from '../../sites/sites.js';
import * as checks from './check-schedule.js';
import type { CheckedPost } from './check-schedule.js';
import type { PostIndex } from './post-index.js';
import type { PageReader } from '../pages/page-reader.js';
import { fingerprint } from './rows.js';

export interface RecheckOptions {
  database: Database;
  sites: readonly Site[];
  index: PostIndex;
  reader: Pick<PageReader, 'read'>;
  /** epoch ms */
  clock: () => number;
}

export interface RecheckReport {
  /** posts whose page says something new */
  changed: number;
  /** posts whose page is gone, or that nobody named but one visitor */
  removed: number;
}

/** Pages looked at in a run by their schedule; most answer with 304 and no body. */
const dueAtOnce = 100;

/** @param seen ms: posts at the top of lists are looked at when this time has passed */
export async function recheck(options: RecheckOptions, seen: number): Promise<RecheckReport> {
  const { database, index, clock } = options;
  const now = clock();
  const report: RecheckReport = { changed: 0, removed: 0 };
  for (const { url } of await checks.findExpired(database, now)) {
    if (await index.remove(url)) report.removed++;
  }
  const due = await checks.findDue(database, now, dueAtOnce);
  const shown = await checks.findAtTop(database, now - seen, now);
  const posts = new Map([...due, ...shown].map((post) => [post.id, post]));
  const outcomes = await Promise.all([...posts.values()].map((post) => check(options, post)));
  report.changed = outcomes.filter((outcome) => outcome === 'changed').length;
  report.removed += outcomes.filter((outcome) => outcome === 'gone').length;
  return report;
}

/** Sites redirect readers of removed pages to their front page. */
const isPageOf = (sites: readonly Site[], url: string): boolean =>
  siteOfPage(sites, url) !== null && new URL(url).pathname !== '/';

async function check(
  { database, sites, index, reader, clock }: RecheckOptions,
  post: CheckedPost,
): Promise<'present' | 'changed' | 'gone' | 'unread'> {
  const { site, key, url, etag, modified } = post;
  let movedTo: string | null = null;
  const read = await reader.read(url, { etag, modified }, (to) => (movedTo = to));
  const now = clock();
  if (read === 'unreachable' || read === 'too slow') {
    await checks.markUnread(database, post, now);
    return 'unread';
  }
  // a source may list pages that do not call themselves articles
  if (read === 'unchanged' || (read === 'no article' && !post.from_page)) {
    await checks.markPresent(database, post, now);
    return 'present';
  }
  // the address that a page names on another site is where it was first published
  const isMoved =
    typeof read === 'object' && siteOfPage(sites, read.entry.url) && pageKey(read.entry.url) !== key;
  if (typeof read === 'string' || isMoved) {
    if (typeof read === 'object') movedTo = read.entry.url;
    await checks.markGone(database, post, now, movedTo !== null && isPageOf(sites, movedTo) ? movedTo : null);
    return post.gone_at === null ? 'gone' : 'present';
  }
  const entry = { ...read.entry, url };
  if (!post.from_page || fingerprint(entry) === post.version) {
    await checks.markPresent(database, post, now, read.validators);
    return 'present';
  }
  await index.put([{ site, entry, page: { validators: read.validators, expiresAt: post.expires_at } }]);
  return 'changed';
}
