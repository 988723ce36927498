/** Everything a site's comments are, as JSON lines: one comment each, in the order of writing. */
import type { Database } from '../db/index.js';

const step = 1000;

/** The lines, without what only this server can use: hashes. `author` limits them to one e-mail address or name. */
export async function* exportComments(
  { db }: Database,
  { site, author }: { site?: string | undefined; author?: string | undefined },
): AsyncGenerator<string> {
  for (let last = 0; ;) {
    let select = db
      .selectFrom('comments as c')
      .innerJoin('comment_pages as p', 'p.id', 'c.page_id')
      .select(['c.id', 'c.parent_id', 'c.author_name', 'c.author_url', 'c.author_email', 'c.badge', 'c.text'])
      .select(['c.created_at', 'c.edited_at', 'c.status', 'c.up', 'p.site', 'p.url as page'])
      .where('c.id', '>', last);
    if (site !== undefined) select = select.where('p.site', '=', site);
    if (author !== undefined)
      select = select.where((e) => e.or([e('c.author_email', '=', author), e('c.author_name', '=', author)]));
    const rows = await select.orderBy('c.id').limit(step).execute();
    for (const row of rows)
      yield JSON.stringify({
        id: String(row.id),
        site: row.site,
        page: row.page,
        parent: row.parent_id === null ? null : String(row.parent_id),
        author: { name: row.author_name, url: row.author_url, email: row.author_email, badge: row.badge },
        text: row.text,
        createdAt: new Date(row.created_at).toISOString(),
        editedAt: row.edited_at === null ? null : new Date(row.edited_at).toISOString(),
        status: row.status,
        votes: { up: row.up },
      });
    if (rows.length < step) return;
    last = rows.at(-1)!.id;
  }
}
