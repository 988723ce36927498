/** Counts visits: who counts, where to, and why what does not count does not. */
import type { Database } from '../../db/index.js';
import type { Log } from '../../log.js';
import type { KnownPage } from '../../sites/known-pages.js';
import { isBot } from '../../readers/bots.js';
import { SharedVisitors } from '../../readers/shared.js';
import { notCounted, Visitors, type Verdict, type Visitor } from '../../readers/visitors.js';
import type { Learner } from '../pages/learner.js';
import { LearnBudget } from './budget.js';
import { Counts, type HourOfVisits } from './counts.js';
import { KnownPosts } from './known-posts.js';
import { PendingVisits, type PendingVisit } from './pending.js';
import { addVisits, rollOver } from './store.js';
import { Tally, type Dropped, type VisitReport } from './tally.js';

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

interface Known {
  visit: PendingVisit;
  /** its id */
  post: number;
}

/** New pages that wait to be read; more come when someone makes addresses up. */
const mostWaiting = 500;

export class Visits {
  readonly #options: VisitsOptions;
  readonly #shared: SharedVisitors | null;
  readonly #visitors = new Visitors();
  readonly #counts = new Counts();
  readonly #budget = new LearnBudget();
  readonly #posts: KnownPosts;
  readonly #pending = new PendingVisits();
  readonly #tally: Tally;
  readonly #learning = new Set<Promise<void>>();
  #flushing: Promise<unknown> = Promise.resolve();

  constructor(options: VisitsOptions) {
    this.#options = options;
    this.#shared = SharedVisitors.on(options.database, options.pepper ?? '');
    this.#posts = new KnownPosts(options.database);
    this.#tally = new Tally(options.clock());
  }

  /** One visit of a page of the site. Gives why it was dropped, `null` when it was counted. Never waits. */
  record(page: Pick<KnownPage, 'key' | 'url'>, visitor: Visitor): Dropped | null {
    const reason = this.#record(page, visitor);
    if (reason) this.drop(reason);
    else this.#tally.count();
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
    const verdict = this.#visitors.record(identity, ofPost ? String(post) : key);
    if (verdict !== 'first') return notCounted[verdict];
    if (ofPost && !this.#shared) this.#counts.add(post, time);
    else return this.#pending.add([{ page: { key, url }, identity, time, ofPost }]) ? null : 'too many';
    return null;
  }

  drop(reason: Dropped): void {
    this.#tally.drop(reason);
  }

  /** The counts of visits by outcome since the server started. */
  report(): VisitReport {
    return this.#tally.report();
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
    const pending = this.#pending.take();
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
      if (!this.#pending.add(pending)) this.#tally.lose('too many', pending.length);
      for (const { start, posts } of hours)
        for (const [post, visits] of posts) this.#counts.add(post, start, visits);
    }
    return something;
  }

  /** Counts those whose post is known, and has the others' pages read. Empties the list as soon as all are decided. */
  async #settle(pending: PendingVisit[]): Promise<void> {
    await this.#posts.find(pending.map(({ page }) => page.key));
    const known: Known[] = [];
    const unknown = new Map<string, PendingVisit[]>();
    for (const visit of pending) {
      const { key } = visit.page;
      const post = this.#posts.get(key);
      const others = unknown.get(key);
      if (post !== undefined) known.push({ visit, post });
      else if (others) others.push(visit);
      else unknown.set(key, [visit]);
    }
    const verdicts = await this.#verdictsOn(known);
    known.forEach(({ visit, post }, at) => {
      const verdict = verdicts[at]!;
      if (verdict === 'first') this.#counts.add(post, visit.time);
      else this.#tally.lose(notCounted[verdict]);
    });
    pending.length = 0;
    for (const visits of unknown.values()) this.#learn(visits);
  }

  /** Whether each is its post's first of the day, here and in all processes. */
  async #verdictsOn(known: readonly Known[]): Promise<Verdict[]> {
    const here = known.map(({ visit, post }): Verdict => {
      if (visit.ofPost) return 'first';
      visit.ofPost = true;
      return this.#visitors.record(visit.identity, String(post));
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
    for (const id of gone) this.#tally.lose('gone', posts.get(id)!);
    this.#posts.delete(gone);
  }

  /** @param visits of one page, one or more */
  #learn(visits: PendingVisit[]): void {
    const { learner, log } = this.#options;
    const { page, identity } = visits[0]!;
    if (learner.waiting >= mostWaiting) return this.#tally.lose('too many', visits.length);
    const site = page.key.split('/', 1)[0]!;
    if (!this.#budget.take(identity.network, site)) return this.#tally.lose('unknown page', visits.length);
    const learning = learner
      .learn(page.url)
      .then((found) => {
        if (typeof found === 'string') return this.#tally.lose(found, visits.length);
        this.#posts.set(page.key, found);
        if (!this.#pending.add(visits)) this.#tally.lose('too many', visits.length);
      })
      .catch((error: unknown) => {
        log.error('a page cannot be put into the index', { page: page.url, error });
        this.#tally.lose('unreachable', visits.length);
      })
      .finally(() => this.#learning.delete(learning));
    this.#learning.add(learning);
  }
}
