/** The audit log as moderators read it: who did what to how many comments, and what can still be reverted. */
import { sql } from 'kysely';
import type { Database } from '../../../db/index.js';
import type { Before } from './log.js';
import type { WireEntry } from '../schema.js';

type EntryPage = NonNullable<WireEntry['page']>;

export const pageSize = 50;

/**
 * The newest first.
 *
 * @param sites `null` for all; what was done to several sites at once, or to a person, is for those who have all
 * @param before the id of the last entry that is known
 */
export async function listEntries(
  { db }: Database,
  sites: readonly string[] | null,
  before: number | null,
): Promise<{ entries: WireEntry[]; next: string | null }> {
  const rows = await db
    .selectFrom('moderation_log')
    .selectAll()
    .$if(sites !== null, (query) => query.where('site', 'in', sites!))
    .$if(before !== null, (query) => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const shown = rows.slice(0, pageSize).map((row) => ({ ...row, what: JSON.parse(row.before) as Before }));
  const pages = await pagesOf(
    db,
    shown.map(({ what }) => what),
  );
  const entries = shown.map(({ id, site, moderator, action, created_at, undone_at, what }) => ({
    id: String(id),
    at: new Date(created_at).toISOString(),
    by: moderator,
    site,
    action,
    comments: countOf(what),
    page: pages.get(what) ?? null,
    state:
      undone_at !== null
        ? ('reverted' as const)
        : what.kind === 'erase'
          ? ('final' as const)
          : ('done' as const),
  }));
  return { entries, next: rows.length > pageSize ? entries.at(-1)!.id : null };
}

function countOf(what: Before): number {
  if (what.kind === 'status') return what.comments.length;
  return what.kind === 'erase' ? what.comments : 1;
}

/** The page that an entry is about: that of its first comment, as far as the comment is still there. */
async function pagesOf(db: Database['db'], all: readonly Before[]): Promise<Map<Before, EntryPage>> {
  const commentOf = (what: Before): number | null =>
    what.kind === 'status' ? (what.comments[0]?.id ?? null) : 'id' in what ? what.id : null;
  const ids = all.flatMap((what) => commentOf(what) ?? []);
  const closed = all.flatMap((what) => (what.kind === 'close' ? [what.page] : []));
  if (!ids.length && !closed.length) return new Map();
  const rows = await db
    .selectFrom('comment_pages as p')
    .leftJoin('comments as c', (join) =>
      join.onRef('c.page_id', '=', 'p.id').on('c.id', 'in', ids.length ? ids : [0]),
    )
    .leftJoin('posts as t', 't.key', 'p.key')
    .select(['p.id as page', 'p.url', 't.title', sql<number | null>`c.id`.as('comment')])
    .where((e) => e.or([e('c.id', 'is not', null), e('p.id', 'in', closed.length ? closed : [0])]))
    .execute();
  const byComment = new Map(
    rows.flatMap(({ comment, url, title }) => (comment === null ? [] : [[comment, { url, title }] as const])),
  );
  const byPage = new Map(rows.map(({ page, url, title }) => [page, { url, title }]));
  return new Map(
    all.flatMap((what) => {
      const page = what.kind === 'close' ? byPage.get(what.page) : byComment.get(commentOf(what) ?? 0);
      return page === undefined ? [] : [[what, page] as const];
    }),
  );
}
