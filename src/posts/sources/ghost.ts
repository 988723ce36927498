/** Ghost's Content API, https://docs.ghost.org/content-api. Only simple requests: its errors lack CORS headers. */
import { fields, instant, list, must, number, text } from '../../core/parse/check.js';
import { InlayError } from '../../core/error.js';
import { requireEndpoint } from '../../core/require-endpoint.js';
import type { Http } from '../../core/request.js';
import { safeWebUrl, safeUrl } from '../../core/parse/urls.js';
import type { Entry } from '../model.js';
import type { PostsQuery, PostsSource } from '../source.js';
import { slug, slugOf } from './slug.js';

const shown = 'url,title,custom_excerpt,excerpt,feature_image,feature_image_alt,published_at,reading_time';

/**
 * Asks one of the API's lists. `endpoint` is the blog's address with the Content API key, which is made to be public:
 * `https://blog.example.com/?key=22444f78…`
 */
export async function askGhost(
  endpoint: string,
  resource: string,
  parameters: Record<string, string | number>,
  http: Http,
): Promise<{ rows: unknown[]; next: boolean }> {
  const base = new URL(endpoint);
  const key = base.searchParams.get('key') ?? '';
  if (!key)
    throw new InlayError(
      'unsupported',
      `Ghost needs its Content API key. Write endpoint="${base.origin}/?key=…".`,
    );
  const folder = /\/ghost\/api\/content\/?$/.test(base.pathname)
    ? base.pathname.replace(/\/?$/, '/')
    : `${base.pathname.replace(/\/?$/, '/')}ghost/api/content/`;
  const url = new URL(`${folder}${resource}/`, base);
  for (const [name, value] of Object.entries({ key, ...parameters }))
    url.searchParams.set(name, String(value));
  const answer = fields(await http.get(url));
  const rows = answer[resource.split('/')[0]!];
  must(Array.isArray(rows), `an answer of Ghost's: it has no "${resource}"`);
  return { rows, next: number(fields(fields(answer['meta'])['pagination'])['next']) !== null };
}

function readPost(value: unknown, endpoint: string): Entry | [] {
  const post = fields(value);
  const url = safeWebUrl(text(post['url']), endpoint);
  const title = text(post['title']);
  if (!url || !title) return [];
  const src = safeWebUrl(text(post['feature_image']), url);
  // tags that start with # are for the editors
  const tags = list(post['tags'])
    .flatMap((tag) => text(fields(tag)['name']) ?? [])
    .filter((name) => !name.startsWith('#'));
  return {
    url,
    title,
    excerpt: text(post['custom_excerpt']) ?? text(post['excerpt']),
    image: src
      ? { src, srcset: null, width: null, height: null, alt: text(post['feature_image_alt']) }
      : null,
    publishedAt: instant(post['published_at']),
    category: tags[0] ?? null,
    tags,
    authors: list(post['authors']).flatMap((author) => {
      const name = text(fields(author)['name']);
      return name ? { name, url: safeUrl(text(fields(author)['url']), endpoint) } : [];
    }),
    visits: null,
    readingMinutes: number(post['reading_time']),
    text: text(post['plaintext']),
    language: null,
  };
}

async function latest(endpoint: string, limit: number, filter: string[], http: Http): Promise<Entry[]> {
  const parameters = {
    limit: Math.min(limit, 100),
    include: 'tags,authors',
    fields: shown,
    ...(filter.length && { filter: filter.join('+') }),
  };
  const { rows } = await askGhost(endpoint, 'posts', parameters, http);
  return rows.flatMap((row) => readPost(row, endpoint));
}

const filters = ({ category, tag, author }: PostsQuery): string[] => [
  ...[category, tag].flatMap((name) => (name ? `tag:${slug(name)}` : [])),
  ...(author ? [`author:${slug(author)}`] : []),
];

/** Ghost does not count readers for the public, so it has no popular posts; related ones share the page's tags. */
export const ghost: PostsSource = {
  async latest(query, http) {
    const posts = await latest(requireEndpoint(query.endpoint), query.limit, filters(query), http);
    return { posts, updatedAt: null };
  },
  async related({ endpoint, page, limit }, http) {
    const base = requireEndpoint(endpoint);
    const own = slugOf(page ?? base);
    const { rows } = await askGhost(
      base,
      `posts/slug/${own}`,
      { include: 'tags', fields: 'url,title' },
      http,
    );
    const tags = list(fields(rows[0])['tags']).flatMap((tag) => text(fields(tag)['slug']) ?? []);
    const alike = tags.length ? [`tag:[${tags.join(',')}]`] : [];
    return { posts: await latest(base, limit, [...alike, `slug:-${own}`], http), updatedAt: null };
  },
  async entries({ endpoint, part }, http) {
    const parameters = { limit: 50, page: part, include: 'tags,authors', formats: 'plaintext' };
    const { rows, next } = await askGhost(endpoint, 'posts', parameters, http);
    return { entries: rows.flatMap((row) => readPost(row, endpoint)), more: next };
  },
};
