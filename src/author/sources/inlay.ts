import { fields, list, must, text } from '../../core/parse/check.js';
import { requireEndpoint } from '../../core/require-endpoint.js';
import { endpointUrl, safeUrl } from '../../core/parse/urls.js';
import { readImage, readPosts } from '../../posts/sources/inlay.js';
import type { Author, AuthorLink } from '../model.js';
import type { AuthorSource } from '../source.js';

function readLink(value: unknown): AuthorLink | [] {
  const { url, label } = fields(value);
  const address = safeUrl(text(url));
  return address ? { url: address, label: text(label) } : [];
}

function readAuthor(value: unknown, base: string): Author | [] {
  const author = fields(value);
  const name = text(author['name']);
  if (!name) return [];
  return {
    id: text(author['id']) ?? name,
    name,
    bio: text(author['bio']),
    role: text(author['role']),
    url: safeUrl(text(author['url']), base),
    avatar: readImage(author['avatar'], base),
    links: list(author['links']).flatMap(readLink),
    latest: readPosts(author['latest'], base),
  };
}

/** Authors from values of the contract's shape: what is missing is unknown, addresses become absolute. */
export function normalizeAuthors(value: unknown, base: string): Author[] {
  must(Array.isArray(value), 'a list of authors');
  return value.flatMap((author) => readAuthor(author, base));
}

/** Inlay's own contract: inlay-server, or any endpoint or static file that answers like it. */
export const inlay: AuthorSource = {
  async load({ endpoint, id, page, posts }, http) {
    const base = requireEndpoint(endpoint);
    const path = id ? `v1/authors/${encodeURIComponent(id)}` : 'v1/authors';
    const url = endpointUrl(base, path, { page: id ? null : page, posts: posts || null });
    const { authors } = fields(await http.get(url));
    return normalizeAuthors(authors, base);
  },
};
