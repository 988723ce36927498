/** Views and clicks of promotions: added up in memory, written every few seconds. */
import type { PromoEvent } from 'inlay/promo/model';
import { sql } from 'kysely';
import type { Database } from '../db/index.js';
import { SharedVisitors } from '../readers/shared.js';
import { dayOf, notCounted, Visitors, type Identity, type Visitor } from '../readers/visitors.js';

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

interface OneCount extends Pick<Count, 'site' | 'id' | 'day'> {
  event: PromoEvent;
}

/** A reader's interaction with a promotion. */
interface Done {
  site: string;
  id: string;
  event: PromoEvent;
  visitor: Visitor;
}

/** Events that wait for the word of the other processes, some 200 bytes each. */
const mostClaims = 200_000;

export class PromoCounts {
  readonly #database: Database;
  readonly #shared: SharedVisitors | null;
  readonly #visitors = new Visitors();
  readonly #dropped: DroppedEvents = {};
  #claims: (OneCount & { mark: Identity })[] = [];
  #counts = new Map<string, Count>();

  /** @param pepper part of every hash that is not in the database */
  constructor(database: Database, pepper: string) {
    this.#database = database;
    this.#shared = SharedVisitors.on(database, pepper);
  }

  get dropped(): DroppedEvents {
    return { ...this.#dropped };
  }

  drop(reason: EventDrop): void {
    this.#dropped[reason] = (this.#dropped[reason] ?? 0) + 1;
  }

  /** Begins the day: from then on the processes on one PostgreSQL recognise each other's visitors. */
  async open(now: number): Promise<void> {
    this.#visitors.expire(now);
    await this.#shared?.join(this.#visitors, now);
  }

  /** @param time epoch ms. Gives the reason where it does not count. */
  add({ site, id, event, visitor }: Done, time: number): EventDrop | null {
    const identity = this.#visitors.identify(visitor, time);
    const what = `${event} ${site} ${id}`;
    const verdict = this.#visitors.record(identity, what);
    if (verdict !== 'first') return notCounted[verdict];
    if (this.#claims.length >= mostClaims) return 'too many';
    const count = { site, id, day: dayOf(time), event };
    this.#count(count, 1);
    if (this.#shared) this.#claims.push({ mark: this.#visitors.onPage(identity, what), ...count });
    return null;
  }

  #count({ site, id, day, event }: OneCount, by: 1 | -1): void {
    const key = JSON.stringify([site, id, day]);
    let count = this.#counts.get(key);
    if (!count) this.#counts.set(key, (count = { site, id, day, views: 0, clicks: 0 }));
    count[event === 'view' ? 'views' : 'clicks'] += by;
  }

  /** Takes back what another process has counted. */
  async #settle(now: number): Promise<void> {
    await this.open(now);
    const claims = this.#claims;
    if (!this.#shared || !claims.length) return;
    this.#claims = [];
    try {
      const verdicts = await this.#shared.claim(claims.map(({ mark }) => mark));
      claims.forEach((claim, at) => {
        const verdict = verdicts[at]!;
        if (verdict === 'first') return;
        this.#count(claim, -1);
        this.drop(notCounted[verdict]);
      });
    } catch (error) {
      this.#claims = claims.concat(this.#claims);
      throw error;
    }
  }

  /** Writes what was counted; what cannot be written is kept for the next time. */
  async flush(now: number): Promise<void> {
    await this.#settle(now);
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

  /** Removes what was counted of promotions of the site that are gone, when it is older than the day. */
  async forget(site: string, present: readonly string[], day: number): Promise<void> {
    const rows = await this.#database.db
      .selectFrom('promo_days')
      .select('id')
      .where('site', '=', site)
      .groupBy('id')
      .having((e) => e(e.fn.max('day'), '<', day))
      .execute();
    for (const { id } of rows)
      if (!present.includes(id))
        await this.#database.db
          .deleteFrom('promo_days')
          .where('site', '=', site)
          .where('id', '=', id)
          .execute();
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

  /** The stored counts by promotion and day, from the day on. */
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
