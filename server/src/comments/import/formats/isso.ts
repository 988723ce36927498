/** Isso's SQLite file (isso/db/comments.py, threads.py) and its generic JSON (isso/migrate.py). */
import { ThreadsByPage, type ImportedComment } from '../export.js';
import { countOf, idOf, listOf, parentOf, textOf, timeOf, type Fields } from '../files/fields.js';
import type { JsonFormat, TableFormat } from '../format.js';

export const isso: TableFormat = {
  name: 'Isso',
  tables: ['threads', 'comments'],
  read(rowsOf, timeZone) {
    const threads = new ThreadsByPage();
    for (const { id, uri } of rowsOf('threads')) threads.add(idOf(id), { url: textOf(uri), closed: false });
    for (const row of rowsOf('comments')) threads.put(idOf(row['tid']), commentOf(row, timeZone));
    return threads.all();
  },
};

export const issoJson: JsonFormat = {
  name: 'Isso (generic)',
  recognizes: (record) => Array.isArray(record['comments']) && 'id' in record && 'title' in record,
  read: (records, timeZone) =>
    records.map(({ id, comments }) => ({
      url: textOf(id),
      closed: false,
      comments: listOf(comments).map((row) => commentOf({ mode: 1, ...row }, timeZone)),
    })),
};

/** A stub has no text, and stays for its replies. */
const modes: Record<string, ImportedComment['status']> = { 1: 'approved', 2: 'pending', 4: 'deleted' };

const commentOf = (row: Fields, timeZone: string): ImportedComment => ({
  id: idOf(row['id']),
  parent: parentOf(row['parent']),
  name: textOf(row['author']),
  email: textOf(row['email']),
  url: textOf(row['website']),
  body: { markdown: textOf(row['text']) ?? '' },
  createdAt: timeOf(row['created'], timeZone, 1000),
  editedAt: timeOf(row['modified'], timeZone, 1000),
  status: modes[idOf(row['mode'])] ?? 'rejected',
  votes: countOf(row['likes']),
});
