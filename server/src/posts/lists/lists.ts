/** Popular and latest posts, from the index. */
import { sql, type SelectQueryBuilder } from 'kysely';
import type { Database, Schema } from '../../db/index.js';
import type { Post, TimeWindow } from 'inlay/posts/model';
import { label, shown, toPost, type ShownRow } from '../content-index/rows.js';

export interface ListQuery {
  site: string;
  limit: number;
  category?: string | undefined;
  /** page keys of posts to leave out */
  exclude?: readonly string[] | undefined;
}

export interface LatestQuery extends ListQuery {
  tag?: string | undefined;
  author?: string | undefined;
}

/** `now` and `day` forget with half-lives of 2 h and 24 h; `week` and `month` count whole UTC days. */
const order = {
  now: 'heat_now',
  day: 'heat_day',
  week: 'visits_week',
  month: 'visits_month',
  all: 'visits',
} as const satisfies Record<TimeWindow, keyof Schema['posts']>;

/** The most visited posts of the window; posts without visits are left out. `now` is epoch ms. */
export async function popularPosts(
  { db }: Database,
  query: ListQuery & { window: TimeWindow },
  now: number,
): Promise<Post[]> {
  const { window } = query;
  const column = order[window];
  const decayed = window === 'now' || window === 'day';
  const visits = decayed
    ? sql<number>`(select coalesce(sum(v.visits), 0) from visits_hourly v where v.post_id = posts.id and v.start > ${now - 86_400_000})`
    : sql<number>`${sql.ref(column)}`;
  const rows = await filtered(db.selectFrom('posts').select(shown), query, now)
    .select(visits.as('count'))
    .$if(decayed, (q) => q.where(column, 'is not', null))
    .$if(!decayed, (q) => q.where(column, '>', 0))
    .orderBy(column, 'desc')
    .limit(query.limit)
    .execute();
  return rows.map((row) => toPost(row, row.count));
}

/** The newest posts; posts without a date and scheduled posts are left out. */
export async function latestPosts({ db }: Database, query: LatestQuery, now: number): Promise<Post[]> {
  const { tag, author } = query;
  const labelled = (kind: 'tag' | 'author', words: string) =>
    sql<boolean>`exists (select 1 from post_labels l where l.post_id = posts.id and l.kind = ${kind} and l.label = ${label(words)})`;
  const rows = await filtered(db.selectFrom('posts').select(shown), query, now)
    .where('published_at', 'is not', null)
    .$if(tag !== undefined, (q) => q.where(labelled('tag', tag!)))
    .$if(author !== undefined, (q) => q.where(labelled('author', author!)))
    .orderBy('published_at', 'desc')
    .orderBy('posts.id', 'desc')
    .limit(query.limit)
    .execute();
  return rows.map((row) => toPost(row));
}

function filtered<Row extends ShownRow>(
  posts: SelectQueryBuilder<Schema, 'posts', Row>,
  { site, category, exclude = [] }: ListQuery,
  now: number,
) {
  return posts
    .where('site', '=', site)
    .where('gone_at', 'is', null)
    .where((e) => e.or([e('published_at', 'is', null), e('published_at', '<=', now)]))
    .$if(category !== undefined, (q) => q.where('category', '=', category!))
    .$if(exclude.length > 0, (q) => q.where('key', 'not in', exclude));
}
