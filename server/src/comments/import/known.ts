/** Recognizes comments that were imported before, whatever has become of them. */
import { pageKey } from 'inlay/internal/core/page/page-key';
import type { Kysely } from 'kysely';
import type { Schema } from '../../db/index.js';
import { sha256 } from '../../hash.js';
import { hashOfText } from '../spam/text-features.js';
import type { CommentPage } from '../store/comment-pages.js';
import type { TakenComment } from './take.js';
import type { TakenThread } from './threads.js';

/** An export's thread on its way into the database. */
export interface Importing extends TakenThread {
  /** such as `Disqus` */
  system: string;
}

/** What a comment is recognized by in the next import. A hash: it reveals nothing about the reader. */
export const keyOf = ({ system, url }: Importing, { id }: TakenComment): string | null =>
  id ? sha256(JSON.stringify([system, pageKey(url), id])).slice(0, 22) : null;

/**
 * Those of the comments that are known, with their ids; `null` for one that has been removed since. A comment without a
 * key, as earlier versions imported it, is known by its time and its words.
 */
export async function findKnown(
  db: Kysely<Schema>,
  thread: Importing,
  comments: readonly TakenComment[],
  pageId: number | null,
): Promise<Map<TakenComment, number | null>> {
  const byKey = await idsByKey(
    db,
    comments.map((one) => keyOf(thread, one)).filter((key) => key !== null),
  );
  const byWords = pageId === null ? new Map<string, number[]>() : await idsByWords(db, comments, pageId);
  const known = new Map<TakenComment, number | null>();
  for (const comment of comments) {
    const id = byKey.get(keyOf(thread, comment) ?? '') ?? byWords.get(wordsOf(comment))?.shift();
    if (id !== undefined) known.set(comment, id === gone ? null : id);
  }
  return known;
}

/** A comment that is no longer there has no id. */
const gone = -1;

async function idsByKey(db: Kysely<Schema>, keys: readonly string[]): Promise<Map<string, number>> {
  if (!keys.length) return new Map();
  const rows = await db
    .selectFrom('comment_imports as i')
    .leftJoin('comments as c', 'c.id', 'i.comment_id')
    .select(['i.key', 'c.id'])
    .where('i.key', 'in', keys)
    .execute();
  return new Map(rows.map(({ key, id }) => [key, id ?? gone]));
}

/** Where its comments are, if some were imported before: the page may have moved since. */
export async function findPage(db: Kysely<Schema>, thread: Importing): Promise<CommentPage | null> {
  const keys = thread.comments.slice(0, sample).map((one) => keyOf(thread, one));
  const found = await db
    .selectFrom('comment_imports as i')
    .innerJoin('comments as c', 'c.id', 'i.comment_id')
    .innerJoin('comment_pages as p', 'p.id', 'c.page_id')
    .selectAll('p')
    .where(
      'i.key',
      'in',
      keys.filter((key) => key !== null),
    )
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

/** Comments that tell where a thread is: one that is there is enough. */
const sample = 500;

const wordsOf = ({ text, createdAt }: TakenComment): string => `${createdAt} ${hashOfText(text)}`;

async function idsByWords(db: Kysely<Schema>, comments: readonly TakenComment[], pageId: number) {
  const rows = await db
    .selectFrom('comments as c')
    .leftJoin('comment_imports as i', 'i.comment_id', 'c.id')
    .select(['c.id', 'c.text_hash', 'c.created_at'])
    .where(
      'c.text_hash',
      'in',
      comments.map(({ text }) => hashOfText(text)),
    )
    .where('c.page_id', '=', pageId)
    .where('i.key', 'is', null)
    .orderBy('c.id')
    .execute();
  const ids = new Map<string, number[]>();
  for (const { id, text_hash, created_at } of rows) {
    const words = `${created_at} ${text_hash}`;
    ids.set(words, [...(ids.get(words) ?? []), id]);
  }
  return ids;
}
