import * as v from 'valibot';
import { ConfigError } from '../config/error.js';
import { checkSiteName, siteOfPage, type Site } from '../sites/sites.js';
import { described } from '../config/described.js';

export const sourceTypes = ['sitemap', 'feed', 'wordpress', 'ghost'] as const;

const address = 'write the address of a feed, a sitemap or an API, such as "https://news.example/feed.xml"';

const sourceSchema = v.strictObject({
  type: described(
    v.picklist(sourceTypes, `write one of ${sourceTypes.join(', ')}`),
    'what stands at the address',
  ),
  url: described(
    v.pipe(v.string(address), v.url(address)),
    'the sitemap or feed; for `wordpress` and `ghost` the site, for `ghost` with `?key=` and its Content API key',
  ),
  site: described(
    v.optional(v.string('write the name of a site')),
    'the name of the site whose posts these are; without it the one on whose origin the source stands',
  ),
});

export type SourceConfig = v.InferOutput<typeof sourceSchema>;

const minutes = 'write minutes from 1 to 10080';
const seconds = 'write seconds from 0.1 to 300';

/** The settings under `posts`. */
export const postsSchema = v.strictObject({
  sources: described(
    v.optional(v.array(sourceSchema, 'write a list of sources'), []),
    'where the posts are listed',
  ),
  every: described(
    v.optional(v.pipe(v.number(minutes), v.minValue(1, minutes), v.maxValue(10_080, minutes)), 15),
    'minutes between two readings of the sources, 1 to 10080',
  ),
  flush: described(
    v.optional(v.pipe(v.number(seconds), v.minValue(0.1, seconds), v.maxValue(300, seconds)), 3),
    'seconds that visits and views of promotions may wait in memory, 0.1 to 300: what a crash loses at the most',
  ),
  privateAddresses: described(
    v.optional(v.boolean('write true or false'), false),
    "whether a site's name may resolve to an address that is not public, as in a private network; `localhost` always may",
  ),
});

export type PostsConfig = v.InferOutput<typeof postsSchema>;

interface Surroundings {
  sites: readonly Site[];
  posts: PostsConfig;
}

export function checkPosts({ sites, posts }: Surroundings): void {
  posts.sources.forEach((source, at) => {
    checkSiteName(sites, source.site, `posts.sources[${at}].site`);
    if (source.site === undefined && !siteOfPage(sites, source.url))
      throw new ConfigError(
        `posts.sources[${at}].url is on none of the sites' origins: add the origin, or a "site" to the source.`,
      );
  });
}

/** The site whose posts a source lists. */
export const siteOfSource = (sites: readonly Site[], { site: named, url }: SourceConfig): Site =>
  sites.find(({ name }) => name === named) ?? siteOfPage(sites, url)!;
