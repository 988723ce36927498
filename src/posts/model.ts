/** One article of a site. `null` is unknown, never 0. */
export interface Post {
  /** absolute, http or https */
  url: string;
  /** plain text */
  title: string;
  /** plain text */
  excerpt: string | null;
  image: Image | null;
  /** ISO 8601 */
  publishedAt: string | null;
  category: string | null;
  tags: string[];
  authors: Byline[];
  /** in the window that was asked for */
  visits: number | null;
  readingMinutes: number | null;
}

export interface Image {
  /** absolute, http or https */
  src: string;
  srcset: string | null;
  /** px */
  width: number | null;
  /** px */
  height: number | null;
  alt: string | null;
}

export interface Byline {
  name: string;
  url: string | null;
}

export interface PostList {
  /** in the order in which to show them */
  posts: Post[];
  updatedAt: string | null;
}

/** A post with what an index of posts needs besides. */
export interface Entry extends Post {
  /** the body as plain text, `null` where the system does not give it */
  text: string | null;
  /** BCP 47 */
  language: string | null;
}

/** Over which time visits are counted: `now` is the last hours. */
export const windows = ['now', 'day', 'week', 'month', 'all'] as const;
export type TimeWindow = (typeof windows)[number];

/** How a list of posts is laid out. */
export const postLayouts = ['list', 'cards', 'compact'] as const;
export type PostLayout = (typeof postLayouts)[number];

/** The lists of posts: each a route `/v1/…` of the contract and an element. */
export const listKinds = ['popular', 'related', 'latest'] as const;
export type ListKind = (typeof listKinds)[number];
