import { inHead } from './page/head.js';
import { scriptFolder } from './script-folder.js';
import { safeUrl } from './parse/urls.js';

/**
 * Endpoint: attribute → `<meta name="inlay-endpoint">` → where the script came from. Absolute; `null` when none is set.
 * `onWrong` gets one that cannot be asked, in place of which `null` is returned.
 */
export function findEndpoint(
  attribute: string | null | undefined,
  onWrong?: (endpoint: string) => void,
): string | null {
  const endpoint = attribute || inHead('meta[name=inlay-endpoint]', 'content') || scriptFolder();
  const url = safeUrl(endpoint, document.baseURI);
  if (!endpoint || url?.startsWith('http')) return url;
  onWrong?.(endpoint);
  return null;
}
