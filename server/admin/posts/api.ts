/** What editors ask about posts. */
import { query, type Ask } from '../api.js';

export interface Post {
  url: string;
  title: string;
  publishedAt: string | null;
  category: string | null;
  authors: { name: string }[];
  /** all there were; `null` in a list of related posts */
  visits: number | null;
}

export interface Found {
  posts: Post[];
  next: string | null;
}

export interface Choice {
  url: string;
  title: string;
  choice: 'pin' | 'block';
}

export interface Related {
  choices: Choice[];
  /** what the page shows now */
  related: Post[];
}

export interface VisitReport {
  since: string;
  counted: number;
  dropped: Record<string, number>;
}

export class PostsApi {
  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  find = (site: string, search: string, cursor = '') =>
    this.#ask<Found>('GET', `posts${query({ site, search, cursor })}`);
  /** Reads the page anew. */
  learn = (page: string) => this.#ask<{ indexed: boolean; reason?: string }>('POST', 'posts', { page });
  remove = (page: string) => this.#ask<null>('DELETE', `posts${query({ page })}`);
  related = (page: string) => this.#ask<Related>('GET', `related${query({ page })}`);
  choose = (page: string, other: string, choice: 'pin' | 'block' | 'none') =>
    this.#ask<null>('POST', 'related', { page, other, choice });
  visits = () => this.#ask<VisitReport>('GET', 'visits');
}
