/** Disqus' XML, docs.disqus.com/developers/export: threads, and posts that name their thread and their parent. */
import type { XmlElement } from 'inlay/internal/core/request';
import { readInstant } from 'inlay/internal/core/time/instants';
import { ThreadsByPage, type ImportedComment } from '../export.js';
import { child, childText } from '../files/xml.js';
import type { XmlFormat } from '../format.js';

export const disqus: XmlFormat = {
  name: 'Disqus',
  recognizes: (beginning) => /<disqus\b[^>]*xmlns="https?:\/\/disqus\.com/.test(beginning),
  records: ['thread', 'post'],
  async read(records) {
    const threads = new ThreadsByPage();
    const deleted = new Set<string>();
    const posts: { thread: string; comment: ImportedComment }[] = [];
    for await (const record of records) {
      const id = idOf(record);
      if (record.localName === 'post')
        posts.push({ thread: idOf(child(record, 'thread')), comment: post(record) });
      else {
        threads.add(id, { url: addressOf(record), closed: childText(record, 'isClosed') === 'true' });
        if (childText(record, 'isDeleted') === 'true') deleted.add(id);
      }
    }
    for (const { thread, comment } of posts)
      threads.put(thread, deleted.has(thread) ? { ...comment, status: 'deleted' } : comment);
    return threads.all();
  },
};

/** The link; without one the identifier, which many sites set to an address or a path. */
function addressOf(thread: XmlElement): string | null {
  const identifier = childText(thread, 'id');
  return childText(thread, 'link') ?? (identifier && /^(https?:\/)?\//.test(identifier) ? identifier : null);
}

/** Elements are linked by this attribute alone; the element of the same name is the site's own. */
const idOf = (element: XmlElement | undefined): string => element?.getAttribute('dsq:id') ?? '';

function post(record: XmlElement): ImportedComment {
  const author = child(record, 'author');
  const says = (name: string) => (author ? childText(author, name) : null);
  const is = (name: string) => childText(record, name) === 'true';
  return {
    id: idOf(record),
    parent: idOf(child(record, 'parent')) || null,
    name: says('name'),
    email: says('email'),
    url: null,
    body: { html: childText(record, 'message') ?? '' },
    createdAt: Date.parse(readInstant(childText(record, 'createdAt'), 'UTC') ?? ''),
    status: is('isDeleted') ? 'deleted' : is('isSpam') ? 'spam' : 'approved',
  };
}
