/** The tables of the content index, of its visits and of related posts. Times are milliseconds since 1970, UTC. */
import type { Generated } from 'kysely';

export interface PostsTable {
  id: Generated<number>;
  /** the site's name in the configuration */
  site: string;
  /** `pageKey` of the address: what makes two addresses one post */
  key: string;
  url: string;
  title: string;
  excerpt: string | null;
  /** JSON of the model's image */
  image: string | null;
  published_at: number | null;
  category: string | null;
  /** JSON list of words */
  tags: string;
  /** JSON list of `{name, url}` */
  authors: string;
  reading_minutes: number | null;
  /** fingerprint of the entry, which tells whether it has changed */
  version: string;
  /** 1 where the entry is what its page says, 0 where a source said it */
  from_page: Generated<number>;
  /** of the page's last answer, to ask whether it has changed */
  etag: string | null;
  /** its `Last-Modified` */
  modified: string | null;
  /** when the page was last looked at */
  checked_at: number | null;
  /** when it is due again */
  check_after: Generated<number>;
  /** since when the page is gone; no list shows the post */
  gone_at: number | null;
  /** where the page leads, as far as that is a page of the sites; `null` for nowhere */
  moved_to: string | null;
  /** when the post leaves the index unless somebody visits it; of one that nothing but a visit named */
  expires_at: number | null;
  /** term counts, see related/terms */
  terms: Uint8Array | null;
  visits: Generated<number>;
  visits_week: Generated<number>;
  visits_month: Generated<number>;
  /** logarithms of the decayed counts with half-lives of 2 h and 24 h, see visits/decay; `null` before the first visit */
  heat_now: number | null;
  heat_day: number | null;
}

/** Tags and authors that lists can be filtered by, in lower case. */
export interface PostLabelsTable {
  post_id: number;
  kind: 'tag' | 'author';
  label: string;
}

/** Visits by hour (deleted after two days) or by day (as long as `retention.visits` says): `start` is the bucket's first millisecond. */
export interface VisitsTable {
  post_id: number;
  start: number;
  visits: number;
}

/** The UTC day for which the sums of weeks and months hold. One row. */
export interface VisitDayTable {
  id: 1;
  day: number;
}

export interface RelatedTable {
  post_id: number;
  /** JSON, see related/lists */
  list: string;
}

/** Editors' choices: a pinned post comes first, a blocked one is never shown. */
export interface RelatedChoicesTable {
  post_id: number;
  other_id: number;
  choice: 'pin' | 'block';
}

/** The posts that a source listed at its last reading. */
export interface SourcePostsTable {
  /** fingerprint of the source */
  source: string;
  key: string;
  /** the source's version of it, so that unchanged posts are skipped */
  version: string;
  /** when the reading began that listed it last (epoch ms) */
  run: number;
}

export interface PostsTables {
  posts: PostsTable;
  source_posts: SourcePostsTable;
  post_labels: PostLabelsTable;
  visits_hourly: VisitsTable;
  visits_daily: VisitsTable;
  visit_day: VisitDayTable;
  related: RelatedTable;
  related_choices: RelatedChoicesTable;
}
