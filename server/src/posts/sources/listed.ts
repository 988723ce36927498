/** Reads the list of each kind of source, in parts, newest first where the source is. */
import type { Http } from 'inlay/internal/core/request';
import type { SourceConfig } from '../config.js';
import type { Entry } from 'inlay/posts/model';
import { fingerprint } from '../content-index/rows.js';
import { readSitemap } from './sitemap.js';

export interface Listed {
  url: string;
  /** the same for as long as the source says the same of it */
  version: string;
  /** `null` when the source names no more than the address */
  entry: Entry | null;
}

export interface ListOptions {
  http: Http;
  /** IANA name of the zone that dates without an offset mean */
  timeZone: string;
  /** called for each part of the source that cannot be read beside others that can */
  broken: (url: string, error: unknown) => void;
}

export async function* list(
  { type, url }: SourceConfig,
  { http, timeZone, broken }: ListOptions,
): AsyncGenerator<Listed[]> {
  if (type === 'sitemap') {
    for await (const pages of readSitemap(url, http, broken))
      yield pages.map(({ url, lastmod }) => ({ url, version: `sitemap ${lastmod}`, entry: null }));
    return;
  }
  const entries = (await load[type]()).entries!;
  for (let part = 1, more = true; more; part++) {
    const answer = await entries({ endpoint: url, part, timeZone }, http);
    yield answer.entries.map((entry) => ({ url: entry.url, version: fingerprint(entry), entry }));
    more = answer.more;
  }
}

const load = {
  feed: async () => (await import('inlay/internal/posts/sources/feed')).feed,
  wordpress: async () => (await import('inlay/internal/posts/sources/wordpress')).wordpress,
  ghost: async () => (await import('inlay/internal/posts/sources/ghost')).ghost,
};
