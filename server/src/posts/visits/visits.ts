/** Counts visits: who counts, where to, and why what does not count does not. */
import { LRUCache } from 'lru-cache';
import type { Database } from '../../db/index.js';
import type { Log } from '../../log.js';
import { boundedByName } from '../../cache-size.js';
import type { KnownPage } from '../../sites/known-pages.js';
import { isBot } from '../../readers/bots.js';
import { SharedVisitors } from '../../readers/shared.js';
import { notCounted, Visitors, type Identity, type Verdict, type Visitor } from '../../readers/visitors.js';
import type { Learner } from '../pages/learner.js';
import type { Refusal } from '../pages/page-reader.js';
import { findPosts } from '../content-index/store.js';
import { LearnBudget } from './budget.js';
import { Counts, type HourOfVisits } from './counts.js';
import { addVisits, rollOver } from './store.js';

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
  /** part of every hash that is not in the database */
  pepper?: string;
  /** how many days' visits are stored; default all */
  daysKept?: number | null;
}

export interface VisitReport {
  /** ISO 8601: everything here is counted from then on */
  since: string;
  counted: number;
  dropped: Partial<Record<Dropped, number>>;
}

/** A visit that counts once its post is known and no other process has counted it. */
interface Pending {
  page: Pick<KnownPage, 'key' | 'url'>;
  identity: Identity;
  /** epoch ms */
  time: number;
  /** whether repeated visits were recognised by post; `false`: by address, as the post was not known yet */
  ofPost: boolean;
}

interface Known {
  visit: Pending;
  /** its id */
  post: number;
}

const withoutQuery = (key: string): string => key.replace(/\?.*/s, '');

/** New pages that wait to be read; more come when someone makes addresses up. */
const mostWaiting = 500;
/** Bytes of visits that wait for their post or for the database. */
const mostPending = 40_000_000;
const sizeOf = ({ page }: Pending): number => 200 + 2 * (page.key.length + page.url.length);

export class Visits {
  readonly #options: VisitsOptions;
  readonly #shared: SharedVisitors | null;
  readonly #visitors = new Visitors();
  readonly #counts = new Counts();
  readonly #budget = new LearnBudget();
  /** post by page key; also of pages that name another address as their own */
  readonly #posts = new LRUCache<string, number>(boundedByName(20_000_000));
  readonly #learning = new Set<Promise<void>>();
  readonly #since: number;
  readonly #dropped = new Map<Dropped, number>();
  #pending: Pending[] = [];
  #pendingSize = 0;
  #counted = 0;
  #flushing: Promise<unknown> = Promise.resolve();

  constructor(options: VisitsOptions) {
    this.#options = options;
    this.#shared = SharedVisitors.on(options.database, options.pepper ?? '');
    this.#since = options.clock();
  }

  /** One visit of a page of the site. Gives why it was dropped, `null` when it was counted. Never waits. */
  record(page: Pick<KnownPage, 'key' | 'url'>, visitor: Visitor): Dropped | null {
    const reason = this.#record(page, visitor);
    if (reason) this.drop(reason);
    else this.#counted++;
    return reason;
  }

  #record({ key, url }: Pick<KnownPage, 'key' | 'url'>, visitor: Visitor): Dropped | null {
    if (isBot(visitor.agent)) return 'bot';
    const refusal = this.#options.learner.refusalOf(key);
    if (refusal) return refusal;
    const time = this.#options.clock();
    const identity = this.#visitors.identify(visitor, time);
    const post = this.#posts.get(key);
    const ofPost = post !== undefined;
    const verdict = this.#visitors.judge(identity, ofPost ? String(post) : key);
    if (verdict !== 'first') return notCounted[verdict];
    if (ofPost && !this.#shared) this.#counts.add(post, time);
    else return this.#wait([{ page: { key, url }, identity, time, ofPost }]) ? null : 'too many';
    return null;
  }

  /** Whether there is room for them. */
  #wait(visits: Pending[]): boolean {
    const size = visits.reduce((sum, visit) => sum + sizeOf(visit), 0);
    if (this.#pendingSize + size > mostPending) return false;
    this.#pendingSize += size;
    for (const visit of visits) this.#pending.push(visit);
    return true;
  }

  drop(reason: Dropped, visits = 1): void {
    this.#dropped.set(reason, (this.#dropped.get(reason) ?? 0) + visits);
  }

