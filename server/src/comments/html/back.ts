/** The way back from the server's own pages. */
import { escapeHtml } from 'inlay/comments/html';
import { pageUrl } from 'inlay/urls';
import type { Config } from '../../config.js';
import { siteOfOrigin, siteOfPage } from '../../sites.js';
import type { Words } from './words.js';

/** The page at one of the site's configured origins: nobody is led anywhere else. */
export function pageOf({ sites }: Config, page: string): URL | null {
  const site = siteOfPage(sites, page);
  if (!site) return null;
  const url = pageUrl(page);
  if (siteOfOrigin(sites, url.origin) === site) return url;
  return new URL(url.pathname + url.search, site.origins[0]!.replace(/:\*$/, ''));
}

export const linkTo = (words: Words, back: URL | null): string =>
  back ? `<p><a href="${escapeHtml(back.href)}">${escapeHtml(words('back'))}</a></p>` : '';
