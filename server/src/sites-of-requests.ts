/** Which site a request is about. */
import type { Context as HonoContext } from 'hono';
import type { Context } from './context.js';
import { readersOrigin } from './http/address.js';
import { Problem } from './http/problem.js';
import type { Env } from './http/routes.js';
import type { KnownPage } from './pages.js';
import { siteOfOrigin } from './sites.js';

/** The name of the site whose page asks; of the first site where nobody says. */
export function siteOfAsker({ config }: Context, c: HonoContext<Env>): string {
  const site = siteOfOrigin(config.sites, readersOrigin(c, config.proxies)) ?? config.sites[0];
  return site?.name ?? '';
}

/** The page at the address; one of no configured site is 403. */
export function servedPage({ pages }: Pick<Context, 'pages'>, url: string): KnownPage {
  const page = pages.at(url);
  if (page) return page;
  throw new Problem({
    type: 'page-not-served',
    status: 403,
    title: 'This page belongs to no site that is served here.',
    detail: "Add the page's origin to the site's origins in the server's settings.",
  });
}

/** The site that an editor names, the first when none is named; 404 when there is none of that name. */
export function siteNamed({ config }: Pick<Context, 'config'>, name: string | undefined): string {
  const site = name === undefined ? config.sites[0] : config.sites.find((site) => site.name === name);
  if (site) return site.name;
  throw new Problem({ type: 'site-unknown', status: 404, title: 'There is no such site.' });
}
