import { isRoute, pageUrl } from './page-url.js';
import { tryOr } from '../try-or.js';

/**
 * The key under which a page is known: one for http and https, with and without `www.`, slashes too many, a file that
 * stands for its folder, a fragment that is no route, tracking parameters, another order of the query, and any way to
 * write the same letters. Throws a TypeError for what is no http(s) address.
 */
export function pageKey(address: string | URL): string {
  const url = pageUrl(address);
  if (!/^https?:$/.test(url.protocol)) throw new TypeError(`${url.protocol} is not http or https`);
  url.searchParams.sort();
  const query = url.searchParams.toString();
  const { hash } = new URL(address);
  return (
    url.host.replace(/^www\./, '') +
    pathKey(url.pathname) +
    (query && `?${query}`) +
    (isRoute(hash) ? `#${pathKey(hash.slice(1))}` : '')
  );
}

/** Bytes of letters beyond ASCII and of what needs no escape (RFC 3986, 2.3). */
const unreserved = /(?:%(?:[89A-F][\dA-F]|2[DE]|3\d|4[1-9A-F]|5[\dAF]|6[1-9A-F]|7[\dAE]))+/g;

/** Splits, because a regular expression for runs of slashes takes quadratic time. */
function pathKey(path: string): string {
  const steps = path.split('/').filter(Boolean);
  if (/^(index|default)\.(html?|php|aspx?)$/i.test(steps.at(-1) ?? '')) steps.pop();
  const words = steps
    .map((step) => `/${step}`)
    .join('')
    // some systems write %d0, browsers %D0
    .replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase())
    .replace(unreserved, (codes) => tryOr(() => decodeURIComponent(codes), codes));
  return words.normalize('NFC').replace(/[^\0-\x7f]+/g, encodeURIComponent);
}
