/** Threads as answers: read once, packed once, and handed out until something changes. */
import { LRUCache } from 'lru-cache';
import { pageKey } from 'inlay/urls';
import type { Packed } from '../http/pack.js';
import { siteFor, type Desk } from './desk.js';
import { Answer } from './answer.js';
import { formOf } from './form.js';
import { isClosed } from './post.js';
import type { ThreadQuery, WireThread } from './schema.js';
import { slot } from './spam/form-token.js';
import { findPage } from './store/pages.js';
import { readThread } from './store/thread.js';

/** How long (ms) an asker that has the thread may keep the form that came with it. */
const formLife = 3_600_000;

export class Threads {
  readonly #desk: Desk;
  readonly #packed = new LRUCache<string, Packed>({
    maxSize: 64_000_000,
    sizeCalculation: ({ plain }) => plain.length * 2,
    ttl: slot * 1000,
  });

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The answer, and whether it may be kept: one with a challenge is for its asker alone. */
  async packed(query: ThreadQuery): Promise<{ packed: Packed; own: boolean }> {
    const { database, clock, settings, pressure } = this.#desk;
    const site = siteFor(this.#desk, query.page);
    const now = clock();
    const key = pageKey(query.page);
    const page = await findPage(database, key);
    const rules = await settings.of(site.name);
    if (pressure.isHigh(site.name, now))
      return { packed: new Answer(JSON.stringify(await this.read(query)), ''), own: true };
    const closed = await isClosed(this.#desk, page ?? { closed: 0, key, created_at: now }, rules, now);
    const version = `${page?.revision ?? 0}.${rules.version}${closed ? 'c' : ''}`;
    const { sort, limit, cursor = '', parent = '', at = '' } = query;
    const name = [query.page, version, Math.floor(now / 1000 / slot), sort, limit, cursor, parent, at].join(
      ' ',
    );
    let packed = this.#packed.get(name);
    if (!packed) {
      const etag = `W/"${version}.${Math.floor(now / formLife)}"`;
      packed = new Answer(JSON.stringify(await this.read(query)), etag);
      this.#packed.set(name, packed);
    }
    return { packed, own: false };
  }

  /** The thread as the contract has it. */
  async read(query: ThreadQuery): Promise<WireThread> {
    const desk = this.#desk;
    const site = siteFor(desk, query.page);
    const now = desk.clock();
    const key = pageKey(query.page);
    const settings = await desk.settings.of(site.name);
    const page = await findPage(desk.database, key);
    const part = page
      ? await readThread(desk.database, page.id, {
          ...query,
          parent: query.parent === undefined ? undefined : Number(query.parent),
          at: query.at === undefined ? undefined : Number(query.at),
        })
      : { comments: [], next: null, earlier: false };
    return {
      page: query.page,
      count: page?.count ?? 0,
      closed: await isClosed(desk, page ?? { closed: 0, key, created_at: now }, settings, now),
      ...part,
      form: await formOf(desk, site.name, key, settings, now),
      rev: page?.revision ?? 0,
    };
  }
}
