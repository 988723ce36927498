/** HTML in answers becomes plain text: parsed into an inert document, read, and let go. */
import { safeImage } from '../../core/urls.js';
import type { Http } from '../../core/request.js';
import type { Image } from '../model.js';

/** The markup's words, white space folded; `null` when there are none. */
export function plain(markup: string | null, http: Http): string | null {
  if (!markup) return null;
  const body = parse(markup, http);
  for (const element of body?.querySelectorAll('script, style, template, noscript') ?? []) element.remove();
  return body?.textContent?.replace(/\s+/g, ' ').trim() || null;
}

/** The first picture in the markup. */
export function firstImage(markup: string | null, base: string, http: Http): Image | null {
  if (!markup?.includes('<img')) return null;
  const image = parse(markup, http)?.querySelector('img[src]');
  const src = safeImage(image?.getAttribute('src'), base);
  if (!src) return null;
  const size = (name: string) => Number(image!.getAttribute(name)) || null;
  return { src, srcset: null, width: size('width'), height: size('height'), alt: image!.getAttribute('alt') };
}

/** A parser without a browser makes a body only where there is one. */
const parse = (markup: string, http: Http): Element | null =>
  http.html(`<!doctype html><html><body>${markup}</body></html>`).body;
