/** Finds the authors of a page, or one by id, with their latest posts. */
import { pageKey } from 'inlay/internal/core/page/page-key';
import type { Post } from 'inlay/posts/model';
import type { Config } from '../config/config.js';
import type { Database } from '../db/index.js';
import { readRecords } from '../db/records.js';
import { label, latestPosts } from '../posts/module.js';
import type { Author } from 'inlay/author/model';
import type { AuthorRecord } from './schema.js';

/** Posts shown under an author. */
const latest = 5;

export const authorRecords = (config: Config, database: Database, site: string) =>
  readRecords<AuthorRecord>(config, database, { table: 'authors', site, configured: config.authors });

const authorsOf = async (config: Config, database: Database, site: string): Promise<AuthorRecord[]> =>
  (await authorRecords(config, database, site)).records;

export async function authorById(
  config: Config,
  database: Database,
  { site, id }: { site: string; id: string },
  now: number,
): Promise<Author | null> {
  const record = (await authorsOf(config, database, site)).find((author) => author.id === id);
  return record ? show(database, site, record, now) : null;
}

/** The authors in the page's byline, in its order; of those whom nobody described the name. */
export async function authorsOfPage(
  config: Config,
  database: Database,
  { site, page }: { site: string; page: string },
  now: number,
): Promise<Author[]> {
  const post = await database.db
    .selectFrom('posts')
    .select('authors')
    .where('key', '=', pageKey(page))
    .executeTakeFirst();
  const bylines = post ? (JSON.parse(post.authors) as Post['authors']) : [];
  const known = await authorsOf(config, database, site);
  const records = bylines.map((byline) => known.find((author) => isBy(author, byline)) ?? unknown(byline));
  return Promise.all([...new Set(records)].map((record) => show(database, site, record, now, page)));
}

function isBy({ name, aliases, url }: AuthorRecord, byline: Post['authors'][number]): boolean {
  if (url && byline.url && pageKey(url) === pageKey(byline.url)) return true;
  return [name, ...aliases].some((own) => label(own) === label(byline.name));
}

const unknown = ({ name, url }: Post['authors'][number]): AuthorRecord => ({
  id: label(name).replace(/[^\p{L}\p{N}]+/gu, '-'),
  name,
  aliases: [],
  bio: null,
  role: null,
  url,
  avatar: null,
  links: [],
});

async function show(
  database: Database,
  site: string,
  { aliases, ...author }: AuthorRecord,
  now: number,
  page?: string,
): Promise<Author> {
  const exclude = page ? [pageKey(page)] : [];
  const lists = await Promise.all(
    [author.name, ...aliases].map((name) =>
      latestPosts(database, { site, author: name, limit: latest, exclude }, now),
    ),
  );
  const posts = [...new Map(lists.flat().map((post) => [post.url, post])).values()];
  const newestFirst = (a: Post, b: Post) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? '');
  return { ...author, latest: posts.sort(newestFirst).slice(0, latest) };
}
