/** The content index in the database. */
import type { Kysely } from 'kysely';
import { pageKey } from 'inlay/internal/core/page/page-key';
import type { Database, Schema } from '../../db/index.js';
import type { Entry } from 'inlay/posts/model';
import { nextCheck } from './check-schedule.js';
import type { Validators } from '../pages/page-reader.js';
import { fingerprint, label, toColumns } from './rows.js';
import { countTerms, decodeTerms, encodeTerms, type Terms } from '../related/terms.js';

export interface Put {
  site: string;
  entry: Entry;
  /** where the entry is what its page says; without it, it is what a source says */
  page?: {
    validators: Validators;
    /** epoch ms, of a page that nothing but a visit names */
    expiresAt: number | null;
  };
}

export interface Saved {
  id: number;
  site: string;
  terms: Terms;
  /** the terms of the post before this change; `null` for a new post */
  before: Terms | null;
}

/** Adds a post to the index, or updates it. A post that was gone is back. */
export async function savePost({ db }: Database, { site, entry, page }: Put, now: number): Promise<Saved> {
  const { title, tags, excerpt, language } = entry;
  const terms = countTerms({ title, tags, language, text: entry.text ?? excerpt ?? '' });
  const published = entry.publishedAt === null ? null : Date.parse(entry.publishedAt);
  const columns = {
    ...toColumns(entry),
    version: fingerprint(entry),
    terms: Buffer.from(encodeTerms(terms)),
    from_page: page ? 1 : 0,
    etag: page?.validators.etag ?? null,
    modified: page?.validators.modified ?? null,
    gone_at: null,
    checked_at: now,
    check_after: nextCheck(now, published),
  };
  const key = pageKey(entry.url);
  return db.transaction().execute(async (tx) => {
    const known = await tx
      .selectFrom('posts')
      .select(['terms', 'expires_at'])
      .where('key', '=', key)
      .executeTakeFirst();
    // what was confirmed once stays so
    const expires_at = known && known.expires_at === null ? null : (page?.expiresAt ?? null);
    const { id } = await tx
      .insertInto('posts')
      .values({ site, key, expires_at, ...columns })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ site, expires_at, ...columns }))
      .returning('id')
      .executeTakeFirstOrThrow();
    await saveLabels(tx, id, entry);
    return { id, site, terms, before: known?.terms ? decodeTerms(known.terms) : null };
  });
}

async function saveLabels(tx: Kysely<Schema>, post_id: number, { tags, authors }: Entry): Promise<void> {
  await tx.deleteFrom('post_labels').where('post_id', '=', post_id).execute();
  const rows = [
    ...[...new Set(tags.map(label))].map((tag) => ({ post_id, kind: 'tag' as const, label: tag })),
    ...[...new Set(authors.map(({ name }) => label(name)))].map((author) => ({
      post_id,
      kind: 'author' as const,
      label: author,
    })),
  ];
  if (rows.length) await tx.insertInto('post_labels').values(rows).execute();
}

/** The ids of the indexed posts among these page keys. */
export async function findPosts({ db }: Database, keys: readonly string[]): Promise<Map<string, number>> {
  if (!keys.length) return new Map();
  const rows = await db.selectFrom('posts').select(['key', 'id']).where('key', 'in', keys).execute();
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** Deletes a post with its visits; returns what related posts need to forget it, `null` if there was none. */
export async function deletePost({ db }: Database, key: string): Promise<Omit<Saved, 'before'> | null> {
  const gone = await db
    .deleteFrom('posts')
    .where('key', '=', key)
    .returning(['id', 'site', 'terms'])
    .executeTakeFirst();
  return gone?.terms ? { id: gone.id, site: gone.site, terms: decodeTerms(gone.terms) } : null;
}

/** The terms of these posts by id. */
export async function findTerms({ db }: Database, ids: readonly number[]): Promise<Map<number, Terms>> {
  if (!ids.length) return new Map();
  const rows = await db.selectFrom('posts').select(['id', 'terms']).where('id', 'in', ids).execute();
  return new Map(rows.flatMap(({ id, terms }) => (terms ? [[id, decodeTerms(terms)] as const] : [])));
}
