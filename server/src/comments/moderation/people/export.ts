/** Everything a site's comments are, as JSON lines: one comment each, in the order of writing. */
import { writerFields } from 'inlay/comments/model';
import type { Database } from '../../../db/index.js';
import { reactions, votesOf } from '../../reactions.js';
import { columnOf, fromColumns } from '../../writer-fields.js';
import { isBy } from './by-author.js';

const step = 1000;

/** The lines, without what only this server can use: hashes. `author` limits them to one email address or name. */
export async function* exportComments(
  { db }: Database,
  { site, author }: { site?: string | undefined; author?: string | undefined },
): AsyncGenerator<string> {
  for (let last = 0; ;) {
    let select = db
      .selectFrom('comments')
      .innerJoin('comment_pages as p', 'p.id', 'comments.page_id')
      .select([
        'comments.id',
        'comments.parent_id',
        ...writerFields.map((field) => `comments.${columnOf(field)}` as const),
        'comments.badge',
        'comments.text',
      ])
      .select([
        'comments.created_at',
        'comments.edited_at',
        'comments.status',
        ...reactions.map((reaction) => `comments.${reaction}` as const),
        'comments.pinned',
        'p.site',
        'p.url as page',
      ])
      .where('comments.id', '>', last);
    if (site !== undefined) select = select.where('p.site', '=', site);
    if (author !== undefined) select = select.where(isBy(author));
    const rows = await select.orderBy('comments.id').limit(step).execute();
    for (const row of rows)
      yield JSON.stringify({
        id: String(row.id),
        site: row.site,
        page: row.page,
        parent: row.parent_id === null ? null : String(row.parent_id),
        author: { ...fromColumns(writerFields, row), badge: row.badge },
        text: row.text,
        createdAt: new Date(row.created_at).toISOString(),
        editedAt: row.edited_at === null ? null : new Date(row.edited_at).toISOString(),
        status: row.status,
        pinned: row.pinned === 1,
        votes: votesOf(row),
      });
    if (rows.length < step) return;
    last = rows.at(-1)!.id;
  }
}
