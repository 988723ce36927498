/** Which site a request is about. */
import type { Context as HonoContext } from 'hono';
import type { Context } from './context.js';
import { readersOrigin } from './http/address.js';
import { Problem } from './http/problem.js';
import type { Env } from './http/routes.js';
import { siteOfOrigin, siteOfPage } from './sites.js';

/** The name of the site whose page asks; of the first site where nobody says. */
export function siteOfAsker({ config }: Context, c: HonoContext<Env>): string {
  const site = siteOfOrigin(config.sites, readersOrigin(c, config.proxies)) ?? config.sites[0];
  return site?.name ?? '';
}

/** The name of the site that a page belongs to; 403 for a page of none. */
export function siteServed({ config }: Context, page: string): string {
  const site = siteOfPage(config.sites, page);
  if (site) return site.name;
  throw new Problem({
    type: 'page-not-served',
    status: 403,
    title: 'This page belongs to no site that is served here.',
  });
}

/** The site that an editor names, the first when none is named; 404 when there is none of that name. */
export function siteNamed({ config }: Context, name: string | undefined): string {
  const site = name === undefined ? config.sites[0] : config.sites.find((site) => site.name === name);
  if (site) return site.name;
  throw new Problem({ type: 'site-unknown', status: 404, title: 'There is no such site.' });
}
