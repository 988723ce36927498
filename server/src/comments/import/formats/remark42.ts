/** Remark42's backup: JSON lines, the first about users and pages (backend/app/migrator/native.go). */
import { ThreadsByPage, type ImportedComment } from '../export.js';
import {
  countOf,
  idOf,
  isTrue,
  listOf,
  objectOf,
  parentOf,
  textOf,
  timeOf,
  type Fields,
} from '../files/fields.js';
import type { JsonFormat } from '../format.js';

export const remark42: JsonFormat = {
  name: 'Remark42',
  recognizes: (record) => 'version' in record && 'users' in record && 'posts' in record,
  read([about, ...lines], timeZone) {
    const emails = new Map(
      listOf(about!['users']).map((user) => [idOf(user['id']), textOf(objectOf(user['details'])['email'])]),
    );
    const closed = new Set(
      listOf(about!['posts']).flatMap((post) => (isTrue(post['read_only']) ? [idOf(post['url'])] : [])),
    );
    const threads = new ThreadsByPage();
    for (const line of lines) {
      const url = textOf(objectOf(line['locator'])['url']);
      threads.add(url ?? '', { url, closed: url !== null && closed.has(url) });
      threads.put(url ?? '', commentOf(line, emails, timeZone));
    }
    return threads.all();
  },
};

function commentOf(
  line: Fields,
  emails: ReadonlyMap<string, string | null>,
  timeZone: string,
): ImportedComment {
  const user = objectOf(line['user']);
  const html = textOf(line['text']);
  return {
    id: idOf(line['id']),
    parent: parentOf(line['pid']),
    name: textOf(user['name']),
    email: emails.get(idOf(user['id'])) ?? null,
    url: null,
    // the text as it was written is there for comments that are not imported themselves
    body: html === null ? { markdown: textOf(line['orig']) ?? '' } : { html },
    createdAt: timeOf(line['time'], timeZone),
    editedAt: timeOf(objectOf(line['edit'])['time'], timeZone),
    status: isTrue(line['delete']) ? 'deleted' : 'approved',
    votes: countOf(line['score']),
    pinned: isTrue(line['pin']),
    badge: isTrue(user['admin']) ? 'moderator' : null,
  };
}
