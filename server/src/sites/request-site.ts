/** Which site a request is about. */
import type { Context as HonoContext } from 'hono';
import type { Context } from '../context.js';
import { readersOrigin } from '../http/requests/address.js';
import { Problem } from '../http/problem.js';
import type { Env, Moderator } from '../http/routes.js';
import type { KnownPage } from './known-pages.js';
import { servingAdvice, siteOfOrigin } from './sites.js';

/** The name of the site whose page asks; of the first site where nobody says. */
export function siteOfAsker({ config }: Context, c: HonoContext<Env>): string {
  const site = siteOfOrigin(config.sites, readersOrigin(c, config)) ?? config.sites[0];
  return site?.name ?? '';
}

/** The page at the address; one of no configured site is 403. */
export function servedPage(
  { pages, config, notServed }: Pick<Context, 'pages' | 'config' | 'notServed'>,
  url: string,
): KnownPage {
  const page = pages.at(url);
  if (page) return page;
  const detail = servingAdvice(config.sites, url);
  if (URL.canParse(url)) notServed(new URL(url).origin, detail);
  throw new Problem({
    type: 'page-not-served',
    status: 403,
    title: 'This page belongs to no site that is served here.',
    detail,
  });
}

/**
 * The site that a moderator names, the first of theirs when none is named; 404 when there is none of that name, 403 when
 * their token is for other sites.
 */
export function siteNamed(
  { config }: Pick<Context, 'config'>,
  name: string | undefined,
  moderator: Pick<Moderator, 'sites'>,
): string {
  const site = config.sites.find((site) =>
    name === undefined ? mayOn(moderator, site.name) : site.name === name,
  );
  if (!site) throw new Problem({ type: 'site-unknown', status: 404, title: 'There is no such site.' });
  requireSite(moderator, site.name);
  return site.name;
}

/** The named site, or all sites of the moderator's token when none is named; `null` for all sites. */
export const sitesNamed = (
  context: Pick<Context, 'config'>,
  name: string | undefined,
  moderator: Moderator,
): readonly string[] | null => (name === undefined ? moderator.sites : [siteNamed(context, name, moderator)]);

const mayOn = ({ sites }: Pick<Moderator, 'sites'>, site: string): boolean => !sites || sites.includes(site);

/** 403 where the moderator's token is for other sites. */
export function requireSite(moderator: Pick<Moderator, 'sites'>, site: string): void {
  if (!mayOn(moderator, site))
    throw new Problem({
      type: 'site-not-yours',
      status: 403,
      title: 'Your token is for other sites.',
      detail: 'Ask an owner to add this one.',
    });
}
