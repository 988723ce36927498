/** Between a post's row and its model. */
import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Entry, Post } from 'inlay/posts/model';
import type { PostsTable } from '../tables.js';

/** The columns that a list shows. */
export const shown = [
  'posts.id',
  'posts.url',
  'posts.title',
  'posts.excerpt',
  'posts.image',
  'posts.published_at',
  'posts.category',
  'posts.tags',
  'posts.authors',
  'posts.reading_minutes',
] as const;

export type ShownRow = Pick<
  Selectable<PostsTable>,
  | 'id'
  | 'url'
  | 'title'
  | 'excerpt'
  | 'image'
  | 'published_at'
  | 'category'
  | 'tags'
  | 'authors'
  | 'reading_minutes'
>;

export const toPost = (row: ShownRow, visits: number | null = null): Post => ({
  url: row.url,
  title: row.title,
  excerpt: row.excerpt,
  image: row.image === null ? null : (JSON.parse(row.image) as Post['image']),
  publishedAt: row.published_at === null ? null : new Date(row.published_at).toISOString(),
  category: row.category,
  tags: JSON.parse(row.tags) as string[],
  authors: JSON.parse(row.authors) as Post['authors'],
  visits,
  readingMinutes: row.reading_minutes,
});

export const toColumns = (entry: Entry) => ({
  url: entry.url,
  title: entry.title,
  excerpt: entry.excerpt,
  image: entry.image && JSON.stringify(entry.image),
  published_at: entry.publishedAt === null ? null : Date.parse(entry.publishedAt),
  category: entry.category,
  tags: JSON.stringify(entry.tags),
  authors: JSON.stringify(entry.authors),
  reading_minutes: entry.readingMinutes,
});

/** Changes when what the source says of a post changes. */
export const fingerprint = (entry: unknown): string =>
  createHash('sha256').update(JSON.stringify(entry)).digest('base64url').slice(0, 22);

/** A tag's or author's name as lists look it up: case and surrounding spaces do not matter. */
export const label = (words: string): string => words.normalize('NFKC').trim().toLowerCase();
