/** Visits in the database: hourly and daily buckets, and on each post the sums and heats that lists are ordered by. */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database, Schema } from '../../db/index.js';
import { dayDecay, nowDecay } from './decay.js';
import { recover } from './recover.js';
import { day, dayOf } from '../../readers/visitors.js';

export interface PostVisits {
  id: number;
  visits: number;
}

/** Hours are kept for two days: the list of the day needs one. */
const hoursKept = 2 * day;
/** The days (UTC, today among them) that the running sums hold. */
const sums = { visits_week: 7, visits_month: 30 } as const;

/** A page that only visits name leaves the index after this time without visits. */
const confirmedLife = 30 * day;
/** A page that is gone and visited is looked at again after this time. */
const soon = 10 * 60_000;

/** Few enough for the parameters that SQLite takes in one statement. */
const chunk = 1000;

/**
 * Adds visits of one hour, all or none.
 *
 * @param now when they are counted, epoch ms
 * @returns the posts that have meanwhile left the index, whose visits are not counted
 */
export async function addVisits(
  { db, dialect }: Database,
  hour: number,
  posts: readonly PostVisits[],
  now: number,
): Promise<number[]> {
  // one order for all writers, so that two servers on one database never wait for each other
  const sorted = [...posts].sort((a, b) => a.id - b.id);
  return db.transaction().execute(async (tx) => {
    const gone: number[] = [];
    for (let from = 0; from < sorted.length; from += chunk) {
      const some = sorted.slice(from, from + chunk);
      const visits = new Map(some.map(({ id, visits }) => [id, visits]));
      const rows = await tx
        .selectFrom('posts')
        .select(['id', 'heat_now', 'heat_day'])
        .where('id', 'in', [...visits.keys()])
        .orderBy('id')
        .$if(dialect === 'postgres', (query) => query.forUpdate())
        .execute();
      const found = new Set(rows.map(({ id }) => id));
      gone.push(...some.map(({ id }) => id).filter((id) => !found.has(id)));
      if (!rows.length) continue;
      const known = some.filter(({ id }) => found.has(id));
      await addToBuckets(tx, 'visits_hourly', hour, known);
      await addToBuckets(tx, 'visits_daily', dayOf(hour), known);
      const values = rows.map(({ id, heat_now, heat_day }) => {
        const n = visits.get(id)!;
        const heats = [nowDecay.add(heat_now, n, now), dayDecay.add(heat_day, n, now)];
        return sql`(cast(${id} as bigint), cast(${n} as bigint), cast(${heats[0]} as double precision), cast(${heats[1]} as double precision))`;
      });
      await sql`
        with added (id, n, heat_now, heat_day) as (values ${sql.join(values)})
        update posts set
          visits = posts.visits + added.n,
          visits_week = posts.visits_week + added.n,
          visits_month = posts.visits_month + added.n,
          heat_now = added.heat_now,
          heat_day = added.heat_day,
          -- what several visits confirm stays longer, what is gone and visited may be back
          expires_at = case when posts.expires_at is not null and posts.visits + added.n > 2
            then cast(${now + confirmedLife} as bigint) else posts.expires_at end,
          check_after = case when posts.gone_at is not null and posts.check_after > ${now + soon}
            then cast(${now + soon} as bigint) else posts.check_after end
        from added where added.id = posts.id`.execute(tx);
    }
    return gone;
  });
}

async function addToBuckets(
  tx: Transaction<Schema>,
  table: 'visits_hourly' | 'visits_daily',
  start: number,
  posts: readonly PostVisits[],
): Promise<void> {
  await tx
    .insertInto(table)
    .values(posts.map(({ id, visits }) => ({ post_id: id, start, visits })))
    .onConflict((conflict) =>
      conflict
        .columns(['post_id', 'start'])
        .doUpdateSet((e) => ({ visits: sql`${sql.ref(`${table}.visits`)} + ${e.ref('excluded.visits')}` })),
    )
    .execute();
}

/**
 * Takes the days that have left the week and the month out of their sums, and removes hours that no list needs and days
 * that are stored no longer. Does its work once a day, however often and by however many servers it is called.
 *
 * @param daysKept how many days are stored; `null` for all
 */
export async function rollOver({ db }: Database, now: number, daysKept: number | null = null): Promise<void> {
  const today = dayOf(now);
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('visit_day')
      .values({ id: 1, day: today })
      .onConflict((c) => c.doNothing())
      .execute();
    // whoever moves the day on has the work; others wait for its commit and find it done
    const { day: done } = await tx
      .selectFrom('visit_day')
      .select('day')
      .where('id', '=', 1)
      .executeTakeFirstOrThrow();
    // servers whose clocks differ by seconds are a day apart around midnight
    if (done > today + day) await recover(tx, now);
    else if (done >= today) return;
    const mine = await tx
      .updateTable('visit_day')
      .set({ day: today })
      .where('day', '=', done)
      .executeTakeFirstOrThrow();
    if (!mine.numUpdatedRows || done > today) return;
    for (let entered = done + day; entered <= today; entered += day) await leave(tx, entered);
    await tx
      .deleteFrom('visits_hourly')
      .where('start', '<', now - hoursKept)
      .execute();
    if (daysKept !== null)
      await tx
        .deleteFrom('visits_daily')
        .where('start', '<', today - daysKept * day)
        .execute();
  });
}

/** Visits that leave the sums when a day begins. */
async function leave(tx: Kysely<Schema>, entered: number): Promise<void> {
  for (const [column, days] of Object.entries(sums))
    await sql`
      update posts set ${sql.ref(column)} = ${sql.ref(`posts.${column}`)} - gone.visits
      from visits_daily gone where gone.post_id = posts.id and gone.start = ${entered - days * day}`.execute(
      tx,
    );
}
