/** Detects floods: counts a site's comments of the last minute, in all processes. */
import type { Database } from '../../db/index.js';

const minute = 60_000;
/** ms for which what the database said is believed */
const trusted = 2000;

export class Flood {
  readonly #most: number;
  readonly #database: Database;
  /** the newest of this process, by site */
  readonly #times = new Map<string, number[]>();
  /** until when other processes flood a site, and when that was asked last */
  readonly #elsewhere = new Map<string, { at: number; isHigh: Promise<boolean> }>();

  constructor(most: number, database: Database) {
    this.#most = most;
    this.#database = database;
  }

  add(site: string, now: number): void {
    const times = this.#times.get(site) ?? [];
    times.push(now);
    // only the newest decide whether there were too many
    if (times.length > this.#most) times.shift();
    this.#times.set(site, times);
  }

  async isHigh(site: string, now: number): Promise<boolean> {
    const times = this.#times.get(site);
    if (times && times.length >= this.#most && times[0]! > now - minute) return true;
    // a file has one server
    if (this.#database.dialect === 'sqlite') return false;
    let asked = this.#elsewhere.get(site);
    if (!asked || Math.abs(now - asked.at) > trusted) {
      asked = { at: now, isHigh: this.#ask(site, now) };
      this.#elsewhere.set(site, asked);
      asked.isHigh.catch(() => this.#elsewhere.delete(site));
    }
    return asked.isHigh;
  }

  async #ask(site: string, now: number): Promise<boolean> {
    const found = await this.#database.db
      .selectFrom('comments as c')
      .innerJoin('comment_pages as p', 'p.id', 'c.page_id')
      .select('c.created_at')
      .where('p.site', '=', site)
      .orderBy('c.id', 'desc')
      .limit(1)
      .offset(this.#most - 1)
      .executeTakeFirst();
    return found !== undefined && found.created_at > now - minute;
  }
}
