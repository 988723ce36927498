/** Puts right what a clock that was far ahead, and is back, has left behind. */
import { sql, type Kysely } from 'kysely';
import type { Schema } from '../../db/index.js';
import { day, dayOf } from '../../readers/visitors.js';
import { dayDecay, nowDecay } from './decay.js';

const hour = 3_600_000;

/** Visits of the future were made now: they move to now. Sums and heats are made anew from the days and hours. */
export async function recover(tx: Kysely<Schema>, now: number): Promise<void> {
  await moveHere(tx, 'visits_hourly', now - (now % hour));
  await moveHere(tx, 'visits_daily', dayOf(now));
  for (const [column, days] of [
    ['visits_week', 7],
    ['visits_month', 30],
  ] as const)
    await sql`
      update posts set ${sql.ref(column)} = coalesce((
        select sum(d.visits) from visits_daily d
        where d.post_id = posts.id and d.start > ${dayOf(now) - days * day}), 0)`.execute(tx);
  await tx.updateTable('posts').set({ heat_now: null, heat_day: null }).execute();
  await heatUp(tx, now);
  await tx.updateTable('posts').set({ checked_at: null }).where('checked_at', '>', now).execute();
  const later = now + 30 * day;
  await tx.updateTable('posts').set({ check_after: now }).where('check_after', '>', later).execute();
}

async function moveHere(
  tx: Kysely<Schema>,
  table: 'visits_hourly' | 'visits_daily',
  start: number,
): Promise<void> {
  const ahead = await tx
    .deleteFrom(table)
    .where('start', '>', start)
    .returning(['post_id', 'visits'])
    .execute();
  const sums = new Map<number, number>();
  for (const { post_id, visits } of ahead) sums.set(post_id, (sums.get(post_id) ?? 0) + visits);
  for (const [post_id, visits] of sums)
    await tx
      .insertInto(table)
      .values({ post_id, start, visits })
      .onConflict((conflict) =>
        conflict
          .columns(['post_id', 'start'])
          .doUpdateSet((e) => ({ visits: sql`${sql.ref(`${table}.visits`)} + ${e.ref('excluded.visits')}` })),
      )
      .execute();
}

/** Heats from the hours where there are any, else from the days: of a week ago nothing is left that shows. */
async function heatUp(tx: Kysely<Schema>, now: number): Promise<void> {
  const days = await tx
    .selectFrom('visits_daily')
    .select(['post_id', 'start', 'visits'])
    .where('start', '>', now - 8 * day)
    .orderBy('start')
    .execute();
  const hours = await tx.selectFrom('visits_hourly').select(['post_id', 'start', 'visits']).execute();
  const hourly = new Set(hours.map(({ post_id, start }) => `${post_id} ${dayOf(start)}`));
  const heats = new Map<number, { now: number | null; day: number | null }>();
  const add = (post: number, visits: number, time: number) => {
    const heat = heats.get(post) ?? { now: null, day: null };
    heats.set(post, {
      now: nowDecay.add(heat.now, visits, time),
      day: dayDecay.add(heat.day, visits, time),
    });
  };
  for (const { post_id, start, visits } of days)
    if (!hourly.has(`${post_id} ${start}`)) add(post_id, visits, Math.min(now, start + day / 2));
  for (const { post_id, start, visits } of hours) add(post_id, visits, Math.min(now, start + hour / 2));
  for (const [id, heat] of heats)
    await tx
      .updateTable('posts')
      .set({ heat_now: heat.now, heat_day: heat.day })
      .where('id', '=', id)
      .execute();
}
