/** WordPress's users. The route of one user is often closed to the public; the author embedded in a post is not. */
import { fields, list, number, text } from '../../core/parse/check.js';
import { requireEndpoint } from '../../core/require-endpoint.js';
import type { Http } from '../../core/request.js';
import { safeWebUrl, safeUrl } from '../../core/parse/urls.js';
import type { Image } from '../../posts/model.js';
import { plain } from '../../posts/sources/markup.js';
import { slugOf } from '../../posts/sources/slug.js';
import { askWordPress, wordpress as posts } from '../../posts/sources/wordpress.js';
import type { Author } from '../model.js';
import type { AuthorSource } from '../source.js';

async function users(endpoint: string, id: string | null, page: string, http: Http): Promise<unknown[]> {
  if (id && /^\d+$/.test(id)) return [(await askWordPress(endpoint, `wp/v2/users/${id}`, {}, http)).body];
  if (id) return list((await askWordPress(endpoint, 'wp/v2/users', { slug: id }, http)).body);
  const wish = { slug: slugOf(page), _embed: 'author', _fields: 'id,_links,_embedded' };
  const [post] = list((await askWordPress(endpoint, 'wp/v2/posts', wish, http)).body);
  return list(fields(fields(post)['_embedded'])['author']);
}

/** The largest of the avatar's sizes, which are named by their pixels. */
function avatar(value: unknown, base: string): Image | null {
  const [size, address] = Object.entries(fields(value)).sort(([one], [other]) => +other - +one)[0] ?? [];
  const src = safeWebUrl(text(address), base);
  return src
    ? { src, srcset: null, width: Number(size) || null, height: Number(size) || null, alt: null }
    : null;
}

export const wordpress: AuthorSource = {
  async load({ endpoint, id, page, posts: limit }, http) {
    const base = requireEndpoint(endpoint);
    const found: Author[] = [];
    for (const value of await users(base, id, page, http)) {
      const user = fields(value);
      const name = plain(text(user['name']), http);
      const key = number(user['id']);
      if (!name || key === null) continue;
      const website = safeUrl(text(user['url']));
      const latest = limit ? await posts.latest!({ endpoint: base, limit, author: String(key) }, http) : null;
      found.push({
        id: String(key),
        name,
        bio: plain(text(user['description']), http),
        role: null,
        url: safeUrl(text(user['link']), base),
        avatar: avatar(user['avatar_urls'], base),
        links: website ? [{ url: website, label: null }] : [],
        latest: latest?.posts ?? [],
      });
    }
    return found;
  },
};
