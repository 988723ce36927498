/** A post as WordPress's REST API says it, with what is embedded: any of which can be an error object instead. */
import { fields, instant, list, number, text } from '../../core/parse/check.js';
import type { Http } from '../../core/request.js';
import { safeWebUrl, safeUrl } from '../../core/parse/urls.js';
import type { Entry, Image } from '../model.js';
import { firstImage, plain } from './markup.js';

export function readPost(value: unknown, base: string, http: Http): Entry | [] {
  const post = fields(value);
  const rendered = (name: string) => text(fields(post[name])['rendered']);
  const url = safeWebUrl(text(post['link']), base);
  const title = plain(rendered('title'), http);
  if (!url || !title) return [];
  const { author, 'wp:featuredmedia': media, 'wp:term': terms } = fields(post['_embedded']);
  const [categories, tags] = [0, 1].map((index) => names(list(terms)[index], http)) as [string[], string[]];
  const content = rendered('content');
  return {
    url,
    title,
    excerpt: plain(rendered('excerpt'), http),
    image: readMedia(list(media)[0], url, http) ?? firstImage(content, url, http),
    publishedAt: utc(post['date_gmt']),
    category: categories[0] ?? null,
    tags,
    authors: list(author).flatMap((entry) => {
      const name = plain(text(fields(entry)['name']), http);
      return name ? { name, url: safeUrl(text(fields(entry)['link']), base) } : [];
    }),
    visits: count(post['pageviews']),
    readingMinutes: null,
    text: plain(content, http),
    language: null,
  };
}

const names = (terms: unknown, http: Http): string[] =>
  list(terms).flatMap((term) => plain(text(fields(term)['name']), http) ?? []);

/** The size for a thumbnail, and all sizes for the browser to choose from. */
function readMedia(value: unknown, base: string, http: Http): Image | null {
  const { source_url: original, alt_text: alt, media_details: details } = fields(value);
  const { sizes, ...whole } = fields(details);
  const files = [...Object.values(fields(sizes)).map(fields), { ...whole, source_url: original }].flatMap(
    ({ source_url: address, width, height }) => {
      const src = safeWebUrl(text(address), base);
      return src ? { src, width: number(width), height: number(height) } : [];
    },
  );
  // sizes that are cropped to another shape are other pictures
  const shape = ({ width, height }: { width: number | null; height: number | null }) =>
    width && height ? width / height : 0;
  const last = files.at(-1);
  if (!last) return null;
  const alike = files
    .filter((file) => file.width && Math.abs(shape(file) - shape(last)) < 0.05)
    .sort((one, other) => one.width! - other.width!);
  const thumbnail = alike.find(({ width }) => width! >= 300) ?? last;
  const srcset = alike.map(({ src, width }) => `${src.replaceAll(',', '%2C')} ${width}w`).join(', ');
  return { ...thumbnail, srcset: srcset || null, alt: plain(text(alt), http) };
}

/** WordPress leaves the Z out of its UTC times. */
const utc = (value: unknown): string | null => instant(`${text(value) ?? ''}Z`);

/** A number of views, which the plugin may send as a string. */
function count(value: unknown): number | null {
  const digits = typeof value === 'string' && /^[\d,]+$/.test(value) ? value.replaceAll(',', '') : value;
  return typeof digits === 'string' ? Number(digits) : number(digits);
}
