/** Ghost's authors, with the networks that their profiles name. */
import { fields, list, text } from '../../core/parse/check.js';
import { requireEndpoint } from '../../core/require-endpoint.js';
import type { Http } from '../../core/request.js';
import { safeWebUrl, safeUrl } from '../../core/parse/urls.js';
import { askGhost, ghost as posts } from '../../posts/sources/ghost.js';
import { slugOf } from '../../posts/sources/slug.js';
import type { Author, AuthorLink } from '../model.js';
import type { AuthorSource } from '../source.js';

/** Where Ghost keeps only the account's name, the address that it stands for. */
const networks: Record<string, string> = {
  website: '',
  mastodon: '',
  bluesky: 'https://bsky.app/profile/',
  threads: 'https://www.threads.net/@',
  twitter: 'https://x.com/',
  facebook: 'https://www.facebook.com/',
  instagram: 'https://www.instagram.com/',
  linkedin: 'https://www.linkedin.com/in/',
  youtube: 'https://www.youtube.com/',
  tiktok: 'https://www.tiktok.com/@',
};

function links(author: Record<string, unknown>): AuthorLink[] {
  return Object.entries(networks).flatMap(([name, base]) => {
    const account = text(author[name]);
    if (!account) return [];
    const handle = account.replace(/^@/, '');
    const [, user, server] = /^([^@/]+)@([^@/]+)$/.exec(handle) ?? [];
    const whole = /^https?:/.test(account)
      ? account
      : name === 'mastodon' && user
        ? `https://${server}/@${user}`
        : (base || 'https://') + handle;
    const url = safeUrl(whole);
    return url ? [{ url, label: null }] : [];
  });
}

function readAuthor(value: unknown, base: string): (Author & { slug: string }) | [] {
  const author = fields(value);
  const name = text(author['name']);
  const slug = text(author['slug']);
  if (!name || !slug) return [];
  const src = safeWebUrl(text(author['profile_image']), base);
  return {
    slug,
    id: slug,
    name,
    bio: text(author['bio']),
    role: null,
    url: safeUrl(text(author['url']), base),
    avatar: src ? { src, srcset: null, width: null, height: null, alt: null } : null,
    links: links(author),
    latest: [],
  };
}

async function rows(endpoint: string, id: string | null, page: string, http: Http): Promise<unknown[]> {
  if (id) return (await askGhost(endpoint, `authors/slug/${encodeURIComponent(id)}`, {}, http)).rows;
  const post = await askGhost(endpoint, `posts/slug/${slugOf(page)}`, { include: 'authors' }, http);
  return list(fields(post.rows[0])['authors']);
}

export const ghost: AuthorSource = {
  async load({ endpoint, id, page, posts: limit }, http) {
    const base = requireEndpoint(endpoint);
    const found = (await rows(base, id, page, http)).flatMap((row) => readAuthor(row, base));
    return Promise.all(
      found.map(async ({ slug, ...author }) => {
        if (!limit) return author;
        const latest = await posts.latest!({ endpoint: base, limit, author: slug }, http);
        return { ...author, latest: latest.posts };
      }),
    );
  },
};
