/** The page that a form is on, and the link back to it from the server's own pages. */
import type { Context as HonoContext } from 'hono';
import { escapeHtml } from 'inlay/internal/comments/html';
import type { Config } from '../../config/config.js';
import type { Env } from '../../http/routes.js';
import { cleanUrl } from '../../sites/known-pages.js';
import { siteOfOrigin, siteOfPage } from '../../sites/sites.js';
import type { SitePhrases } from './site-phrases.js';

/** The page at one of the site's configured origins: nobody is led anywhere else. */
export function pageOf({ sites }: Config, page: string): URL | null {
  const site = siteOfPage(sites, page);
  if (!site) return null;
  const url = cleanUrl(page);
  if (siteOfOrigin(sites, url.origin) === site) return url;
  const first = site.origins.map((own) => own.replace(/:\*$/, '')).find((own) => !own.includes('*'));
  return first ? new URL(url.pathname + url.search + url.hash, first) : url;
}

/**
 * The page's whole address. A page that is built for any host writes a path from the root: the browser says on which
 * origin it stands. One that is not served stays out, and the path with it.
 */
export function wholeAddress(config: Config, c: HonoContext<Env>, page: string): string {
  if (!/^\/(?!\/)/.test(page)) return page;
  const asker = askerOf(config, c);
  return asker ? new URL(page, asker).href : page;
}

/** The page that sent the form, if the browser names it; `null` if it belongs to no site of this server. */
export function senderOf(config: Config, c: HonoContext<Env>): URL | null {
  const page = askerOf(config, c);
  return page ? pageOf(config, page) : null;
}

/** The address of the requesting page, as exactly as the browser names it, if a site of this server has it. */
const askerOf = ({ sites }: Config, c: HonoContext<Env>): string | undefined =>
  ['Referer', 'Origin']
    .flatMap((name) => c.req.header(name) ?? [])
    .find((address) => siteOfPage(sites, address));

export const linkTo = (phrases: SitePhrases, back: URL | null): string =>
  back ? `<p><a href="${escapeHtml(back.href)}">${escapeHtml(phrases('back'))}</a></p>` : '';
