/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/, and what 1.0 had instead. */
import { fields, list, text } from '../../core/parse/check.js';
import { readInstant } from '../../core/time/instants.js';
import type { Http } from '../../core/request.js';
import { safeWebUrl, safeUrl } from '../../core/parse/urls.js';
import type { Entry } from '../model.js';
import { firstImage, plain } from './markup.js';

export function readJsonFeed(feed: unknown, address: string, http: Http, timeZone?: string): Entry[] {
  const { items, language, authors } = fields(feed);
  return list(items).flatMap((value) => {
    const item = fields(value);
    const url = safeWebUrl(text(item['url']) ?? text(item['id']), address);
    const title = text(item['title']);
    if (!url || !title) return [];
    const src = safeWebUrl(text(item['image']) ?? text(item['banner_image']), url);
    const html = text(item['content_html']);
    const words = text(item['content_text']) ?? plain(html, http);
    const own = list(item['authors'] ?? (item['author'] ? [item['author']] : []));
    return {
      url,
      title,
      excerpt: text(item['summary']),
      image: src ? { src, srcset: null, width: null, height: null, alt: null } : firstImage(html, url, http),
      publishedAt: readInstant(text(item['date_published']) ?? text(item['date_modified']), timeZone),
      category: null,
      tags: list(item['tags']).flatMap((tag) => text(tag) ?? []),
      authors: (own.length ? own : list(authors)).flatMap((author) => {
        const name = text(fields(author)['name']);
        return name ? { name, url: safeUrl(text(fields(author)['url']), address) } : [];
      }),
      visits: null,
      readingMinutes: null,
      text: words,
      language: text(item['language']) ?? text(language),
    };
  });
}
