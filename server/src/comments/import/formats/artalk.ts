/** Artalk's Artrans: a list of flat objects whose values are texts (internal/entity/artran.go). */
import { ThreadsByPage, type ImportedComment } from '../export.js';
import { countOf, idOf, isTrue, parentOf, textOf, timeOf, type Fields } from '../files/fields.js';
import type { JsonFormat } from '../format.js';

export const artalk: JsonFormat = {
  name: 'Artalk',
  recognizes: (record) => 'rid' in record && 'page_key' in record,
  read(records, timeZone) {
    const threads = new ThreadsByPage();
    for (const record of records) {
      const url = addressOf(record);
      // several sites may have a page of the same path
      const page = `${url} ${idOf(record['site_name'])}`;
      threads.add(page, { url, closed: isTrue(record['page_admin_only']) });
      threads.put(page, commentOf(record, timeZone));
    }
    return threads.all();
  },
};

/** A key is an address, or a path on the first of the site's addresses. */
function addressOf({ page_key, site_urls }: Fields): string | null {
  const key = textOf(page_key)?.trim() ?? '';
  const base = textOf(site_urls)?.split(',')[0]!.trim();
  return key.startsWith('/') && base && URL.canParse(key, base) ? new URL(key, base).href : key || null;
}

const commentOf = (record: Fields, timeZone: string): ImportedComment => ({
  id: idOf(record['id']),
  parent: parentOf(record['rid']),
  name: textOf(record['nick']),
  email: textOf(record['email']),
  url: textOf(record['link']),
  body: { markdown: textOf(record['content']) ?? '' },
  // `date` in the files of version 1
  createdAt: timeOf(textOf(record['created_at'], record['date']), timeZone),
  status: isTrue(record['is_pending']) ? 'pending' : 'approved',
  votes: countOf(record['vote_up']),
  pinned: isTrue(record['is_pinned']),
});
