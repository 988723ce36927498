/** The content index in the database. */
import type { Kysely } from 'kysely';
import { pageKey } from 'inlay/internal/core/urls';
import type { Database, Schema } from '../db/index.js';
import type { Entry } from 'inlay/posts/model';
import { label, toColumns } from './rows.js';
import { countTerms, decodeTerms, encodeTerms, type Terms } from './related/terms.js';

export interface Saved {
  id: number;
  site: string;
  terms: Terms;
  /** the terms of the post before this change; `null` for a new post */
  before: Terms | null;
}

/**
 * Adds a post to the index, or updates it.
 *
 * @param version what the source said, as a fingerprint; see `unchanged`
 */
export async function savePost(
  { db }: Database,
  site: string,
  entry: Entry,
  version: string,
): Promise<Saved> {
  const { title, tags, excerpt, language } = entry;
  const terms = countTerms({ title, tags, language, text: entry.text ?? excerpt ?? '' });
  const columns = { ...toColumns(entry), version, terms: Buffer.from(encodeTerms(terms)) };
  const key = pageKey(entry.url);
  return db.transaction().execute(async (tx) => {
    const known = await tx.selectFrom('posts').select('terms').where('key', '=', key).executeTakeFirst();
    const { id } = await tx
      .insertInto('posts')
      .values({ site, key, ...columns })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ site, ...columns }))
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

/** The versions of the indexed posts among these page keys. */
export async function findVersions({ db }: Database, keys: readonly string[]): Promise<Map<string, string>> {
  if (!keys.length) return new Map();
  const rows = await db.selectFrom('posts').select(['key', 'version']).where('key', 'in', keys).execute();
  return new Map(rows.map(({ key, version }) => [key, version]));
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
