/** Posts to fill an index with. */
import type { Entry } from 'inlay/posts/model';

/** A post of `https://paper.example/<name>`; what is not given is unknown. */
export const entry = (name: string, given: Partial<Entry> = {}): Entry => ({
  url: `https://paper.example/${name}`,
  title: name,
  excerpt: null,
  image: null,
  publishedAt: null,
  category: null,
  tags: [],
  authors: [],
  visits: null,
  readingMinutes: null,
  text: null,
  language: 'en',
  ...given,
});

export const put = (name: string, given: Partial<Entry> = {}) => ({
  site: 'paper',
  entry: entry(name, given),
});

/** The names of a list's posts, in its order. */
export const names = (posts: readonly { url: string }[]): string[] =>
  posts.map(({ url }) => new URL(url).pathname.slice(1));
