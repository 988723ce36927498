/**
 * RSS 2 (https://www.rssboard.org/rss-specification), Atom (RFC 4287) and the extensions in use: Dublin Core, Media RSS,
 * content:encoded. Elements are found by their usual prefixes, which parsers with and without namespaces agree on.
 */
import { must } from '../../core/check.js';
import type { Http } from '../../core/request.js';
import { safeImage, safeUrl } from '../../core/urls.js';
import type { Byline, Entry, Image } from '../model.js';
import { firstImage, plain } from './markup.js';

/** The element's children of these names, in document order. */
const children = (element: Element, ...names: string[]): Element[] =>
  [...element.children].filter(({ tagName }) => names.includes(tagName));

const words = (element: Element | undefined): string | null => element?.textContent?.trim() || null;

const first = (element: Element, ...names: string[]): string | null => {
  for (const name of names) {
    const found = words(children(element, name)[0]);
    if (found) return found;
  }
  return null;
};

export function readXmlFeed(document: Document, address: string, http: Http): Entry[] {
  const root = document.documentElement as Element | null;
  const channel = root && (root.tagName === 'feed' ? root : children(root, 'channel')[0]);
  // browsers tell of broken markup by an element within what they could read
  must(
    channel && !root.querySelector('parsererror'),
    'a feed: it is broken, or neither <feed> nor has it a <channel>',
  );
  const language = root.getAttribute('xml:lang') ?? first(channel, 'language', 'dc:language');
  return [...children(channel, 'item', 'entry'), ...children(root, 'item')].flatMap((item) => {
    const url = safeImage(link(item), address);
    const title = readTitle(item, http);
    if (!url || !title) return [];
    const body = first(item, 'content:encoded', 'content');
    const summary = first(item, 'description', 'summary');
    const [category = null, ...others] = categories(item);
    return {
      url,
      title,
      excerpt: plain(summary, http),
      image: image(item, url) ?? firstImage(body, url, http) ?? firstImage(summary, url, http),
      publishedAt: date(first(item, 'pubDate', 'published', 'dc:date', 'updated')),
      category,
      tags: category ? [category, ...others] : [],
      authors: authors(item, address),
      visits: null,
      readingMinutes: null,
      text: plain(body, http),
      language,
    };
  });
}

/** Atom says which titles are HTML; RSS does not, and most are. */
function readTitle(item: Element, http: Http): string | null {
  const title = children(item, 'title')[0];
  const isText = item.tagName === 'entry' && (title?.getAttribute('type') ?? 'text') !== 'html';
  return isText ? words(title) : (plain(words(title), http) ?? words(title));
}

/** Atom has links of several kinds; RSS has one, or an identifier that is one unless it says otherwise. */
function link(item: Element): string | null {
  const links = children(item, 'link');
  const page = links.find((one) => (one.getAttribute('rel') ?? 'alternate') === 'alternate');
  const guid = children(item, 'guid').find((one) => one.getAttribute('isPermaLink') !== 'false');
  return page?.getAttribute('href') ?? words(page) ?? words(guid);
}

const categories = (item: Element): string[] =>
  children(item, 'category').flatMap(
    (one) => one.getAttribute('label') ?? one.getAttribute('term') ?? words(one) ?? [],
  );

/** RSS's `author` is an e-mail address, with the name in brackets where there is one. */
function authors(item: Element, address: string): Byline[] {
  const creators = children(item, 'dc:creator').flatMap((one) => words(one) ?? []);
  if (creators.length) return creators.map((name) => ({ name, url: null }));
  return children(item, 'author').flatMap((one) => {
    const name = first(one, 'name') ?? /\(([^)]+)\)/.exec(one.textContent ?? '')?.[1];
    return name ? { name, url: safeUrl(first(one, 'uri'), address) } : [];
  });
}

/** A picture from Media RSS, an RSS enclosure, or Atom's link of that kind. */
function image(item: Element, base: string): Image | null {
  const media = children(item, 'media:group').flatMap((group) => [...group.children]);
  const enclosed = children(item, 'media:content', 'media:thumbnail', 'enclosure', 'link');
  for (const one of [...enclosed, ...media]) {
    if (one.tagName === 'link' && one.getAttribute('rel') !== 'enclosure') continue;
    const kind = one.getAttribute('type') ?? one.getAttribute('medium');
    if (!(kind ?? (one.tagName === 'media:thumbnail' ? 'image' : '')).startsWith('image')) continue;
    const src = safeImage(one.getAttribute('url') ?? one.getAttribute('href'), base);
    const size = (name: string) => Number(one.getAttribute(name)) || null;
    if (src) return { src, srcset: null, width: size('width'), height: size('height'), alt: null };
  }
  return null;
}

/** RFC 822 or ISO 8601, as ISO 8601; `null` for anything else. */
function date(value: string | null): string | null {
  const time = Date.parse(value ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
