/** Waline's JSON and tables, and the CSV and JSON of the stores that it and Valine use (packages/server/src/controller/db.js). */
import { ThreadsByPage, type ImportedComment, type ImportedThread } from '../export.js';
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
import type { JsonFormat, TableFormat } from '../format.js';

export const waline: JsonFormat = {
  name: 'Waline',
  columns: ['nick', 'comment', 'url'],
  recognizes: (record) => {
    const [comment = record] = listOf(record['results']);
    return record['type'] === 'waline' || ('comment' in comment && 'nick' in comment && 'url' in comment);
  },
  read(records, timeZone) {
    const [first = {}] = records;
    const { Comment, Users } = objectOf(first['data']);
    if (first['type'] === 'waline') return threadsOf(listOf(Comment), listOf(Users), timeZone);
    return threadsOf('results' in first ? listOf(first['results']) : records, [], timeZone);
  },
};

export const walineTables: TableFormat = {
  name: 'Waline',
  tables: ['wl_Comment', 'wl_Users'],
  read: (rowsOf, timeZone) => threadsOf(rowsOf('wl_Comment'), rowsOf('wl_Users'), timeZone),
};

/** LeanCloud, MongoDB and the SQL stores name it differently. */
const rowId = (row: Fields): string => idOf(row['objectId'] ?? row['_id'] ?? row['id']);

function threadsOf(comments: Iterable<Fields>, users: Iterable<Fields>, timeZone: string): ImportedThread[] {
  const people = new Map([...users].map((user) => [rowId(user), user]));
  const threads = new ThreadsByPage();
  for (const row of comments) {
    const url = textOf(row['url']);
    threads.add(url ?? '', { url, closed: false });
    threads.put(url ?? '', commentOf(row, people.get(idOf(row['user_id'])), timeZone));
  }
  return threads.all();
}

/** Those without one were shown. */
const statuses: Record<string, ImportedComment['status']> = {
  '': 'approved',
  approved: 'approved',
  waiting: 'pending',
  spam: 'spam',
};

const commentOf = (row: Fields, user: Fields | undefined, timeZone: string): ImportedComment => ({
  id: rowId(row),
  parent: parentOf(row['pid'], row['rid']),
  name: textOf(row['nick'], user?.['display_name']),
  email: textOf(row['mail'], user?.['email']),
  url: textOf(row['link'], user?.['url']),
  body: { markdown: textOf(row['comment']) ?? '' },
  createdAt: timeOf(textOf(row['insertedAt'], row['createdAt']), timeZone),
  status: statuses[idOf(row['status'])] ?? 'rejected',
  votes: countOf(row['like']),
  pinned: isTrue(row['sticky']),
  badge: user?.['type'] === 'administrator' ? 'moderator' : null,
});
