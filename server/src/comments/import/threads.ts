/** Where the threads of an export belong, and which of their comments are taken. */
import { pageKey } from 'inlay/internal/core/page/page-key';
import { siteOfPage, type Site } from '../../sites/sites.js';
import type { LeftOut, ImportedComment, ImportedThread } from './export.js';
import { linkParents } from './parents.js';
import { takeComment, type TakenComment } from './take.js';

export interface TakenThread {
  site: string;
  url: string;
  closed: boolean;
  /** in the order in which they were written */
  comments: TakenComment[];
}

export interface Sorted {
  /** by page, as several threads of an export may be about one */
  threads: TakenThread[];
  leftOut: Map<LeftOut, number>;
  /** comments whose page has no address */
  noPage: number;
  /** comments whose page has a path and no host, where several are possible */
  noHost: number;
  /** origins that no site has → comments */
  foreignOrigins: Map<string, number>;
}

/** @param origin where the pages are now, for those that are on no site */
export function sortThreads(
  imported: readonly ImportedThread[],
  sites: readonly Site[],
  origin: string | null,
  now = Date.now(),
): Sorted {
  const pages = new Map<string, Omit<TakenThread, 'comments'> & { comments: ImportedComment[] }>();
  const sorted: Sorted = { threads: [], leftOut: new Map(), noPage: 0, noHost: 0, foreignOrigins: new Map() };
  const base = origin ?? defaultOrigin(sites);
  for (const thread of imported) {
    if (thread.missing) add(sorted.leftOut, 'missing', thread.missing);
    const url = addressOf(thread.url, sites, origin, base);
    const site = url && siteOfPage(sites, url);
    if (site) {
      const key = pageKey(url.href);
      const page = pages.get(key) ?? { site: site.name, url: url.href, closed: thread.closed, comments: [] };
      pages.set(key, page);
      for (const comment of thread.comments) page.comments.push(comment);
      continue;
    }
    const { length } = takeComments(thread.comments, sorted.leftOut, now);
    if (url) add(sorted.foreignOrigins, url.origin, length);
    else sorted[thread.url?.startsWith('/') && !base ? 'noHost' : 'noPage'] += length;
  }
  for (const { comments: all, ...page } of pages.values()) {
    const comments = takeComments(all, sorted.leftOut, now);
    if (comments.length) sorted.threads.push({ ...page, comments: comments.sort(byTime) });
  }
  return sorted;
}

const byTime = (a: TakenComment, b: TakenComment): number => a.createdAt - b.createdAt;

function add<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  if (count) counts.set(key, (counts.get(key) ?? 0) + count);
}

/** Where a path must be: the only origin, or the only one that is not of a developer's machine. */
function defaultOrigin(sites: readonly Site[]): string | null {
  const origins = sites.flatMap(({ origins }) => origins).filter((one) => !one.includes('*'));
  // http and https, and with and without www., are one
  const byPages = new Map(origins.map((one) => [pageKey(one), one]));
  const ofReaders = [...byPages.values()].filter((one) => !/^https?:\/\/(localhost|127\.|\[)/.test(one));
  const [only, ...others] = ofReaders.length ? ofReaders : byPages.values();
  return only !== undefined && !others.length ? only : null;
}

/** @param base of paths */
function addressOf(
  written: string | null,
  sites: readonly Site[],
  origin: string | null,
  base: string | null,
): URL | null {
  const words = written?.trim() ?? '';
  // a name that only the other system knows is no address
  if (!/^(https?:\/)?\//.test(words) || !URL.canParse(words, base ?? undefined)) return null;
  const url = new URL(words, base ?? undefined);
  return origin && !siteOfPage(sites, url) ? new URL(url.pathname + url.search, origin) : url;
}

function takeComments(
  comments: readonly ImportedComment[],
  leftOut: Map<LeftOut, number>,
  now: number,
): TakenComment[] {
  const taken = new Map<ImportedComment, TakenComment>();
  const distinct = withoutRepeated(comments);
  add(leftOut, 'repeated', comments.length - distinct.length);
  for (const comment of distinct) {
    const one = takeComment(comment, now);
    if (typeof one === 'string') add(leftOut, one, 1);
    else taken.set(comment, one);
  }
  linkParents(distinct, taken);
  return [...taken.values()];
}

/** The first of each id; a comment without one is like no other. */
function withoutRepeated(comments: readonly ImportedComment[]): ImportedComment[] {
  const ids = new Set<string>();
  return comments.filter(({ id }) => {
    const isNew = !id || !ids.has(id);
    ids.add(id);
    return isNew;
  });
}
