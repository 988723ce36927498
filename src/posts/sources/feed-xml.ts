/**
 * RSS 2 (https://www.rssboard.org/rss-specification), RSS 1, Atom (RFC 4287) and the extensions in use: Dublin Core,
 * Media RSS, content:encoded, iTunes.
 */
import { must } from '../../core/parse/check.js';
import { readInstant } from '../../core/time/instants.js';
import type { Http, XmlElement } from '../../core/request.js';
import { safeWebUrl, safeUrl } from '../../core/parse/urls.js';
import type { Byline, Entry, Image } from '../model.js';
import { firstImage, imageFrom, plain } from './markup.js';
import { baseOf, children, descendants, first, words } from './xml-names.js';

/** @param timeZone the zone that dates without an offset mean */
export function readXmlFeed(root: XmlElement, address: string, http: Http, timeZone?: string): Entry[] {
  const channel = root.localName === 'feed' ? root : children(root, 'channel')[0];
  must(channel, 'a feed: neither is it <feed> nor has it a <channel>');
  const language = root.getAttribute('xml:lang') ?? first(channel, 'language', 'dc:language');
  return [...children(channel, 'item', 'entry'), ...children(root, 'item')].flatMap((item) => {
    const base = baseOf(item, address);
    const url = link(item, base);
    const title = readText(item, http, 'title');
    if (!url || !title) return [];
    const [category = null, ...others] = categories(item);
    return {
      url,
      title,
      excerpt: readText(item, http, 'description', 'summary', 'itunes:summary'),
      image: mediaImage(item, base) ?? bodyImage(item, address, http) ?? itunesImage(item, base),
      publishedAt: readInstant(
        first(item, 'pubDate', 'published', 'issued', 'dc:date', 'dc:issued', 'updated', 'modified'),
        timeZone,
      ),
      category,
      tags: category ? [category, ...others] : [],
      authors: authors(item, base) ?? authors(channel, base) ?? [],
      visits: null,
      readingMinutes: null,
      text: readText(item, http, 'content:encoded', 'content'),
      language: item.getAttribute('xml:lang') ?? language,
    };
  });
}

/** Plain text. Atom says which words are HTML; RSS does not, and most are. */
function readText(item: XmlElement, http: Http, ...names: string[]): string | null {
  for (const element of names.flatMap((name) => children(item, name))) {
    const folded = words(element)?.replace(/\s+/g, ' ') ?? null;
    const type = element.getAttribute('type') ?? 'text';
    const isText = item.localName === 'entry' && !type.endsWith('html');
    const isTree = type === 'xhtml';
    // a title such as "<T>" is none as HTML
    const found = isText || isTree ? folded : (plain(folded, http) ?? (names[0] === 'title' ? folded : null));
    if (found) return found;
  }
  return null;
}

/** Atom has links of several kinds; RSS has one, or an identifier that is one unless it says otherwise. */
function link(item: XmlElement, base: string): string | null {
  const page = children(item, 'link', 'atom:link').find(
    (one) => (one.getAttribute('rel') ?? 'alternate') === 'alternate',
  );
  const guid = children(item, 'guid').find((one) => one.getAttribute('isPermaLink') !== 'false');
  return (
    safeWebUrl(page?.getAttribute('href') ?? words(page), page ? baseOf(page, base) : base) ??
    safeWebUrl(words(guid), base)
  );
}

const categories = (item: XmlElement): string[] => [
  ...new Set(
    children(item, 'category', 'dc:subject').flatMap(
      (one) => one.getAttribute('label')?.trim() || one.getAttribute('term')?.trim() || words(one) || [],
    ),
  ),
];

/** RSS's `author` is an email address, with the name in brackets where there is one. `null` when nobody is named. */
function authors(item: XmlElement, base: string): Byline[] | null {
  const creators = children(item, 'dc:creator').flatMap((one) => words(one) ?? []);
  if (creators.length) return creators.map((name) => ({ name, url: null }));
  const found = children(item, 'author', 'atom:author').flatMap((one) => {
    const name = first(one, 'name', 'atom:name') ?? /\(([^()]+)\)/.exec(one.textContent ?? '')?.[1];
    return name ? { name, url: safeUrl(first(one, 'uri', 'url', 'atom:uri'), base) } : [];
  });
  if (found.length) return found;
  const speaker = first(item, 'itunes:author');
  return speaker ? [{ name: speaker, url: null }] : null;
}

/** A picture from Media RSS (grouped, or a thumbnail of a film), an RSS enclosure, or Atom's link of that kind. */
function mediaImage(item: XmlElement, base: string): Image | null {
  const outer = children(item, 'media:content', 'media:thumbnail', 'enclosure', 'link', 'atom:link');
  const grouped = children(item, 'media:group').flatMap((group) => children(group, 'content', 'thumbnail'));
  const all = [...outer, ...grouped];
  const inner = all
    .filter(({ localName }) => localName === 'content')
    .flatMap((content) => children(content, 'thumbnail'));
  for (const one of [...all, ...inner]) {
    const address = one.getAttribute('url') ?? one.getAttribute('href');
    if (one.localName === 'link' && one.getAttribute('rel') !== 'enclosure') continue;
    if (!isPicture(one, address)) continue;
    const src = safeWebUrl(address, baseOf(one, base));
    const size = (name: string) => Number(one.getAttribute(name)) || null;
    const alt = first(one, 'title');
    if (src) return { src, srcset: null, width: size('width'), height: size('height'), alt };
  }
  return null;
}

/** By its declared kind, and where there is none by its name. */
function isPicture(element: XmlElement, address: string | null): boolean {
  const kind = element.getAttribute('medium') ?? element.getAttribute('type');
  if (kind) return kind.startsWith('image');
  return element.localName === 'thumbnail' || /\.(jpe?g|png|gif|webp|avif)([?#]|$)/i.test(address ?? '');
}

/** The first picture of the text: HTML in words, or, with Atom's `xhtml`, elements. */
function bodyImage(item: XmlElement, address: string, http: Http): Image | null {
  for (const name of ['content:encoded', 'content', 'description', 'summary'])
    for (const body of children(item, name)) {
      const base = baseOf(body, address);
      const [element] = descendants(body, 'img');
      const image = element
        ? imageFrom((attribute) => element.getAttribute(attribute), baseOf(element, base))
        : firstImage(words(body), base, http);
      if (image) return image;
    }
  return null;
}

function itunesImage(item: XmlElement, base: string): Image | null {
  const image = children(item, 'itunes:image')[0];
  const src = safeWebUrl(image?.getAttribute('href') ?? words(image), base);
  return src === null ? null : { src, srcset: null, width: null, height: null, alt: null };
}
