/** Reads the queue of comments for moderators. */
import { sql } from 'kysely';
import { writerFields } from 'inlay/comments/model';
import { pageKey } from 'inlay/internal/core/page/page-key';
import type { Database } from '../../../db/index.js';
import { bansOf } from '../bans/bans.js';
import { reactions, votesOf } from '../../reactions.js';
import { readCursor, writeCursor } from '../../store/thread/cursor.js';
import { orders } from '../../store/thread/orders.js';
import { columnOf, fromColumns } from '../../writer-fields.js';
import type { Queued, QueueQuery } from '../schema.js';

const time = (at: number): string => new Date(at).toISOString();

export async function readQueue(
  database: Database,
  query: QueueQuery,
  sites: readonly string[] | null,
  now: number,
): Promise<{ comments: Queued[]; next: string | null }> {
  const { queue, search, page, limit, cursor } = query;
  let select = base(database);
  if (queue === 'reported')
    select = select.where('c.status', 'in', ['approved', 'pending']).where(isReported);
  else if (queue !== 'all') select = select.where('c.status', '=', queue);
  if (sites) select = select.where('p.site', 'in', sites);
  if (page) select = select.where('p.key', '=', pageKey(page));
  if (search) {
    const pattern = `%${search
      .toLowerCase()
      .replaceAll('\0', '')
      .replace(/[\\%_]/g, '\\$&')}%`;
    const in_ = (column: string) => sql<boolean>`lower(${sql.ref(column)}) like ${pattern} escape '\\'`;
    select = select.where((e) => e.or([in_('c.text'), in_('c.author_name'), in_('c.author_email')]));
  }
  const place = readCursor(cursor, orders.newest);
  if (place) select = select.where(sql<boolean>`(c.created_at, c.id) < (${place.created_at}, ${place.id})`);
  const rows = await select
    .orderBy('c.created_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit + 1)
    .execute();
  const more = rows.length > limit;
  if (more) rows.pop();
  const ids = rows.map(({ id }) => id);
  const [reports, bans] = await Promise.all([reportsOf(database, ids), bansOf(database, ids, now)]);
  return {
    comments: rows.map((row) => ({
      ...toQueued(row, reports.get(row.id) ?? []),
      banned: bans.get(row.id) ?? null,
    })),
    next: more ? writeCursor(rows.at(-1)!, orders.newest) : null,
  };
}

/** How much waits. */
export async function countQueues({ db }: Database, sites: readonly string[] | null) {
  const of = (status: 'pending' | 'spam' | 'reported') => {
    let select = db
      .selectFrom('comments as c')
      .innerJoin('comment_pages as p', 'p.id', 'c.page_id')
      .select((e) => e.fn.countAll<number>().as('n'));
    if (status === 'reported') select = select.where('c.status', '=', 'approved').where(isReported);
    else select = select.where('c.status', '=', status);
    if (sites) select = select.where('p.site', 'in', sites);
    return select.executeTakeFirstOrThrow();
  };
  const [pending, spam, reported] = await Promise.all([of('pending'), of('spam'), of('reported')]);
  return { pending: pending.n, spam: spam.n, reported: reported.n };
}

/** Reported since a moderator decided on it last. */
const isReported = sql<boolean>`c.id in (select r.comment_id from comment_reports r
  where r.comment_id = c.id and (c.moderated_at is null or r.created_at > c.moderated_at))`;

const base = ({ db }: Database) =>
  db
    .selectFrom('comments as c')
    .innerJoin('comment_pages as p', 'p.id', 'c.page_id')
    .leftJoin('comments as above', 'above.id', 'c.parent_id')
    .leftJoin('posts', 'posts.key', 'p.key')
    .select([
      'c.id',
      ...writerFields.map((field) => `c.${columnOf(field)}` as const),
      'c.badge',
      'c.text',
      'c.created_at',
      'c.edited_at',
      'c.status',
      'c.score',
      'c.reasons',
      ...reactions.map((reaction) => `c.${reaction}` as const),
      'c.pinned',
      'c.parent_id',
      'above.author_name as parent_name',
      'above.text as parent_text',
      'p.site',
      'p.url as page_url',
      'posts.title as page_title',
      'p.closed',
    ])
    .select((e) =>
      e
        .selectFrom('comments as other')
        .select((of) => of.fn.countAll<number>().as('n'))
        .whereRef('other.token_hash', '=', 'c.token_hash')
        .where('other.status', '=', 'approved')
        .whereRef('other.id', '!=', 'c.id')
        .as('approved_before'),
    );

type Row = Awaited<ReturnType<ReturnType<typeof base>['execute']>>[number];

function toQueued(row: Row, reports: string[]): Omit<Queued, 'banned'> {
  return {
    id: String(row.id),
    site: row.site,
    page: { url: row.page_url, title: row.page_title, closed: row.closed === 1 },
    parent:
      row.parent_id === null
        ? null
        : { id: String(row.parent_id), name: row.parent_name, text: (row.parent_text ?? '').slice(0, 300) },
    author: { ...fromColumns(writerFields, row), badge: row.badge },
    text: row.text,
    createdAt: time(row.created_at),
    editedAt: row.edited_at === null ? null : time(row.edited_at),
    status: row.status,
    score: row.score,
    reasons: JSON.parse(row.reasons) as string[],
    reports,
    pinned: row.pinned === 1,
    votes: votesOf(row),
    approvedBefore: row.approved_before ?? 0,
  };
}

async function reportsOf({ db }: Database, ids: readonly number[]): Promise<Map<number, string[]>> {
  if (!ids.length) return new Map();
  const rows = await db
    .selectFrom('comment_reports')
    .select(['comment_id', 'reason'])
    .where('comment_id', 'in', ids)
    .orderBy('created_at')
    .execute();
  const reports = new Map<number, string[]>();
  for (const { comment_id, reason } of rows)
    reports.set(comment_id, [...(reports.get(comment_id) ?? []), reason]);
  return reports;
}
