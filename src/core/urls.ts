/** Addresses: of endpoints, of pages, of links. Shared by the page and the server. */

/** Query parameters that name a campaign or a click, never a page. */
const tracking =
  /^(utm_|mtm_|pk_|hsa_|(fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|ttclid|igshid|yclid|mc_cid|mc_eid|_ga|_gl|ref_src)$)/i;

/** A page's address without fragment and tracking parameters: what a reader would share. */
export function pageUrl(address: string | URL): URL {
  const url = new URL(address);
  url.hash = '';
  const all = [...url.searchParams];
  const own = all.filter(([name]) => !tracking.test(name));
  if (own.length < all.length) url.search = String(new URLSearchParams(own));
  return url;
}

/**
 * The key under which a page is known: one for http and https, with and without `www.`, a trailing slash, a fragment,
 * tracking parameters, another order of the query, or escapes in small letters. Throws a TypeError for what is no http(s) address.
 */
export function pageKey(address: string | URL): string {
  const url = pageUrl(address);
  if (!/^https?:$/.test(url.protocol)) throw new TypeError(`${url.protocol} is not http or https`);
  url.searchParams.sort();
  const query = url.searchParams.toString();
  // some systems write %d0, browsers %D0
  const path = withoutEndSlashes(url.pathname).replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase());
  return url.host.replace(/^www\./, '') + path + (query && `?${query}`);
}

/** A loop, since an expression for this would take time that grows with the square of the slashes. */
function withoutEndSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}

/** The address if it is one a reader may follow (http, https, mailto), resolved against `base`; else `null`. */
export function safeUrl(address: string | null | undefined, base?: string | URL): string | null {
  if (!address) return null;
  try {
    const { protocol, href } = new URL(address, base);
    return /^(https?|mailto):$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
}

/** `safeUrl` for images: http and https only. */
export function safeImage(address: string | null | undefined, base?: string | URL): string | null {
  const url = safeUrl(address, base);
  return url?.startsWith('http') ? url : null;
}

const isFile = ({ pathname }: URL) => pathname.endsWith('.json');

/** `path` below the endpoint's base; the base itself where that is a file. */
export function endpointPath(endpoint: string, path: string): URL {
  const base = new URL(endpoint);
  if (isFile(base)) return base;
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  return new URL(path, base);
}

/** The candidates of a `srcset` whose addresses may be shown, made absolute; `null` when there is none. */
export function safeSrcset(srcset: string | null | undefined, base?: string | URL): string | null {
  // a comma inside an address ends nothing
  const candidates = (srcset ?? '').trim().split(/,\s+|(?<=\s[\d.]{1,9}[wx]),/);
  const safe = candidates.flatMap((candidate) => {
    const [address, size] = candidate.split(/\s+/);
    const url = safeImage(address?.replace(/,$/, ''), base);
    return url ? `${url} ${/^[\d.]+[wx]$/.test(size ?? '') ? size : ''}`.trim() : [];
  });
  return safe.join(', ') || null;
}

/**
 * The address to ask: the endpoint's base with `path` and the parameters that are not `null`.
 * An endpoint that ends in `.json` is a static file and asked as it is.
 */
export function endpointUrl(
  endpoint: string,
  path: string,
  parameters: Record<string, string | number | null | undefined> = {},
): URL {
  const url = endpointPath(endpoint, path);
  if (isFile(url)) return url;
  for (const [name, value] of Object.entries(parameters))
    if ((value ?? '') !== '') url.searchParams.set(name, String(value));
  return url;
}