  /** The counts of visits by outcome since the server started. */
  report(): VisitReport {
    return {
      since: new Date(this.#since).toISOString(),
      counted: this.#counted,
      dropped: Object.fromEntries(this.#dropped),
    };
  }

  /** Begins the day: from then on the processes on one PostgreSQL recognise each other's visitors. */
  async open(): Promise<void> {
    const now = this.#options.clock();
    this.#visitors.expire(now);
    await this.#shared?.join(this.#visitors, now);
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
    const { database, clock, log, daysKept } = this.#options;
    const pending = this.#pending;
    this.#pending = [];
    this.#pendingSize = 0;
    let hours: HourOfVisits[] = [];
    let something = pending.length > 0;
    try {
      await this.open();
      await this.#settle(pending);
      hours = this.#counts.take();
      something ||= hours.length > 0;
      await rollOver(database, clock(), daysKept);
      for (let hour = hours[0]; hour; hour = hours[0]) {
        await this.#write(hour);
        hours.shift();
      }
    } catch (error) {
      log.error('visits cannot be written and wait for the next try', { error });
      if (!this.#wait(pending)) this.#lose('too many', pending.length);
      for (const { start, posts } of hours)
        for (const [post, visits] of posts) this.#counts.add(post, start, visits);
    }
    return something;
  }

  /** Counts those whose post is known, and has the others' pages read. Empties the list as soon as all are decided. */
  async #settle(pending: Pending[]): Promise<void> {
    await this.#find(pending.map(({ page }) => page.key).filter((key) => !this.#posts.has(key)));
    const known: Known[] = [];
    const unknown = new Map<string, Pending[]>();
    for (const visit of pending) {
      const { key } = visit.page;
      const post = this.#posts.get(key);
      const others = unknown.get(key);
      if (post !== undefined) known.push({ visit, post });
      else if (others) others.push(visit);
      else unknown.set(key, [visit]);
    }
    const verdicts = await this.#judge(known);
    known.forEach(({ visit, post }, at) => {
      const verdict = verdicts[at]!;
      if (verdict === 'first') this.#counts.add(post, visit.time);
      else this.#lose(notCounted[verdict]);
    });
    pending.length = 0;
    for (const visits of unknown.values()) this.#learn(visits);
  }

  /** Whether each is its post's first of the day, here and in all processes. */
  async #judge(known: readonly Known[]): Promise<Verdict[]> {
    const here = known.map(({ visit, post }): Verdict => {
      if (visit.ofPost) return 'first';
      visit.ofPost = true;
      return this.#visitors.judge(visit.identity, String(post));
    });
    const first = known.filter((_, at) => here[at] === 'first');
    if (!this.#shared || !first.length) return here;
    const claims = first.map(({ visit, post }) => this.#visitors.onPage(visit.identity, String(post)));
    const claimed = (await this.#shared.claim(claims)).values();
    return here.map((verdict) => (verdict === 'first' ? claimed.next().value! : verdict));
  }

  async #write({ start, posts }: HourOfVisits): Promise<void> {
    const { database, clock } = this.#options;
    const visits = [...posts].map(([id, visits]) => ({ id, visits }));
    const gone = new Set(await addVisits(database, start, visits, clock()));
    if (!gone.size) return;
    for (const id of gone) this.#lose('gone', posts.get(id)!);
    for (const [key, id] of this.#posts) if (gone.has(id)) this.#posts.delete(key);
  }

  async #find(wanted: readonly string[]): Promise<void> {
    const keys = [...new Set(wanted)];
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

  /** @param visits of one page, one or more */
  #learn(visits: Pending[]): void {
    const { learner, log } = this.#options;
    const { page, identity } = visits[0]!;
    if (learner.waiting >= mostWaiting) return this.#lose('too many', visits.length);
    const site = page.key.split('/', 1)[0]!;
    if (!this.#budget.take(identity.network, site)) return this.#lose('unknown page', visits.length);
    const learning = learner
      .learn(page.url)
      .then((found) => {
        if (typeof found === 'string') return this.#lose(found, visits.length);
        this.#posts.set(page.key, found);
        if (!this.#wait(visits)) this.#lose('too many', visits.length);
      })
      .catch((error: unknown) => {
        log.error('a page cannot be put into the index', { page: page.url, error });
        this.#lose('unreachable', visits.length);
      })
      .finally(() => this.#learning.delete(learning));
    this.#learning.add(learning);
  }

  #lose(reason: Dropped, visits = 1): void {
    this.#counted -= visits;
    this.drop(reason, visits);
  }
}
