/**
 * Threads as answers. What is read of a thread is cached until its page's revision moves on. Every answer looks the
 * revision up, so that no change is missed, whichever process made it. What changes with time, the form above all, is added.
 */
import { LRUCache } from 'lru-cache';
import { servedPage } from '../../sites/request-site.js';
import { Answer, type ThreadAnswer } from './thread-answer.js';
import type { Services } from '../services.js';
import { formOf } from './form.js';
import { isClosed } from '../store/closed.js';
import type { ThreadQuery, WireThread } from '../schema.js';
import { slot } from '../spam/form-token.js';
import { findCommentPage, type CommentPage } from '../store/comment-pages.js';
import { readThread } from '../store/thread/read-thread.js';
import type { SiteSettings } from '../store/settings.js';

/** ms for which a reader may use the form that came with the thread. */
const formLife = 3_600_000;

/** The state that an answer depends on, apart from the comments. */
interface State {
  now: number;
  site: string;
  key: string;
  /** `null` when nobody has commented there yet */
  page: CommentPage | null;
  settings: SiteSettings;
  closed: boolean;
  wish: Wish;
}
type Wish = Pick<ThreadQuery, 'sort' | 'limit' | 'cursor' | 'parent' | 'at'>;

export class Threads {
  readonly #services: Services;
  /** comments as JSON, by their page's revision and what was asked for */
  readonly #parts: LRUCache<string, string, State>;
  /** whole answers, while their form's token is handed out */
  readonly #answers = new LRUCache<string, Answer>({
    maxSize: 24_000_000,
    // its compressed forms are made later, and are smaller
    sizeCalculation: ({ plain }, name) => 2 * (plain.length + name.length) + 700,
    ttl: slot * 1000,
  });

  constructor(services: Services) {
    this.#services = services;
    this.#parts = new LRUCache({
      // characters: bytes where the language is written in Latin letters, else half of them; an empty part has its name
      maxSize: 32_000_000,
      sizeCalculation: (part) => part.length + 500,
      fetchMethod: (_, __, { context }) => this.#readPart(context),
    });
  }

  /** The thread as JSON. */
  json(query: ThreadQuery): Promise<ThreadAnswer> {
    return this.#cached(query, '', 'application/json', (json) => json);
  }

  /**
   * The thread in HTML, cached as the JSON is.
   *
   * @param name all that `render` depends on beside the thread
   */
  html(query: ThreadQuery, name: string, render: (thread: WireThread) => string): Promise<ThreadAnswer> {
    return this.#cached(query, name, 'text/html; charset=utf-8', (json) =>
      render(JSON.parse(json) as WireThread),
    );
  }

  async #cached(query: ThreadQuery, name: string, type: string, render: (json: string) => string) {
    const state = await this.#look(query);
    const { now, site, key, page, settings, closed, wish } = state;
    const make = async (etag: string) => new Answer(render(await this.#write(query, state)), etag, type);
    if (await this.#services.flood.isHigh(site, now)) return { packed: await make(''), own: true };
    const version = `${threadOf(page)}.${settings.version}${closed ? 'c' : ''}`;
    const window = Math.floor(now / 1000 / slot);
    const full = `${key} ${version} ${window} ${nameOf(wish)} ${query.page} ${name}`;
    let packed = this.#answers.get(full);
    if (!packed) {
      packed = await make(`W/"${version}.${Math.floor(now / formLife)}"`);
      this.#answers.set(full, packed);
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
    const services = this.#services;
    const { site, key } = servedPage(services, url);
    const now = services.clock();
    const page = await findCommentPage(services.database, key);
    const settings = await services.settings.of(site.name);
    const closed = await isClosed(
      services.database,
      page ?? { closed: 0, key, created_at: now },
      settings.closeAfterDays,
      now,
    );
    return { now, site: site.name, key, page, settings, closed, wish };
  }

  async #write({ page: url }: ThreadQuery, state: State): Promise<string> {
    const { now, site, key, page, settings, closed, wish } = state;
    const name = page ? `${key} ${threadOf(page)} ${nameOf(wish)}` : '';
    const part = this.#parts.get(name) ?? (await this.#parts.forceFetch(name, { context: state }));
    return joined(
      JSON.stringify({ page: url, count: page?.count ?? 0, closed }),
      part,
      JSON.stringify({
        form: await formOf(this.#services, site, key, settings, now),
        rev: page?.revision ?? 0,
      }),
    );
  }

  async #readPart({ page, wish }: State): Promise<string> {
    const { parent, at } = wish;
    const part = page
      ? await readThread(this.#services.database, page.id, {
          ...wish,
          parent: parent === undefined ? undefined : Number(parent),
          at: at === undefined ? undefined : Number(at),
        })
      : { comments: [], next: null, earlier: false };
    return JSON.stringify(part);
  }
}

/** The state of a thread: after a move the same address has another thread, whose revisions are others. */
const threadOf = (page: CommentPage | null): string => (page ? `${page.id}.${page.revision}` : '0');

const nameOf = ({ sort, limit, cursor = '', parent = '', at = '' }: Wish): string =>
  `${sort} ${limit} ${cursor} ${parent} ${at}`;

/** One JSON object of several. */
const joined = (...objects: string[]): string => `{${objects.map((words) => words.slice(1, -1)).join()}}`;
