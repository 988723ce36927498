/** Addresses of endpoints and of links. Used by the page and the server. */

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

/** `safeUrl` for pages and images: http and https only. */
export function safeWebUrl(address: string | null | undefined, base?: string | URL): string | null {
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
