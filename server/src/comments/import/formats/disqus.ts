/** Disqus' XML, docs.disqus.com/developers/export: threads, and posts that name their thread and their parent. */
import type { XmlElement } from 'inlay/internal/core/request';
import { readInstant } from 'inlay/internal/core/time/instants';
import type { ImportedComment, ImportedThread } from '../export.js';
import { child, childText } from '../files/xml.js';
import type { XmlFormat } from '../format.js';

export const disqus: XmlFormat = {
  name: 'Disqus',
  recognizes: (beginning) => /<disqus\b[^>]*xmlns="https?:\/\/disqus\.com/.test(beginning),
  records: ['thread', 'post'],
  async read(records) {
    const threads = new Map<string, ImportedThread & { isDeleted: boolean }>();
    const posts: { thread: string; comment: ImportedComment }[] = [];
    for await (const record of records) {
      const id = idOf(record);
      if (record.localName === 'post')
        posts.push({ thread: idOf(child(record, 'thread')), comment: post(record) });
      else
        threads.set(id, {
          url: addressOf(record),
          closed: childText(record, 'isClosed') === 'true',
          isDeleted: childText(record, 'isDeleted') === 'true',
          comments: [],
        });
    }
    const lost: ImportedThread = { url: null, closed: false, comments: [] };
    for (const { thread, comment } of posts) {
      const found = threads.get(thread);
      if (found?.isDeleted) comment.status = 'deleted';
      (found ?? lost).comments.push(comment);
    }
    return [...threads.values(), lost];
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
