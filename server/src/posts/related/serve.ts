/** The list under an article: pinned posts, then similar ones, then its category, then popular and latest posts. */
import { pageKey } from 'inlay/internal/core/page/page-key';
import type { Database } from '../../db/index.js';
import { latestPosts, popularPosts } from '../lists/lists.js';
import type { Post } from 'inlay/posts/model';
import { readLists } from './lists.js';
import { label, shown, toPost, type ShownRow } from '../content-index/rows.js';

export interface RelatedQuery {
  site: string;
  /** `pageKey` of the article */
  key: string;
  limit: number;
}

/** An old post must be up to this much more alike than one of today to stand above it: readers follow the news. */
const newness = 0.1;
/** Half of that advantage is gone after a year. */
const halfLife = 365 * 86_400_000;

const recency = (published: number | null, now: number): number =>
  1 - newness + (published === null ? 0 : newness * 2 ** (-Math.max(0, now - published) / halfLife));

/** The bonus for a shared author or category, and for the same date, which halves with each year between. */
const bonus = { author: 0.15, category: 0.15, time: 0.2 };

type Signals = Pick<ShownRow, 'authors' | 'category' | 'published_at'>;

/** Weak signals beside the words, which order posts that are alike anyway. */
function signals(one: Signals, other: Signals): number {
  const names = (row: Signals) => (JSON.parse(row.authors) as Post['authors']).map(({ name }) => label(name));
  const own = names(one);
  const author = names(other).some((name) => own.includes(name)) ? bonus.author : 0;
  const category = one.category !== null && one.category === other.category ? bonus.category : 0;
  const time =
    one.published_at === null || other.published_at === null
      ? 0
      : bonus.time * 2 ** (-Math.abs(one.published_at - other.published_at) / halfLife);
  return (1 + author) * (1 + category) * (1 + time);
}

/** Empty only if the site has no other dated or visited post. `now` is epoch ms. */
export async function relatedPosts(database: Database, query: RelatedQuery, now: number): Promise<Post[]> {
  const { site, key, limit } = query;
  const { db } = database;
  const article = await db
    .selectFrom('posts')
    .select(['id', 'category', 'authors', 'published_at'])
    .where('key', '=', key)
    .executeTakeFirst();
  const choices = article
    ? await db.selectFrom('related_choices').selectAll().where('post_id', '=', article.id).execute()
    : [];
  const pins = choices.filter(({ choice }) => choice === 'pin').map(({ other_id }) => other_id);
  const blocked = choices.filter(({ choice }) => choice === 'block').map(({ other_id }) => other_id);
  const alike = article ? (await readLists(database, [article.id])).get(article.id) : undefined;
  const scores = new Map(alike?.map(({ id, score }) => [id, score]));
  const ids = [...pins, ...scores.keys()].filter((id) => !blocked.includes(id));
  const rows = ids.length
    ? await db.selectFrom('posts').select(shown).where('id', 'in', ids).where('gone_at', 'is', null).execute()
    : [];
  const ranks = new Map(
    rows.map((row) => [
      row.id,
      pins.includes(row.id)
        ? Infinity
        : scores.get(row.id)! * recency(row.published_at, now) * signals(article!, row),
    ]),
  );
  const posts = rows
    .filter(({ published_at }) => (published_at ?? 0) <= now)
    .sort((a, b) => ranks.get(b.id)! - ranks.get(a.id)! || a.id - b.id)
    .slice(0, limit)
    .map((row) => toPost(row));

  const barred = blocked.length
    ? await db.selectFrom('posts').select('url').where('id', 'in', blocked).execute()
    : [];
  const fill = async (
    more: (wanted: { site: string; limit: number; exclude: string[] }) => Promise<Post[]>,
  ) => {
    if (posts.length >= limit) return;
    const exclude = [...posts, ...barred].map(({ url }) => pageKey(url)).concat(key);
    posts.push(...(await more({ site, limit: limit - posts.length, exclude })));
  };
  const category = article?.category;
  if (category) await fill((wanted) => latestPosts(database, { ...wanted, category }, now));
  await fill((wanted) => popularPosts(database, { ...wanted, window: 'day' }, now));
  await fill((wanted) => latestPosts(database, wanted, now));
  return posts;
}
