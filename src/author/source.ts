import type { Http } from '../core/request.js';
import type { Author } from './model.js';

/** The query of an `<inlay-author>`: one author by id, or the authors of a page. */
export interface AuthorQuery {
  endpoint: string | null;
  id: string | null;
  page: string;
  /** how many of each author's latest posts are wanted */
  posts: number;
}

/** Talks to one system. */
export interface AuthorSource {
  load(query: AuthorQuery, http: Http): Promise<Author[]>;
}
