/** Twikoo's comments, as JSON or as what mongoexport writes (src/server/function/twikoo/utils/import.js). */
import { ThreadsByPage, type ImportedComment } from '../export.js';
import { countOf, idOf, isTrue, parentOf, textOf, timeOf, type Fields } from '../files/fields.js';
import type { JsonFormat } from '../format.js';

export const twikoo: JsonFormat = {
  name: 'Twikoo',
  recognizes: (record) =>
    ['_id', 'nick', 'comment', 'created'].every((name) => name in record) &&
    // a store of Waline may hold both
    !('insertedAt' in record),
  read(records, timeZone) {
    const threads = new ThreadsByPage();
    for (const record of records) {
      // `href` is the whole address, `url` the path
      const path = textOf(record['url']);
      const url = textOf(record['href'], path);
      threads.add(path ?? url ?? '', { url, closed: false });
      threads.put(path ?? url ?? '', commentOf(record, timeZone));
    }
    return threads.all();
  },
};

const commentOf = (record: Fields, timeZone: string): ImportedComment => ({
  id: idOf(record['_id']),
  parent: parentOf(record['pid'], record['rid']),
  name: textOf(record['nick']),
  email: textOf(record['mail']),
  url: textOf(record['link']),
  body: { html: textOf(record['comment']) ?? '' },
  createdAt: timeOf(record['created'], timeZone),
  status: isTrue(record['isSpam']) ? 'spam' : 'approved',
  votes: votersOf(record['ups'] ?? record['like']),
  pinned: isTrue(record['top']),
  badge: isTrue(record['master']) ? 'moderator' : null,
});

/** A list of people, which some versions write as the text of one. */
function votersOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  if (typeof value !== 'string' || !value.startsWith('[')) return countOf(value);
  try {
    return (JSON.parse(value) as unknown[]).length;
  } catch {
    return 0;
  }
}
