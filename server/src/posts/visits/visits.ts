/** Counts visits: who counts, where to, and why what does not count does not. */
import { LRUCache } from 'lru-cache';
import type { Database } from '../../db/index.js';
import { networkOf } from '../../http/network.js';
import type { Log } from '../../log.js';
import type { KnownPage } from '../../pages.js';
import type { Learner } from '../learner.js';
import type { Refusal } from '../reader.js';
import { findPosts } from '../store.js';
import { isBot } from '../../readers/bots.js';
import { LearnBudget } from './budget.js';
import { Counts, type HourOfVisits } from './counts.js';
import { addVisits, rollOver, type PostVisits } from './store.js';
import { Visitors, type Visitor } from '../../readers/visitors.js';

/** Why a visit was dropped. */
export type Dropped =
  | 'no page'
  | 'no site of ours'
  | 'no origin'
  | 'other origin'
  | 'bot'
  | 'not seen by a reader'
  | 'repeat'
  | 'same network'
  | 'too many'
  | 'unknown page'
  | Refusal;

export interface VisitsOptions {
  database: Database;
  learner: Learner;
  log: Log;
  /** epoch ms */
  clock: () => number;
}

export interface VisitReport {
  /** ISO 8601: everything here is counted from then on */
  since: string;
  counted: number;
  dropped: Partial<Record<Dropped, number>>;
}

const withoutQuery = (key: string): string => key.replace(/\?.*/s, '');

const notCounted = { repeat: 'repeat', network: 'same network', full: 'too many' } as const;

/** New pages that wait to be read; more come when someone makes addresses up. */
const mostWaiting = 500;

export class Visits {
  readonly #options: VisitsOptions;
  readonly #visitors = new Visitors();
  readonly #counts = new Counts();
  /** the address a page was visited at and from where, for those that must be read first */
  readonly #addresses = new LRUCache<string, { url: string; network: string }>({ max: 20_000 });
  readonly #budget = new LearnBudget();
  /** post by page key; also of pages that name another address as their own */
  readonly #posts = new LRUCache<string, number>({ max: 200_000 });
  readonly #learning = new Set<Promise<void>>();
  readonly #since: number;
  readonly #dropped = new Map<Dropped, number>();
  #counted = 0;
  #flushing: Promise<unknown> = Promise.resolve();

  constructor(options: VisitsOptions) {
    this.#options = options;
    this.#since = options.clock();
  }

  /** One visit of a page of the site. Gives why it was dropped, `null` when it was counted. Never waits. */
  record(page: Pick<KnownPage, 'key' | 'url'>, visitor: Visitor): Dropped | null {
    const reason = this.#record(page, visitor);
    if (reason) this.drop(reason);
    return reason;
  }

  #record({ key, url }: Pick<KnownPage, 'key' | 'url'>, visitor: Visitor): Dropped | null {
    if (isBot(visitor.agent)) return 'bot';
    const refusal = this.#options.learner.refusalOf(key);
    if (refusal) return refusal;
    const now = this.#options.clock();
    const verdict = this.#visitors.judge(visitor, key, now);
    if (verdict !== 'first') return notCounted[verdict];
    if (!this.#posts.has(key)) this.#addresses.set(key, { url, network: networkOf(visitor.address) });
    if (!this.#counts.add(key, now)) return 'too many';
    this.#counted++;
    return null;
  }

  drop(reason: Dropped, visits = 1): void {
    this.#dropped.set(reason, (this.#dropped.get(reason) ?? 0) + visits);
  }

  /** What happened to the visits since the server started. */
  report(): VisitReport {
    return {
      since: new Date(this.#since).toISOString(),
      counted: this.#counted,
      dropped: Object.fromEntries(this.#dropped),
    };
  }

  /**
   * Writes what was counted. Visits of pages not known yet follow when those have been read.
   *
   * @returns whether there was anything to write
   */
  flush(): Promise<boolean> {
    const flushed = this.#flushing.then(() => this.#flush());
    this.#flushing = flushed.catch(() => {});
    return flushed;
  }

  /** Writes everything, also what waits for a page to be read. */
  async close(): Promise<void> {
    // what was learnt meanwhile is written too; a database that is away ends it
    for (let rounds = 5; rounds > 0; rounds--) {
      const wrote = await this.flush();
      if (!wrote && !this.#learning.size) return;
      await Promise.all(this.#learning);
    }
  }

  async #flush(): Promise<boolean> {
    const { database, clock, log } = this.#options;
    this.#visitors.expire(clock());
    const hours = this.#counts.take();
    const something = hours.length > 0;
    try {
      await rollOver(database, clock());
      for (let hour = hours.shift(); hour; hour = hours.shift()) {
        try {
          await this.#write(hour);
        } catch (error) {
          hours.unshift(hour);
          throw error;
        }
      }
    } catch (error) {
      log.error('visits cannot be written and wait for the next try', { error });
      for (const { start, pages } of hours)
        for (const [page, visits] of pages) this.#again(page, start, visits);
    }
    return something;
  }

  async #write({ start, pages }: HourOfVisits): Promise<void> {
    const { database, clock } = this.#options;
    await this.#find([...pages.keys()].filter((key) => !this.#posts.has(key)));
    const posts = new Map<number, number>();
    for (const [key, visits] of pages) {
      const id = this.#posts.get(key);
      if (id === undefined) this.#learn(key, start, visits);
      else posts.set(id, (posts.get(id) ?? 0) + visits);
    }
    const known: PostVisits[] = [...posts].map(([id, visits]) => ({ id, visits }));
    const gone = known.length ? await addVisits(database, start, known, clock()) : [];
    for (const id of gone) this.#lose('gone', posts.get(id)!);
    for (const key of pages.keys()) if (gone.includes(this.#posts.get(key)!)) this.#posts.delete(key);
  }

  async #find(keys: readonly string[]): Promise<void> {
    const find = async (wanted: readonly string[]): Promise<Map<string, number>> => {
      const found = new Map<string, number>();
      for (let from = 0; from < wanted.length; from += 1000)
        for (const [key, id] of await findPosts(this.#options.database, wanted.slice(from, from + 1000)))
          found.set(key, id);
      return found;
    };
    const found = await find(keys);
    // anybody can invent a query: where no post has it, the page without it is meant
    const plain = await find([...new Set(keys.filter((key) => !found.has(key)).map(withoutQuery))]);
    for (const key of keys) {
      const id = found.get(key) ?? plain.get(withoutQuery(key));
      if (id !== undefined) this.#posts.set(key, id);
    }
  }

  #learn(key: string, start: number, visits: number): void {
    const { learner, log } = this.#options;
    const { url: address, network } = this.#addresses.get(key) ?? {};
    if (!address || learner.waiting >= mostWaiting) return this.#lose('too many', visits);
    const site = key.split('/', 1)[0]!;
    if (!this.#budget.take(network!, site)) return this.#lose('unknown page', visits);
    const learning = learner
      .learn(address)
      .then((found) => {
        if (typeof found === 'string') return this.#lose(found, visits);
        this.#posts.set(key, found);
        this.#again(key, start, visits);
      })
      .catch((error: unknown) => {
        log.error('a page cannot be put into the index', { page: address, error });
        this.#lose('unreachable', visits);
      })
      .finally(() => this.#learning.delete(learning));
    this.#learning.add(learning);
  }

  #again(key: string, start: number, visits: number): void {
    if (!this.#counts.add(key, start, visits)) this.#lose('too many', visits);
  }

  #lose(reason: Dropped, visits: number): void {
    this.#counted -= visits;
    this.drop(reason, visits);
  }
}
