/** Where a widget's settings come from: the nearest place that says so wins. */
import { isTimeZone } from './dates.js';
import { usableLocale } from './locale.js';
import { pageUrl, safeUrl } from './urls.js';
import { warnOnce } from './warn.js';

const content = (selector: string, attribute: string) =>
  document.querySelector(selector)?.getAttribute(attribute) || null;

/** The folder this script came from; only builds for script tags know it (vite.config.ts sets the flag). */
const scriptFolder = (): string | null =>
  (import.meta as { env?: { INLAY_CDN?: boolean } }).env?.INLAY_CDN
    ? new URL('.', import.meta.url).href
    : null;

/** Endpoint: attribute → `<meta name="inlay-endpoint">` → where the script came from. Absolute; `null` when none is set. */
export function findEndpoint(tag: string, attribute: string | null | undefined): string | null {
  const endpoint = attribute || content('meta[name=inlay-endpoint]', 'content') || scriptFolder();
  if (!endpoint) return null;
  const url = safeUrl(endpoint, document.baseURI);
  if (url?.startsWith('http')) return url;
  warnOnce(tag, `cannot use endpoint="${endpoint}". Write an address such as https://inlay.example.com/.`);
  return null;
}

/** Page: attribute → `<link rel=canonical>` → `og:url` → the location without fragment and tracking parameters. */
export function findPage(attribute: string | null | undefined): string {
  const page =
    attribute || content('link[rel=canonical]', 'href') || content('meta[property="og:url"]', 'content');
  return pageUrl(
    page && URL.canParse(page, document.baseURI) ? new URL(page, document.baseURI) : location.href,
  ).href;
}

/** The zone if the runtime knows it; else `null`, and the console says what to write. */
export function knownZone(tag: string, zone: string | null | undefined): string | null {
  if (isTimeZone(zone)) return zone;
  if (zone) warnOnce(tag, `does not know time-zone="${zone}". Write an IANA name such as Europe/Oslo.`);
  return null;
}

/** Time zone: attribute → `<meta name="inlay-time-zone">` → the reader's. */
export const findTimeZone = (tag: string, attribute: string | null | undefined): string =>
  knownZone(tag, attribute || content('meta[name=inlay-time-zone]', 'content')) ??
  new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Locale: the nearest usable `lang` attribute, through shadow roots, then the browser's languages, then English. */
export function findLocale(element: Element): string {
  for (
    let node: Node | null = element;
    node;
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null
  ) {
    const locale = node instanceof Element && usableLocale(node.getAttribute('lang'));
    if (locale) return locale;
  }
  return usableLocale(...navigator.languages) ?? 'en';
}
