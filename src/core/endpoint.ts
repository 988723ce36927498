import { inHead } from './page/head.js';
import { scriptFolder } from './script-folder.js';
import { safeUrl } from './urls.js';
import { warnOnce } from './warn.js';

/** Endpoint: attribute → `<meta name="inlay-endpoint">` → where the script came from. Absolute; `null` when none is set. */
export function findEndpoint(tag: string, attribute: string | null | undefined): string | null {
  const endpoint = attribute || inHead('meta[name=inlay-endpoint]', 'content') || scriptFolder();
  const url = safeUrl(endpoint, document.baseURI);
  if (!endpoint || url?.startsWith('http')) return url;
  warnOnce(tag, `cannot use endpoint="${endpoint}". Write one such as https://inlay.example.com/.`);
  return null;
}
