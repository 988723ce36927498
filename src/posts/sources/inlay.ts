import { fields, instant, list, must, number, text } from '../../core/parse/check.js';
import { requireEndpoint } from '../../core/require-endpoint.js';
import type { Http } from '../../core/request.js';
import { safeSrcset } from '../../core/parse/srcset.js';
import { endpointUrl, safeWebUrl, safeUrl } from '../../core/parse/urls.js';
import type { Byline, Image, ListKind, Post, PostList } from '../model.js';
import type { PostsQuery, PostsSource } from '../source.js';

const strings = (value: unknown) => list(value).flatMap((entry) => text(entry) ?? []);

/** The contract's image; `null` where it has no address that can be shown. */
export function readImage(value: unknown, base: string): Image | null {
  const { src, srcset, width, height, alt } = fields(value);
  const address = safeWebUrl(text(src), base);
  return address
    ? {
        src: address,
        srcset: safeSrcset(text(srcset), base),
        width: number(width),
        height: number(height),
        alt: text(alt),
      }
    : null;
}

function readByline(value: unknown, base: string): Byline | [] {
  const { name, url } = fields(value);
  const words = text(name);
  return words ? { name: words, url: safeUrl(text(url), base) } : [];
}

/** The contract's posts; one without an address or a title is left out. Addresses may be relative to `base`. */
export const readPosts = (value: unknown, base: string): Post[] =>
  list(value).flatMap((entry) => {
    const post = fields(entry);
    const url = safeWebUrl(text(post['url']), base);
    const title = text(post['title']);
    if (!url || !title) return [];
    return {
      url,
      title,
      excerpt: text(post['excerpt']),
      image: readImage(post['image'], base),
      publishedAt: instant(post['publishedAt']),
      category: text(post['category']),
      tags: strings(post['tags']),
      authors: list(post['authors']).flatMap((author) => readByline(author, base)),
      visits: number(post['visits']),
      readingMinutes: number(post['readingMinutes']),
    };
  });

/** A list of posts from a value of the contract's shape: what is missing is unknown, addresses become absolute. */
export function normalizePosts(value: unknown, base: string): PostList {
  const { posts, updatedAt } = fields(value);
  must(Array.isArray(posts), 'a list of posts: it has no "posts"');
  return { posts: readPosts(posts, base), updatedAt: instant(updatedAt) };
}

const ask =
  (kind: ListKind) =>
  async ({ endpoint, ...query }: PostsQuery, http: Http): Promise<PostList> => {
    const base = requireEndpoint(endpoint);
    return normalizePosts(await http.get(endpointUrl(base, `v1/${kind}`, query)), base);
  };

/** Inlay's own contract: inlay-server, or any endpoint or static file that answers like it. */
export const inlay: PostsSource = { popular: ask('popular'), related: ask('related'), latest: ask('latest') };
