import type { Http } from '../core/request.js';
import type { Entry, PostList, TimeWindow } from './model.js';

/** The query of a list of posts. */
export interface PostsQuery {
  /** base address of the endpoint, or of a feed */
  endpoint: string | null;
  /** how many posts are wanted, those that the list leaves out included */
  limit: number;
  /** of popular posts */
  window?: TimeWindow;
  /** of related posts: the page that they go with */
  page?: string;
  category?: string | null;
  tag?: string | null;
  author?: string | null;
}

/** A stretch of all posts, for an index. */
export interface EntriesQuery {
  endpoint: string;
  /** which stretch, from 1 */
  part: number;
  /** IANA name of the zone that dates without an offset mean; without it the device's own */
  timeZone?: string | undefined;
}

export interface Entries {
  /** newest first */
  entries: Entry[];
  /** whether there is another part */
  more: boolean;
}

/**
 * The lists of one system; a list that the system lacks is absent. All throw an `InlayError`: `format` for an
 * unexpected answer, `unsupported` for what cannot work.
 */
export interface PostsSource {
  popular?(query: PostsQuery, http: Http): Promise<PostList>;
  related?(query: PostsQuery, http: Http): Promise<PostList>;
  latest?(query: PostsQuery, http: Http): Promise<PostList>;
  /** everything there is, with its text */
  entries?(query: EntriesQuery, http: Http): Promise<Entries>;
}
