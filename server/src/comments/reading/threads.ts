import { servedPage } from '../../sites-of-requests.js';
/**
 * Threads as answers. What is read of a thread is kept until its page's revision moves on, which every answer looks up,
 * so that no change is missed, whichever process made it; around it stands what changes with time, the form above all.
 */
import { LRUCache } from 'lru-cache';
import { Answer } from './answer.js';
import type { Desk } from '../services.js';
import { formOf } from './form.js';
import { isClosed } from '../writing/post.js';
import type { ThreadQuery, WireThread } from '../schema.js';
import { slot } from '../spam/form-token.js';
import { findPage, type Page } from '../store/pages.js';
import { readThread } from '../store/thread.js';
import type { SiteSettings } from '../store/settings.js';

/** How long (ms) an asker that has the thread may keep the form that came with it. */
const formLife = 3_600_000;

/** What an answer is made of beside the comments. */
interface State {
  now: number;
  site: string;
  key: string;
  /** `null` when nobody has commented there yet */
  page: Page | null;
  settings: SiteSettings;
  closed: boolean;
  wish: Wish;
}
type Wish = Pick<ThreadQuery, 'sort' | 'limit' | 'cursor' | 'parent' | 'at'>;

export class Threads {
  readonly #desk: Desk;
  /** comments as JSON, by their page's revision and what was asked for */
  readonly #parts: LRUCache<string, string, State>;
  /** whole answers, while their form's token is handed out */
  readonly #answers = new LRUCache<string, Answer>({
    maxSize: 32_000_000,
    sizeCalculation: ({ plain }) => plain.length * 2,
    ttl: slot * 1000,
  });

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#parts = new LRUCache({
      // characters: bytes where the language is written in Latin letters, else half of them; an empty part has its name
      maxSize: 64_000_000,
      sizeCalculation: (part) => part.length + 500,
      fetchMethod: (_, __, { context }) => this.#readPart(context),
    });
  }

  /** The answer, and whether it may be kept: one with a challenge is for its asker alone. */
  async packed(query: ThreadQuery): Promise<{ packed: Answer; own: boolean }> {
    const state = await this.#look(query);
    const { now, site, key, page, settings, closed, wish } = state;
    if (this.#desk.pressure.isHigh(site, now))
      return { packed: new Answer(await this.#write(query, state), ''), own: true };
    const version = `${page?.revision ?? 0}.${settings.version}${closed ? 'c' : ''}`;
    const name = `${key} ${version} ${Math.floor(now / 1000 / slot)} ${nameOf(wish)} ${query.page}`;
    let packed = this.#answers.get(name);
    if (!packed) {
      packed = new Answer(await this.#write(query, state), `W/"${version}.${Math.floor(now / formLife)}"`);
      this.#answers.set(name, packed);
    }
    return { packed, own: false };
  }

  /** Lets go of what a page said, or all pages: some of it may be withdrawn. */
  forget(pageKey: string | null): void {
    for (const cache of [this.#parts, this.#answers])
      if (pageKey === null) cache.clear();
      else for (const name of cache.keys()) if (name.startsWith(`${pageKey} `)) cache.delete(name);
  }

  /** The thread as the contract has it. */
  async read(query: ThreadQuery): Promise<WireThread> {
    return JSON.parse(await this.#write(query, await this.#look(query))) as WireThread;
  }

  async #look({ page: url, ...wish }: ThreadQuery): Promise<State> {
    const desk = this.#desk;
    const { site, key } = servedPage(desk, url);
    const now = desk.clock();
    const page = await findPage(desk.database, key);
    const settings = await desk.settings.of(site.name);
    const closed = await isClosed(desk, page ?? { closed: 0, key, created_at: now }, settings, now);
    return { now, site: site.name, key, page, settings, closed, wish };
  }

  async #write({ page: url }: ThreadQuery, state: State): Promise<string> {
    const { now, site, key, page, settings, closed, wish } = state;
    const name = page ? `${key} ${page.revision} ${nameOf(wish)}` : '';
    const part = this.#parts.get(name) ?? (await this.#parts.forceFetch(name, { context: state }));
    return joined(
      JSON.stringify({ page: url, count: page?.count ?? 0, closed }),
      part,
      JSON.stringify({
        form: await formOf(this.#desk, site, key, settings, now),
        rev: page?.revision ?? 0,
      }),
    );
  }

  async #readPart({ page, wish }: State): Promise<string> {
    const { parent, at } = wish;
    const part = page
      ? await readThread(this.#desk.database, page.id, {
          ...wish,
          parent: parent === undefined ? undefined : Number(parent),
          at: at === undefined ? undefined : Number(at),
        })
      : { comments: [], next: null, earlier: false };
    return JSON.stringify(part);
  }
}

const nameOf = ({ sort, limit, cursor = '', parent = '', at = '' }: Wish): string =>
  `${sort} ${limit} ${cursor} ${parent} ${at}`;

/** One JSON object of several. */
const joined = (...objects: string[]): string => `{${objects.map((words) => words.slice(1, -1)).join()}}`;
