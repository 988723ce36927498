/** Where the threads of an export belong, and which of their comments are taken. */
import { isEmptyText } from 'inlay/internal/comments/text';
import { pageKey } from 'inlay/internal/core/page/page-key';
import { siteOfPage, type Site } from '../../sites/sites.js';
import { cleanLine, cleanText } from '../writing/input.js';
import { fieldRules } from '../writer-fields.js';
import type { ImportedComment, ImportedThread, LeftOut } from './export.js';
import { toMarkup } from './markup.js';

export interface TakenComment extends Pick<ImportedComment, 'name' | 'email' | 'url' | 'createdAt'> {
  text: string;
  status: 'approved' | 'pending';
  /** the nearest comment above that readers see */
  parent: TakenComment | null;
}

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
  /** origins that no site has → comments */
  strangers: Map<string, number>;
}

/** @param origin where the pages are now, for those that are on no site */
export function sortThreads(
  imported: readonly ImportedThread[],
  sites: readonly Site[],
  origin: string | null,
): Sorted {
  const threads = new Map<string, TakenThread>();
  const sorted: Sorted = { threads: [], leftOut: new Map(), noPage: 0, strangers: new Map() };
  for (const thread of imported) {
    const comments = takeComments(thread.comments, sorted.leftOut);
    if (!comments.length) continue;
    const url = addressOf(thread.url, sites, origin);
    const site = url && siteOfPage(sites, url);
    if (!url) sorted.noPage += comments.length;
    else if (!site) add(sorted.strangers, url.origin, comments.length);
    else {
      const key = pageKey(url.href);
      const same = threads.get(key);
      if (same) same.comments.push(...comments);
      else threads.set(key, { site: site.name, url: url.href, closed: thread.closed, comments });
    }
  }
  for (const { comments } of threads.values()) comments.sort((a, b) => a.createdAt - b.createdAt);
  return { ...sorted, threads: [...threads.values()] };
}

function add<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function addressOf(written: string | null, sites: readonly Site[], origin: string | null): URL | null {
  if (!written || !URL.canParse(written, origin ?? undefined)) return null;
  const url = new URL(written, origin ?? undefined);
  if (!/^https?:$/.test(url.protocol)) return null;
  return origin && !siteOfPage(sites, url) ? new URL(url.pathname + url.search, origin) : url;
}

function takeComments(comments: readonly ImportedComment[], leftOut: Map<LeftOut, number>): TakenComment[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const taken = new Map<string, TakenComment>();
  for (const comment of comments) {
    const { id, status, createdAt } = comment;
    if (status !== 'approved' && status !== 'pending') {
      add(leftOut, status, 1);
      continue;
    }
    const text = cleanText(toMarkup(comment.html));
    if (isEmptyText(text)) add(leftOut, 'empty', 1);
    else if (Number.isNaN(createdAt)) add(leftOut, 'undated', 1);
    else taken.set(id, { ...writerOf(comment), text, status, createdAt, parent: null });
  }
  for (const [id, comment] of taken) comment.parent = nearestShown(id, byId, taken);
  return [...taken.values()];
}

function writerOf({ name, email, url }: ImportedComment): Pick<TakenComment, 'name' | 'email' | 'url'> {
  const read = (field: 'name' | 'email' | 'url', written: string | null) => {
    const { maxLength, read } = fieldRules[field];
    const line = cleanLine(written ?? '').slice(0, maxLength);
    return (line && read ? read(line) : line) || null;
  };
  return { name: read('name', name), email: read('email', email), url: read('url', url) };
}

/** Replies to comments that are left out or pending move up to the nearest visible ancestor. */
function nearestShown(
  id: string,
  byId: ReadonlyMap<string, ImportedComment>,
  taken: ReadonlyMap<string, TakenComment>,
): TakenComment | null {
  const seen = new Set([id]);
  for (let above = byId.get(id)?.parent; above && !seen.has(above); above = byId.get(above)?.parent) {
    seen.add(above);
    const comment = taken.get(above);
    if (comment?.status === 'approved') return comment;
  }
  return null;
}
