/** Stores the threads of an export, each comment once, however often the export is imported. */
import { pageKey } from 'inlay/internal/core/page/page-key';
import type { Database } from '../../db/index.js';
import { EventBus } from '../../event-bus.js';
import { createLog } from '../../log.js';
import { hashOfText } from '../spam/text-features.js';
import { newInsert } from '../store/comment-insert.js';
import { ensureCommentPage, findCommentPage, setClosed, type CommentPage } from '../store/comment-pages.js';
import { insertComment } from '../store/insert.js';
import type { StoreContext } from '../store/context.js';
import type { TakenComment, TakenThread } from './threads.js';

/** Returns how many of its comments were new. */
export async function storeThread(store: StoreContext, thread: TakenThread): Promise<number> {
  const { database, events } = store;
  const { site, url, comments } = thread;
  const page = await ensureCommentPage(database, site, url, comments[0]!.createdAt);
  // readers read the thread again when it is whole, and nobody is notified of what is old
  const quiet = { database, events: new EventBus(createLog()) };
  const known = await findStored(database, page);
  const ids = new Map<TakenComment, number | null>();
  let stored = 0;
  for (const comment of parentsFirst(comments)) {
    const key = keyOfTaken(comment);
    let id = known.get(key) ?? null;
    if (id === null) {
      id = await insert(quiet, page, comment, ids);
      if (id !== null) known.set(key, id);
      stored++;
    }
    ids.set(comment, id);
  }
  if (!stored) return 0;
  if (thread.closed) await setClosed(store, page.id, true);
  const now = (await findCommentPage(database, page.key))!;
  events.publish('thread-changed', { page: now, rev: now.revision });
  return stored;
}

async function insert(
  store: StoreContext,
  page: CommentPage,
  comment: TakenComment,
  ids: ReadonlyMap<TakenComment, number | null>,
): Promise<number | null> {
  const { text, status, name, email, url, createdAt, parent } = comment;
  const known = { page, text, textHash: hashOfText(text), status, name, email, url, reasons: ['imported'] };
  const above = parent && (ids.get(parent) ?? null);
  const inserted = await insertComment(store, newInsert({ ...known, parent: above }), createdAt);
  if ('row' in inserted) return inserted.row.id;
  // a moderator has taken away what it answers since an earlier import
  const alone = await insertComment(store, newInsert(known), createdAt);
  return 'row' in alone ? alone.row.id : null;
}

/** What tells a comment of a page from the others, however often it is imported. */
const keyOf = (textHash: string, createdAt: number): string => `${createdAt} ${textHash}`;
const keyOfTaken = ({ text, createdAt }: TakenComment): string => keyOf(hashOfText(text), createdAt);

/** The ids of the page's comments. */
async function findStored({ db }: Database, page: CommentPage): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('comments')
    .select(['id', 'text_hash', 'created_at'])
    .where('page_id', '=', page.id)
    .execute();
  return new Map(rows.map(({ id, text_hash, created_at }) => [keyOf(text_hash, created_at), id]));
}

/** How many of the thread's comments are stored already. */
export async function countStored(database: Database, thread: TakenThread): Promise<number> {
  const page = await findCommentPage(database, pageKey(thread.url));
  if (!page) return 0;
  const known = await findStored(database, page);
  return thread.comments.filter((comment) => known.has(keyOfTaken(comment))).length;
}

/** In the order of time, but no reply before what it answers, whose clock may have been wrong. */
function parentsFirst(comments: readonly TakenComment[]): Iterable<TakenComment> {
  const ordered = new Set<TakenComment>();
  for (const comment of comments) {
    const above: TakenComment[] = [];
    for (let one: TakenComment | null = comment; one && !ordered.has(one); one = one.parent) above.push(one);
    for (const one of above.reverse()) ordered.add(one);
  }
  return ordered;
}
