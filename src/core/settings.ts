/** Where a widget's settings come from: the nearest place that says so wins. */
import { pageUrl } from './urls.js';
import { warnOnce } from './warn.js';

const content = (selector: string, attribute: string) =>
  document.querySelector(selector)?.getAttribute(attribute) || null;

/** The folder this script came from; only builds for script tags know it (vite.config.ts sets the flag). */
const scriptFolder = (): string | null =>
  (import.meta as { env?: { INLAY_CDN?: boolean } }).env?.INLAY_CDN ? new URL('.', import.meta.url).href : null;

/** Endpoint: attribute → `<meta name="inlay-endpoint">` → where the script came from. Absolute; `null` when none is set. */
export function findEndpoint(tag: string, attribute: string | null | undefined): string | null {
  const endpoint = attribute || content('meta[name=inlay-endpoint]', 'content') || scriptFolder();
  if (!endpoint) return null;
  if (URL.canParse(endpoint, document.baseURI)) {
    const url = new URL(endpoint, document.baseURI);
    if (/^https?:$/.test(url.protocol)) return url.href;
  }
  warnOnce(tag, `cannot use endpoint="${endpoint}". Write an address such as https://inlay.example.com/.`);
  return null;
}

/** Page: attribute → `<link rel=canonical>` → `og:url` → the location without fragment and tracking parameters. */
export function findPage(attribute: string | null | undefined): string {
  const page = attribute || content('link[rel=canonical]', 'href') || content('meta[property="og:url"]', 'content');
  return pageUrl(page && URL.canParse(page, document.baseURI) ? new URL(page, document.baseURI) : location.href).href;
}

/** Locale: the nearest `lang` attribute, through shadow roots, then the browser's language. */
export function findLocale(element: Element): string {
  for (let node: Element | null = element; node; ) {
    const holder: Element | null = node.closest('[lang]');
    const lang = holder?.getAttribute('lang');
    if (lang && isLocale(lang)) return lang;
    const root: Node = (holder ?? node).getRootNode();
    node = holder?.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return navigator.language;
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
