/** HTML in answers becomes plain text: parsed into an inert document, read, and let go. */
import { safeWebUrl } from '../../core/parse/urls.js';
import type { Http } from '../../core/request.js';
import type { Image } from '../model.js';

/** The markup's words, white space folded; `null` when there are none. */
export function plain(markup: string | null, http: Http): string | null {
  if (!markup) return null;
  const body = parse(markup, http);
  for (const element of body?.querySelectorAll('script, style, template, noscript') ?? []) element.remove();
  return body?.textContent?.replace(/\s+/g, ' ').trim() || null;
}

/** The first picture in the markup that has an address; pixels that count readers are none. */
export function firstImage(markup: string | null, base: string, http: Http): Image | null {
  if (!/<img/i.test(markup ?? '')) return null;
  for (const image of parse(markup!, http)?.querySelectorAll('img[src]') ?? []) {
    const found = imageFrom((name) => image.getAttribute(name), base);
    if (found) return found;
  }
  return null;
}

/** The picture that an `<img>` with these attributes shows. */
export function imageFrom(attribute: (name: string) => string | null, base: string): Image | null {
  const src = safeWebUrl(attribute('src'), base);
  const [width, height] = ['width', 'height'].map((name) => Number(attribute(name)) || null);
  if (!src || width === 1 || height === 1) return null;
  return { src, srcset: null, width: width!, height: height!, alt: attribute('alt') };
}

/** A parser without a browser makes a body only where there is one. */
const parse = (markup: string, http: Http): Element | null =>
  http.html(`<!doctype html><html><body>${markup}</body></html>`).body;
