/** The page that a widget is about. */
import { inHead } from './head.js';
import { isRoute, pageUrl } from './page-url.js';

/** The address that the head last stated, and the path at which it did. */
let stated: string | null = null;
let statedAt = '';

const stateOfHead = () =>
  inHead('link[rel=canonical]', 'href') ?? inHead('meta[property="og:url"]', 'content');

/** The address in the head; `null` while it is that of another path, which a router has left. */
function fromHead(): string | null {
  const address = stateOfHead();
  if (address && address === stated && location.pathname !== statedAt) return null;
  stated = address;
  statedAt = location.pathname;
  return address;
}

/**
 * Page: attribute → `<link rel=canonical>` → `og:url` → the location without fragment and tracking parameters. Routers
 * change the location first and the head later: until then the location counts.
 */
export function findPage(attribute: string | null | undefined): string {
  const page = attribute || fromHead();
  const { baseURI } = document;
  const address = new URL(page && URL.canParse(page, baseURI) ? page : location.href, baseURI);
  const url = pageUrl(address);
  // a site that routes by fragments says so by naming the page
  if (attribute && isRoute(address.hash)) url.hash = address.hash;
  return url.href;
}
