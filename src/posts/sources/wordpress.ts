/**
 * WordPress's REST API, https://developer.wordpress.org/rest-api/, and the routes of the plugin WordPress Popular Posts.
 * No credentials and no nonce: a stale one is refused, an absent one is not.
 */
import { fields, list, must, number } from '../../core/parse/check.js';
import { requireEndpoint } from '../../core/require-endpoint.js';
import type { Answer, Http } from '../../core/request.js';
import type { Entry, TimeWindow } from '../model.js';
import type { PostsQuery, PostsSource } from '../source.js';
import { slug, slugOf } from './slug.js';
import { readPost } from './wordpress-read.js';

/** Without `_links` in the fields nothing is embedded. */
const shown = {
  _embed: 'author,wp:featuredmedia,wp:term',
  _fields: 'id,link,title,date_gmt,excerpt,pageviews,_links,_embedded',
};

type Parameters = Record<string, string | number>;

/** Asks a route of the site at `endpoint`, its address or that of its API. */
export function askWordPress(
  endpoint: string,
  route: string,
  parameters: Parameters,
  http: Http,
): Promise<Answer> {
  const base = new URL(endpoint);
  const folder = base.pathname.replace(/\/?$/, '/').replace(/(wp-json\/)?$/, 'wp-json/');
  const url = new URL(folder + route, base);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, String(value));
  return http.send(url);
}

async function ask(endpoint: string, route: string, parameters: Parameters, http: Http): Promise<unknown[]> {
  const { body } = await askWordPress(endpoint, route, parameters, http);
  must(Array.isArray(body), 'a list of WordPress’s REST API');
  return body;
}

async function posts(endpoint: string, parameters: Parameters, http: Http): Promise<Entry[]> {
  const rows = await ask(endpoint, 'wp/v2/posts', { ...shown, ...parameters }, http);
  return rows.flatMap((row) => readPost(row, endpoint, http));
}

/** Categories, tags and users are filtered by number; a name is looked up by its slug, then by search. */
async function numberOf(endpoint: string, route: string, name: string, http: Http): Promise<number> {
  if (/^\d+$/.test(name)) return Number(name);
  for (const by of [{ slug: slug(name) }, { search: name }] as Parameters[]) {
    const [found] = await ask(endpoint, `wp/v2/${route}`, { ...by, per_page: 1, _fields: 'id' }, http);
    const id = number(fields(found)['id']);
    if (id !== null) return id;
  }
  // no such thing, so no posts of it
  return 0;
}

/** The filters as WordPress takes them; `null` where the site has nothing of such a name. */
async function filters(
  { category, tag, author }: PostsQuery,
  endpoint: string,
  http: Http,
): Promise<Parameters | null> {
  const wishes = [
    ['categories', 'categories', category],
    ['tags', 'tags', tag],
    ['author', 'users', author],
  ] as const;
  const found: Parameters = {};
  for (const [parameter, route, name] of wishes) {
    if (!name) continue;
    const id = await numberOf(endpoint, route, name, http);
    if (!id) return null;
    found[parameter] = id;
  }
  return found;
}

const ranges: Record<TimeWindow, Parameters> = {
  now: { range: 'custom', time_unit: 'hour', time_quantity: 2 },
  day: { range: 'last24hours' },
  week: { range: 'last7days' },
  month: { range: 'last30days' },
  all: { range: 'all' },
};

const numbers = (value: unknown): number[] => list(value).filter((id) => number(id) !== null) as number[];

export const wordpress: PostsSource = {
  async latest(query, http) {
    const endpoint = requireEndpoint(query.endpoint);
    const filter = await filters(query, endpoint, http);
    const found =
      filter && (await posts(endpoint, { ...filter, per_page: Math.min(query.limit, 100) }, http));
    return { posts: found ?? [], updatedAt: null };
  },

  async popular({ endpoint, limit, window = 'week', category }, http) {
    const base = requireEndpoint(endpoint);
    const id = category ? await numberOf(base, 'categories', category, http) : null;
    if (id === 0) return { posts: [], updatedAt: null };
    const parameters = {
      ...shown,
      limit,
      ...ranges[window],
      ...(id && { taxonomy: 'category', term_id: id }),
    };
    const rows = await ask(base, 'wordpress-popular-posts/v1/popular-posts', parameters, http);
    return { posts: rows.flatMap((row) => readPost(row, base, http)), updatedAt: null };
  },

  /** WordPress knows no relatedness: posts that share a tag with the page's, then such as share its category. */
  async related({ endpoint, page, limit }, http) {
    const base = requireEndpoint(endpoint);
    const wish = { slug: slugOf(page ?? base), _fields: 'id,tags,categories' };
    const own = fields((await ask(base, 'wp/v2/posts', wish, http))[0]);
    const exclude = number(own['id']) ?? 0;
    const found = new Map<string, Entry>();
    for (const kind of ['tags', 'categories']) {
      const ids = numbers(own[kind]);
      if (!ids.length || found.size >= limit) continue;
      const more = await posts(base, { [kind]: ids.join(), exclude, per_page: Math.min(limit, 100) }, http);
      for (const post of more) if (!found.has(post.url)) found.set(post.url, post);
    }
    return { posts: [...found.values()].slice(0, limit), updatedAt: null };
  },

  async entries({ endpoint, part }, http) {
    const parameters = { ...shown, _fields: `${shown._fields},content`, per_page: 50, page: part };
    const { body, headers } = await askWordPress(endpoint, 'wp/v2/posts', parameters, http);
    must(Array.isArray(body), 'a list of WordPress’s REST API');
    return {
      entries: body.flatMap((row) => readPost(row, endpoint, http)),
      more: part < Number(headers.get('X-WP-TotalPages')),
    };
  },
};
