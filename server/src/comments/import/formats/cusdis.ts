/** Cusdis has no export: its tables, from the SQLite file or as JSON (prisma/pgsql/schema.prisma). */
import { ThreadsByPage, type ImportedComment, type ImportedThread } from '../export.js';
import { idOf, isTrue, listOf, parentOf, textOf, timeOf, type Fields } from '../files/fields.js';
import type { JsonFormat, TableFormat } from '../format.js';

export const cusdis: TableFormat = {
  name: 'Cusdis',
  tables: ['projects', 'pages', 'comments'],
  read: (rowsOf, timeZone) => threadsOf(rowsOf('pages'), rowsOf('comments'), timeZone),
};

export const cusdisJson: JsonFormat = {
  name: 'Cusdis',
  recognizes: ({ pages, comments }) =>
    Array.isArray(pages) && listOf(comments).some((comment) => 'by_nickname' in comment),
  read: ([document], timeZone) =>
    threadsOf(listOf(document!['pages']), listOf(document!['comments']), timeZone),
};

function threadsOf(pages: Iterable<Fields>, comments: Iterable<Fields>, timeZone: string): ImportedThread[] {
  const threads = new ThreadsByPage();
  for (const { id, url, slug } of pages) threads.add(idOf(id), { url: textOf(url, slug), closed: false });
  for (const row of comments) threads.put(idOf(row['pageId']), commentOf(row, timeZone));
  return threads.all();
}

const commentOf = (row: Fields, timeZone: string): ImportedComment => ({
  id: idOf(row['id']),
  parent: parentOf(row['parentId']),
  name: textOf(row['by_nickname']),
  email: textOf(row['by_email']),
  url: null,
  body: { markdown: textOf(row['content']) ?? '' },
  createdAt: timeOf(row['created_at'], timeZone),
  status: textOf(row['deletedAt']) ? 'deleted' : isTrue(row['approved']) ? 'approved' : 'pending',
  // only the owner's replies have one
  badge: textOf(row['moderatorId']) ? 'moderator' : null,
});
