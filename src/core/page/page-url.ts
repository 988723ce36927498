/** Addresses of pages as readers share them. Used by the page and the server. */

/** Query parameters that name a campaign or a click, never a page. */
const tracking =
  /^((utm|mtm|pk|hsa|gad|itm)_|__?hs|(\w{1,3}clk?id|gclsrc|[gw]braid|igsh(id)?|srsltid|mc_[ce]id|mkt_tok|_g[al]|_k[ex]|_openstat|li_fat_id|ref_src)$)/i;

/** A fragment that a site routes by, such as `#/story` or `#!story`. */
export const isRoute = (fragment: string): boolean => /^#[!/]/.test(fragment);

/** A page's address without fragment and tracking parameters: what a reader would share. */
export function pageUrl(address: string | URL): URL {
  const url = new URL(address);
  url.hash = '';
  const all = [...url.searchParams];
  const own = all.filter(([name]) => !tracking.test(name));
  if (own.length < all.length) url.search = String(new URLSearchParams(own));
  return url;
}
