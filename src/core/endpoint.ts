import { inHead } from './head.js';
import { safeUrl } from './urls.js';
import { warnOnce } from './warn.js';

/** The folder this script came from; only builds for script tags know it (vite.config.ts sets the flag). */
const scriptFolder = (): string | null =>
  (import.meta as { env?: { INLAY_CDN?: boolean } }).env?.INLAY_CDN
    ? new URL('.', import.meta.url).href
    : null;

/** Endpoint: attribute → `<meta name="inlay-endpoint">` → where the script came from. Absolute; `null` when none is set. */
export function findEndpoint(tag: string, attribute: string | null | undefined): string | null {
  const endpoint = attribute || inHead('meta[name=inlay-endpoint]', 'content') || scriptFolder();
  if (!endpoint) return null;
  const url = safeUrl(endpoint, document.baseURI);
  if (url?.startsWith('http')) return url;
  warnOnce(tag, `cannot use endpoint="${endpoint}". Write one such as https://inlay.example.com/.`);
  return null;
}
