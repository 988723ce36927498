/** Views and clicks of promotions: added up in memory, written every few seconds. */
import type { PromoEvent } from 'inlay/promo/model';
import { sql } from 'kysely';
import type { Database } from '../db/index.js';
import { dayOf } from '../readers/visitors.js';

/** Why an event was not counted. */
export type EventDrop =
  | 'no event'
  | 'unknown promotion'
  | 'no origin'
  | 'other origin'
  | 'bot'
  | 'repeat'
  | 'same network'
  | 'too many';

/** How many events were dropped since the server started. */
export type DroppedEvents = Partial<Record<EventDrop, number>>;

interface Count {
  site: string;
  id: string;
  day: number;
  views: number;
  clicks: number;
}

export class PromoCounts {
  readonly #database: Database;
  #counts = new Map<string, Count>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** @param time epoch ms */
  add(site: string, id: string, event: PromoEvent, time: number): void {
    const day = dayOf(time);
    const key = JSON.stringify([site, id, day]);
    let count = this.#counts.get(key);
    if (!count) this.#counts.set(key, (count = { site, id, day, views: 0, clicks: 0 }));
    if (event === 'view') count.views++;
    else count.clicks++;
  }

  /** Writes what was counted; what cannot be written is kept for the next time. */
  async flush(): Promise<void> {
    const counts = this.#counts;
    if (!counts.size) return;
    this.#counts = new Map();
    try {
      await this.#database.db
        .insertInto('promo_days')
        .values([...counts.values()])
        .onConflict((conflict) =>
          conflict.columns(['site', 'id', 'day']).doUpdateSet((e) => ({
            views: sql`promo_days.views + ${e.ref('excluded.views')}`,
            clicks: sql`promo_days.clicks + ${e.ref('excluded.clicks')}`,
          })),
        )
        .execute();
    } catch (error) {
      for (const [key, { views, clicks }] of counts) {
        const since = this.#counts.get(key);
        const count = counts.get(key)!;
        this.#counts.set(key, {
          ...count,
          views: views + (since?.views ?? 0),
          clicks: clicks + (since?.clicks ?? 0),
        });
      }
      throw error;
    }
  }

  /** The site's views of the day by id: those written and those still in memory. */
  async viewsOf(site: string, time: number): Promise<Map<string, number>> {
    const rows = await this.days(site, dayOf(time));
    const views = new Map(rows.map(({ id, views }) => [id, views]));
    for (const count of this.#counts.values())
      if (count.site === site && count.day === dayOf(time))
        views.set(count.id, (views.get(count.id) ?? 0) + count.views);
    return views;
  }

  /** What was written, by promotion and day, from the day on. */
  days(site: string, from: number) {
    return this.#database.db
      .selectFrom('promo_days')
      .select(['id', 'day', 'views', 'clicks'])
      .where('site', '=', site)
      .where('day', '>=', from)
      .orderBy('day')
      .orderBy('id')
      .execute();
  }
}
