import * as v from 'valibot';
import { ConfigError } from '../config-error.js';
import { siteOfPage, type Site } from '../sites.js';

export const sourceTypes = ['sitemap', 'feed', 'wordpress', 'ghost'] as const;

const address = 'write the address of a feed, a sitemap or an API, such as "https://news.example/feed.xml"';

const sourceSchema = v.strictObject({
  type: v.picklist(sourceTypes, `write one of ${sourceTypes.join(', ')}`),
  /** the feed or sitemap; for `wordpress` and `ghost` the site, for `ghost` with `?key=` and its Content API key */
  url: v.pipe(v.string(address), v.url(address)),
  /** the name of the site whose posts these are; without it, the site on whose origin the source stands */
  site: v.optional(v.string('write the name of a site')),
});

export type SourceConfig = v.InferOutput<typeof sourceSchema>;

const minutes = 'write minutes from 1 to 10080';
const seconds = 'write seconds from 0.1 to 300';

/** The settings under `posts`. */
export const postsSchema = v.strictObject({
  /** where the posts are listed; pages that no source lists are indexed when they are first visited */
  sources: v.optional(v.array(sourceSchema, 'write a list of sources'), []),
  /** minutes between two readings of the sources */
  every: v.optional(v.pipe(v.number(minutes), v.minValue(1, minutes), v.maxValue(10_080, minutes)), 15),
  /** seconds between two writes of visits: the most that a crash can lose */
  flush: v.optional(v.pipe(v.number(seconds), v.minValue(0.1, seconds), v.maxValue(300, seconds)), 3),
  /**
   * whether sites may resolve to private addresses, for a server and site that share a private network; origins on
   * `localhost` always may
   */
  privateAddresses: v.optional(v.boolean('write true or false'), false),
});

export type PostsConfig = v.InferOutput<typeof postsSchema>;

interface Surroundings {
  sites: readonly Site[];
  posts: PostsConfig;
}

export function checkPosts({ sites, posts }: Surroundings): void {
  posts.sources.forEach((source, at) => {
    if (source.site !== undefined && !sites.some(({ name }) => name === source.site))
      throw new ConfigError(`posts.sources[${at}].site is wrong: write the name of one of the sites.`);
    if (source.site === undefined && !siteOfPage(sites, source.url))
      throw new ConfigError(
        `posts.sources[${at}].url is on none of the sites' origins: add the origin, or a "site" to the source.`,
      );
  });
}

/** The site whose posts a source lists. */
export const siteOfSource = (sites: readonly Site[], { site: named, url }: SourceConfig): Site =>
  sites.find(({ name }) => name === named) ?? siteOfPage(sites, url)!;
